/**
 * `npm run reading` prints a table of the explainers: words of each layer, how the plain one reads, and what it rests on.
 * `npm run reading -- TOPIC…` prints those topics alone, with the longest sentence of each. The gate on these figures is
 * part of the evidence check.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { tagsOf } from '../../src/domain/evidence/mdx.ts';
import { readingOf } from '../../src/integrations/reading.ts';

const layers = ['patient', 'clinician'] as const;
/** Attributes of components that name a claim. */
const citing = ['claim', 'claims', 'plus', 'from'];
/** Components that draw: heads, pictures, diagrams; embedded figures are declared in page.yaml. */
const drawn = new Set(['Icons', 'Picture', 'Diagram', 'Shares', 'HazardRatio', 'Model']);

const read = (path: string) => readFileSync(path, 'utf8');

/** Claims that speak against a point of the founding text, by the theses. */
function against(): ReadonlySet<string> {
  return new Set(
    readdirSync('content/theses').flatMap(
      (file) => (parse(read(`content/theses/${file}`)) as { readonly against: readonly string[] }).against,
    ),
  );
}

export interface Row {
  readonly page: string;
  readonly plainWords: number;
  readonly clinicalWords: number;
  readonly fleschKincaid: number;
  readonly smog: number;
  readonly meanSentence: number;
  readonly claims: number;
  readonly against: number;
  readonly drawings: number;
  readonly longest: string;
}

/** Counts of one explainer, both layers; claims are counted once. */
export function rowOf(page: string, known: ReadonlySet<string>, contrary: ReadonlySet<string>): Row {
  const [plain, clinical] = layers.map((layer) => read(`content/pages/${page}/${layer}.mdx`));
  const tags = [plain, clinical].map((mdx) => tagsOf(mdx ?? ''));
  const cited = new Set(
    tags
      .flat()
      .flatMap(({ attributes }) =>
        citing.flatMap((name) => (attributes.get(name) ?? '').match(/[\w-]+/g) ?? []),
      )
      .filter((id) => known.has(id)),
  );
  const { figures = [] } = parse(read(`content/pages/${page}/page.yaml`)) as {
    readonly figures?: readonly unknown[];
  };
  const reading = readingOf(plain ?? '');
  return {
    page,
    plainWords: reading.words,
    clinicalWords: readingOf(clinical ?? '').words,
    fleschKincaid: reading.fleschKincaid,
    smog: reading.smog,
    meanSentence: reading.meanSentence,
    claims: cited.size,
    against: [...cited].filter((id) => contrary.has(id)).length,
    drawings: (tags[0] ?? []).filter(({ name }) => drawn.has(name)).length + figures.length,
    longest: `${reading.longestWords} words: “${reading.longestSentence}”`,
  };
}

/** The table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const head =
    '| Page | Words, plain | Words, clinical | Flesch-Kincaid | SMOG | Mean sentence | Claims cited | of them against | Drawings |\n| --- |' +
    ' ---: |'.repeat(8);
  const lines = rows.map(
    (row) =>
      `| ${row.page} | ${row.plainWords} | ${row.clinicalWords} | ${row.fleschKincaid.toFixed(1)} | ${row.smog.toFixed(1)} | ` +
      `${row.meanSentence.toFixed(1)} | ${row.claims} | ${row.against} | ${row.drawings} |`,
  );
  return [head, ...lines].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const known = new Set(
    readdirSync('content/claims')
      .filter((file) => file.endsWith('.yaml'))
      .flatMap((file) =>
        [...read(`content/claims/${file}`).matchAll(/^\s*-? ?id: ([\w-]+)/gm)].map(([, id]) => id ?? ''),
      ),
  );
  const pages = asked.length > 0 ? asked : readdirSync('content/pages');
  const rows = pages.map((page) => rowOf(page, known, against()));
  console.log(tableOf(rows));
  if (asked.length > 0)
    for (const { page, longest } of rows) console.log(`\n${page}, longest sentence: ${longest}`);
}
