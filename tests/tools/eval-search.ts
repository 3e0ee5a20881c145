/**
 * How well search finds: `npm run eval:search -- FILE.tsv`. The file has a line `query<TAB>wanted` at its top, then one
 * query a line with the path prefixes that answer it, parted by `|`; lines that start with `#` are remarks. Drives the
 * search page of the built site in a browser and prints hit@1, hit@3, the mean reciprocal rank, and each miss.
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

/** Paths of the results as a reader sees them, top to bottom. */
async function ask(page: Page, base: string, query: string): Promise<readonly string[]> {
  await page.goto(`${base}/search/?q=${encodeURIComponent(query)}`);
  await page.locator('.search-status:not(:empty)').waitFor({ timeout: 20_000 });
  return page
    .locator('.search-results a.result-link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
}

function report(
  places: readonly (GoldenQuery & { readonly place: number; readonly first: readonly string[] })[],
) {
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
    const places = [];
    for (const each of golden) {
      const results = await ask(page, url, each.query);
      places.push({ ...each, place: placeOf(each.wanted, results), first: results.slice(0, 3) });
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
