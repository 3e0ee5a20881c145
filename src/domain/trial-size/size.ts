/** How many people a comparison of two equal groups needs. Shares run from 0 to 1; sizes are rounded up. */
import { normalQuantile } from './normal.ts';

/** What a trial may get wrong. Both are assumptions of ours, the usual ones, and are printed with every size. */
export interface Errors {
  /** Two-sided risk of finding a difference where there is none. */
  readonly alpha: number;
  /** Chance of finding the difference if it is there. */
  readonly power: number;
}
export const usualErrors: Errors = { alpha: 0.05, power: 0.9 };

/** (z for alpha, two-sided, plus z for power), squared. */
function errorFactor({ alpha, power }: Errors): number {
  return (normalQuantile(1 - alpha / 2) + normalQuantile(power)) ** 2;
}

function checkShare(share: number): void {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share must lie between 0 and 1, not ${share}`);
}

/**
 * People in each of two groups that tells share `a` from share `b`: n = z² · (a(1−a) + b(1−b)) / (a−b)².
 * Normal approximation without pooling or continuity correction (Chow, Shao and Wang, Sample Size Calculations in Clinical
 * Research, comparison of two proportions). Throws RangeError for equal shares or shares outside 0 to 1.
 */
export function peoplePerGroup(a: number, b: number, errors: Errors = usualErrors): number {
  checkShare(a);
  checkShare(b);
  if (a === b) throw new RangeError('equal shares cannot be told apart');
  return Math.ceil((errorFactor(errors) * (a * (1 - a) + b * (1 - b))) / (a - b) ** 2);
}

/**
 * Events in both groups together that a log-rank test needs for a hazard ratio: d = 4 · z² / (ln ratio)², equal groups
 * (Schoenfeld, Biometrics 1983;39:499–503). Throws RangeError for a ratio of 1, or not above 0.
 */
export function eventsNeeded(hazardRatio: number, errors: Errors = usualErrors): number {
  if (!(hazardRatio > 0) || hazardRatio === 1) throw new RangeError(`no trial size for ratio ${hazardRatio}`);
  return Math.ceil((4 * errorFactor(errors)) / Math.log(hazardRatio) ** 2);
}

/**
 * Share with the event by the same time in the other group, if the hazard ratio holds throughout: 1 − (1 − share)^ratio
 * (proportional hazards). Throws RangeError for a share outside 0 to 1.
 */
export function shareAtRatio(share: number, hazardRatio: number): number {
  checkShare(share);
  return 1 - (1 - share) ** hazardRatio;
}

/** People in both groups together so that `events` are to be expected, with the share of each group that has one. */
export function peopleForEvents(events: number, a: number, b: number): number {
  checkShare(a);
  checkShare(b);
  return Math.ceil(events / ((a + b) / 2));
}

/** People to take in, so that `people` are left when only a share of them reaches the comparison. */
export function peopleToStart(people: number, shareLeft: number): number {
  if (!(shareLeft > 0 && shareLeft <= 1)) throw new RangeError(`a share that is left: ${shareLeft}`);
  return Math.ceil(people / shareLeft);
}
