/** The map in the JSON of Cytoscape.js. */
import { cytoscapeOf } from '../../../domain/pathway/export.ts';
import { pathwayMap } from '../../../queries.ts';

export async function GET(): Promise<Response> {
  const { pathway, plates } = await pathwayMap();
  const plate = plates.find(({ levels }) => levels.includes(3));
  if (!plate) throw new Error('no plate draws every arrow');
  return new Response(`${JSON.stringify(cytoscapeOf(pathway, plate), null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
}
