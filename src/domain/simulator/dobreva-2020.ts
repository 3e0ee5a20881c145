/**
 * Dobreva, Paus and Cogan 2020 (doi 10.1007/s11538-020-00707-0): interferon-gamma and two kinds of T cell along one
 * line of skin. Days, centimetres, picograms, cells. What it predicts is a row of narrow peaks, a follicle's width each.
 */

import * as nearUniform from './dispersion.ts';

/** Parameters of the paper, by their names there. */
export type Dobreva2020 = nearUniform.PatchModel;

/** Interferon-gamma, CD8 cells, CD4 cells. */
export type Triple = readonly [number, number, number];

interface Complex {
  readonly re: number;
  readonly im: number;
}
const plus = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
const minus = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im });
const times = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});
const over = (a: Complex, b: Complex): Complex => {
  const size = b.re ** 2 + b.im ** 2;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
};
const real = (re: number): Complex => ({ re, im: 0 });

/** Slopes without spreading, per day. */
export function reaction([ifn, t8, t4]: Triple, p: Dobreva2020): Triple {
  const q = 1 + p.s;
  return [
    p.pIfn * (t4 + t8) - p.dIfn * ifn,
    (p.alpha * ifn + p.pT * p.gamma * t4 * t8) / q - p.dT * t8 - p.kappaT * t8 ** 2,
    (p.beta * ifn + p.pT * t4) / q - p.dT * t4 - p.kappaT * t4 ** 2,
  ];
}

/** Rows of the matrix of the linearised equations for a wave number squared; entries real, then times k². */
function linear(u: Triple, p: Dobreva2020): readonly (readonly [number, number])[] {
  const [, t8, t4] = u;
  const q = 1 + p.s;
  return [
    [-p.dIfn, -p.diffusionIfn],
    [p.pIfn, 0],
    [p.pIfn, 0],
    [p.alpha / q, p.chi * t8],
    [(p.pT * p.gamma * t4) / q - p.dT - 2 * p.kappaT * t8, -p.diffusionT],
    [(p.pT * p.gamma * t8) / q, 0],
    [p.beta / q, p.chi * t4],
    [0, 0],
    [p.pT / q - p.dT - 2 * p.kappaT * t4, -p.diffusionT],
  ];
}

/** Roots of x³ + a x² + b x + c (Durand and Kerner). */
function cubicRoots(a: Complex, b: Complex, c: Complex): readonly Complex[] {
  const size = 1 + Math.max(Math.hypot(a.re, a.im), Math.hypot(b.re, b.im), Math.hypot(c.re, c.im));
  let roots = [0, 1, 2].map((i) => {
    const angle = (2 * Math.PI * i) / 3 + 0.4;
    return { re: size * Math.cos(angle), im: size * Math.sin(angle) };
  });
  for (let turn = 0; turn < 200; turn++) {
    let moved = 0;
    roots = roots.map((x, i) => {
      const value = plus(times(plus(times(plus(x, a), x), b), x), c);
      const others = roots.filter((_, j) => j !== i).reduce((all, y) => times(all, minus(x, y)), real(1));
      const by = over(value, others);
      moved = Math.max(moved, Math.hypot(by.re, by.im));
      return minus(x, by);
    });
    if (moved < 1e-14 * size) break;
  }
  return roots;
}

/** Growth of a wave of complex wave number `k` (per cm) on the uniform state: the root with the largest real part. */
export function growth(k: Complex, u: Triple, p: Dobreva2020): Complex {
  const k2 = times(k, k);
  const m = linear(u, p).map(([still, moving]) => plus(real(still), times(k2, real(moving))));
  const at = (row: number, column: number) => m[3 * row + column] ?? real(0);
  const minor = (i: number, j: number) => minus(times(at(i, i), at(j, j)), times(at(i, j), at(j, i)));
  const trace = plus(plus(at(0, 0), at(1, 1)), at(2, 2));
  const second = plus(plus(minor(0, 1), minor(0, 2)), minor(1, 2));
  const cofactor = (j: number, [a, b]: readonly [number, number]) =>
    times(at(0, j), minus(times(at(1, a), at(2, b)), times(at(1, b), at(2, a))));
  const determinant = plus(minus(cofactor(0, [1, 2]), cofactor(1, [0, 2])), cofactor(2, [0, 1]));
  const roots = cubicRoots(times(trace, real(-1)), second, times(determinant, real(-1)));
  return roots.reduce((best, one) => (one.re > best.re ? one : best));
}

/** Solves a small linear system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column; row < n; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const [top, other] = [rows[column] ?? [], rows[pivot] ?? []];
    rows[column] = other;
    rows[pivot] = top;
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const factor = (rows[row]?.[column] ?? 0) / (other[column] ?? 1);
      rows[row] = (rows[row] ?? []).map((value, i) => value - factor * (other[i] ?? 0));
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}

/** Newton's method with slopes by differences. Undefined where it doesn't settle. */
function newton(
  of: (x: readonly number[]) => readonly number[],
  from: readonly number[],
): readonly number[] | undefined {
  let x = [...from];
  for (let turn = 0; turn < 60; turn++) {
    const value = of(x);
    const columns = x.map((xi, i) => {
      const h = 1e-6 * Math.max(1e-3, Math.abs(xi));
      const shifted = (by: number) => of(x.map((xj, j) => (j === i ? xj + by : xj)));
      const [up, down] = [shifted(h), shifted(-h)];
      return up.map((one, j) => (one - (down[j] ?? 0)) / (2 * h));
    });
    const by = solve(
      value.map((_, row) => columns.map((column) => column[row] ?? 0)),
      value,
    );
    x = x.map((xi, i) => xi - (by[i] ?? 0));
    if (!x.every(Number.isFinite)) return undefined;
    if (by.every((d, i) => Math.abs(d) <= 1e-12 * Math.max(1e-6, Math.abs(x[i] ?? 0)))) return x;
  }
  return x;
}

/** The uniform state of skin under low attack ("susceptible"). Undefined where there is none. */
export function susceptibleState(p: Dobreva2020): Triple | undefined {
  const state = nearUniform.susceptibleState(p);
  return state ? [state.ifn, state.t8, state.t4] : undefined;
}

/** The wave number (per cm) that grows fastest, up to 120, and its growth per day. */
export function fastestWave(
  [ifn, t8, t4]: Triple,
  p: Dobreva2020,
): { readonly k: number; readonly rate: number } {
  const { wave, rate } = nearUniform.fastestWave(p, { ifn, t8, t4 });
  return { k: wave, rate };
}

export interface Front {
  /** Real and imaginary part of the wave number at the edge, per cm. */
  readonly re: number;
  readonly im: number;
  /** Speed in cm per day. */
  readonly speed: number;
}

/** Speed at which the pattern moves into uniform skin (marginal stability), from a first guess of the wave number. */
export function frontSpeed(p: Dobreva2020, guess: readonly [number, number]): Front | undefined {
  const u = susceptibleState(p);
  if (!u) return undefined;
  const h = 1e-4;
  const at = (re: number, im: number) => growth({ re, im }, u, p);
  const found = newton(([re = 0, im = 0]) => {
    const [up, down] = [at(re + h, im), at(re - h, im)];
    return [(up.re - down.re) / (2 * h), at(re, im).re / im + (up.im - down.im) / (2 * h)];
  }, guess);
  if (!found) return undefined;
  const [re = 0, im = 0] = found;
  return { re, im, speed: at(re, im).re / im };
}

/** A line of skin of `cells`, closed into a ring of `length` cm, in the order interferon-gamma, CD8, CD4. */
export interface Line {
  readonly cells: number;
  readonly length: number;
  readonly amounts: Float64Array;
}

/** Slopes of all cells of a line: reaction, spreading, and cells that move up the signal. */
export function lineSlopes({ cells: n, length }: Line, p: Dobreva2020) {
  const dx = length / n;
  const q = 1 + p.s;
  return (w: Float64Array, out: Float64Array): void => {
    for (let i = 0; i < n; i++) {
      const [west, east] = [i === 0 ? n - 1 : i - 1, i === n - 1 ? 0 : i + 1];
      const [f, fw, fe] = [w[i] as number, w[west] as number, w[east] as number];
      const [a, aw, ae] = [w[n + i] as number, w[n + west] as number, w[n + east] as number];
      const [b, bw, be] = [w[2 * n + i] as number, w[2 * n + west] as number, w[2 * n + east] as number];
      const [rise, fall] = [(fe - f) / dx, (f - fw) / dx];
      const pull = (x: number, xw: number, xe: number) =>
        (p.chi * (0.5 * (x + xe) * rise - 0.5 * (xw + x) * fall)) / dx;
      const bend = (x: number, xw: number, xe: number) => (xw - 2 * x + xe) / dx ** 2;
      out[i] = p.pIfn * (a + b) - p.dIfn * f + p.diffusionIfn * bend(f, fw, fe);
      out[n + i] =
        (p.alpha * f + p.pT * p.gamma * a * b) / q -
        p.dT * a -
        p.kappaT * a * a -
        pull(a, aw, ae) +
        p.diffusionT * bend(a, aw, ae);
      out[2 * n + i] =
        (p.beta * f + p.pT * b) / q -
        p.dT * b -
        p.kappaT * b * b -
        pull(b, bw, be) +
        p.diffusionT * bend(b, bw, be);
    }
  };
}

/** Moves a line on by `days` in classical Runge-Kutta steps of at most `step` days. Changes its amounts. */
export function advanceLine(line: Line, p: Dobreva2020, days: number, step: number): void {
  const slopes = lineSlopes(line, p);
  const { amounts: w } = line;
  const steps = Math.ceil(days / step);
  const dt = days / steps;
  const [k1, k2, k3, k4, at] = [0, 1, 2, 3, 4].map(() => new Float64Array(w.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const move = (k: Float64Array, by: number) => {
    for (let i = 0; i < w.length; i++) at[i] = (w[i] as number) + by * (k[i] as number);
  };
  for (let done = 0; done < steps; done++) {
    slopes(w, k1);
    move(k1, dt / 2);
    slopes(at, k2);
    move(k2, dt / 2);
    slopes(at, k3);
    move(k3, dt);
    slopes(at, k4);
    for (let i = 0; i < w.length; i++)
      w[i] =
        (w[i] as number) +
        (dt / 6) * ((k1[i] as number) + 2 * (k2[i] as number) + 2 * (k3[i] as number) + (k4[i] as number));
  }
}

/** A line in its uniform state, with something added to all three amounts: `bump` takes the place in cm. */
export function lineWith(u: Triple, cells: number, length: number, bump: (x: number) => number): Line {
  const amounts = new Float64Array(3 * cells);
  for (let kind = 0; kind < 3; kind++)
    for (let i = 0; i < cells; i++) amounts[kind * cells + i] = (u[kind] ?? 0) + bump((i * length) / cells);
  return { cells, length, amounts };
}
