/** The solver against known solutions, then forced to fail. */
import { describe, expect, test } from 'vitest';
import { type Derivative, integrate, type Tolerance } from '../../../src/domain/simulator/dormand-prince.ts';
import { SimulatorError, type SimulatorFault } from '../../../src/domain/simulator/fault.ts';
import { even } from './published-runs.ts';

const decay: Derivative = (_t, y, out) => {
  out[0] = -(y[0] as number);
};
const swing: Derivative = (_t, y, out) => {
  out[0] = y[1] as number;
  out[1] = -(y[0] as number);
};

function largestError(tolerance: Partial<Tolerance>, at = even(0, 20, 997)) {
  const { values, steps } = integrate({ derivative: swing, start: [0, 1], from: 0, to: 20, at, tolerance });
  const error = Math.max(...Array.from(at, (time, i) => Math.abs((values[2 * i] ?? 0) - Math.sin(time))));
  return { error, steps };
}

function faultOf(run: () => unknown): SimulatorFault | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof SimulatorError) return error.fault;
    throw error;
  }
  return undefined;
}

describe('known solutions', () => {
  test('decay ends where it must', () => {
    const { last } = integrate({ derivative: decay, start: [1], from: 0, to: 5, at: [] });
    expect(last[0]).toBeCloseTo(Math.exp(-5), 9);
  });
  test('a swing keeps within some tolerances of the sine between its steps too', () => {
    for (const relative of [1e-5, 1e-7, 1e-9]) {
      expect(largestError({ relative, absolute: relative }).error).toBeLessThan(50 * relative);
    }
  });
  test('twice the steps cut the error by the fifth order', () => {
    const rough = largestError({ relative: 1e-6, absolute: 1e-6 }, Float64Array.of(20));
    const fine = largestError({ relative: 1e-9, absolute: 1e-9 }, Float64Array.of(20));
    const order = Math.log(rough.error / fine.error) / Math.log(fine.steps / rough.steps);
    expect(order).toBeGreaterThan(4.5);
  });
  test('a jump of the input is met exactly, not stepped over', () => {
    let input = 0;
    const set = (value: number) => {
      input = value;
    };
    const filled: Derivative = (_t, _y, out) => {
      out[0] = input;
    };
    const changes = [
      { time: 1, apply: () => set(2) },
      { time: 1.25, apply: () => set(-1) },
    ];
    const at = [0, 1, 1.25, 2];
    const { values } = integrate({ derivative: filled, start: [0], from: 0, to: 2, at, changes });
    expect([...values].map((value) => value.toFixed(12))).toEqual(
      [0, 0, 0.5, -0.25].map((value) => value.toFixed(12)),
    );
  });
  test('a change may move the state itself', () => {
    const halve = { time: 1, apply: (y: Float64Array) => void y.set([(y[0] ?? 0) / 2]) };
    const { last } = integrate({ derivative: decay, start: [1], from: 0, to: 2, at: [], changes: [halve] });
    expect(last[0]).toBeCloseTo(Math.exp(-2) / 2, 9);
  });
  test('a run of no time gives its start', () => {
    const { values, steps } = integrate({ derivative: decay, start: [3], from: 2, to: 2, at: [2] });
    expect([values[0], steps]).toEqual([3, 0]);
  });
});

describe('failures bear their name', () => {
  const solve = (derivative: Derivative, more: object = {}) =>
    integrate({ derivative, start: [1], from: 0, to: 10, at: [], ...more });
  test('too many steps', () => {
    const tolerance = { maxSteps: 5, relative: 1e-12, absolute: 1e-14 };
    expect(
      faultOf(() => integrate({ derivative: swing, start: [0, 1], from: 0, to: 100, at: [], tolerance })),
    ).toBe('step-limit');
  });
  test('stiff equations, long before the steps run out', () => {
    let calls = 0;
    const stiff: Derivative = (t, y, out) => {
      calls++;
      out[0] = -1e6 * ((y[0] as number) - Math.cos(t));
    };
    expect(faultOf(() => solve(stiff))).toBe('stiff');
    expect(calls).toBeLessThan(10_000);
  });
  test('a solution that leaves the numbers', () => {
    const lost: Derivative = (t, _y, out) => {
      out[0] = t < 5 ? 1 : Number.NaN;
    };
    expect(faultOf(() => solve(lost))).toBe('not-finite');
    expect(faultOf(() => solve(decay, { start: [Number.NaN] }))).toBe('not-finite');
  });
  test('a solution that runs away in finite time', () => {
    const runaway: Derivative = (_t, y, out) => {
      out[0] = (y[0] as number) ** 2;
    };
    expect(['step-vanished', 'not-finite']).toContain(faultOf(() => solve(runaway)));
  });
  test.each([
    ['a tolerance of nothing', { tolerance: { relative: 0 } }],
    ['an allowance below zero', { tolerance: { absolute: -1 } }],
    ['allowances for other variables', { tolerance: { absolute: [1, 1] } }],
    ['no steps at all', { tolerance: { maxSteps: 0 } }],
    ['an end before the start', { to: -1 }],
    ['wanted times outside the run', { at: [11] }],
    ['wanted times out of order', { at: [2, 1] }],
    [
      'changes out of order',
      {
        changes: [
          { time: 2, apply() {} },
          { time: 1, apply() {} },
        ],
      },
    ],
  ])('%s', (_, more) => {
    expect(faultOf(() => solve(decay, more))).toBe('bad-request');
  });
});
