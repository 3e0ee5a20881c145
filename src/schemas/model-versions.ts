/** `content/models/versions.yaml`: versions of the teaching model, for links that an older one made. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import type { ModelVersion } from '../domain/relapse/versions.ts';
import { readYaml } from './read.ts';

const versionsSchema = z
  .array(z.strictObject({ version: z.number().int().positive(), since: z.iso.date(), change: z.string() }))
  .min(1)
  .refine((all) => all.every((one, index) => one.version === index + 1), 'must count from 1, in order')
  .refine(
    (all) => all.slice(1).every(({ change }) => change !== ''),
    'must say what changed, and by how much',
  );

/** Reads the versions, the newest last. Faults name file and line. */
export function readVersions(
  root: string,
  content = join(root, 'content'),
): { readonly versions: readonly ModelVersion[]; readonly faults: readonly Fault[] } {
  const { value, faults } = readYaml(root, join(content, 'models', 'versions.yaml'), versionsSchema);
  return { versions: value ?? [], faults };
}
