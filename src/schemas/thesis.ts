import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import { type Rung, standings, type Thesis } from '../domain/theses/thesis.ts';
import { idPattern } from './claim.ts';
import { readYaml, yamlFiles } from './read.ts';

const id = z.string().regex(idPattern, 'must be lower-case words joined by hyphens');
/** Digits stand only within names like IL-15, CD8 or BRAVE-AA1: figures come from claims. */
const words = z
  .string()
  .refine((text) => !/(^|[\s(])\d/.test(text), 'holds a figure: those come from claims only');
const sentence = words.regex(/[.?]$/, 'must end as a sentence does');
const levels = { plain: sentence, clinical: sentence };
const claims = z.array(id);

const figureOf = z.strictObject({ claim: id, of: z.string() });
const hoped = z.union([
  z.strictObject({ points: z.number().min(1).max(90) }),
  z.strictObject({ borrowed: figureOf, less: z.string() }),
  z.strictObject({ hazardRatio: z.number().positive().lt(1) }),
]);
const trial = z.strictObject({
  id,
  ...levels,
  control: z.strictObject({ claim: id, of: z.string(), after: z.string() }),
  controlIs: z.strictObject({ plain: words, clinical: words }),
  hoped,
  hopedWhy: z.strictObject(levels),
  reaches: figureOf.optional(),
});
const side = z.strictObject({ ...levels, claims: claims.min(1) });

/** `content/theses/<id>.yaml`: one main point of the founding text, weighed. */
export const thesisSchema = z.strictObject({
  order: z.number().int().positive(),
  title: words.max(90),
  verdict: z.strictObject({ word: words.max(60), ...levels, claim: id }),
  for: claims.min(1),
  /** May be empty here: the check of theses says what is missing, and where. */
  against: claims,
  conflicts: z.array(z.strictObject({ title: words.max(60), sides: z.tuple([side, side], side) })).min(1),
  change: z.array(z.strictObject(levels)).min(1),
  trials: z.array(trial).min(1),
});

const rungSide = z.strictObject({ standing: z.enum(standings), plain: sentence, claims: claims.min(1) });

/** `content/ladder.yaml`: steps of proof for psoriasis and alopecia areata, lowest first. */
export const ladderSchema = z.strictObject({
  rungs: z
    .array(
      z.strictObject({
        id,
        name: words.max(60),
        lines: z.tuple([words.max(22), words.max(22)]),
        psoriasis: rungSide,
        alopecia: rungSide,
      }),
    )
    .min(4)
    .max(8),
});

interface ReadTheses {
  readonly theses: readonly Thesis[];
  /** File of each thesis, and the lines on which its parts stand. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly lineOf: (key: string) => number }>;
  readonly faults: readonly Fault[];
}

/** All theses in their order, with the faults of their form. */
export function readTheses(root: string, content = join(root, 'content')): ReadTheses {
  const theses: Thesis[] = [];
  const places = new Map<string, { file: string; lineOf: (key: string) => number }>();
  const faults: Fault[] = [];
  for (const path of yamlFiles(join(content, 'theses'))) {
    const read = readYaml(root, path, thesisSchema);
    faults.push(...read.faults);
    if (!read.value) continue;
    const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
    theses.push({ id, ...read.value });
    places.set(id, { file: relative(root, path), lineOf: (key) => read.lineOf([key]) });
  }
  return { theses: theses.sort((a, b) => a.order - b.order), places, faults };
}

/** The ladder. Throws with file and line where it is faulty. */
export function readLadder(root: string): readonly Rung[] {
  const { value, faults } = readYaml(root, join(root, 'content/ladder.yaml'), ladderSchema);
  if (!value) throw new Error(faults.map(({ file, line, detail }) => `${file}:${line} ${detail}`).join('\n'));
  return value.rungs;
}
