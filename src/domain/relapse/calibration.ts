/** What the trials found beside what the three versions give: `content/models/calibration.yaml`. */
import type { SetId } from '../simulator/parameters.ts';

export const arms = [
  'stop-4',
  'stay-4',
  'step-down',
  'stop-2',
  'stay-2',
  'placebo',
  'retreat',
  'entry',
] as const;
export type Arm = (typeof arms)[number];
export const measures = ['salt20', 'lost', 'kept', 'regained', 'mean-salt'] as const;
export type Measure = (typeof measures)[number];

export interface CalibrationRow {
  readonly id: string;
  readonly label: string;
  readonly arm: Arm;
  readonly measure: Measure;
  /** Week since entry; null where the row belongs to no one week. */
  readonly week: number | null;
  /** Percent; SALT points for `mean-salt`. */
  readonly observed: number;
  /** Sampling error of the trial's figure, in the same unit. */
  readonly standardError: number;
  readonly n: number;
  /** Whether the numbers of the model were tuned to it. */
  readonly use: 'fitted' | 'held-out';
  readonly sources: readonly string[];
  /** What each version gives with the reference population, and with people drawn afresh. */
  readonly model: Readonly<Record<SetId, { readonly reference: number; readonly fresh: number }>>;
}

export interface Misfit {
  readonly set: SetId;
  /** Sum of squared misses in standard errors over the fitted figures. */
  readonly fitted: number;
  readonly fittedFresh: number;
  /** Root mean square miss in standard errors over the held-out figures. */
  readonly heldOut: number;
  readonly heldOutFresh: number;
}

/** How far a version is from the trials. Pure arithmetic over the rows. */
export function misfitOf(rows: readonly CalibrationRow[], set: SetId): Misfit {
  const squares = (use: CalibrationRow['use'], which: 'reference' | 'fresh') =>
    rows
      .filter((row) => row.use === use)
      .map((row) => ((row.model[set][which] - row.observed) / row.standardError) ** 2);
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const rms = (all: readonly number[]) => Math.sqrt(sum(all) / all.length);
  return {
    set,
    fitted: sum(squares('fitted', 'reference')),
    fittedFresh: sum(squares('fitted', 'fresh')),
    heldOut: rms(squares('held-out', 'reference')),
    heldOutFresh: rms(squares('held-out', 'fresh')),
  };
}
