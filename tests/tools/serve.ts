/** Serves the built site as a host would, with the headers of public/_headers. Used by `npm start` and the browser tests. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { type HeaderBlock, headersFor, parseHeaders } from './headers.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Blocks of the built `_headers` file. */
function siteHeaders(): readonly HeaderBlock[] {
  const file = join(dist, '_headers');
  return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

/** Starts the server; port 0 takes any free one. Throws where nothing has been built. */
export async function serve(port = 4321): Promise<{ server: Server; url: string }> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('nothing is built yet: run "npm run build" first');
  const blocks = siteHeaders();
  const files = sirv(dist, { dev: false, etag: true });
  const notFound = readFileSync(join(dist, existsSync(join(dist, '404.html')) ? '404.html' : 'index.html'));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    for (const [name, value] of headersFor(blocks, path)) response.setHeader(name, value);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return { server, url: `http://localhost:${typeof address === 'object' && address ? address.port : port}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(Number(process.env['PORT'] ?? 4321));
  console.log(`Beyond the Scalp is at ${url}`);
}
