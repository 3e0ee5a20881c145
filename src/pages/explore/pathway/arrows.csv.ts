/** Every arrow of the map as a table. */
import { edgesCsv } from '../../../domain/pathway/export.ts';
import { pathwayMap } from '../../../queries.ts';

export async function GET(): Promise<Response> {
  const { pathway } = await pathwayMap();
  return new Response(edgesCsv(pathway), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
