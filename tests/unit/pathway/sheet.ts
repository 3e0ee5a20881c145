/** A sheet with some players of the map on it and one arrow, IL-15 to its receptor, for tests of how arrows are led. */
import type { Pathway } from '../../../src/domain/pathway/pathway.ts';
import type { Plate, Point } from '../../../src/domain/pathway/plate.ts';
import { readEvidence } from '../../../src/schemas/read.ts';
import { readPathway } from '../../../src/schemas/read-pathway.ts';

const read = readPathway(process.cwd(), new Set(readEvidence(process.cwd()).sources.keys()));
const story = read.plates.find(({ id }) => id === 'story-wide');
if (!read.pathway || !story) throw new Error('the pathway could not be read');
export const pathwayMap: Pathway = read.pathway;
export const { plates } = read;

export function sheet(
  players: Readonly<Record<string, Point>>,
  course?: readonly Point[],
): { shown: Pathway; plate: Plate } {
  const nodes = pathwayMap.nodes.filter(({ id }) => id in players);
  const edges = pathwayMap.edges.filter(({ id }) => id === 'e012');
  const at = (id: string) => ({ at: players[id] as Point, side: 'below' as const, lines: ['A'], scale: 1 });
  const plate: Plate = {
    ...(story as Plate),
    width: 300,
    height: 300,
    places: {},
    art: [],
    nodes: Object.fromEntries(nodes.map(({ id }) => [id, at(id)])),
    edges: course ? { e012: course } : {},
  };
  return { shown: { ...pathwayMap, nodes, edges }, plate };
}
