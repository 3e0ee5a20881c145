/** A hazard ratio as a picture: groups of 100 dots, and a point with its interval on a logarithmic line. */
import { shareAtRatio } from './size.ts';

export interface RatioFigures {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Percentages of the two groups. */
  readonly treated: number;
  readonly control: number;
}

/** Percentage of the made-up comparison group: an event that is common. Illustrative, and said to be. */
export const commonPercent = 40;

const axisWidth = 300;
/** Ends of the line of ratios, the same distance from 1 on both sides. */
const axisSpan = [0.4, 2.5] as const;

/** Ten rows of ten dots; `count` of them, from the top left, in the first path, the rest in the second. */
export function dotPaths(count: number): { readonly filled: string; readonly empty: string } {
  const dot = (index: number, radius: number) =>
    `M${(index % 10) * 10 + 5 - radius} ${Math.floor(index / 10) * 10 + 5}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  const all = Array.from({ length: 100 }, (_, index) => index);
  return {
    filled: all
      .slice(0, count)
      .map((index) => dot(index, 4))
      .join(''),
    empty: all
      .slice(count)
      .map((index) => dot(index, 3.4))
      .join(''),
  };
}

/** Place of a ratio on the line. Throws RangeError outside it. */
export function axisX(ratio: number): number {
  const [least, most] = axisSpan;
  if (!(ratio >= least && ratio <= most)) throw new RangeError(`ratio ${ratio} lies outside the line`);
  return Math.round((axisWidth * Math.log(ratio / least)) / Math.log(most / least));
}

/** The whole picture: the measured pair, the made-up pair with the same ratio, and the line. */
export function ratioPicture(figures: RatioFigures) {
  const { ratio, low, high, treated, control } = figures;
  const pair = (percents: readonly [number, number], madeUp: boolean) => {
    const counts = percents.map(Math.round);
    return { madeUp, counts, paths: counts.map(dotPaths) };
  };
  return {
    pairs: [
      pair([treated, control], false),
      pair([100 * shareAtRatio(commonPercent / 100, ratio), commonPercent], true),
    ],
    axis: { width: axisWidth, one: axisX(1), low: axisX(low), high: axisX(high), point: axisX(ratio) },
  };
}
