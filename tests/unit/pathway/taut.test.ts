import { describe, expect, test } from 'vitest';
import { plateOf } from '../../../src/domain/pathway/layout.ts';
import { checkPlate } from '../../../src/domain/pathway/plate-check.ts';
import { routeArrows } from '../../../src/domain/pathway/route.ts';
import { pullTaut } from '../../../src/domain/pathway/taut.ts';
import { layoutSchema } from '../../../src/schemas/pathway.ts';
import { readYaml } from '../../../src/schemas/read.ts';
import { pathwayMap, plates, sheet } from './sheet.ts';

describe('an arrow pulled taut', () => {
  test('is straight where nothing stands in its way', () => {
    const { shown, plate } = sheet({ il15: [40, 100], il15r: [240, 100] }, [
      [51, 100],
      [80, 160],
      [120, 150],
      [200, 60],
      [228, 100],
    ]);
    const course = pullTaut(shown, plate).edges['e012'] ?? [];
    expect(course).toHaveLength(2);
    for (const [, y] of course) expect(y).toBeCloseTo(100);
  });

  test('still goes round a player that stands in its way, and round its letters', () => {
    const { shown, plate } = sheet({ il15: [40, 100], il15r: [240, 100], cxcr3: [140, 100] }, [
      [51, 100],
      [80, 40],
      [100, 30],
      [200, 30],
      [228, 100],
    ]);
    const drawn = pullTaut(shown, plate);
    expect(drawn.edges['e012']?.length).toBeGreaterThan(2);
    expect(drawn.edges['e012']?.length).toBeLessThan(5);
    expect(checkPlate(shown, drawn, 3).filter(({ kind }) => kind === 'through')).toEqual([]);
  });

  test('leaves players and places where they are', () => {
    const root = process.cwd();
    const layout = readYaml(
      root,
      `${root}/content/pathways/layouts/memory-relapse-tall.yaml`,
      layoutSchema,
    ).value;
    if (!layout) throw new Error('the layout could not be read');
    const { shown, plate } = plateOf(pathwayMap, plates, layout);
    const routed = { ...plate, edges: routeArrows(shown, plate) };
    const drawn = pullTaut(shown, routed);
    expect({ ...drawn, edges: {} }).toEqual({ ...routed, edges: {} });
    expect(Object.keys(drawn.edges).toSorted()).toEqual(Object.keys(routed.edges).toSorted());
  });
});
