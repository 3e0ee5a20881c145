/** The built pages, read once, for tests and tools. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, filesOf } from '../../src/integrations/link-check.ts';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface BuiltHtml {
  readonly file: string;
  /** Address without origin. */
  readonly path: string;
  readonly html: string;
}

/** All pages under `dist`. Throws where nothing has been built. */
export function builtPages(): readonly BuiltHtml[] {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('nothing is built yet: run "npm run build" first');
  return filesOf(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, path: addressOf(file), html: readFileSync(join(dist, file), 'utf8') }));
}

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** Opening tags of a page; what stands inside scripts and comments is none. */
export function elementsOf(html: string): readonly Element[] {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<script\b[^>]*>)[\s\S]*?(<\/script>)/gi, '$1$2');
  return [...text.matchAll(tag)].map(([, name = '', inside = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...inside.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
      ]),
    ),
  }));
}

/** Kind of a page as it says itself, its place where it says none: "home", "list". */
export function kindOf({ path, html }: BuiltHtml): string {
  if (path === '/') return 'home';
  if (path.startsWith('/search/')) return 'search';
  if (path === '/evidence/') return 'ledger';
  if (path === '/evidence/sources/') return 'references';
  return /<main\b[^>]*\bdata-kind="([^"]+)"/.exec(html)?.[1] ?? 'list';
}
