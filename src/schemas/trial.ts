import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import {
  ages,
  bands,
  countedKinds,
  drugs,
  figureKinds,
  measures,
  populations,
  roles,
  stages,
  type TrialRow,
} from '../domain/trials/row.ts';
import { idPattern } from './claim.ts';
import { type Evidence, readYaml, yamlFiles } from './read.ts';

const id = z.string().regex(idPattern, 'must be lower-case words joined by hyphens');
export const interval95 = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'must be the lower and then the upper end');

const result = z
  .strictObject({
    id: id.max(80),
    /** The arm in the words of the record, and in a few words for the chart. */
    arm: z.string(),
    label: z.string().max(48),
    role: z.enum(roles),
    dose_mg: z.string().nullable(),
    frequency: z.string().nullable(),
    week: z.number().int().positive(),
    /** What was counted and how, in the words of the record: nothing is lost to the fields below. */
    endpoint: z.string(),
    measure: z.enum(measures),
    kind: z.enum(figureKinds),
    population: z.enum(populations),
    band: z.enum(bands),
    percent: z.number().min(0).max(100),
    ci95: interval95.nullable(),
    n: z.number().int().positive().nullable(),
    /** What `n` counts: only "arm" and "analysed" are denominators. */
    n_is: z.enum(countedKinds).nullable(),
    /** Id of the result that the trial set beside this one. */
    versus: id.nullable(),
    source: id,
    claims: z.array(id),
    seen: z.boolean(),
  })
  .refine((row) => (row.n === null) === (row.n_is === null), {
    path: ['n_is'],
    message: 'must say what n counts, and only where there is an n',
  })
  .refine((row) => !row.ci95 || (row.ci95[0] <= row.percent && row.percent <= row.ci95[1]), {
    path: ['ci95'],
    message: 'must hold the percentage between its ends',
  });

/** One file `content/trials/<trial>.yaml`. */
export const trialFileSchema = z
  .strictObject({
    trial: z.string(),
    drug: z.enum(drugs),
    stage: z.enum(stages),
    age: z.enum(ages),
    /** Week in which those who had responded were parted by lot: some stopped or took less, some stayed. */
    change_week: z.number().int().positive().optional(),
    results: z.array(result).min(1),
  })
  .transform(({ results, change_week = null, ...trial }): readonly TrialRow[] =>
    results.map(({ dose_mg, n_is, ...row }) => ({
      ...trial,
      ...row,
      doseMg: dose_mg,
      nIs: n_is,
      changeWeek: row.population === 'responders' ? change_week : null,
    })),
  );

export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly faults: readonly Fault[];
}

type Cited = { readonly id: string; readonly source: string; readonly claims: readonly string[] };
type At = (index: number, key: string) => { file: string; line: number };

/** Faults of rows that cite what doesn't exist, a claim that nobody saw, or bear an id that stands elsewhere. */
export function citationFaults(
  rows: readonly Cited[],
  at: At,
  evidence: Pick<Evidence, 'claims' | 'sources'>,
  ids: Set<string>,
): readonly Fault[] {
  return rows.flatMap((row, index) => {
    const faults: Fault[] = [];
    const add = (slug: Fault['slug'], key: string, detail: string, mend: string) =>
      faults.push({ slug, ...at(index, key), detail: `"${row.id}" ${detail}`, mend });
    if (ids.has(row.id)) add('duplicate-id', 'id', 'stands twice', 'give one of the two another id');
    ids.add(row.id);
    if (!evidence.sources.has(row.source))
      add('unknown-source', 'source', `cites "${row.source}"`, 'cite a source of content/sources');
    for (const claim of row.claims) {
      if (!evidence.claims.has(claim))
        add('unknown-claim', 'claims', `cites "${claim}"`, 'cite a claim of content/claims');
      else if (!evidence.claims.get(claim)?.seen)
        add('unseen-claim', 'claims', `cites "${claim}"`, 'cite a claim that was seen, or none');
    }
    return faults;
  });
}

/** Reads all trial results. Faults name file, line and mend; rows of a faulty file are left out. */
export function readTrials(
  root: string,
  evidence: Pick<Evidence, 'claims' | 'sources'>,
  content = join(root, 'content'),
): ReadRows<TrialRow> {
  const rows: TrialRow[] = [];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const places = new Map<string, { file: string; line: number }>();
  for (const path of yamlFiles(join(content, 'trials'))) {
    const read = readYaml(root, path, trialFileSchema);
    faults.push(...read.faults);
    if (!read.value) continue;
    const file = relative(root, path);
    const at: At = (index, key) => ({ file, line: read.lineOf(['results', index, key]) });
    faults.push(...citationFaults(read.value, at, evidence, ids));
    read.value.forEach((row, index) => {
      places.set(row.id, at(index, 'versus'));
    });
    rows.push(...read.value);
  }
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    const beside = row.versus === null ? row : known.get(row.versus);
    if (beside?.trial === row.trial && beside.endpoint === row.endpoint && beside.week === row.week) continue;
    faults.push({
      slug: 'bad-field',
      ...(places.get(row.id) ?? { file: 'content/trials', line: 1 }),
      detail: `"${row.id}" stands beside "${row.versus}", which is no result of its trial, endpoint and week`,
      mend: 'name a result of the same trial, counted the same way in the same week, or null',
    });
  }
  return { rows, faults };
}
