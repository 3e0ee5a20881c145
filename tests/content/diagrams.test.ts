/** Proven twins: the arrows of a diagram's text, of its drawing and of its list are the same, in the same order. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { arrowsInWords, expandFigures, parseDiagram } from '../../src/domain/diagram/diagram.ts';
import { hashOf, readDiagrams, readDrawn } from '../../src/schemas/diagram.ts';
import { readEvidence } from '../../src/schemas/read.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const content = `${root}content`;
const { claims } = readEvidence(root);
const diagrams = readDiagrams(root, content, claims);

test('two diagrams at least are drawn, and no drawing is without a text', () => {
  expect(diagrams.map(({ id }) => id)).toEqual(expect.arrayContaining(['claim-certainty', 'hair-cycle']));
  const drawn = new Set(readdirSync(`${content}/diagrams/drawn`).map((name) => name.replace(/\.\w+$/, '')));
  expect([...drawn].sort()).toEqual(diagrams.map(({ id }) => id));
});

describe.each(diagrams.map((diagram) => [diagram.id, diagram] as const))('%s', (id, { expanded, text }) => {
  const drawn = readDrawn(content, id);
  const written = parseDiagram(expanded ?? '');
  const drawing = parse(drawn.svg);
  const all = (selector: string) => drawing.querySelectorAll(selector);

  test('draws every node and arrow of its text once, in the same order, with the same words', () => {
    expect(drawn.edges).toEqual(written.edges);
    expect(all('[data-edge]').map((edge) => edge.getAttribute('data-edge'))).toEqual(
      written.edges.map(({ from, to }) => `${from} ${to}`),
    );
    expect(
      all('[data-edge]').map((edge) => edge.querySelectorAll('.diagram-line, .diagram-head').length),
    ).toEqual(written.edges.map(() => 2));
    expect(all('[data-edge]').map((edge) => edge.querySelector('text')?.text ?? '')).toEqual(
      written.edges.map(({ label }) => label),
    );
    expect(all('[data-node]').map((node) => node.getAttribute('data-node'))).toEqual(
      written.nodes.map(({ id: node }) => node),
    );
    expect(all('[data-node]').map((node) => node.querySelectorAll('tspan').map((line) => line.text))).toEqual(
      written.nodes.map(({ lines }) => lines),
    );
    const words = new Map(written.nodes.map((node) => [node.id, node.lines.join(' ')]));
    expect(arrowsInWords(drawn)).toEqual(
      written.edges.map(({ from, to, label }) => ({ from: words.get(from), to: words.get(to), label })),
    );
  });

  test('is a picture with a name and a description, without styles, scripts or ids', () => {
    const svg = drawing.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.querySelector('title')?.text).toBe(written.title);
    expect(svg?.querySelector('desc')?.text).toBe(written.description);
    expect(drawn.svg).not.toMatch(/<(?:style|script|foreignObject)|\s(?:style|id|on\w+|fill|stroke)=/);
    expect(Number(svg?.getAttribute('width')), 'fits a phone').toBeLessThanOrEqual(316);
  });

  test('lets no box lie over another, or over the words of an arrow, and keeps all within its frame', () => {
    const [left = 0, top = 0, width = 0, height = 0] =
      drawing.querySelector('svg')?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    const boxes = all('[data-node] > rect, [data-node] > polygon, .diagram-gap').map((shape) => {
      const number = (name: string) => Number(shape.getAttribute(name));
      const points = shape
        .getAttribute('points')
        ?.split(' ')
        .map((point) => point.split(',').map(Number));
      if (!points) {
        const [x, y] = [number('x'), number('y')];
        return { x, y, right: x + number('width'), bottom: y + number('height') };
      }
      const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      return { x: Math.min(...xs), y: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    });
    for (const [index, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(left);
      expect(a.y).toBeGreaterThanOrEqual(top);
      expect(a.right).toBeLessThanOrEqual(left + width);
      expect(a.bottom).toBeLessThanOrEqual(top + height);
      for (const b of boxes.slice(index + 1)) {
        const apart = a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y;
        expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
      }
    }
  });

  test('is committed as drawn from its text', () => {
    expect(drawn.text).toBe(hashOf(expanded ?? ''));
    expect(drawn.drawing).toBe(hashOf(readFileSync(`${content}/diagrams/drawn/${id}.svg`, 'utf8')));
    expect(text).not.toMatch(/>[^<\n]*\d[^<\n]*</);
  });
});

test('a figure that changes in its claim makes the drawing stale', () => {
  const changed = new Map(claims);
  const claim = claims.get('hair-cycle-anagen');
  if (!claim) throw new Error('no claim hair-cycle-anagen');
  changed.set(claim.id, { ...claim, figures: { ...claim.figures, anagen_years_high: 7 } });
  const states = new Map(readDiagrams(root, content, changed).map(({ id, drawn }) => [id, drawn]));
  expect(states.get('hair-cycle')).toBe('stale');
  expect(states.get('claim-certainty')).toBe('fresh');
});

test('a line that is neither node nor arrow, or an arrow to nowhere, is refused in words', () => {
  const head = 'flowchart TB\naccTitle: A\naccDescr: B\none["One"]\n';
  expect(() => parseDiagram(`${head}one ==> one`)).toThrow('neither a node nor an arrow');
  expect(() => parseDiagram(`${head}one --> two`)).toThrow('"two", which is no node');
  expect(() => parseDiagram('flowchart TB\none["One"]')).toThrow('accTitle');
  expect(() => expandFigures('<Fig claim="no-such-claim" of="n" />', claims)).toThrow('no-such-claim');
});
