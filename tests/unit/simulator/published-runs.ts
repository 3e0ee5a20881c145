/** Runs of the published models that the reference holds too. */
import { type AttackState, attackDerivative } from '../../../src/domain/simulator/dobreva-2015.ts';
import { attackedDerivative, changingAttack } from '../../../src/domain/simulator/dobreva-2018.ts';
import { integrate, type Problem, type Solution } from '../../../src/domain/simulator/dormand-prince.ts';
import {
  type Cycle,
  cycleOf,
  type HairCycle,
  hairDerivative,
} from '../../../src/domain/simulator/hair-cycle.ts';
import { attackedHair, attacks, hairStart } from './published.ts';

export const even = (from: number, to: number, count: number): Float64Array =>
  Float64Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);

/** Values of one variable of a solution. */
export function column({ values, size }: Solution, variable: number): Float64Array {
  return Float64Array.from(
    { length: values.length / size },
    (_, i) => values[i * size + variable] ?? Number.NaN,
  );
}

const tight = { relative: 1e-11, absolute: 1e-14, maxSteps: 2_000_000 };
const run = (problem: Omit<Problem, 'from' | 'to'>) => {
  const { at } = problem;
  return integrate({ tolerance: tight, ...problem, from: 0, to: at[at.length - 1] ?? 0 });
};

/** The attack of 2015 for 10 units of its time. */
export function attackRun(state: AttackState, at: Float64Array = even(0, 10, 100)): Solution {
  const { x0, y0 } = attacks[state];
  return run({ derivative: attackDerivative(attacks[state]), start: [x0, y0], at });
}

/** The hair cycle of 2018 under one state of the attack. */
export function attackedRun(state: AttackState, at: Float64Array, hair = attackedHair): Solution {
  const { x0, y0 } = attacks[state];
  return run({
    derivative: attackedDerivative(() => attacks[state], hair),
    start: [x0, y0, ...hairStart],
    at,
  });
}

/** Healthy, diseased from day 3000, treated from day 4500: figure 10 of the paper. */
export function transitionRun(at: Float64Array): Solution {
  const phases = [
    { fromDay: 0, attack: attacks.healthy },
    { fromDay: 3000, attack: attacks.diseased },
    { fromDay: 4500, attack: attacks.treatment },
  ];
  const { x0, y0 } = attacks.healthy;
  // The cells fade to 1e-57 before the disease begins and grow from there: their allowance must be smaller still.
  const absolute = [1e-70, 1e-70, 1e-14, 1e-14, 1e-14, 1e-14, 1e-14];
  return run({
    ...changingAttack(attackedHair, phases),
    start: [x0, y0, ...hairStart],
    at,
    tolerance: { ...tight, absolute },
  });
}

/** The hair cycle of 2012 alone. */
export function hairRun(hair: HairCycle, at: Float64Array): Solution {
  return run({ derivative: hairDerivative(hair), start: hairStart, at });
}

/** Cycle lengths from day 500 on, twenty values a day, as the reference counts them. */
export function cycleOfRun(solve: (at: Float64Array) => Solution, variable: number, until = 6000): Cycle {
  const times = even(500, until, (until - 500) * 20);
  return cycleOf(times, column(solve(times), variable));
}
