/** Every claim as data. */
import type { APIRoute } from 'astro';
import { licence, publishClaim } from '../../domain/evidence/published.ts';
import { evidenceIndex } from '../../queries.ts';
import { schemaPaths } from '../../schemas/published.ts';

export const GET: APIRoute = async ({ site }) => {
  const { claims } = await evidenceIndex();
  const origin = site?.origin ?? '';
  return Response.json({
    $schema: origin + schemaPaths.claims,
    site: origin,
    licence,
    claims: [...claims.values()].map((claim) => publishClaim(claim, origin)),
  });
};
