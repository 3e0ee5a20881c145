/** The data of each island, which it fetches to wake. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFiles } from '../../../islands-data.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await dataFiles()).map(({ name, text }) => ({ params: { name }, props: { text } }));

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['text']), { headers: { 'content-type': 'application/json' } });
