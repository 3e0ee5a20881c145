/** A broken fixture stands over the sound content, so that what it breaks is all that differs. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../src/domain/evidence/fault.ts';
import { contentFaults } from '../../src/integrations/evidence-check.ts';
import { linkFaults } from '../../src/integrations/link-check.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
export const soundFolder = join(here, 'sound');
export const brokenFolder = join(here, 'broken');

/** The day on which the fixtures' dates are judged. */
export const fixtureDay = '2026-11-27';

/** Calls `use` with a folder that holds the sound content under a broken fixture, then takes the folder away. */
export function withFixture<T>(slug: string, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'scalp-'));
  try {
    cpSync(soundFolder, root, { recursive: true });
    cpSync(join(brokenFolder, slug), root, { recursive: true });
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Faults of a fixture: of its content, and of its built pages where it has some. */
export function faultsOf(slug: string): readonly Fault[] {
  return withFixture(slug, (root) => [
    ...contentFaults(root, fixtureDay),
    ...(existsSync(join(root, 'dist')) ? linkFaults(root, join(root, 'dist')) : []),
  ]);
}
