/**
 * `npm run budget`: bytes of the built pages by kind, against the bars of the design. The worst page of a kind counts.
 * Sizes are those of gzip, level 9. Ends with 1 where a bar breaks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuiltHtml, builtPages, dist, elementsOf, kindOf } from './built.ts';

export interface Weight {
  readonly path: string;
  readonly html: number;
  readonly css: number;
  /** Scripts up to the first figure awake, with the heaviest figure: each wakes alone, as the reader comes near it. */
  readonly js: number;
  /** Scripts with every figure of the page awake; no bar of its own, printed where a page holds several. */
  readonly whole: number;
  /** Scripts inside the HTML, of which they are a part. */
  readonly inline: number;
  /** Data that the page's islands fetch to wake; no bar of its own, printed. */
  readonly data: number;
  /** Fonts aren't zipped again: they are compressed already. */
  readonly fonts: number;
}

interface Bar {
  readonly what: string;
  readonly limit: number;
  readonly of: (weight: Weight) => number;
}

const text: Bar = { what: 'HTML + CSS + JS', limit: 45_000, of: ({ html, css, js }) => html + css + js };
const prose: readonly Bar[] = [text, { what: 'JS', limit: 6_000, of: ({ js, inline }) => js + inline }];
const fonts: Bar = { what: 'fonts', limit: 70_000, of: (weight) => weight.fonts };
const island: Bar = { what: 'JS', limit: 25_000, of: ({ js, inline }) => js + inline };

/** Bars by kind of page, from section 8 of the design. Kinds without figures of their own there are held as prose. */
export const bars: Readonly<Record<string, readonly Bar[]>> = {
  home: [
    { what: 'HTML + CSS', limit: 14_600, of: ({ html, css }) => html + css },
    { what: 'all with fonts', limit: 100_000, of: ({ html, css, js, fonts }) => html + css + js + fonts },
    fonts,
  ],
  explainer: [...prose, fonts],
  'explainer with island': [island, fonts],
  figure: [island, fonts],
  'explainer with relapse or patches': [{ ...island, limit: 30_000 }, fonts],
  'relapse or patches': [{ ...island, limit: 30_000 }, fonts],
  claim: [...prose, fonts],
  source: [...prose, fonts],
  // One list of all claims, one of all references: the design sets bars for the home, prose and figures only.
  ledger: [fonts],
  references: [fonts],
  search: [fonts],
  glossary: [...prose, fonts],
  page: [...prose, fonts],
  list: [...prose, fonts],
};

const sizes = new Map<string, number>();

/** Path under dist of an address on a page, or undefined for another origin, data or a missing file. */
function fileFor(address: string, from: string): string | undefined {
  if (address === '' || /^(?:[a-z]+:|\/\/)/i.test(address)) return undefined;
  const path = address.replace(/[?#].*$/, '');
  const file = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  return file !== '' && existsSync(join(dist, file)) ? file : undefined;
}

function zipped(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(dist, file));
  const size = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  sizes.set(file, size);
  return size;
}

/** Workers that a script starts: `new Worker(new URL("/_astro/worker-….js", import.meta.url))`. */
const workers = /\bnew Worker\(\s*(?:new URL\(\s*)?(?:\/\*[^*]*\*\/\s*)?["'`]([^"'`]+)["'`]/g;

const imports = /(?:\bimport\s*(?:[\w*{}\s,$]+\bfrom\s*)?|\bexport\s*[\w*{}\s,$]+\bfrom\s*)["']([^"']+)["']/g;

/** A script, all modules that it imports as it loads and the workers that it starts; what it fetches later, on demand, isn't counted. */
function withImports(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  const source = readFileSync(join(dist, file), 'utf8');
  for (const [, target = ''] of source.matchAll(imports)) {
    const next = /^[./]/.test(target) ? fileFor(target, file) : undefined;
    if (next) withImports(next, found);
  }
  for (const [, target = ''] of source.matchAll(workers)) {
    const worker = fileFor(target, file);
    if (!worker) throw new Error(`${file} starts a worker that isn't there: ${target}`);
    withImports(worker, found);
  }
}

/** True where a `unicode-range` holds a character of the text; a face without one is for every text. */
export function rangeMeets(range: string | undefined, words: string): boolean {
  if (range === undefined) return true;
  const spans = [...range.matchAll(/U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi)].map(([, first = '', last]) => [
    Number.parseInt(first.replaceAll('?', '0'), 16),
    Number.parseInt(last ?? first.replaceAll('?', 'F'), 16),
  ]);
  const codes = new Set([...words].map((character) => character.codePointAt(0) ?? 0));
  return [...codes].some((code) => spans.some(([low = 0, high = 0]) => code >= low && code <= high));
}

/** The modules that wake islands, a set for each: fetched when a figure comes near, so they count as if at once. */
function withIslands(source: string, from: string, figures: Set<string>[]): void {
  for (const [, target = ''] of source.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g)) {
    const module = fileFor(target, from);
    if (!module) continue;
    const exported = /\bexport\s*\{[^}]*\bmount\b[^}]*\}/.test(readFileSync(join(dist, module), 'utf8'));
    if (!exported) continue;
    const found = new Set<string>();
    withImports(module, found);
    figures.push(found);
  }
}

/** Fonts of a style sheet that a browser fetches for a page: faces whose range holds none of its characters it leaves. */
function fontsOf(sheet: string, html: string): readonly string[] {
  const words = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, '');
  const rules = readFileSync(join(dist, sheet), 'utf8');
  return [...rules.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const range = /unicode-range:\s*([^;]+)/i.exec(face)?.[1];
    if (!rangeMeets(range, words)) return [];
    return fileFor(/url\(["']?([^"')]+)["']?\)/.exec(face)?.[1] ?? '', sheet) ?? [];
  });
}

interface Used extends Record<'css' | 'js' | 'data' | 'fonts', Set<string>> {
  readonly figures: readonly Set<string>[];
}

function filesUsed({ file, html }: BuiltHtml): Used {
  const css = new Set<string>();
  const js = new Set<string>();
  const figures: Set<string>[] = [];
  const data = new Set<string>();
  const fontFiles = new Set<string>();
  for (const { name, attributes } of elementsOf(html)) {
    const used = (key: string) => fileFor(attributes.get(key) ?? '', file);
    if (name === 'link') {
      const rel = attributes.get('rel') ?? '';
      const target = used('href');
      if (target && rel === 'stylesheet') css.add(target);
      if (target && rel === 'modulepreload') withImports(target, js);
      if (target && rel === 'preload' && attributes.get('as') === 'font') fontFiles.add(target);
    }
    const island = name === 'aa-island' ? used('data-src') : undefined;
    if (island) data.add(island);
    const target = name === 'script' ? used('src') : undefined;
    if (target) {
      withImports(target, js);
      withIslands(readFileSync(join(dist, target), 'utf8'), target, figures);
    }
  }
  withIslands(inlineScripts(html), file, figures);
  for (const sheet of css) for (const font of fontsOf(sheet, html)) fontFiles.add(font);
  return { css, js, figures, data, fonts: fontFiles };
}

const sum = (files: Iterable<string>) => [...files].reduce((bytes, file) => bytes + zipped(file), 0);

/** Text of the scripts inside a page, data blocks left out. */
function inlineScripts(html: string): string {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !attributes.includes('application/ld+json'))
    .map(([, , script = '']) => script)
    .join('\n');
}

/** What a reader's browser fetches for a page, by kind of file. */
export function weigh(page: BuiltHtml): Weight {
  const { css, js, figures, data: dataFiles, fonts: fontFiles } = filesUsed(page);
  const awake = figures.map((figure) => sum(js.union(figure)));
  return {
    path: page.path,
    html: gzipSync(page.html, { level: 9 }).length,
    css: sum(css),
    js: Math.max(sum(js), ...awake),
    whole: sum(figures.reduce((all, figure) => all.union(figure), js)),
    inline: gzipSync(inlineScripts(page.html), { level: 9 }).length,
    data: sum(dataFiles),
    fonts: sum(fontFiles),
  };
}

/** Kind of a page as the bars know it. */
function budgetKind(page: BuiltHtml): string {
  const kind = kindOf(page);
  if (kind === 'figure' && /\/explore\/(?:relapse|patches)\//.test(page.path)) return 'relapse or patches';
  if (kind === 'explainer' && /<aa-island[^>]*data-name="(?:relapse|patches)"/.test(page.html))
    return 'explainer with relapse or patches';
  if (kind === 'explainer' && page.html.includes('<aa-island')) return 'explainer with island';
  return kind;
}

interface Row {
  readonly kind: string;
  readonly bar: Bar;
  readonly worst: Weight;
  readonly bytes: number;
}

/** One row for each kind and bar: its worst page. */
export function rowsOf(pages: readonly BuiltHtml[]): readonly Row[] {
  const weights = new Map<string, Weight[]>();
  for (const page of pages) {
    const kind = budgetKind(page);
    weights.set(kind, [...(weights.get(kind) ?? []), weigh(page)]);
  }
  return [...weights].flatMap(([kind, all]) =>
    (bars[kind] ?? [...prose, fonts]).flatMap((bar) => {
      const worst = [...all].sort((a, b) => bar.of(b) - bar.of(a))[0];
      return worst ? [{ kind, bar, worst, bytes: bar.of(worst) }] : [];
    }),
  );
}

function print(rows: readonly Row[]): void {
  const number = (bytes: number) => bytes.toLocaleString('en-GB');
  const cells = rows.map(({ kind, bar, worst, bytes }) => [
    kind,
    bar.what,
    number(bytes),
    number(bar.limit),
    bytes > bar.limit ? 'OVER' : 'ok',
    worst.path,
    `html ${number(worst.html)}, css ${number(worst.css)}, js ${number(worst.js)} + ${number(worst.inline)} inline${worst.whole > worst.js ? ` (${number(worst.whole)} with every figure)` : ''}, fonts ${number(worst.fonts)}${worst.data ? `, data ${number(worst.data)}` : ''}`,
  ]);
  const table = [['kind', 'bar', 'bytes', 'limit', '', 'worst page', 'of which'], ...cells];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table) {
    console.log(
      row
        .map((cell, column) =>
          column === 2 || column === 3
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = rowsOf(builtPages());
  print(rows);
  const over = rows.filter(({ bar, bytes }) => bytes > bar.limit);
  if (over.length > 0) {
    console.error(`\n${over.length} of ${rows.length} bars broken.`);
    process.exitCode = 1;
  }
}
