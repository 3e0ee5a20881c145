/**
 * A site to search without building one: test pages of the kinds that have layers and headings, and every claim and
 * source of the content on a plain page of its own. Pagefind's program runs on it in Node, its files read from memory.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { IndexFile } from 'pagefind';
import type { SearchRecord } from '../../src/domain/search/record.ts';
import { indexRecords } from '../../src/integrations/search-index.ts';
import { sectionsOf } from '../../src/integrations/sections.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import {
  indexRanking,
  type PagefindModule,
  readIndex,
  type SearchIndex,
} from '../../src/search/index-reader.ts';

const pages = fileURLToPath(new URL('./search-pages/', import.meta.url));

export function testPages(): readonly SearchRecord[] {
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) =>
      sectionsOf(readFileSync(join(pages, file), 'utf8'), `/${file.replace('index.html', '')}`),
    );
}

export function evidenceRecords(): readonly SearchRecord[] {
  const { claims, sources } = readEvidence(process.cwd());
  const claimRecords = [...claims.values()].map(
    (claim): SearchRecord => ({
      url: `/evidence/claims/${claim.id}/`,
      page: claim.id.replaceAll('-', ' '),
      section: null,
      kind: 'claim',
      reader: 'both',
      certainty: claim.certainty,
      text: [claim.statement, claim.plain, claim.certaintyWhy, claim.caveat ?? ''].join(' '),
    }),
  );
  const sourceRecords = [...sources.values()].map(
    (source): SearchRecord => ({
      url: `/evidence/sources/${source.id}/`,
      page: `${source.authors[0] ?? ''} ${source.year ?? ''}. ${source.title}`,
      section: null,
      kind: 'source',
      reader: 'both',
      text: [source.authors.join(', '), source.container ?? '', source.year ?? ''].join('. '),
    }),
  );
  return [...claimRecords, ...sourceRecords];
}

interface Open {
  readonly index: SearchIndex;
  /** Gives `fetch` back. */
  readonly close: () => void;
}

/** Opens the index of some records as a browser would. */
export const openRecords = async (records: readonly SearchRecord[]): Promise<Open> =>
  openFiles(await indexRecords(records));

/** Opens the files of an index as a browser would. */
export async function openFiles(made: readonly IndexFile[]): Promise<Open> {
  const { instance, close } = await openProgram(made);
  return { index: await readIndex(instance), close };
}

/** Starts Pagefind itself on the files of an index, as it made them or as they are served. */
export async function openProgram(
  made: readonly IndexFile[],
): Promise<{ instance: ReturnType<PagefindModule['createInstance']>; close: () => void }> {
  const files = new Map(made.map(({ path, content }) => [path, content]));
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const program = join(folder, 'pagefind.mjs');
  writeFileSync(program, files.get('pagefind.js') ?? '');
  const original = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const path = String(input)
      .replace(/^.*\/pagefind\//, '')
      .replace(/\?.*$/, '');
    const content = files.get(path);
    return content ? new Response(content.slice()) : new Response('', { status: 404 });
  };
  const module: PagefindModule = await import(/* @vite-ignore */ pathToFileURL(program).href);
  const instance = module.createInstance({ basePath: '/pagefind/', noWorker: true, ranking: indexRanking });
  const close = () => {
    globalThis.fetch = original;
    rmSync(folder, { recursive: true });
  };
  return { instance, close };
}
