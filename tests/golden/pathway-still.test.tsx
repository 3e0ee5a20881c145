/** Sketches of the map, as explainers hold them: compared with stored drawings, and with their sentences. */
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { strongVerb } from '../../src/domain/evidence/checks/verbs.ts';
import { drawPlate } from '../../src/domain/pathway/drawing.ts';
import { presets } from '../../src/domain/pathway/presets.ts';
import { sketched } from '../../src/domain/pathway/sketch.ts';
import { StillKey, StillPlate, StillSentences } from '../../src/islands/pathway/still.tsx';
import { readEvidence } from '../../src/schemas/read.ts';
import { readPathway } from '../../src/schemas/read-pathway.ts';
import { expectAsStored } from './stored.ts';

const root = process.cwd();
const { pathway, sketches } = readPathway(root, new Set(readEvidence(root).sources.keys()));
if (!pathway) throw new Error('the pathway could not be read');
/** Words that a sentence of this certainty must hold. */
const hedges = { high: /./, moderate: /probably/, low: /\bmay\b/, 'very-low': /very uncertain/ } as const;

describe.each(sketches.map((sketch) => [sketch.id, sketch] as const))('the sketch %s', (id, sketch) => {
  const shown = sketched(pathway, sketch);
  const drawing = drawPlate(shown, sketch.plate);
  const plate = parse(renderToString(<StillPlate drawing={drawing} shown={shown} />));
  const ids = (name: string, scope = plate) =>
    scope.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name));

  test('is drawn as it was', () => {
    expectAsStored(`pathway-sketch-${id}.svg.txt`, `${plate.outerHTML.replaceAll('><', '>\n<')}\n`);
  });

  test('opens a ready-made view that shows all its players', () => {
    const view = presets.find((preset) => preset.id === id)?.choice.view;
    const nodes = pathway.views.find((one) => one.id === view)?.nodes ?? [];
    for (const node of shown.nodes) if (!['bulb-keratinocyte'].includes(node.id)) expect(nodes).toContain(node.id);
  });

  test('says every arrow that it draws, each with a source, and no more surely than it is known', () => {
    const sentences = parse(
      renderToString(<StillSentences shown={shown} says={sketch.says} titles={{}} sources={{}} />),
    );
    expect(ids('data-says', sentences)).toEqual(ids('data-edge'));
    expect(ids('data-node').length).toBe(shown.nodes.length);
    for (const item of sentences.querySelectorAll('li')) expect(item.querySelector('a')).not.toBeNull();
    for (const { id: edge, certainty } of shown.edges) {
      const words = sketch.says[edge] ?? '';
      expect(words, edge).toMatch(hedges[certainty as keyof typeof hedges] ?? /very uncertain/);
      if (certainty !== 'high' && certainty !== 'moderate') expect(strongVerb(words), words).toBeUndefined();
      expect(words).not.toMatch(/\d/);
    }
  });

  test('has a key that names each line and mark in it, and no other', () => {
    const key = parse(renderToString(<StillKey shown={shown} />));
    const kinds = new Set(shown.edges.flatMap(({ certainty, species }) => [
      `c ${certainty}`,
      ...(species === 'mouse' || species === 'inferred' ? [`s ${species}`] : []),
    ]));
    expect(key.querySelectorAll('li')).toHaveLength(kinds.size);
  });

  test('has no arrow that holds something back: all its heads look alike', () => {
    for (const { id: edge, effect } of shown.edges) expect(['inhibits', 'protects'], edge).not.toContain(effect);
  });
});

test('the page holds no label under 11 pixels on a phone of 320 pixels', () => {
  // 320 less the gutters of 1rem on both sides.
  for (const { plate } of sketches) expect((plate.fontSize * 286) / plate.width).toBeGreaterThanOrEqual(11);
});
