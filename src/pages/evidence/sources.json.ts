/** Every source as data. */
import type { APIRoute } from 'astro';
import { licence, publishSource } from '../../domain/evidence/published.ts';
import { evidenceIndex } from '../../queries.ts';
import { schemaPaths } from '../../schemas/published.ts';

export const GET: APIRoute = async ({ site }) => {
  const { sources, claimsBySource } = await evidenceIndex();
  const origin = site?.origin ?? '';
  const idsOf = (id: string) => (claimsBySource.get(id) ?? []).map((claim) => claim.id);
  return Response.json({
    $schema: origin + schemaPaths.sources,
    site: origin,
    licence,
    sources: [...sources.values()].map((source) => publishSource(source, idsOf(source.id), origin)),
  });
};
