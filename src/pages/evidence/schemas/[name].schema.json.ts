/** JSON Schema of the published files. */
import type { APIRoute } from 'astro';
import { jsonSchemaOf, schemaPaths } from '../../../schemas/published.ts';

export const getStaticPaths = () => Object.keys(schemaPaths).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ site, params }) =>
  Response.json(jsonSchemaOf(params['name'] === 'sources' ? 'sources' : 'claims', site?.origin ?? ''));
