/** Geometry of the charts, in units of their drawings. */
import type { Panel } from './figure.ts';

export const chart = { width: 360, left: 32, right: 316, top: 14, bottom: 190, height: 292 } as const;
/** The strip of the plan under the time axis. */
export const strip = { top: 226, bottom: 258, lowered: 271 } as const;
export const small = { height: 92, top: 22, bottom: 76 } as const;
export const trial = { height: 168, top: 12, bottom: 132 } as const;

/** x of a week on an axis that ends at `weeks`. */
export const xOf = (week: number, weeks: number): number =>
  round(chart.left + ((chart.right - chart.left) * week) / weeks);

/** The week under an x, whole; beyond the axis's end too, so that a hand can make a plan longer. */
export const weekAt = (x: number, weeks: number): number =>
  Math.max(0, Math.round(((x - chart.left) / (chart.right - chart.left)) * weeks));

/** y of a share of 0 to 1 between two edges. */
export const yOf = (share: number, top: number, bottom: number): number =>
  round(bottom - (bottom - top) * Math.min(1, Math.max(0, share)));

const round = (value: number) => Math.round(value * 10) / 10;

/** Ticks of an axis of weeks: four to seven of them, whole years or parts of one. */
export function weekTicks(weeks: number): readonly number[] {
  const step = [4, 8, 13, 26, 52, 104, 208].find((one) => weeks / one <= 6.5) ?? 208;
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => index * step);
}

/** A line through values, one a row; about 120 corners whatever its length. */
export function linePath(
  values: ArrayLike<number>,
  at: (index: number) => number,
  y: (value: number) => number,
): string {
  const every = Math.max(1, Math.round(values.length / 120));
  const points: string[] = [];
  for (let index = 0; index < values.length; index += every)
    points.push(`${at(index)} ${y(values[index] ?? 0)}`);
  const last = values.length - 1;
  if (last % every !== 0) points.push(`${at(last)} ${y(values[last] ?? 0)}`);
  return `M${points.join('L')}`;
}

/** y of labels that wish to stand at `wished`, pushed apart to `gap`, kept above `floor`; the order is kept. */
export function spread(wished: readonly number[], gap: number, floor: number): readonly number[] {
  const order = wished.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  for (let at = 1; at < order.length; at++) {
    const [above, here] = [order[at - 1], order[at]];
    if (above && here && here.y - above.y < gap) here.y = above.y + gap;
  }
  let limit = floor;
  for (const one of order.reverse()) {
    one.y = Math.min(one.y, limit);
    limit = one.y - gap;
  }
  const found = [...wished];
  for (const { y, index } of order) found[index] = round(y);
  return found;
}

export interface Block {
  readonly from: number;
  readonly to: number;
  /** Share of the strip's height at the start and at the end: a dose of 8 mg fills it. */
  readonly startShare: number;
  readonly endShare: number;
  readonly label: string;
  readonly lowered: number;
  readonly arm: boolean;
}

/** Blocks of the strip: the time before treatment, then each part. */
export function blocksOf({ plan }: Pick<Panel, 'plan'>): readonly Block[] {
  let week = plan.untreated;
  const first: Block = {
    from: 0,
    to: week,
    startShare: 0,
    endShare: 0,
    label: 'untreated',
    lowered: 0,
    arm: false,
  };
  const share = (mg: number) => Math.sqrt(mg / 8);
  return [
    first,
    ...plan.parts.map((part): Block => {
      const from = week;
      week += part.weeks;
      const { doseMg, toMg = doseMg, arm, loweredBy = 0 } = part;
      const label = arm
        ? `less ${arm === 'ifng' ? 'IFN-γ' : 'IL-15'}`
        : toMg !== doseMg
          ? `${doseMg} to ${toMg} mg`
          : doseMg === 0
            ? 'off'
            : `${doseMg} mg`;
      return {
        from,
        to: week,
        startShare: arm ? 0.6 : share(doseMg),
        endShare: arm ? 0.6 : share(toMg),
        label,
        lowered: loweredBy,
        arm: arm !== undefined,
      };
    }),
  ];
}
