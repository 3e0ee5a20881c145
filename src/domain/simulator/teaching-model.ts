/** The equations of our six-variable teaching model; `model.md` explains each term. Time in weeks. */
import { SimulatorError } from './fault.ts';
import type { TeachingId, TeachingValues } from './parameters.ts';

/** Order of the variables in a state. */
export const variables = ['signal', 'hiding', 'killers', 'memory', 'growing', 'hair'] as const;
export type Variable = (typeof variables)[number];

/** What acts on the scalp at one moment. */
export interface Inputs {
  /** σ: standing body-wide inflammatory input, 0 or more. Nobody can measure it. */
  sigma: number;
  /** Share of the interferon-gamma signal that the drug takes away, 0 to below 1. */
  blockedIfng: number;
  /** The same for the IL-15 signal. */
  blockedIl15: number;
}

/** Rates that are divided by, or that must exceed zero for the equations to mean anything. */
const positive: readonly TeachingId[] = ['kG', 'kP', 'h', 'theta', 'deltaE', 'c0', 'rA', 'dA', 'kH', 'd50'];
const nonNegative: readonly TeachingId[] = ['beta', 'omega', 'mu', 'deltaM', 'eta', 'kappa'];

/** @throws SimulatorError `bad-parameter`, naming the parameter and what it must be */
export function checkValues(values: TeachingValues): void {
  const refuse = (id: TeachingId, must: string) => {
    throw new SimulatorError('bad-parameter', `${id} is ${values[id]}, must be ${must}`);
  };
  for (const id of positive) if (!(values[id] > 0 && Number.isFinite(values[id]))) refuse(id, 'above 0');
  for (const id of nonNegative)
    if (!(values[id] >= 0 && Number.isFinite(values[id]))) refuse(id, '0 or more');
  if (values.eta > 1) refuse('eta', 'at most 1');
}

/** Share of a signal that a dose takes away: 0 without drug, 0.5 at `d50`. */
export function blockOf(doseMg: number, d50: number): number {
  return doseMg / (doseMg + d50);
}

/** Share of follicles growing in a scalp at peace. */
export function restingGrowth({ rA, dA }: Pick<TeachingValues, 'rA' | 'dA'>): number {
  return rA / (rA + dA);
}

/** A scalp that was never attacked, at input σ: the start of every course. */
export function naiveState(values: TeachingValues, sigma: number): Float64Array {
  return Float64Array.of(sigma, 1, 0, 0, restingGrowth(values), 1);
}

/** SALT score (0 none to 100 all hair lost) of a share of visible hair. */
export function saltOf(hair: number): number {
  return 100 * (1 - hair);
}

/** Slopes of all six variables. `inputs` is read at every call: change it between steps, never within one. */
export function teachingDerivative(values: TeachingValues, inputs: Readonly<Inputs>) {
  const { kG, kP, h, theta, deltaE, beta, omega, c0, mu, deltaM, eta, rA, dA, kappa, kH } = values;
  const a0 = restingGrowth(values);
  const square = h === 2;
  const half = theta ** h;
  return (_t: number, y: Float64Array, out: Float64Array): void => {
    // By index: taking the array apart would build an iterator in the innermost loop.
    const g = y[0] as number;
    const p = y[1] as number;
    const e = y[2] as number;
    const m = y[3] as number;
    const a = y[4] as number;
    const hair = y[5] as number;
    const seen = (1 - inputs.blockedIfng) * g;
    const il15 = (1 - inputs.blockedIl15) * (c0 + seen / (1 + seen));
    const exposed = 1 - p;
    out[0] = kG * (e + inputs.sigma - g);
    out[1] = kP * (half / (half + (square ? seen * seen : Math.max(seen, 0) ** h)) - p);
    out[2] = deltaE * (beta * exposed * il15 * (omega + m) - e);
    out[3] = ((mu * e) / (1 + e)) * (1 - m) - deltaM * (1 - (eta * il15) / (1 + c0)) * m;
    out[4] = rA * (1 - a) - dA * a - kappa * exposed * e * a;
    out[5] = kH * (a / a0 - hair);
  };
}
