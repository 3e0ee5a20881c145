import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Claim } from './domain/evidence/claim.ts';
import { printFault } from './domain/evidence/fault.ts';
import type { Source } from './domain/evidence/source.ts';
import type { ComorbidityRow } from './domain/forest/row.ts';
import type { Pathway } from './domain/pathway/pathway.ts';
import type { Plate } from './domain/pathway/plate.ts';
import type { Sketch } from './domain/pathway/sketch.ts';
import type { SignalMap } from './domain/selectivity/signal.ts';
import type { StoredMisfit, Target } from './domain/simulator/calibration.ts';
import type { PublishedModel, TeachingModel } from './domain/simulator/parameters.ts';
import type { TrialRow } from './domain/trials/row.ts';
import { readCalibration } from './schemas/calibration.ts';
import { readComorbidities } from './schemas/comorbidity.ts';
import { readJakStat } from './schemas/jak-stat.ts';
import { readModels } from './schemas/model.ts';
import { type ModelVersions, readVersions } from './schemas/model-versions.ts';
import { pageSchema } from './schemas/page.ts';
import { readEvidence } from './schemas/read.ts';
import { readPathway } from './schemas/read-pathway.ts';
import { termSchema } from './schemas/term.ts';
import { type ReadRows, readTrials } from './schemas/trial.ts';

interface ModelsEntry {
  readonly teaching: TeachingModel;
  readonly published: readonly PublishedModel[];
  readonly targets: readonly Target[];
  readonly misfits: readonly StoredMisfit[];
  readonly versions: ModelVersions;
}

// Claims and sources are validated as they are read, with the line of every fault; the evidence check reports them.
const evidence = () => readEvidence(process.cwd());

/** Rows as entries; a fault stops the build with its file and line. */
function rowsOf<T extends { readonly id: string }>({ rows, faults }: ReadRows<T>) {
  if (faults.length > 0) throw new Error(faults.map(printFault).join('\n'));
  return rows.map((row) => ({ ...row }));
}

/** The pathway map as one entry; a fault stops the build with its file and line. */
function pathwayEntry() {
  const { pathway, plates, sketches, faults } = readPathway(
    process.cwd(),
    new Set(evidence().sources.keys()),
    undefined,
    new Set([...evidence().claims.values()].filter(({ seen }) => seen).map(({ id }) => id)),
  );
  if (!pathway || faults.length > 0) throw new Error(faults.map(printFault).join('\n'));
  return [{ id: 'alopecia-areata', pathway, plates, sketches }];
}

/** All models as one entry; a fault stops the build with its file and line. */
function modelsEntry() {
  const root = process.cwd();
  const known = evidence();
  const { teaching, published, faults } = readModels(root, known);
  const calibration = readCalibration(root, { evidence: known, trials: readTrials(root, known).rows });
  const { versions, faults: others } = readVersions(root);
  const all = [...faults, ...calibration.faults, ...others];
  if (!teaching || all.length > 0) throw new Error(all.map(printFault).join('\n'));
  const { targets, misfits } = calibration;
  return [{ id: 'alopecia-areata', teaching, published, targets, misfits, versions }];
}

export const collections = {
  claims: defineCollection({
    loader: () => [...evidence().claims.values()].map((claim) => ({ ...claim })),
    schema: z.custom<Claim>(),
  }),
  sources: defineCollection({
    loader: () => [...evidence().sources.values()].map((source) => ({ ...source })),
    schema: z.custom<Source>(),
  }),
  trials: defineCollection({
    loader: () => rowsOf(readTrials(process.cwd(), evidence())),
    schema: z.custom<TrialRow>(),
  }),
  comorbidities: defineCollection({
    loader: () => rowsOf(readComorbidities(process.cwd(), evidence())),
    schema: z.custom<ComorbidityRow>(),
  }),
  pathways: defineCollection({
    loader: pathwayEntry,
    schema: z.custom<{ pathway: Pathway; plates: Plate[]; sketches: Sketch[] }>(),
  }),
  signals: defineCollection({
    loader: () => {
      const { map, faults } = readJakStat(process.cwd(), evidence());
      return rowsOf({ rows: [{ id: 'alopecia-areata', ...map }], faults });
    },
    schema: z.custom<SignalMap>(),
  }),
  models: defineCollection({
    loader: modelsEntry,
    schema: z.custom<ModelsEntry>(),
  }),
  terms: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
    schema: termSchema,
  }),
  pages: defineCollection({
    loader: glob({
      base: './content/pages',
      pattern: '*/page.yaml',
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema: pageSchema,
  }),
  layers: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/{patient,clinician}.mdx' }),
    schema: z.object({}),
  }),
};
