/** Parameters of the models: `content/models/*.yaml`. Every number says its unit, its standing and what it rests on. */
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import {
  type Parameter,
  type ParameterSet,
  type PublishedModel,
  setIds,
  standings,
  type TeachingModel,
  type TeachingValues,
  teachingIds,
  valuesOf,
} from '../domain/simulator/parameters.ts';
import { idPattern } from './claim.ts';
import { type Evidence, readYaml } from './read.ts';

const id = z.string().regex(idPattern);
const words = z.string().min(1);

const parameter = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be one word in camel case'),
  symbol: words,
  meaning: z.string().min(5),
  unit: words,
  standing: z.enum(standings),
  /** Why this value: read in a paper, tuned, or assumed. */
  why: words,
  sources: z.array(id).default([]),
  claims: z.array(id).default([]),
  values: z
    .record(z.string(), z.number())
    .refine((values) => Object.keys(values).length > 0, 'must hold a value'),
});

const model = { id, title: z.string().min(10), timeUnit: words, sources: z.array(id).min(1) };

/** `content/models/teaching.yaml`. */
export const teachingSchema = z
  .strictObject({
    ...model,
    version: z.number().int().positive(),
    sets: z.array(z.strictObject({ id: z.enum(setIds), name: words, description: z.string().min(10) })),
    parameters: z.array(parameter),
  })
  .superRefine(({ sets, parameters }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['parameters'], message });
    const known: readonly string[] = teachingIds;
    for (const { id: name } of parameters) if (!known.includes(name)) refuse(`"${name}" is in no equation`);
    for (const { id: set } of sets) {
      const values = valuesOf(parameters, set);
      for (const name of teachingIds) if (values[name] === undefined) refuse(`set ${set} has no "${name}"`);
    }
    if (sets.map((set) => set.id).join() !== setIds.join()) refuse(`sets must be ${setIds.join(', ')}`);
  })
  .transform(
    ({ version, sets, parameters }): TeachingModel => ({
      version,
      parameters,
      sets: sets.map(
        (set): ParameterSet => ({ ...set, values: valuesOf(parameters, set.id) as TeachingValues }),
      ),
    }),
  );

/** A published model: `content/models/<paper>.yaml`. */
export const publishedModelSchema = z
  .strictObject({ ...model, parameters: z.array(parameter).min(1) })
  .transform((one): PublishedModel => one);

export const publishedModelIds = ['dobreva-2015', 'hair-cycle', 'dobreva-2018', 'dobreva-2020'] as const;

export interface ModelsRead {
  readonly teaching: TeachingModel | undefined;
  readonly published: readonly PublishedModel[];
  readonly faults: readonly Fault[];
}

/** Reads all models. Faults name file, line and mend. */
export function readModels(
  root: string,
  evidence: Pick<Evidence, 'claims' | 'sources'>,
  content = join(root, 'content'),
): ModelsRead {
  const faults: Fault[] = [];
  const path = (name: string) => join(content, 'models', `${name}.yaml`);
  const teaching = readYaml(root, path('teaching'), teachingSchema);
  faults.push(...teaching.faults);
  faults.push(
    ...citedFaults(
      relative(root, path('teaching')),
      teaching.value?.parameters ?? [],
      teaching.lineOf,
      evidence,
    ),
  );
  const published = publishedModelIds.flatMap((name) => {
    const read = readYaml(root, path(name), publishedModelSchema);
    faults.push(...read.faults);
    if (!read.value) return [];
    faults.push(...citedFaults(relative(root, path(name)), read.value.parameters, read.lineOf, evidence));
    return [read.value];
  });
  return { teaching: teaching.value, published, faults };
}

/** Faults of parameters that cite what doesn't exist or what nobody saw. */
function citedFaults(
  file: string,
  parameters: readonly Parameter[],
  lineOf: (path: readonly PropertyKey[]) => number,
  { claims, sources }: Pick<Evidence, 'claims' | 'sources'>,
): readonly Fault[] {
  return parameters.flatMap((one, index) => {
    const at = (key: string) => ({ file, line: lineOf(['parameters', index, key]) });
    const lostSources = one.sources.filter((source) => !sources.get(source)?.seen);
    const lostClaims = one.claims.filter((claim) => !claims.get(claim)?.seen);
    return [
      ...lostSources.map(
        (source): Fault => ({
          slug: 'unknown-source',
          ...at('sources'),
          detail: `parameter "${one.id}" cites "${source}"`,
          mend: 'cite a source of content/sources that was opened',
        }),
      ),
      ...lostClaims.map(
        (claim): Fault => ({
          slug: 'unknown-claim',
          ...at('claims'),
          detail: `parameter "${one.id}" cites "${claim}"`,
          mend: 'cite a claim of content/claims that was seen',
        }),
      ),
    ];
  });
}
