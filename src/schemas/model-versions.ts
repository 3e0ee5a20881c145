/** `content/models/versions.yaml`: versions of the models, for links that an older one made. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import { type ModelVersion, versionedModels } from '../domain/simulator/versions.ts';
import { readYaml } from './read.ts';

const table = z
  .array(z.strictObject({ version: z.number().int().positive(), since: z.iso.date(), change: z.string() }))
  .min(1)
  .refine((all) => all.every((one, index) => one.version === index + 1), 'must count from 1, in order')
  .refine(
    (all) => all.slice(1).every(({ change }) => change !== ''),
    'must say what changed, and by how much',
  );
const versionsSchema = z.record(z.enum(versionedModels), table);

/** The versions of each model, the newest last. */
export type ModelVersions = Readonly<Record<(typeof versionedModels)[number], readonly ModelVersion[]>>;

/** Reads the versions. Faults name file and line. */
export function readVersions(
  root: string,
  content = join(root, 'content'),
): { readonly versions: ModelVersions; readonly faults: readonly Fault[] } {
  const { value, faults } = readYaml(root, join(content, 'models', 'versions.yaml'), versionsSchema);
  return { versions: value ?? { teaching: [], space: [] }, faults };
}
