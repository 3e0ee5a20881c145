import { describe, expect, test } from 'vitest';
import { cytoscapeOf, edgesCsv } from '../../../src/domain/pathway/export.ts';
import { coursePath, insidePolygon, sampleCourse, textWidth } from '../../../src/domain/pathway/geometry.ts';
import type { Pathway } from '../../../src/domain/pathway/pathway.ts';
import { thin, thinnings } from '../../../src/domain/pathway/thinning.ts';
import { closure } from '../../../src/domain/pathway/walk.ts';
import { readEvidence } from '../../../src/schemas/read.ts';
import { readPathway } from '../../../src/schemas/read-pathway.ts';

const root = process.cwd();
const read = readPathway(root, new Set(readEvidence(root).sources.keys()));
const plate = read.plates.find(({ id }) => id === 'whole');
if (!read.pathway || !plate) throw new Error('the pathway could not be read');
const pathway: Pathway = read.pathway;

describe('evidence thinning', () => {
  test('leaves as many arrows as a count of the file gives', () => {
    const count = (test: (edge: (typeof pathway.edges)[number]) => boolean) =>
      pathway.edges.filter(test).length;
    const people = (species: string) => species === 'human' || species === 'both';
    expect(thin(pathway.edges, 'all').size).toBe(134);
    expect(thin(pathway.edges, 'high').size).toBe(count(({ certainty }) => certainty === 'high'));
    expect(thin(pathway.edges, 'people').size).toBe(count(({ species }) => people(species)));
    expect(thin(pathway.edges, 'low').size).toBe(
      134 - count(({ certainty }) => ['very-low', 'hypothesis'].includes(certainty)),
    );
  });

  test('never leaves more under a stricter choice', () => {
    const sizes = (['all', 'low', 'moderate', 'high'] as const).map(
      (choice) => thin(pathway.edges, choice).size,
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(thin(pathway.edges, 'people-moderate').size).toBeLessThanOrEqual(
      thin(pathway.edges, 'people').size,
    );
    for (const choice of thinnings) expect(thin(pathway.edges, choice).size, choice).toBeGreaterThan(0);
  });
});

describe('walking the map', () => {
  test('downstream of the stem cell stand the root cell and the regrowth', () => {
    const reached = closure(pathway.edges, 'hf-stem-cell', 'down');
    for (const id of ['hf-stem-cell', 'regrowth', 'bulb-keratinocyte', 'hair-loss'])
      expect(reached.nodes.has(id), id).toBe(true);
  });

  test('nothing leads to inherited risk, and nothing follows from relapse', () => {
    expect([...closure(pathway.edges, 'genetic-risk', 'up').nodes]).toEqual(['genetic-risk']);
    expect([...closure(pathway.edges, 'relapse', 'down').nodes]).toEqual(['relapse']);
  });
});

describe('the files', () => {
  test('the table holds one row per arrow and quotes what needs it', () => {
    const csv = edgesCsv(pathway);
    expect(csv.split('\r\n')).toHaveLength(1 + 134 + 1);
    expect(csv).toContain('"Chemokines CXCL9, 10, 11"');
  });

  test('the graph holds every player, place and arrow once, and each arrow has both ends', () => {
    const { elements } = cytoscapeOf(pathway, plate);
    expect([elements.nodes.length, elements.edges.length]).toEqual([13 + 71, 134]);
    const ids = new Set(elements.nodes.map(({ data }) => data.id));
    expect(ids.size).toBe(84);
    for (const { data } of elements.edges)
      expect(ids.has(data.source) && ids.has(data.target), data.id).toBe(true);
  });
});

describe('plane geometry', () => {
  test('a text is as wide as its letters', () => {
    expect(textWidth('JAK1', 10)).toBeCloseTo(
      textWidth('J', 10) + textWidth('A', 10) + textWidth('K', 10) + textWidth('1', 10),
      9,
    );
    expect(() => textWidth('雨', 10)).toThrow(RangeError);
  });

  test('a straight course is a line, a bent one is rounded and stays near its corner', () => {
    expect(
      coursePath(
        [
          [0, 0],
          [10, 0],
        ],
        8,
      ),
    ).toBe('M0 0L10 0');
    expect(
      coursePath(
        [
          [0, 0],
          [40, 0],
          [40, 40],
        ],
        10,
      ),
    ).toBe('M0 0L30 0Q40 0 40 10L40 40');
    const points = sampleCourse(
      [
        [0, 0],
        [40, 0],
        [40, 40],
      ],
      10,
    );
    expect(points.some(([x, y]) => Math.hypot(40 - x, y) < 5.1)).toBe(true);
    expect(points.every(([x, y]) => x >= 0 && x <= 40 && y >= 0 && y <= 40)).toBe(true);
  });

  test('inside is inside', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const;
    expect([insidePolygon([5, 5], square), insidePolygon([15, 5], square)]).toEqual([true, false]);
  });
});
