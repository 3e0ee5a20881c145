/** Which part of the house a file belongs to, what it imports, and which imports go against the stream. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What each part of `src` may import, besides itself. The order of style.md: content, domain, islands, pages. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schemas: ['domain'],
  share: ['domain'],
  islands: ['domain', 'share', 'styles'],
  search: ['domain', 'share', 'styles'],
  behaviour: ['domain', 'share'],
  offline: [],
  styles: [],
  queries: ['domain', 'schemas'],
  'islands-data': ['domain', 'islands', 'queries', 'patches-story'],
  'patches-story': ['domain', 'islands', 'share'],
  'content.config': ['domain', 'schemas'],
  integrations: ['domain', 'schemas'],
  components: [
    'domain',
    'patches-story',
    'share',
    'islands',
    'search',
    'behaviour',
    'queries',
    'islands-data',
    'styles',
    'schemas',
  ],
  layouts: ['domain', 'share', 'islands', 'search', 'behaviour', 'queries', 'styles', 'components'],
  pages: [
    'domain',
    'share',
    'islands',
    'search',
    'behaviour',
    'queries',
    'islands-data',
    'styles',
    'components',
    'layouts',
    'schemas',
  ],
};

/** Packages that a part may not import: domain knows neither node nor a view, a view doesn't read files. */
const barred: Readonly<Record<string, RegExp>> = {
  domain: /./,
  share: /^(?!astro\/zod$|zod$)/,
  islands: /^(?:node:|astro:?|yaml$)/,
  search: /^(?:node:|astro:content|yaml$)/,
  behaviour: /./,
  offline: /./,
  schemas: /^(?:astro:|preact)/,
};

export interface Import {
  /** Path from the top of the tree that was read. */
  readonly from: string;
  readonly line: number;
  readonly target: string;
  /** Path of the file imported; undefined for a package. */
  readonly file: string | undefined;
}

const importPattern =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|@import\s+["']([^"']+)["']/gm;

/** Files of a tree that can import others, as paths from its top. */
export function filesOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:tsx?|m?js|astro|css|mdx)$/.test(name))
    .sort();
}

/** Imports of one file. */
export function importsOf(root: string, from: string): readonly Import[] {
  const text = readFileSync(join(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\//g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  return [...text.matchAll(importPattern)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const path = target.startsWith('.')
      ? join(dirname(from), target.replace(/\?\w+$/, '')).replaceAll('\\', '/')
      : undefined;
    return {
      from,
      line: text.slice(0, match.index + match[0].search(/\S/)).split('\n').length,
      target,
      file: path,
    };
  });
}

/** First folder (or file) below `src`: "domain", "pages", "queries". */
export function partOf(path: string): string {
  const [top = '', below = ''] = path.split('/');
  return top === 'src' ? below.replace(/\.tsx?$/, '') : top;
}

function faultOf(root: string, { from, target, file }: Import): string | undefined {
  if (from.endsWith('.mdx')) return 'MDX imports nothing: pages supply its components';
  const part = partOf(from);
  if (file === undefined) {
    return barred[part]?.test(target) ? `${part} may not import the package ${target}` : undefined;
  }
  if (!existsSync(join(root, file))) return `imports ${target}, which is no file: write its ending`;
  const into = partOf(file);
  if (part === into && file.startsWith('src/')) return undefined;
  if (allowed[part]?.includes(into) && file.startsWith('src/')) return undefined;
  return `${part} may not import ${into}`;
}

/** Imports against the stream under a tree with `src` and `content`: "file:line  what is wrong". */
export function wrongImports(root: string): readonly string[] {
  return ['content', 'src']
    .flatMap((top) => filesOf(join(root, top)).map((name) => `${top}/${name}`))
    .flatMap((name) => importsOf(root, name))
    .flatMap((found) => {
      const what = faultOf(root, found);
      return what ? [`${found.from}:${found.line}  ${what}`] : [];
    });
}

/** Circles of imports under `src`: each once, as its files in order. */
export function cycles(root: string): readonly string[] {
  const graph = new Map(
    filesOf(join(root, 'src'))
      .map((name) => `src/${name}`)
      .map((name) => [name, importsOf(root, name).flatMap(({ file }) => file ?? [])] as const),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}
