/** A virtual trial as curves. The worker loads this file and no more of the figure. */
import type { TrialOutcome } from '../simulator/trial.ts';

/** How many virtual people a trial holds. */
export const trialPeople = 500;

/** A virtual trial's curves, one number a look, rounded to a tenth of a percent. */
export interface TrialCurves {
  readonly entered: number;
  readonly responders: number;
  readonly everyWeeks: number;
  readonly responseWeek: number;
  /** Percent of all with SALT 20 or less. */
  readonly salt20: readonly number[];
  /** Percent of responders who lost the benefit, from the response week on. */
  readonly lost: readonly number[];
}

/** The curves of an outcome that are drawn. */
export function curvesOf({
  entered,
  responders,
  weeks,
  responseWeek,
  salt20,
  lost,
}: TrialOutcome): TrialCurves {
  const rounded = (values: Float64Array) => Array.from(values, (value) => Math.round(value * 10) / 10);
  const everyWeeks = weeks[1] ?? 4;
  return {
    entered,
    responders,
    everyWeeks,
    responseWeek,
    salt20: rounded(salt20),
    lost: rounded(lost.slice(responseWeek / everyWeeks)),
  };
}
