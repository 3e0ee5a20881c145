import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import {
  type ComorbidityRow,
  comorbidityDesigns,
  directions,
  estimateMeasures,
} from '../domain/forest/row.ts';
import { idPattern } from './claim.ts';
import { type Evidence, readYaml, yamlFiles } from './read.ts';
import { citationFaults, interval95, type ReadRows } from './trial.ts';

const id = z.string().regex(idPattern, 'must be lower-case words joined by hyphens');

/** One file `content/comorbidities/<group>.yaml`. */
export const comorbidityFileSchema = z.array(
  z
    .strictObject({
      id,
      condition: z.string(),
      measure: z.enum(estimateMeasures),
      estimate: z.number().nonnegative().nullable(),
      ci95: interval95.nullable(),
      direction: z.enum(directions),
      n_cases: z.number().int().positive().nullable(),
      n_controls: z.number().int().positive().nullable(),
      country: z.string().nullable(),
      design: z.enum(comorbidityDesigns),
      year: z.number().int().min(1950).max(2030).nullable(),
      computed_here: z.boolean(),
      source: id,
      claims: z.array(id),
      note: z.string().min(5),
      seen: z.boolean(),
    })
    .refine((row) => row.estimate !== null || row.ci95 === null, {
      path: ['ci95'],
      message: 'must be null where there is no estimate',
    })
    .transform(
      ({ n_cases, n_controls, computed_here, ...row }): ComorbidityRow => ({
        ...row,
        nCases: n_cases,
        nControls: n_controls,
        computedHere: computed_here,
      }),
    ),
);

/** Reads all estimates of linked conditions. Faults name file, line and mend. */
export function readComorbidities(
  root: string,
  evidence: Pick<Evidence, 'claims' | 'sources'>,
  content = join(root, 'content'),
): ReadRows<ComorbidityRow> {
  const rows: ComorbidityRow[] = [];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const path of yamlFiles(join(content, 'comorbidities'))) {
    const read = readYaml(root, path, comorbidityFileSchema);
    faults.push(...read.faults);
    if (!read.value) continue;
    const file = relative(root, path);
    const at = (index: number, key: string) => ({ file, line: read.lineOf([index, key]) });
    faults.push(...citationFaults(read.value, at, evidence, ids));
    rows.push(...read.value);
  }
  return { rows, faults };
}
