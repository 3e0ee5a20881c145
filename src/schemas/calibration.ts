/** `content/models/calibration.yaml` and `misfit.yaml`: observed figures come from trial results and claims by id. */
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import { armIds, measures, type StoredMisfit, type Target, uses } from '../domain/simulator/calibration.ts';
import { setIds } from '../domain/simulator/parameters.ts';
import type { TrialRow } from '../domain/trials/row.ts';
import { idPattern } from './claim.ts';
import { type Evidence, readYaml } from './read.ts';

const id = z.string().regex(idPattern);
const claimFigure = z.strictObject({ claim: id, figure: z.string() });
const trialPeople = z.strictObject({ trial: id });
const from = z.union([
  z.strictObject({ trials: z.array(id).min(1) }),
  claimFigure,
  z.strictObject({ counted: z.array(claimFigure).min(1), of: z.union([claimFigure, trialPeople]) }),
]);
type From = z.output<typeof from>;

export const calibrationSchema = z.strictObject({
  targets: z.array(
    z.strictObject({
      id,
      label: z.string().max(80),
      use: z.enum(uses),
      arm: z.enum(armIds),
      measure: z.enum(measures),
      week: z.number().int().min(0).multipleOf(4),
      standardError: z.number().positive(),
      people: z.number().int().positive(),
      from,
    }),
  ),
});

export const misfitSchema = z.array(
  z.strictObject({
    set: z.enum(setIds),
    fresh: z.boolean(),
    fitted: z.number(),
    heldOut: z.number(),
    values: z.record(z.string(), z.number()),
  }),
);

interface Known {
  readonly evidence: Pick<Evidence, 'claims'>;
  readonly trials: readonly TrialRow[];
}

/** What a target was observed to be, and from which rows and claims; a string says what is missing. */
function observedOf(
  source: From,
  { evidence, trials }: Known,
): Pick<Target, 'observed' | 'trials' | 'claims'> | string {
  const row = (name: string) => trials.find((one) => one.id === name && one.seen);
  const figure = ({ claim, figure: key }: { claim: string; figure: string }) => {
    const found = evidence.claims.get(claim);
    const value = found?.seen ? found.figures[key] : undefined;
    return typeof value === 'number' ? value : undefined;
  };
  const rounded = (value: number) => Math.round(value * 10) / 10;
  if ('trials' in source) {
    const rows = source.trials.flatMap((name) => row(name) ?? []);
    if (rows.length < source.trials.length) return `no seen trial result for ${source.trials.join(', ')}`;
    const weights = rows.every(({ n }) => n !== null) ? rows.map(({ n }) => n ?? 0) : rows.map(() => 1);
    const whole = weights.reduce((sum, n) => sum + n, 0);
    const sum = rows.reduce((total, { percent }, i) => total + percent * (weights[i] ?? 0), 0);
    const claims = [...new Set(rows.flatMap((one) => one.claims))];
    return { observed: rounded(sum / whole), trials: source.trials, claims };
  }
  if ('claim' in source) {
    const value = figure(source);
    return value === undefined
      ? `claim ${source.claim} has no number "${source.figure}"`
      : { observed: rounded(value), trials: [], claims: [source.claim] };
  }
  const counts = source.counted.map(figure);
  const all = 'claim' in source.of ? figure(source.of) : (row(source.of.trial)?.n ?? undefined);
  if (all === undefined || counts.some((one) => one === undefined))
    return 'a count is in no claim or trial result';
  const part = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return {
    observed: rounded((100 * part) / all),
    trials: 'trial' in source.of ? [source.of.trial] : [],
    claims: [...new Set(source.counted.map(({ claim }) => claim))],
  };
}

export interface CalibrationRead {
  readonly targets: readonly Target[];
  readonly misfits: readonly StoredMisfit[];
  readonly faults: readonly Fault[];
}

/** Reads targets and stored misfits. Faults name file, line and mend. */
export function readCalibration(
  root: string,
  known: Known,
  content = join(root, 'content'),
): CalibrationRead {
  const path = join(content, 'models', 'calibration.yaml');
  const read = readYaml(root, path, calibrationSchema);
  const stored = readYaml(root, join(content, 'models', 'misfit.yaml'), misfitSchema);
  const faults = [...read.faults, ...stored.faults];
  const targets = (read.value?.targets ?? []).flatMap(
    ({ from: source, ...target }, index): readonly Target[] => {
      const observed = observedOf(source, known);
      if (typeof observed !== 'string') return [{ ...target, ...observed }];
      faults.push({
        slug: 'unknown-claim',
        file: relative(root, path),
        line: read.lineOf(['targets', index, 'from']),
        detail: `"${target.id}": ${observed}`,
        mend: 'name results of content/trials or figures of claims that were seen',
      });
      return [];
    },
  );
  return { targets, misfits: stored.value ?? [], faults };
}
