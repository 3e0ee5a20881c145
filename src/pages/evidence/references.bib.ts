/** Every source that was opened, as BibTeX. */
import type { APIRoute } from 'astro';
import { citeAll } from '../../domain/evidence/citation-formats.ts';
import { openedSources } from '../../queries.ts';

export const GET: APIRoute = async () => new Response(`${citeAll(await openedSources(), 'bibtex')}\n`);
