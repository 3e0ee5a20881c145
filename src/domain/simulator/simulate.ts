/** One virtual person: the teaching model run over a regimen. */
import { type Change, integrate, solve, type Tolerance } from './dormand-prince.ts';
import type { ParameterSet, TeachingValues } from './parameters.ts';
import { checkRegimen, type Regimen, type Stretch, stretchesOf, totalWeeks } from './regimen.ts';
import {
  blockOf,
  checkValues,
  type Inputs,
  naiveState,
  saltOf,
  teachingDerivative,
  type Variable,
  variables,
} from './teaching-model.ts';

/** One course: columns of equal length, one row per listed week. Week 0 is the start of the disease. */
export interface Course extends Readonly<Record<Variable, Float64Array>> {
  readonly weeks: Float64Array;
  /** 0 (no hair lost) to 100. */
  readonly salt: Float64Array;
  /** Dose in mg a day in force just before the listed week (at week 0: from it). */
  readonly doseMg: Float64Array;
  /** Standing input σ in force then, trigger and lowering included. */
  readonly sigma: Float64Array;
  readonly steps: number;
}

export interface SimulateOptions {
  /** Weeks between listed rows; the last week is always listed. Default 1. */
  readonly everyWeeks?: number;
  /** Numbers that differ from the set's, such as a slider's. */
  readonly values?: Partial<TeachingValues>;
  readonly tolerance?: Partial<Tolerance>;
}

/**
 * Runs one virtual person of a parameter set through a regimen.
 * @throws SimulatorError `bad-regimen`, `bad-parameter`, or a failure of the solver
 */
export function simulate(set: ParameterSet, regimen: Regimen, options: SimulateOptions = {}): Course {
  checkRegimen(regimen);
  checkValues({ ...set.values, ...options.values });
  return courseOf(set, regimen, options, integrate);
}

/** The same for a regimen that was checked already, as a plan of the relapse figure is: a browser loads no checks. */
export function courseOf(
  set: ParameterSet,
  regimen: Regimen,
  options: SimulateOptions = {},
  solver = solve,
): Course {
  const values = { ...set.values, ...options.values };
  const base = regimen.onset.sigma ?? values.demoSigma;
  const stretches = stretchesOf(regimen);
  const weeks = listedWeeks(totalWeeks(regimen), options.everyWeeks ?? 1);
  const inputs: Inputs = { sigma: base, blockedIfng: 0, blockedIl15: 0 };
  const slopes = teachingDerivative(values, inputs);
  let now = stretches[0] as Stretch;
  const changes: Change[] = stretches.map((stretch) => ({
    time: stretch.from,
    apply: () => {
      now = stretch;
      setInputs(inputs, now, now.from, base, values);
    },
  }));
  const tapering = (t: number, y: Float64Array, out: Float64Array) => {
    if (now.fromMg !== now.toMg) setInputs(inputs, now, t, base, values);
    slopes(t, y, out);
  };
  const { values: found, steps } = solver({
    derivative: stretches.some(({ fromMg, toMg }) => fromMg !== toMg) ? tapering : slopes,
    start: naiveState(values, base),
    from: 0,
    to: totalWeeks(regimen),
    at: weeks,
    changes,
    ...(options.tolerance ? { tolerance: options.tolerance } : {}),
  });
  const at = weeks.map((week) => stretches.findIndex(({ to }) => week <= to));
  const stretchAt = (row: number) => stretches[Math.max(0, at[row] ?? 0)] as Stretch;
  // A loop: `Float64Array.from` with a function walks an iterator, and was a third of a run.
  const column = (of: (row: number) => number) => {
    const values = new Float64Array(weeks.length);
    for (let row = 0; row < values.length; row++) values[row] = of(row);
    return values;
  };
  const size = variables.length;
  const columns = Object.fromEntries(
    variables.map((name, k) => [name, column((row) => found[row * size + k] as number)]),
  ) as Record<Variable, Float64Array>;
  return {
    ...columns,
    weeks,
    salt: columns.hair.map(saltOf),
    doseMg: column((row) => doseAt(stretchAt(row), weeks[row] ?? 0)),
    sigma: column((row) => sigmaAt(stretchAt(row), base, values)),
    steps,
  };
}

function listedWeeks(total: number, every: number): Float64Array {
  const rows = Math.floor(total / every + 1e-9);
  const weeks = Array.from({ length: rows + 1 }, (_, row) => Math.min(total, row * every));
  if (total - (weeks.at(-1) ?? 0) > 1e-9) weeks.push(total);
  return Float64Array.from(weeks);
}

/** Dose in mg a day at a week of a stretch. */
export function doseAt({ from, to, fromMg, toMg }: Stretch, week: number): number {
  return fromMg === toMg ? fromMg : fromMg + ((toMg - fromMg) * (week - from)) / (to - from);
}

/** Standing input of a person with input `base`; a trigger holds it up, it never lowers it. */
export function sigmaAt(
  { inputFactor, trigger }: Stretch,
  base: number,
  { triggerSigma }: Pick<TeachingValues, 'triggerSigma'>,
): number {
  const sigma = base * inputFactor;
  return trigger ? Math.max(triggerSigma, sigma) : sigma;
}

function setInputs(
  inputs: Inputs,
  stretch: Stretch,
  week: number,
  base: number,
  values: TeachingValues,
): void {
  const block = blockOf(doseAt(stretch, week), values.d50);
  inputs.sigma = sigmaAt(stretch, base, values);
  inputs.blockedIfng = stretch.blocked?.ifng ?? block;
  inputs.blockedIl15 = stretch.blocked?.il15 ?? block;
}
