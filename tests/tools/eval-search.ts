/**
 * How well search finds: `npm run eval:search -- FILE.tsv`. The file has a line `query<TAB>wanted` at its top, then one
 * query a line with the path prefixes that answer it, parted by `|`; lines that start with `#` are remarks. Drives the
 * search page of the built site in a browser and prints each miss, hit@1, hit@3, the mean reciprocal rank and the time.
 * A file with a fault ends with status 1 and says line and fault; so does a site that isn't built.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from './browser.ts';
import { serve } from './serve.ts';

export interface GoldenQuery {
  readonly query: string;
  readonly wanted: readonly string[];
  readonly line: number;
}

/** Reads a golden set. Throws with the line and the fault. */
export function readGolden(tsv: string): readonly GoldenQuery[] {
  const lines = tsv
    .split(/\r?\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'));
  const [head, ...rows] = lines;
  if (head?.text !== 'query\twanted')
    throw new Error(`line ${head?.line ?? 1}: the first line must be "query<TAB>wanted"`);
  if (rows.length === 0) throw new Error(`line ${head.line}: no query follows`);
  const seen = new Map<string, number>();
  return rows.map(({ text, line }) => {
    const fields = text.split('\t');
    if (fields.length !== 2) throw new Error(`line ${line}: ${fields.length} columns, want 2`);
    const query = fields[0]?.trim() ?? '';
    const wanted = (fields[1] ?? '').split('|').map((path) => path.trim());
    if (query === '') throw new Error(`line ${line}: the query is empty`);
    const fault = wanted.find((path) => !path.startsWith('/'));
    if (fault !== undefined) throw new Error(`line ${line}: "${fault}" is no path: it must start with /`);
    const before = seen.get(query);
    if (before !== undefined) throw new Error(`line ${line}: "${query}" stands on line ${before} already`);
    seen.set(query, line);
    return { query, wanted, line };
  });
}

/** Place of the first wanted path among the results, 0 where there is none. The level asked for in an address is not part of the path. */
export function placeOf(wanted: readonly string[], results: readonly string[]): number {
  const bare = results.map((path) => path.replace(/\?[^#]*/, ''));
  return 1 + bare.findIndex((path) => wanted.some((prefix) => path.startsWith(prefix)));
}

interface Answer {
  /** Paths of the results as a reader sees them, top to bottom. */
  readonly results: readonly string[];
  readonly milliseconds: number;
}

/** Asks on an open search page as Enter does, and waits for the answer. Throws where none comes in 30 s. */
async function ask(page: Page, query: string): Promise<Answer> {
  return page.evaluate(async (q) => {
    const input = document.querySelector<HTMLInputElement>('aa-search-page input[type="search"]');
    const list = document.querySelector('.search-results');
    if (!input?.form || !list) throw new Error('no search page');
    const answered = new Promise<void>((resolve, reject) => {
      setTimeout(() => reject(new Error(`no answer to “${q}” in 30 s`)), 30_000);
      new MutationObserver(() => {
        if (!list.hasAttribute('aria-busy')) resolve();
      }).observe(list, { attributeFilter: ['aria-busy'] });
    });
    const start = performance.now();
    input.value = q;
    input.form.requestSubmit();
    await answered;
    const milliseconds = performance.now() - start;
    const links = [...list.querySelectorAll('a.result-link')];
    return { results: links.map((link) => link.getAttribute('href') ?? ''), milliseconds };
  }, query);
}

interface Place extends GoldenQuery {
  readonly place: number;
  readonly first: readonly string[];
  readonly milliseconds: number;
}

function times(places: readonly Place[]): string {
  const sorted = places.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `${at(0.5)} ms a query in the middle, ${at(0.95)} ms for 95 of 100, ${at(1)} ms at most`;
}

function report(places: readonly Place[]) {
  const share = (most: number) =>
    places.filter(({ place }) => place > 0 && place <= most).length / places.length;
  const mean = places.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / places.length;
  const missed = places.filter(({ place }) => place !== 1);
  for (const { query, wanted, line, place, first } of missed) {
    console.log(
      `${place === 0 ? 'not found' : `place ${place}`}, line ${line}: “${query}” wants ${wanted.join(' or ')}`,
    );
    console.log(`    got ${first.join('  ') || 'nothing'}`);
  }
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  console.log(
    `${places.length} queries: hit@1 ${percent(share(1))}, hit@3 ${percent(share(3))}, mean reciprocal rank ${mean.toFixed(3)}`,
  );
  console.log(times(places));
}

async function evaluate(file: string): Promise<void> {
  const golden = readGolden(readFileSync(file, 'utf8'));
  const { server, url } = await serve(0);
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/search/`);
    await page.locator('.search-results > *').first().waitFor();
    const places: Place[] = [];
    for (const each of golden) {
      const { results, milliseconds } = await ask(page, each.query);
      places.push({
        ...each,
        place: placeOf(each.wanted, results),
        first: results.slice(0, 3),
        milliseconds,
      });
    }
    report(places);
  } finally {
    await browser.close();
    server.close();
  }
}

if (process.argv[1]?.endsWith('eval-search.ts')) {
  const file = process.argv[2];
  try {
    if (!file) throw new Error('name a file: npm run eval:search -- tests/reference/search-golden.tsv');
    await evaluate(file);
  } catch (error) {
    console.error(`eval:search: ${file ? `${file}: ` : ''}${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
