/** Every claim as a table. */
import type { APIRoute } from 'astro';
import { claimsCsv } from '../../domain/evidence/published.ts';
import { evidenceIndex } from '../../queries.ts';

export const GET: APIRoute = async ({ site }) => {
  const { claims } = await evidenceIndex();
  return new Response(claimsCsv([...claims.values()], site?.origin ?? ''), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
