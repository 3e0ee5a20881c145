import { describe, expect, test } from 'vitest';
import { boxAround, figureReach } from '../../../src/domain/pathway/geometry.ts';
import { coursesOf, type Layout, plateOf } from '../../../src/domain/pathway/layout.ts';
import type { NodeKind } from '../../../src/domain/pathway/pathway.ts';
import type { Plate, Point } from '../../../src/domain/pathway/plate.ts';
import { pathwayMap, plates } from './sheet.ts';

const whole = plates.find(({ id }) => id === 'whole') as Plate;
const small = {
  ...pathwayMap,
  views: [{ id: 'small', label: 'Small', plain: 'Two players.', nodes: ['il15r', 'jak1-t'] }],
};
const layout: Layout = {
  view: 'small',
  shape: 'wide',
  width: 300,
  height: 300,
  root: null,
  places: { 't-cell': { box: [10, 20, 200, 240], title: null, lines: null } },
  nodes: { il15r: { at: [80, 80] }, 'jak1-t': { at: [80, 180], scale: 2 } },
  edges: {},
};

describe('a layout', () => {
  test('gives a plate: places fill their boxes, players keep their looks but for what is said', () => {
    const { shown, plate } = plateOf(small, plates, layout);
    expect(shown.nodes.map(({ id }) => id).toSorted()).toEqual(['il15r', 'jak1-t']);
    const box = boxAround(plate.places['t-cell']?.outline ?? [], []);
    expect([box.x, box.y, box.width, box.height].map(Math.round)).toEqual([10, 20, 200, 240]);
    expect(plate.nodes['jak1-t']).toEqual({ ...whole.nodes['jak1-t'], at: [80, 180], scale: 2 });
    expect(plate.id).toBe('view-wide');
    expect(plate.edges).toEqual({});
  });

  test('draws the hair root where it is asked for: papilla at the base of the bulb, hair through the skin', () => {
    const { plate } = plateOf(small, plates, {
      ...layout,
      root: { bulb: [100, 120, 150, 170], bulge: [60, 60, 145, 50] },
      places: { ...layout.places, dermis: { box: [20, 50, 260, 245], title: null, lines: null } },
    });
    const [bulb, papilla] = ['bulb', 'papilla'].map((id) => boxAround(plate.places[id]?.outline ?? [], []));
    if (!bulb || !papilla) throw new Error('no root');
    expect([bulb.x, bulb.y, bulb.width, bulb.height].map(Math.round)).toEqual([100, 120, 150, 170]);
    expect(papilla.y + papilla.height).toBeCloseTo(bulb.y + bulb.height, 0);
    const [sheath, hair] = plate.art;
    expect(sheath?.outline[0]?.[1]).toBe(50);
    expect(Math.min(...(hair?.outline ?? []).map(([, y]) => y))).toBeLessThan(50);
  });

  test('is refused without a player of its view, or with a place that the map lacks', () => {
    expect(() => plateOf(small, plates, { ...layout, nodes: { il15r: { at: [80, 80] } } })).toThrow(
      '"jak1-t" has no place in the layout of "small"',
    );
    const places = { moon: { box: [0, 0, 9, 9] as const, title: null, lines: null } };
    expect(() => plateOf(small, plates, { ...layout, places })).toThrow('plate "whole" has no place "moon"');
  });

  test('leads arrows whose corners were set by hand from rim to rim', () => {
    const { shown, plate } = plateOf(small, plates, layout);
    const [edge] = shown.edges;
    if (!edge) throw new Error('no arrow between the two');
    const courses = coursesOf(shown, plate, { ...layout, edges: { [edge.id]: [[150, 130]] } });
    expect(courses[edge.id]).toHaveLength(3);
    expect(courses[edge.id]?.[1]).toEqual([150, 130]);
    expect(() => coursesOf(shown, plate, { ...layout, edges: { e999: [[1, 1]] } })).toThrow(
      'no arrow "e999"',
    );
  });
});

describe('the reach of a figure', () => {
  const reach = (kind: NodeKind, towards: Point) => figureReach(kind, 10, [0, 0], towards);

  test.each([
    ['cell', [3, 4], 10],
    ['cytokine', [0, 1], 7.8],
    // A rhomb: whole to its corners, 1/√2 to the middle of its sides.
    ['ligand', [1, 0], 10],
    ['ligand', [1, 1], 10 / Math.SQRT2],
    // A square on its side: the other way round.
    ['outcome', [1, 0], 10 / Math.SQRT2],
    ['outcome', [1, 1], 10],
    // A hexagon with a corner to the right: cos 30° to the middle of a side.
    ['kinase', [1, 0], 10],
    ['kinase', [0, 1], 10 * Math.cos(Math.PI / 6)],
    // A capsule: its length to the right, half of it upwards.
    ['drug', [1, 0], 10],
    ['drug', [0, -1], 5],
    ['drug', [1, 1], 5 * Math.SQRT2],
    ['transcription-factor', [-1, 0], 10],
    ['transcription-factor', [0, 1], 6.6],
  ] as const)('of a %s towards %j is %f', (kind, towards, wanted) => {
    expect(reach(kind, towards)).toBeCloseTo(wanted, 9);
  });
});
