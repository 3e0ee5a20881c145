/**
 * The patch model of Dobreva, Paus and Cogan 2020 (doi:10.1007/s11538-020-00707-0) near its uniform state: does a small
 * wave of a given wave number grow? Time in days, lengths in cm; (IFN, T8, T4) in pg and cells per ml.
 */
import { leadingReal } from './eigenvalues.ts';
import { crossings, peak } from './roots.ts';

export interface PatchModel {
  /** Making and loss of interferon-gamma, pg and 1 per day. */
  readonly pIfn: number;
  readonly dIfn: number;
  /** Its call on CD8 and on CD4 cells, per pg. */
  readonly alpha: number;
  readonly beta: number;
  /** Guardians. */
  readonly s: number;
  readonly pT: number;
  readonly dT: number;
  readonly kappaT: number;
  readonly gamma: number;
  /** Spreading of interferon-gamma and of cells, and the pull of interferon-gamma on cells, cm² per day. */
  readonly diffusionIfn: number;
  readonly diffusionT: number;
  readonly chi: number;
}

export interface UniformState {
  readonly ifn: number;
  readonly t8: number;
  readonly t4: number;
}

/** The uniform state with cells in it ("susceptible"), or null where there is none. */
export function susceptibleState(p: PatchModel): UniformState | null {
  const q = 1 + p.s;
  const perCell = p.pIfn / p.dIfn;
  const a = (p.alpha * perCell) / q;
  const b = (p.beta * perCell) / q;
  const t8Of = (t4: number) => (p.kappaT * t4 * t4 + p.dT * t4 - (p.pT * t4) / q) / b - t4;
  const surplus = (t4: number) => {
    const t8 = t8Of(t4);
    return a * (t4 + t8) + (p.pT * p.gamma * t4 * t8) / q - p.dT * t8 - p.kappaT * t8 * t8;
  };
  const grid = Array.from({ length: 20_001 }, (_, i) => 1e2 * 1e6 ** (i / 20_000));
  const t4 = crossings(surplus, grid).find((one) => t8Of(one) > 1);
  if (t4 === undefined) return null;
  const t8 = t8Of(t4);
  return { ifn: perCell * (t4 + t8), t8, t4 };
}

/** Growth rate, per day, of a small wave on a uniform state; below 0 it dies away. `wave` in radians per cm. */
export function growthRate(wave: number, p: PatchModel, { t8, t4 }: UniformState): number {
  const q = 1 + p.s;
  const k2 = wave * wave;
  return leadingReal([
    [-p.dIfn - p.diffusionIfn * k2, p.pIfn, p.pIfn],
    [
      p.alpha / q + p.chi * t8 * k2,
      (p.pT * p.gamma * t4) / q - p.dT - 2 * p.kappaT * t8 - p.diffusionT * k2,
      (p.pT * p.gamma * t8) / q,
    ],
    [p.beta / q + p.chi * t4 * k2, 0, p.pT / q - p.dT - 2 * p.kappaT * t4 - p.diffusionT * k2],
  ]);
}

export interface FastestWave {
  /** Radians per cm. */
  readonly wave: number;
  /** Per day. */
  readonly rate: number;
}

/** The wave that grows fastest, up to `highest` radians per cm. */
export function fastestWave(p: PatchModel, state: UniformState, highest = 120): FastestWave {
  const rate = (wave: number) => growthRate(wave, p, state);
  const count = 480;
  const step = highest / count;
  let best = 0;
  for (let i = 1; i <= count; i++) if (rate(i * step) > rate(best * step)) best = i;
  const wave = best === 0 ? 0 : peak(rate, (best - 1) * step, Math.min(highest, (best + 1) * step));
  return { wave, rate: rate(wave) };
}

/** Wave numbers between which waves grow, or null where none does. */
export function unstableBand(p: PatchModel, state: UniformState): readonly [number, number] | null {
  const rims = crossings(
    (wave) => growthRate(wave, p, state),
    Array.from({ length: 1201 }, (_, i) => i / 10),
  );
  const [first, second] = rims;
  return first !== undefined && second !== undefined ? [first, second] : null;
}
