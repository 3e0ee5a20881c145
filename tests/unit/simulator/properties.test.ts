/** What must hold for every regimen, person and parameter set. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integrate } from '../../../src/domain/simulator/dormand-prince.ts';
import { SimulatorError } from '../../../src/domain/simulator/fault.ts';
import { setIds, type TeachingValues } from '../../../src/domain/simulator/parameters.ts';
import { drawPopulation, driftDraw, normalAt } from '../../../src/domain/simulator/population.ts';
import {
  type Regimen,
  readRegimen,
  type Segment,
  stretchesOf,
} from '../../../src/domain/simulator/regimen.ts';
import { type Course, simulate } from '../../../src/domain/simulator/simulate.ts';
import { blockOf, restingGrowth, variables } from '../../../src/domain/simulator/teaching-model.ts';
import { enrol, recruit, runTrial, virtualTrial } from '../../../src/domain/simulator/trial.ts';
import { setOf } from './models.ts';
import { even } from './published-runs.ts';
import { regimens } from './regimens.ts';

const runs = { numRuns: 60 };
/** What a course may miss its bounds by: ten times what the solver allows a step. */
const slack = 1e-7;
const sets = fc.constantFrom(...setIds).map(setOf);
const highest = (values: Iterable<number>) => Math.max(...values);
const lowest = (values: Iterable<number>) => Math.min(...values);

/** The same plan with more drug at every moment. */
const withMore = ({ onset, segments }: Regimen, mg: number): Regimen => ({
  onset,
  segments: segments.map((one) => ({
    ...one,
    doseMg: one.doseMg + mg,
    ...(one.toMg === undefined ? {} : { toMg: one.toMg + mg }),
  })),
});

/** One segment cut in two at a share of its length. */
function cutInTwo({ onset, segments }: Regimen, index: number, share: number): Regimen {
  const cut = segments.flatMap((one, i): readonly Segment[] => {
    if (i !== index % segments.length) return [one];
    const weeks = one.weeks * share;
    if (one.toMg === undefined)
      return [
        { ...one, weeks },
        { ...one, weeks: one.weeks - weeks },
      ];
    const middle = one.doseMg + (one.toMg - one.doseMg) * share;
    return [
      { ...one, weeks, toMg: middle },
      { ...one, weeks: one.weeks - weeks, doseMg: middle },
    ];
  });
  return { onset, segments: cut };
}

function largestGap(one: Course, two: Course): number {
  return Math.max(
    ...variables.map((name) => highest(one[name].map((value, i) => Math.abs(value - (two[name][i] ?? 0))))),
  );
}

describe('one virtual person', () => {
  test('keeps every variable within its range', () => {
    fc.assert(
      fc.property(sets, regimens, (set, regimen) => {
        const course = simulate(set, regimen);
        const most = { hiding: 1, memory: 1, growing: restingGrowth(set.values), hair: 1 };
        for (const name of variables) expect(lowest(course[name])).toBeGreaterThan(-slack);
        for (const [name, top] of Object.entries(most))
          expect(highest(course[name as keyof typeof most])).toBeLessThan(top + slack);
        expect(lowest(course.salt)).toBeGreaterThan(-100 * slack);
        expect(highest(course.salt)).toBeLessThan(100 + 100 * slack);
      }),
      runs,
    );
  });
  test('never loses more hair on more drug', () => {
    fc.assert(
      fc.property(sets, regimens, fc.double({ min: 0, max: 4, noNaN: true }), (set, regimen, mg) => {
        const [less, more] = [simulate(set, regimen), simulate(set, withMore(regimen, mg))];
        expect(highest(more.salt.map((salt, i) => salt - (less.salt[i] ?? 0)))).toBeLessThan(1e-4);
      }),
      runs,
    );
  });
  test('never loses more hair on a lower input', () => {
    fc.assert(
      fc.property(sets, regimens, fc.double({ min: 0, max: 1, noNaN: true }), (set, regimen, factor) => {
        const sigma = (regimen.onset.sigma ?? 0) * factor;
        const lowered = { ...regimen, onset: { ...regimen.onset, sigma } };
        const [high, low] = [simulate(set, regimen), simulate(set, lowered)];
        expect(highest(low.salt.map((salt, i) => salt - (high.salt[i] ?? 0)))).toBeLessThan(1e-4);
      }),
      runs,
    );
  });
  test('changes by less than a thousandth when the steps are halved', () => {
    fc.assert(
      fc.property(sets, regimens, (set, regimen) => {
        const rough = simulate(set, regimen);
        // A fifth-order step halved makes a thirty-second of the error: that allowance halves the steps.
        const tolerance = { relative: 1e-8 / 32, absolute: 1e-10 / 32 };
        const fine = simulate(set, regimen, { tolerance });
        expect(largestGap(rough, fine)).toBeLessThan(1e-6);
      }),
      runs,
    );
  });
  test('does not notice where a segment is cut in two', () => {
    fc.assert(
      fc.property(
        sets,
        regimens,
        fc.nat(5),
        fc.constantFrom(0.25, 0.5, 0.75),
        (set, regimen, index, share) => {
          const cut = cutInTwo(regimen, index, share);
          const [whole, parts] = [simulate(set, regimen), simulate(set, cut)];
          const tapers = regimen.segments.some(({ toMg }) => toMg !== undefined);
          // Without a taper both are the same stretches, so the very same numbers.
          if (!tapers) expect(stretchesOf(cut)).toEqual(stretchesOf(regimen));
          expect(largestGap(whole, parts)).toBeLessThan(tapers ? 1e-5 : 1e-15);
        },
      ),
      runs,
    );
  });
});

describe('a virtual trial', () => {
  const cohorts = Object.fromEntries(setIds.map((id) => [id, recruit(setOf(id), 60)]));
  const cohort = (id: string) => cohorts[id] as NonNullable<(typeof cohorts)[string]>;
  const ids = fc.constantFrom(...setIds);
  const few = { numRuns: 25 };
  test('keeps every score from 0 to 100', () => {
    fc.assert(
      fc.property(ids, regimens, (id, regimen) => {
        const { salts } = runTrial(cohort(id), regimen);
        expect(lowest(salts)).toBeGreaterThan(-1e-4);
        expect(highest(salts)).toBeLessThan(100);
      }),
      few,
    );
  });
  test('counts the same whatever the order of the people', () => {
    fc.assert(
      fc.property(fc.constantFrom(...setIds), regimens, fc.nat(), (id, regimen, turn) => {
        const set = setOf(id);
        const people = drawPopulation(set, 60, 1 + (turn % 1000));
        const sortKey = (n: number) => Math.sin(n * 12.9898 + turn) % 1;
        const mixed = [...people].sort((a, b) => sortKey(a.number) - sortKey(b.number));
        const [one, two] = [virtualTrial(set, people, regimen), virtualTrial(set, mixed, regimen)];
        expect([two.entered, two.responders]).toEqual([one.entered, one.responders]);
        expect(two.salt20).toEqual(one.salt20);
        expect(two.lost).toEqual(one.lost);
        expect(two.kept).toEqual(one.kept);
        for (const [look, mean] of one.meanSalt.entries()) expect(two.meanSalt[look]).toBeCloseTo(mean, 9);
      }),
      { numRuns: 12 },
    );
  });
  test('does not notice where a segment is cut in two', () => {
    fc.assert(
      fc.property(ids, regimens, fc.nat(5), (id, regimen, index) => {
        const whole = regimen.segments.map((one) => ({ ...one, weeks: Math.ceil(one.weeks) }));
        const plan = { ...regimen, segments: whole };
        const [one, two] = [runTrial(cohort(id), plan), runTrial(cohort(id), cutInTwo(plan, index, 0.5))];
        const gap = highest(one.salts.map((salt, i) => Math.abs(salt - (two.salts[i] ?? 0))));
        expect(gap).toBeLessThan(1e-9);
      }),
      few,
    );
  });
  test('answers to more drug with as many responders or more', () => {
    fc.assert(
      fc.property(
        ids,
        fc.double({ min: 0, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (id, mg, more) => {
          const of = (doseMg: number) =>
            runTrial(cohort(id), {
              onset: { triggerWeeks: 0, untreatedWeeks: 0 },
              segments: [{ weeks: 52, doseMg }],
            });
          expect(of(mg + more).responders).toBeGreaterThanOrEqual(of(mg).responders);
        },
      ),
      few,
    );
  });
  test('has steps short enough: a thousandth at most from the exact solution of its equations', () => {
    for (const id of setIds) {
      const set = setOf(id);
      // No drift, so that the input is constant and the exact course can be had.
      const still = { ...set, values: { ...set.values, driftSd: 0 } };
      const steady = enrol(still, drawPopulation(still, 120));
      const regimen: Regimen = {
        onset: { triggerWeeks: 0, untreatedWeeks: 0 },
        segments: [
          { weeks: 52, doseMg: 4 },
          { weeks: 52, doseMg: 0 },
        ],
      };
      const { salts, weeks } = runTrial(steady, regimen);
      steady.people.forEach((person, i) => {
        const exact = exactSalt(still.values, person, steady.states.slice(5 * i, 5 * i + 5));
        for (const [look] of weeks.entries())
          expect(Math.abs((salts[look * steady.people.length + i] ?? 0) - (exact[look] ?? 0))).toBeLessThan(
            0.1,
          );
      });
    }
  });
  test('recruits just as many people as asked for, always the same', () => {
    const [one, two] = [recruit(setOf('B'), 25), recruit(setOf('B'), 40)];
    expect(one.people).toHaveLength(25);
    expect(two.people.slice(0, 25)).toEqual(one.people);
    expect(recruit(setOf('B'), 25, 5000).people).not.toEqual(one.people);
    expect(lowest(one.salt)).toBeGreaterThanOrEqual(50);
  });
  test('with nobody in it has no shares', () => {
    const empty = virtualTrial(setOf('A'), [], {
      onset: { triggerWeeks: 0, untreatedWeeks: 0 },
      segments: [{ weeks: 8, doseMg: 4 }],
    });
    expect(empty.entered).toBe(0);
    expect([...empty.salt20, ...empty.meanSalt].every(Number.isNaN)).toBe(true);
  });
});

/** SALT at each look of a year on 4 mg and a year off, by the adaptive solver, the signal at its balance. */
function exactSalt(
  values: TeachingValues,
  person: { sigma: number; d50: number; rA: number },
  start: Float64Array,
) {
  const { kP, theta, deltaE, beta, omega, c0, mu, deltaM, eta, dA, kappa, kH } = values;
  let block = 0;
  const take = (doseMg: number) => {
    block = blockOf(doseMg, person.d50);
  };
  const { values: found } = integrate({
    derivative: (_t, y, out) => {
      const [p = 0, e = 0, m = 0, a = 0, hair = 0] = y;
      const seen = (1 - block) * (e + person.sigma);
      const il15 = (1 - block) * (c0 + seen / (1 + seen));
      out[0] = kP * (theta ** 2 / (theta ** 2 + seen ** 2) - p);
      out[1] = deltaE * (beta * (1 - p) * il15 * (omega + m) - e);
      out[2] = ((mu * e) / (1 + e)) * (1 - m) - deltaM * (1 - (eta * il15) / (1 + c0)) * m;
      out[3] = person.rA * (1 - a) - dA * a - kappa * (1 - p) * e * a;
      out[4] = kH * (a / restingGrowth({ rA: person.rA, dA }) - hair);
    },
    start,
    from: 0,
    to: 104,
    at: even(0, 104, 26),
    changes: [
      { time: 0, apply: () => take(4) },
      { time: 52, apply: () => take(0) },
    ],
  });
  return Array.from({ length: 27 }, (_, look) => 100 * (1 - (found[look * 5 + 4] ?? 0)));
}

describe('virtual people', () => {
  test('are drawn alike whoever else is drawn', () => {
    const set = setOf('A');
    expect(drawPopulation(set, 3, 101)).toEqual(drawPopulation(set, 200).slice(100, 103));
  });
  test('follow the normal curve', () => {
    // Quantiles of the standard normal distribution to nine digits.
    expect(normalAt(0.5)).toBeCloseTo(0, 15);
    expect(normalAt(0.975)).toBeCloseTo(1.959963985, 9);
    expect(normalAt(0.001)).toBeCloseTo(-3.090232306, 9);
    const draws = Array.from({ length: 4000 }, (_, k) => driftDraw(7, k));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length);
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(spread - 1)).toBeLessThan(0.05);
  });
});

describe('a regimen from outside', () => {
  test('is read or refused in words, never thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { regimen, faults } = readRegimen(value);
        expect(regimen === null).toBe(faults.length > 0);
      }),
      { numRuns: 500 },
    );
  });
  test('comes back as it was', () => {
    fc.assert(
      fc.property(regimens, (regimen) => {
        expect(readRegimen(JSON.parse(JSON.stringify(regimen))).regimen).toEqual(
          JSON.parse(JSON.stringify(regimen)),
        );
      }),
      runs,
    );
  });
  test('is told what is wrong and where', () => {
    const onset = { triggerWeeks: 10, untreatedWeeks: 0 };
    const faultsOf = (value: unknown) => readRegimen(value).faults;
    expect(faultsOf({ onset, segments: [{ weeks: 52, doseMg: -4 }] })).toEqual([
      'Segment 1: doseMg must be a number from 0 to 100, not -4.',
    ]);
    expect(faultsOf({ onset, segments: [{ weeks: 0, doseMg: 4 }, { doseMg: 4 }] })).toEqual([
      'Segment 1: weeks must be more than 0.',
      'Segment 2: weeks is missing.',
      'The regimen: it has no time in it.',
    ]);
    expect(faultsOf({ onset, segments: [{ weeks: 2000, doseMg: 4, mg: 1 }] })).toContain(
      'Segment 1: "mg" is not known.',
    );
    expect(faultsOf({ onset, segments: [{ weeks: 4, doseMg: 0, blocked: { ifng: 1, il15: 0 } }] })).toEqual([
      'Segment 1: ifng must be a number from 0 to below 1, not 1.',
    ]);
    expect(faultsOf([])).toEqual(['The regimen must be an object.']);
    expect(faultsOf({ onset, segments: Array(30).fill({ weeks: 50, doseMg: 4 }) })[0]).toContain(
      'at most 24',
    );
  });
});

describe('failures of the model bear their name', () => {
  const good: Regimen = {
    onset: { triggerWeeks: 10, untreatedWeeks: 52 },
    segments: [{ weeks: 52, doseMg: 4 }],
  };
  const faultOf = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return error instanceof SimulatorError ? `${error.fault}: ${error.message}` : String(error);
    }
    return 'none';
  };
  test.each([
    ['theta', 0],
    ['rA', Number.NaN],
    ['mu', -1],
    ['eta', 2],
    ['kG', Number.POSITIVE_INFINITY],
  ] as const)('a bad %s', (id, value) => {
    expect(faultOf(() => simulate(setOf('A'), good, { values: { [id]: value } }))).toMatch(
      new RegExp(`^bad-parameter: .*${id} is ${value}`),
    );
  });
  test('a bad regimen', () => {
    expect(faultOf(() => simulate(setOf('A'), { ...good, segments: [{ weeks: -1, doseMg: 4 }] }))).toMatch(
      /^bad-regimen/,
    );
    expect(faultOf(() => runTrial(recruit(setOf('A'), 1), { ...good, segments: [] }))).toMatch(
      /^bad-regimen/,
    );
  });
  test('a signal turned over too fast for the method', () => {
    expect(faultOf(() => simulate(setOf('A'), good, { values: { kG: 1e6 } }))).toMatch(/^stiff/);
  });
  test('too few steps', () => {
    expect(faultOf(() => simulate(setOf('A'), good, { tolerance: { maxSteps: 10 } }))).toMatch(/^step-limit/);
  });
});
