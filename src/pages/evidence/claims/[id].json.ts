/** One claim as data, in the shape of `claims.json`. */
import type { APIRoute } from 'astro';
import { licence, publishClaim } from '../../../domain/evidence/published.ts';
import { allClaims, evidenceIndex } from '../../../queries.ts';
import { schemaPaths } from '../../../schemas/published.ts';

export async function getStaticPaths() {
  return (await allClaims()).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ site, params }) => {
  const claim = (await evidenceIndex()).claims.get(params['id'] ?? '');
  if (!claim) throw new Error(`unknown claim "${params['id']}"`);
  const origin = site?.origin ?? '';
  return Response.json({
    $schema: origin + schemaPaths.claims,
    site: origin,
    licence,
    claims: [publishClaim(claim, origin)],
  });
};
