import { describe, expect, test } from 'vitest';
import { distance } from '../../../src/domain/pathway/geometry.ts';
import type { Pathway } from '../../../src/domain/pathway/pathway.ts';
import type { Plate, Point } from '../../../src/domain/pathway/plate.ts';
import { checkPlate } from '../../../src/domain/pathway/plate-check.ts';
import { routeArrows } from '../../../src/domain/pathway/route.ts';
import { pullTaut } from '../../../src/domain/pathway/taut.ts';
import { looksOf } from '../../content/plate-looks.ts';
import { pathwayMap, sheet } from './sheet.ts';

const routed = ({ shown, plate }: { shown: Pathway; plate: Plate }) => {
  const drawn = pullTaut(shown, { ...plate, edges: routeArrows(shown, plate) });
  return { drawn, course: drawn.edges['e012'] ?? [] };
};

describe('an arrow led by rule', () => {
  test('is straight where nothing stands in its way', () => {
    const { course } = routed(sheet({ il15: [40, 100], il15r: [240, 100] }));
    expect(course).toHaveLength(2);
    for (const [, y] of course) expect(y).toBeCloseTo(100);
  });

  test('goes round a player that stands in its way, and round its letters', () => {
    const sketch = sheet({ il15: [40, 100], il15r: [240, 100], cxcr3: [140, 100] });
    const { drawn, course } = routed(sketch);
    expect(course.length).toBeGreaterThan(2);
    expect(course.length).toBeLessThan(6);
    expect(
      checkPlate(sketch.shown, drawn, 3).filter(({ kind }) => kind !== 'missing' && kind !== 'outside'),
    ).toEqual([]);
  });

  test('crosses the edge of a box instead of running along it', () => {
    const sketch = sheet({ il15: [40, 100], il15r: [240, 100] });
    const box = {
      look: 'frame' as const,
      smooth: false,
      title: { at: [0, 0] as Point, lines: [] },
      outline: [
        [20, 102],
        [260, 102],
        [260, 200],
        [20, 200],
      ] as const,
    };
    const plate = { ...sketch.plate, places: { box } };
    const { drawn } = routed({ ...sketch, plate });
    expect(looksOf(sketch.shown, drawn).alongEdge).toBeLessThan(40);
    // Drawn straight it would lie on the edge for its whole length.
    const straight = {
      ...plate,
      edges: {
        e012: [
          [51, 100],
          [228, 100],
        ] as const,
      },
    };
    expect(looksOf(sketch.shown, straight).alongEdge).toBeGreaterThan(150);
  });

  test('keeps a course that was set by hand', () => {
    const { shown, plate } = sheet({ il15: [40, 100], il15r: [240, 100] });
    const given: Record<string, readonly Point[]> = {
      e012: [
        [48, 92],
        [140, 30],
        [232, 92],
      ],
    };
    const edges = routeArrows(shown, plate, given);
    expect(edges).toEqual(given);
    expect(pullTaut(shown, { ...plate, edges }, new Set(['e012'])).edges).toEqual(given);
  });

  test('is refused where it finds no way', () => {
    const around = Array.from({ length: 24 }, (_, index): [string, Point] => {
      const angle = (index * Math.PI) / 12;
      return [
        pathwayMap.nodes.filter(({ id }) => id !== 'il15' && id !== 'il15r')[index]?.id ?? '',
        [150 + 75 * Math.cos(angle), 150 + 75 * Math.sin(angle)],
      ];
    });
    const { shown, plate } = sheet({ il15: [150, 150], il15r: [280, 20], ...Object.fromEntries(around) });
    expect(() => routeArrows(shown, plate)).toThrow('arrow "e012" finds no way from "il15" to "il15r"');
  });

  test('two of them never share a lane, and their heads stand apart', () => {
    const both = pathwayMap.edges.filter(({ id }) => id === 'e012');
    const { shown, plate } = sheet({ il15: [40, 100], il15r: [240, 100] });
    const twice = { ...shown, edges: [...both, ...both.map((edge) => ({ ...edge, id: 'again' }))] };
    const drawn = pullTaut(twice, { ...plate, edges: routeArrows(twice, plate) });
    const [first = [], second = []] = Object.values(drawn.edges);
    expect(distance(first.at(-1) as Point, second.at(-1) as Point)).toBeGreaterThan(5);
    expect(looksOf({ ...twice, views: [] }, drawn).alongArrow).toBeLessThan(20);
  });
});
