/**
 * Dormand and Prince's embedded Runge-Kutta pair of orders 5 and 4 with dense output, step control and stiffness test
 * after Hairer, Nørsett and Wanner, Solving Ordinary Differential Equations I (2nd edition, II.4 to II.6 and IV.2).
 * Inputs may jump (a dose changes): the solver stops at each change, applies it and starts afresh, so that no step
 * ever straddles a jump.
 */
import { SimulatorError } from './fault.ts';

/** Writes dy/dt at time `t` into `out`. Must not keep or change `y`. */
export type Derivative = (t: number, y: Float64Array, out: Float64Array) => void;

export interface Tolerance {
  /** Allowed error of one step, as a share of each variable. */
  readonly relative: number;
  /** Floor of that allowance: one for all variables, or one each. */
  readonly absolute: number | readonly number[];
  /** Accepted and rejected steps together. */
  readonly maxSteps: number;
}

export const defaultTolerance: Tolerance = { relative: 1e-8, absolute: 1e-10, maxSteps: 100_000 };

export interface Change {
  readonly time: number;
  /** Sets inputs, or changes the state itself. Values wanted at this very time are those before the change. */
  readonly apply: (state: Float64Array) => void;
}

export interface Problem {
  readonly derivative: Derivative;
  readonly start: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
  /** Times at which the solution is wanted, ascending, within `from` and `to`. */
  readonly at: ArrayLike<number>;
  /** Ascending in time. */
  readonly changes?: readonly Change[];
  readonly tolerance?: Partial<Tolerance>;
}

export interface Solution {
  readonly size: number;
  /** State at the i-th wanted time: `values[i * size + variable]`. */
  readonly values: Float64Array;
  /** State at the end. */
  readonly last: Float64Array;
  readonly steps: number;
  readonly rejected: number;
  readonly evaluations: number;
}

// Error estimate: fifth order minus fourth.
const e1 = 71 / 57600;
const e3 = -71 / 16695;
const e4 = 71 / 1920;
const e5 = -17253 / 339200;
const e6 = 22 / 525;
const e7 = -1 / 40;
// Fourth-order continuous extension.
const d1 = -12715105075 / 11282082432;
const d3 = 87487479700 / 32700410799;
const d4 = -10690763975 / 1880347072;
const d5 = 701980252875 / 199316789632;
const d6 = -1453857185 / 822651844;
const d7 = 69997945 / 29380423;

/** Steps in a row that look stiff before the run is judged stiff. */
const stiffInRow = 15;
/** Step × fastest rate at the rim of the method's stability region. */
const stiffRim = 3.25;

/**
 * Solves dy/dt from `from` to `to`.
 * @throws SimulatorError `bad-request`, `not-finite`, `step-limit`, `step-vanished` or `stiff`
 */
export function integrate(problem: Problem): Solution {
  checkRequest(problem, { ...defaultTolerance, ...problem.tolerance });
  return solve(problem);
}

/** The same for a problem that is known to be sound: a browser loads no checks. */
export function solve(problem: Problem): Solution {
  const { derivative, start, from, to, at, changes = [] } = problem;
  const tolerance = { ...defaultTolerance, ...problem.tolerance };
  const size = start.length;
  const y = Float64Array.from(start);
  const values = new Float64Array(at.length * size);
  const run = new Run(derivative, size, tolerance);
  let wanted = 0;
  let time = from;
  for (const change of changes) {
    if (change.time > time) {
      wanted = run.leg(y, time, Math.min(change.time, to), at, wanted, values);
      time = change.time;
    }
    if (change.time >= to) break;
    while (wanted < at.length && (at[wanted] ?? 0) <= time) values.set(y, wanted++ * size);
    change.apply(y);
  }
  if (time < to) wanted = run.leg(y, time, to, at, wanted, values);
  while (wanted < at.length) values.set(y, wanted++ * size);
  return { size, values, last: y, steps: run.steps, rejected: run.rejected, evaluations: run.evaluations };
}

function checkRequest(
  { from, to, at, start, changes = [] }: Problem,
  { relative, absolute, maxSteps }: Tolerance,
) {
  const bad = (detail: string) => new SimulatorError('bad-request', detail);
  if (!(Number.isFinite(from) && Number.isFinite(to) && from <= to)) throw bad(`from ${from} to ${to}`);
  if (!(relative > 0 && relative < 1)) throw bad(`relative tolerance ${relative}`);
  if (!(maxSteps > 0)) throw bad(`step limit ${maxSteps}`);
  const floors = typeof absolute === 'number' ? [absolute] : absolute;
  if (!floors.every((floor) => floor > 0)) throw bad(`absolute tolerance ${floors.join(', ')}`);
  if (typeof absolute !== 'number' && absolute.length !== start.length)
    throw bad(`${absolute.length} absolute tolerances for ${start.length} variables`);
  const strays = (times: ArrayLike<number>) =>
    Array.from(times).some((time, i) => !(time >= (i > 0 ? (times[i - 1] ?? from) : from) && time <= to));
  if (strays(at)) throw bad('wanted times must ascend within the run');
  const when = changes.map(({ time }) => time);
  if (when.some((time, i) => !(time >= (when[i - 1] ?? from))))
    throw bad('changes must ascend from the start');
  if (!Array.from(start).every(Number.isFinite)) throw new SimulatorError('not-finite', 'the start');
}

/** Working arrays and counters of one run, kept over its legs. */
class Run {
  steps = 0;
  rejected = 0;
  evaluations = 0;
  private readonly derivative: Derivative;
  private readonly size: number;
  private readonly tolerance: Tolerance;
  private readonly floors: Float64Array;
  /** Slopes at the seven stages; the seventh is the first of the next step. */
  private readonly k1: Float64Array;
  private readonly k2: Float64Array;
  private readonly k3: Float64Array;
  private readonly k4: Float64Array;
  private readonly k5: Float64Array;
  private readonly k6: Float64Array;
  private readonly k7: Float64Array;
  /** Where the slope of a stage is taken; after an attempt, that of the sixth. */
  private readonly stage: Float64Array;
  private readonly next: Float64Array;

  constructor(derivative: Derivative, size: number, tolerance: Tolerance) {
    const room = () => new Float64Array(size);
    const { absolute } = tolerance;
    this.derivative = derivative;
    this.size = size;
    this.tolerance = tolerance;
    this.floors = typeof absolute === 'number' ? room().fill(absolute) : Float64Array.from(absolute);
    this.k1 = room();
    this.k2 = room();
    this.k3 = room();
    this.k4 = room();
    this.k5 = room();
    this.k6 = room();
    this.k7 = room();
    this.stage = room();
    this.next = room();
  }

  /** Moves `y` from t0 to t1 with no change between, fills wanted values on the way; returns the next wanted one. */
  leg(
    y: Float64Array,
    t0: number,
    t1: number,
    at: ArrayLike<number>,
    first: number,
    values: Float64Array,
  ): number {
    const { maxSteps } = this.tolerance;
    let wanted = first;
    let t = t0;
    this.derivative(t, y, this.k1);
    this.evaluations++;
    let h = Math.min(this.firstStep(t, y, t1 - t0), t1 - t0);
    let before = 1e-4;
    let growth = 10;
    let stiff = 0;
    let broken = 0;
    while (t < t1) {
      if (this.steps + this.rejected >= maxSteps)
        throw new SimulatorError('step-limit', `${maxSteps} steps taken, time ${t}`);
      if (h <= Math.abs(t) * 1e-15 || h < 1e-300)
        throw new SimulatorError(broken > 0 ? 'not-finite' : 'step-vanished', `step ${h} at time ${t}`);
      const reaches = t + 1.01 * h >= t1;
      if (reaches) h = t1 - t;
      const error = this.attempt(t, h, y);
      if (!(error <= 1)) {
        this.rejected++;
        growth = 1;
        broken = Number.isFinite(error) ? 0 : broken + 1;
        if (broken > 20) throw new SimulatorError('not-finite', `beyond time ${t}`);
        h *= broken > 0 ? 0.1 : Math.max(0.2, 0.9 * error ** -0.2);
        continue;
      }
      this.steps++;
      const end = reaches ? t1 : t + h;
      stiff = this.looksStiff(h) ? stiff + 1 : 0;
      if (stiff >= stiffInRow && (t1 - end) / h > maxSteps - this.steps)
        throw new SimulatorError('stiff', `the step is held at ${h} at time ${end}`);
      if (wanted < at.length && (at[wanted] ?? 0) <= end)
        wanted = this.fill(t, h, end, y, at, wanted, values);
      y.set(this.next);
      this.k1.set(this.k7);
      t = end;
      // Remembers the last error (Gustafsson), so that fewer steps fail where stability holds the step down.
      const grown = 0.9 * Math.max(error, 1e-10) ** -0.17 * before ** 0.04;
      h *= Math.min(growth, Math.max(0.2, grown));
      before = Math.max(error, 1e-4);
      growth = 10;
      broken = 0;
    }
    return wanted;
  }

  /** Tries one step: leaves the new state in `next`, its slope in `k7`; returns the error, 1 being just allowed. */
  private attempt(t: number, h: number, y: Float64Array): number {
    const { derivative, size, k1, k2, k3, k4, k5, k6, k7, stage, next, floors } = this;
    const { relative } = this.tolerance;
    for (let i = 0; i < size; i++) stage[i] = v(y, i) + (h / 5) * v(k1, i);
    derivative(t + h / 5, stage, k2);
    for (let i = 0; i < size; i++) stage[i] = v(y, i) + h * ((3 / 40) * v(k1, i) + (9 / 40) * v(k2, i));
    derivative(t + 0.3 * h, stage, k3);
    for (let i = 0; i < size; i++)
      stage[i] = v(y, i) + h * ((44 / 45) * v(k1, i) - (56 / 15) * v(k2, i) + (32 / 9) * v(k3, i));
    derivative(t + 0.8 * h, stage, k4);
    for (let i = 0; i < size; i++)
      stage[i] =
        v(y, i) +
        h *
          ((19372 / 6561) * v(k1, i) -
            (25360 / 2187) * v(k2, i) +
            (64448 / 6561) * v(k3, i) -
            (212 / 729) * v(k4, i));
    derivative(t + (8 / 9) * h, stage, k5);
    for (let i = 0; i < size; i++)
      stage[i] =
        v(y, i) +
        h *
          ((9017 / 3168) * v(k1, i) -
            (355 / 33) * v(k2, i) +
            (46732 / 5247) * v(k3, i) +
            (49 / 176) * v(k4, i) -
            (5103 / 18656) * v(k5, i));
    derivative(t + h, stage, k6);
    for (let i = 0; i < size; i++)
      next[i] =
        v(y, i) +
        h *
          ((35 / 384) * v(k1, i) +
            (500 / 1113) * v(k3, i) +
            (125 / 192) * v(k4, i) -
            (2187 / 6784) * v(k5, i) +
            (11 / 84) * v(k6, i));
    derivative(t + h, next, k7);
    this.evaluations += 6;
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const error =
        e1 * v(k1, i) + e3 * v(k3, i) + e4 * v(k4, i) + e5 * v(k5, i) + e6 * v(k6, i) + e7 * v(k7, i);
      const allowed = v(floors, i) + relative * Math.max(Math.abs(v(y, i)), Math.abs(v(next, i)));
      sum += ((h * error) / allowed) ** 2;
    }
    return Math.sqrt(sum / size);
  }

  /** Values at wanted times of the step just accepted, from the continuous extension. Returns the next wanted one. */
  private fill(
    t: number,
    h: number,
    end: number,
    y: Float64Array,
    at: ArrayLike<number>,
    first: number,
    values: Float64Array,
  ): number {
    const { size, k1, k3, k4, k5, k6, k7, next } = this;
    let wanted = first;
    for (; wanted < at.length; wanted++) {
      const time = at[wanted] ?? 0;
      if (time > end) break;
      const a = (time - t) / h;
      const b = 1 - a;
      for (let i = 0; i < size; i++) {
        const rise = v(next, i) - v(y, i);
        const bulge = h * v(k1, i) - rise;
        const skew = rise - h * v(k7, i) - bulge;
        const fifth =
          h * (d1 * v(k1, i) + d3 * v(k3, i) + d4 * v(k4, i) + d5 * v(k5, i) + d6 * v(k6, i) + d7 * v(k7, i));
        values[wanted * size + i] =
          time === end ? v(next, i) : v(y, i) + a * (rise + b * (bulge + a * (skew + b * fifth)));
      }
    }
    return wanted;
  }

  /** Step × fastest rate, told by the last two stages, both at the step's end, is at the rim of stability. */
  private looksStiff(h: number): boolean {
    const { size, k6, k7, stage, next } = this;
    let slopes = 0;
    let states = 0;
    for (let i = 0; i < size; i++) {
      slopes += (v(k7, i) - v(k6, i)) ** 2;
      states += (v(next, i) - v(stage, i)) ** 2;
    }
    return states > 0 && h * Math.sqrt(slopes / states) > stiffRim;
  }

  /** A first step whose error should be near the allowance, from the size of the slope and of its change. */
  private firstStep(t: number, y: Float64Array, span: number): number {
    const { size, k1, k2, stage, floors, derivative } = this;
    const { relative } = this.tolerance;
    const norm = (values: (i: number) => number) => {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += (values(i) / (v(floors, i) + relative * Math.abs(v(y, i)))) ** 2;
      return Math.sqrt(sum / size);
    };
    const slope = norm((i) => v(k1, i));
    const state = norm((i) => v(y, i));
    const guess = Math.min(span, slope < 1e-5 || state < 1e-5 ? 1e-6 : (0.01 * state) / slope);
    for (let i = 0; i < size; i++) stage[i] = v(y, i) + guess * v(k1, i);
    derivative(t + guess, stage, k2);
    this.evaluations++;
    const bend = norm((i) => v(k2, i) - v(k1, i)) / guess;
    const steepest = Math.max(slope, bend);
    const step = steepest <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : (0.01 / steepest) ** 0.2;
    const first = Math.min(100 * guess, step);
    return Number.isFinite(first) ? first : guess;
  }
}

/** An element that is there: the index is known to be in range. */
function v(values: Float64Array, i: number): number {
  return values[i] as number;
}
