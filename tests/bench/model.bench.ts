/** The teaching model's speed beside `odex` (Gragg-Bulirsch-Stoer, after Hairer and Wanner) at the same tolerance. */
import { defaultTolerance } from '../../src/domain/simulator/dormand-prince.ts';
import type { TeachingValues } from '../../src/domain/simulator/parameters.ts';
import { drawPopulation } from '../../src/domain/simulator/population.ts';
import { type Regimen, stretchesOf } from '../../src/domain/simulator/regimen.ts';
import { doseAt, sigmaAt, simulate } from '../../src/domain/simulator/simulate.ts';
import { blockOf, naiveState, restingGrowth } from '../../src/domain/simulator/teaching-model.ts';
import { recruit, runTrial, virtualTrial } from '../../src/domain/simulator/trial.ts';
import { setOf } from '../unit/simulator/models.ts';
import { type BenchLine, timed } from './bench.ts';
import { Solver } from './odex.ts';

const set = setOf('A');
const fourYears: Regimen = {
  onset: { triggerWeeks: 10, untreatedWeeks: 52 },
  segments: [
    { weeks: 52, doseMg: 4 },
    { weeks: 104, doseMg: 0 },
  ],
};
const threeYears: Regimen = {
  onset: { triggerWeeks: 0, untreatedWeeks: 0 },
  segments: [
    { weeks: 52, doseMg: 4 },
    { weeks: 104, doseMg: 0 },
  ],
};

/** The same six equations as the peer wants them: a new array of slopes at each call. */
function slopesFor(values: TeachingValues, sigma: number, block: number) {
  const { kG, kP, theta, deltaE, beta, omega, c0, mu, deltaM, eta, rA, dA, kappa, kH } = values;
  const a0 = restingGrowth(values);
  const half = theta * theta;
  return (_t: number, y: number[]): number[] => {
    const [g = 0, p = 0, e = 0, m = 0, a = 0, hair = 0] = [y[0], y[1], y[2], y[3], y[4], y[5]];
    const seen = (1 - block) * g;
    const il15 = (1 - block) * (c0 + seen / (1 + seen));
    return [
      kG * (e + sigma - g),
      kP * (half / (half + seen * seen) - p),
      deltaE * (beta * (1 - p) * il15 * (omega + m) - e),
      ((mu * e) / (1 + e)) * (1 - m) - deltaM * (1 - (eta * il15) / (1 + c0)) * m,
      rA * (1 - a) - dA * a - kappa * (1 - p) * e * a,
      kH * (a / a0 - hair),
    ];
  };
}

/** The peer over a regimen, restarted at each change, with weekly output if asked. Returns the last state. */
function peer(values: TeachingValues, base: number, regimen: Regimen, weekly: boolean): number[] {
  const { relative, absolute } = defaultTolerance;
  const rows: number[][] = [];
  let y = [...naiveState(values, base)];
  for (const stretch of stretchesOf(regimen)) {
    const solver = new Solver(6);
    solver.relativeTolerance = relative;
    solver.absoluteTolerance = absolute as number;
    solver.maxSteps = 100_000;
    solver.denseOutput = weekly;
    const block = blockOf(doseAt(stretch, stretch.from), values.d50);
    const slopes = slopesFor(values, sigmaAt(stretch, base, values), block);
    const keep = weekly ? solver.grid(1, (_t, row) => rows.push(row.slice())) : undefined;
    y = solver.solve(slopes, stretch.from, y, stretch.to, keep).y;
  }
  return y;
}

const people = drawPopulation(set, 500);
const personal = people.map((person) => ({
  sigma: person.sigma,
  values: { ...set.values, d50: person.d50, rA: person.rA },
}));
const cohort = recruit(set, 500);

/** Ours and the peer's end of the four-year run must be the same, or the times mean nothing. */
function agreement(): string {
  const ours = simulate(set, fourYears);
  const theirs = peer(set.values, set.values.demoSigma, fourYears, true);
  const gap = Math.abs((ours.hair.at(-1) ?? 0) - (theirs[5] ?? 0));
  if (!(gap < 1e-6)) throw new Error(`the peer ends ${gap} away from ours`);
  return `ends within ${gap.toExponential(1)} of each other`;
}

export function bench(): readonly BenchLine[] {
  const { relative, absolute } = defaultTolerance;
  const tolerance = `tolerance ${relative} relative, ${absolute} absolute`;
  const one = set.values.demoSigma;
  return timed([
    {
      what: 'one virtual person, four years, weekly rows',
      runs: 400,
      atMostMs: 2,
      note: `${tolerance}; ${agreement()}`,
      run: () => simulate(set, fourYears),
    },
    {
      what: 'the same by odex',
      runs: 400,
      note: tolerance,
      run: () => peer(set.values, one, fourYears, true),
    },
    {
      what: '500 virtual people, three years, the trial’s scheme',
      runs: 40,
      atMostMs: 150,
      note: 'everybody entered; half-week steps, drift drawn anew',
      run: () => runTrial(cohort, threeYears),
    },
    {
      what: '500 virtual people, three years, adaptive',
      runs: 20,
      note: `${tolerance}; no drift`,
      run: () =>
        personal.map(({ sigma, values }) =>
          simulate(set, { ...threeYears, onset: { ...threeYears.onset, sigma } }, { values, everyWeeks: 4 }),
        ),
    },
    {
      what: 'the same by odex',
      runs: 20,
      note: `${tolerance}; no drift, last state only`,
      run: () => personal.map(({ sigma, values }) => peer(values, sigma, threeYears, false)),
    },
    {
      what: '500 drawn, their episodes and the trial of those who enter',
      runs: 20,
      atMostMs: 150,
      note: 'the episodes once a set, then reused',
      run: () => virtualTrial(set, people, threeYears),
    },
    {
      what: 'recruiting 500 who may enter',
      runs: 10,
      note: 'once a set, then reused',
      run: () => recruit(set, 500),
    },
  ]);
}
