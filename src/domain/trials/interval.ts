/** Intervals of a share: the source's own where it prints one, else computed here where that is honest. */
import { countsPeople, type FigureKind, type TrialRow } from './row.ts';

export interface Interval {
  /** Percent, 0 to 100. */
  readonly low: number;
  readonly high: number;
  readonly by: 'source' | 'computed';
}

/** 97.5th percentile of the standard normal distribution. */
const z = 1.959964;

/**
 * Wilson's score interval (95 %) of a share, in percent. Source: E. B. Wilson, "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212.
 * Throws a RangeError unless 0 ≤ count ≤ n and n ≥ 1, both whole.
 */
export function wilson(count: number, n: number): { low: number; high: number } {
  if (!(Number.isInteger(count) && Number.isInteger(n) && n >= 1 && count >= 0 && count <= n)) {
    throw new RangeError(`no share: ${count} of ${n}`);
  }
  const share = count / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const percent = (value: number) => 100 * Math.min(1, Math.max(0, value));
  return {
    low: count === 0 ? 0 : percent(centre - half),
    high: count === n ? 100 : percent(centre + half),
  };
}

/** Kinds whose percentage isn't a count divided by the `n` beside it, whatever `n` is. */
const notCounts: readonly FigureKind[] = ['model-estimate', 'register-second-analysis', 'other-data-cut'];

/**
 * The whole number of people behind a percentage, where exactly one gives that percentage at its printed precision
 * and `n` is its denominator; else null. Eight in ten of 85 people is no whole number: such a row stays a point.
 */
export function countOf(row: TrialRow): number | null {
  const known = row.nIs === 'arm' || row.nIs === 'analysed';
  if (row.n === null || !known || !countsPeople(row.measure) || notCounts.includes(row.kind)) return null;
  const n = row.n;
  const decimals = String(row.percent).split('.')[1]?.length ?? 0;
  const near = Math.round((row.percent * n) / 100);
  const fits = [near - 1, near, near + 1].filter(
    (count) =>
      count >= 0 && count <= n && ((100 * count) / n).toFixed(decimals) === row.percent.toFixed(decimals),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The interval to draw, or null: then the point stands without a bar. */
export function intervalOf(row: TrialRow): Interval | null {
  if (row.ci95) return { low: row.ci95[0], high: row.ci95[1], by: 'source' };
  const count = countOf(row);
  return count === null || row.n === null ? null : { ...wilson(count, row.n), by: 'computed' };
}
