import { describe, expect, test } from 'vitest';
import { foldPlate } from '../../../src/domain/pathway/fold.ts';
import type { Pathway, View } from '../../../src/domain/pathway/pathway.ts';
import type { Plate, Point } from '../../../src/domain/pathway/plate.ts';
import { checkPlate } from '../../../src/domain/pathway/plate-check.ts';
import { pullTaut } from '../../../src/domain/pathway/taut.ts';
import { readEvidence } from '../../../src/schemas/read.ts';
import { readPathway } from '../../../src/schemas/read-pathway.ts';

const root = process.cwd();
const read = readPathway(root, new Set(readEvidence(root).sources.keys()));
const story = read.plates.find(({ id }) => id === 'story-wide');
if (!read.pathway || !story) throw new Error('the pathway could not be read');
const map: Pathway = read.pathway;

/** A sheet with the named players of the story on it, and one arrow, IL-15 to its receptor. */
function sheet(
  players: Readonly<Record<string, Point>>,
  course: readonly Point[],
): { shown: Pathway; plate: Plate } {
  const nodes = map.nodes.filter(({ id }) => id in players);
  const edges = map.edges.filter(({ id }) => id === 'e012');
  const at = (id: string) => ({ at: players[id] as Point, side: 'below' as const, lines: ['A'], scale: 1 });
  const plate: Plate = {
    ...(story as Plate),
    width: 300,
    height: 300,
    places: {},
    art: [],
    nodes: Object.fromEntries(nodes.map(({ id }) => [id, at(id)])),
    edges: { e012: course },
  };
  return { shown: { ...map, nodes, edges }, plate };
}

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
    const view = map.views.find(({ id }) => id === 'memory-relapse') as View;
    const whole = read.plates.find(({ id, view: of }) => id === 'whole' && !of) as Plate;
    const folded = foldPlate(map, whole, view);
    const drawn = pullTaut(folded.pathway, folded.plate);
    expect({ ...drawn, edges: {} }).toEqual({ ...folded.plate, edges: {} });
    expect(Object.keys(drawn.edges).toSorted()).toEqual(Object.keys(folded.plate.edges).toSorted());
  });
});
