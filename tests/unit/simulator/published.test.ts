/** The published models and every resting state, fold and threshold against the stored reference. */
import { describe, expect, test } from 'vitest';
import { attackAtRest, attackSlopes } from '../../../src/domain/simulator/dobreva-2015.ts';
import { folds, leadingRate, restingStates } from '../../../src/domain/simulator/resting-states.ts';
import { checks, readTable } from '../../reference/model/tables.ts';
import {
  attackLines,
  type Compared,
  foldLines,
  hairLines,
  patchLines,
  publishedCurves,
  teachingCurves,
  thresholdLines,
} from './comparison.ts';
import { setOf } from './models.ts';
import { attackedHair, attacks } from './published.ts';
import { attackedRun, column, even } from './published-runs.ts';

const off = (lines: readonly Compared[]) =>
  lines.filter(({ reference, ours, within }) => !(Math.abs(reference - ours) <= within));

test.each(publishedCurves())(
  '$name agrees with the reference at every listed time',
  ({ difference, within }) => {
    expect(difference).toBeLessThan(within);
  },
);

describe('single values agree with the reference', () => {
  test('of the attack of 2015', () => expect(off(attackLines())).toEqual([]));
  test('of the hair cycle, alone and attacked', () => expect(off(hairLines())).toEqual([]));
  test('of the patch model near its uniform state', () => expect(off(patchLines())).toEqual([]));
  test('of the folds of the teaching model', () => expect(off(foldLines())).toEqual([]));
  test('of the inputs that memory moves', () => expect(off(thresholdLines())).toEqual([]));
});

test('resting states, their stability and the two arms agree to a millionth', () => {
  const tables = teachingCurves().filter(({ name }) => !name.startsWith('ode_'));
  expect(tables.map(({ name }) => name)).toEqual(['fixed_points', 'two_arm_block']);
  for (const { difference, within } of tables) expect(difference).toBeLessThan(within);
});

test('above its threshold the attack of 2015 rests with cells in it, also where the reference left the row empty', () => {
  const empty = readTable('dobreva2015_bifurcation_b').filter(
    (row) => Number(row['x_star']) === 0 && Number(row['b']) > 0.8,
  );
  expect(empty.length).toBeGreaterThan(0);
  for (const row of empty) {
    const parameters = { ...attacks.healthy, b: Number(row['b']) };
    const [x, y] = attackAtRest(parameters);
    expect(Math.min(x, y)).toBeGreaterThan(1e-3);
    for (const slope of attackSlopes(x, y, parameters)) expect(Math.abs(slope)).toBeLessThan(1e-12);
  }
});

test('the constants of 2018 as its table 1 prints them stop the cycle', () => {
  const hair = { ...attackedHair, cProl: 0.1, beta: 0.1 };
  const xi = column(attackedRun('healthy', even(3000, 6000, 3000), hair), 2);
  expect(checks['dobreva2018_table1_as_printed']?.value).toMatchObject({
    range_last_3000_days: expect.closeTo(Math.max(...xi) - Math.min(...xi), 9),
  });
});

test('set C has two stable states between inputs of 0.0806 and 0.0838, which the reference steps over', () => {
  const { values } = setOf('C');
  const blocked = { blockedIfng: 0, blockedIl15: 0 };
  expect(folds(values, blocked).map(({ below, above }) => [below, above])).toEqual([
    [1, 3],
    [3, 1],
  ]);
  for (const sigma of [0.0806, 0.082, 0.0838]) {
    const inputs = { sigma, ...blocked };
    const rates = restingStates(values, inputs).map((state) => leadingRate(state, values, inputs));
    expect(rates.map(Math.sign)).toEqual([-1, 1, -1]);
  }
  for (const sigma of [0.08, 0.084]) expect(restingStates(values, { sigma, ...blocked })).toHaveLength(1);
});
