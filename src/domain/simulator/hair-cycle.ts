/**
 * Al-Nuaimi and others 2012 (doi:10.1016/j.jtbi.2012.05.027): the hair cycle as a relaxation oscillator. ξ matrix cells in
 * hundreds, η₁ η₂ signals and z₁ z₂ regulators in the two compartments. Time in the paper's units, read as days.
 */
import type { Derivative } from './dormand-prince.ts';

export interface HairCycle {
  readonly p1: number;
  readonly p2: number;
  readonly p3: number;
  readonly p4: number;
  readonly p5: number;
  readonly cProl: number;
  readonly cApop: number;
  readonly alpha: number;
  readonly beta: number;
  readonly c1: number;
  readonly c2: number;
  readonly dEta: number;
  readonly dZ: number;
  readonly k: number;
}

/** Writes the five slopes from `first` on. `death` multiplies the death of matrix cells: 1 in health. */
export function hairSlopes(
  { p1, p2, p3, p4, p5, cProl, cApop, alpha, beta, c1, c2, dEta, dZ, k }: HairCycle,
  { state, out, first, death }: { state: Float64Array; out: Float64Array; first: number; death: number },
): void {
  const xi = state[first] as number;
  const eta1 = state[first + 1] as number;
  const eta2 = state[first + 2] as number;
  const z1 = state[first + 3] as number;
  const z2 = state[first + 4] as number;
  const growth = (p1 * xi) / ((p2 + xi) * (p3 + cProl * z1));
  // A stage of the solver may reach a hair below 0, where a broken power has no value.
  const dying = (death * (p4 + cApop * z1) * xi) / (p5 ** k + Math.max(xi, 0) ** k);
  out[first] = growth - dying + alpha - beta * xi;
  out[first + 1] = c1 * xi + dEta * (eta2 - 2 * eta1);
  out[first + 2] = dEta * (eta1 - 2 * eta2);
  out[first + 3] = dZ * (z2 - 2 * z1);
  out[first + 4] = c2 * eta2 + dZ * (z1 - 2 * z2);
}

export function hairDerivative(parameters: HairCycle): Derivative {
  return (_t, state, out) => hairSlopes(parameters, { state, out, first: 0, death: 1 });
}

export interface Cycle {
  /** Days from one start of growth (ξ rising through 1) to the next, on average; null where nothing cycles. */
  readonly period: number | null;
  /** Days with ξ above 1, and below 0.1, in each cycle. */
  readonly above1: number | null;
  readonly below01: number | null;
  readonly highest: number;
  readonly lowest: number;
}

/** Cycle lengths of a series of ξ at evenly spaced times. */
export function cycleOf(times: ArrayLike<number>, xi: ArrayLike<number>): Cycle {
  const up: number[] = [];
  const down: number[] = [];
  const low: number[] = [];
  const rise: number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < xi.length; i++) {
    const here = xi[i] as number;
    highest = Math.max(highest, here);
    lowest = Math.min(lowest, here);
    if (i === 0) continue;
    const last = xi[i - 1] as number;
    const t0 = times[i - 1] as number;
    const when = (level: number) => t0 + ((level - last) / (here - last)) * ((times[i] as number) - t0);
    if (last < 1 && here >= 1) up.push(when(1));
    if (last >= 1 && here < 1) down.push(when(1));
    if (last < 0.1 && here >= 0.1) rise.push(when(0.1));
    if (last >= 0.1 && here < 0.1) low.push(when(0.1));
  }
  const spans = (from: readonly number[], to: readonly number[]) =>
    from.flatMap((start) => {
      const end = to.find((time) => time > start);
      return end === undefined ? [] : [end - start];
    });
  if (up.length < 2) return { period: null, above1: null, below01: null, highest, lowest };
  const period = ((up.at(-1) ?? 0) - (up[0] ?? 0)) / (up.length - 1);
  return { period, above1: mean(spans(up, down)), below01: mean(spans(low, rise)), highest, lowest };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
