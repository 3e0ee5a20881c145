/**
 * Where the teaching model comes to rest, whether it stays there, and at which standing input that changes. A resting
 * state solves one equation in the killer cells; every other variable follows from them (`model.md`, "Resting states").
 */
import { leadingReal } from './eigenvalues.ts';
import type { TeachingValues } from './parameters.ts';
import { crossing, crossings, peak } from './roots.ts';
import { type Inputs, restingGrowth, saltOf } from './teaching-model.ts';

export interface RestingState {
  readonly signal: number;
  readonly hiding: number;
  readonly killers: number;
  readonly memory: number;
  readonly growing: number;
  readonly hair: number;
  readonly salt: number;
}

/** Killer cells at which resting states are looked for: finely near 0, evenly up to more than there can be. */
const grid = (() => {
  const fine = Array.from({ length: 700 }, (_, i) => 1e-9 * 1e7 ** (i / 699));
  const even = Array.from({ length: 5999 }, (_, i) => 0.01 + (14 - 0.01) * ((i + 1) / 5999));
  return Float64Array.from([0, ...fine, ...even]);
})();

function signals(killers: number, values: TeachingValues, { sigma, blockedIfng, blockedIl15 }: Inputs) {
  const { theta, h, c0 } = values;
  const seen = (1 - blockedIfng) * (killers + sigma);
  const steep = h === 2 ? seen * seen : seen ** h;
  const half = h === 2 ? theta * theta : theta ** h;
  return { exposed: steep / (half + steep), il15: (1 - blockedIl15) * (c0 + seen / (1 + seen)) };
}

/** Memory that so many killer cells keep up. */
function memoryAt(killers: number, il15: number, { mu, deltaM, eta, c0 }: TeachingValues): number {
  const gain = (mu * killers) / (1 + killers);
  return gain > 0 ? gain / (gain + deltaM * (1 - (eta * il15) / (1 + c0))) : 0;
}

/** Recruitment less killer cells: 0 at rest, rising with the standing input. Memory follows unless it is held. */
function surplus(killers: number, values: TeachingValues, inputs: Inputs, heldMemory?: number): number {
  const { exposed, il15 } = signals(killers, values, inputs);
  const memory = heldMemory ?? memoryAt(killers, il15, values);
  return values.beta * exposed * il15 * (values.omega + memory) - killers;
}

function stateAt(killers: number, values: TeachingValues, inputs: Inputs, heldMemory?: number): RestingState {
  const { exposed, il15 } = signals(killers, values, inputs);
  const { rA, dA, kappa } = values;
  const growing = rA / (rA + dA + kappa * exposed * killers);
  const hair = growing / restingGrowth(values);
  return {
    signal: killers + inputs.sigma,
    hiding: 1 - exposed,
    killers,
    memory: heldMemory ?? memoryAt(killers, il15, values),
    growing,
    hair,
    salt: saltOf(hair),
  };
}

/** Resting states under constant inputs, the least hair loss first. With `heldMemory` memory is held there. */
export function restingStates(
  values: TeachingValues,
  inputs: Inputs,
  heldMemory?: number,
): readonly RestingState[] {
  return crossings((killers) => surplus(killers, values, inputs, heldMemory), grid).map((killers) =>
    stateAt(killers, values, inputs, heldMemory),
  );
}

/** How fast (per week) the slowest small disturbance of a state grows; below 0 the state is stable. */
export function leadingRate(state: RestingState, values: TeachingValues, inputs: Inputs): number {
  const { signal: g, hiding, killers: e, memory: m, growing: a } = state;
  const { kG, kP, h, theta, deltaE, beta, omega, c0, mu, deltaM, eta, rA, dA, kappa, kH } = values;
  const passes = 1 - inputs.blockedIfng;
  const seen = passes * g;
  const half = theta ** h;
  const exposed = 1 - hiding;
  const il15 = (1 - inputs.blockedIl15) * (c0 + seen / (1 + seen));
  const il15Slope = ((1 - inputs.blockedIl15) * passes) / (1 + seen) ** 2;
  const hidingSlope = (-h * seen ** (h - 1) * half * passes) / (half + seen ** h) ** 2;
  return leadingReal([
    [-kG, 0, kG, 0, 0, 0],
    [kP * hidingSlope, -kP, 0, 0, 0, 0],
    [
      deltaE * beta * exposed * (omega + m) * il15Slope,
      -deltaE * beta * il15 * (omega + m),
      -deltaE,
      deltaE * beta * exposed * il15,
      0,
      0,
    ],
    [
      (deltaM * eta * il15Slope * m) / (1 + c0),
      0,
      (mu * (1 - m)) / (1 + e) ** 2,
      (-mu * e) / (1 + e) - deltaM * (1 - (eta * il15) / (1 + c0)),
      0,
      0,
    ],
    [0, kappa * e * a, -kappa * exposed * a, 0, -(rA + dA) - kappa * exposed * e, 0],
    [0, 0, 0, 0, kH / restingGrowth(values), -kH],
  ]);
}

export interface Fold {
  /** Standing input at which two resting states meet. */
  readonly sigma: number;
  /** Resting states just below and just above it. */
  readonly below: number;
  readonly above: number;
}

/** Largest standing input that is looked at for folds. */
const widest = 1;

/**
 * Standing inputs up to 1 at which the number of resting states changes. For each amount of killer cells exactly one
 * input holds them at rest (the surplus rises with it), so the folds are where that input, followed along the killer
 * cells, turns.
 */
export function folds(
  values: TeachingValues,
  blocked: Omit<Inputs, 'sigma'>,
  heldMemory?: number,
): readonly Fold[] {
  const inputAt = (killers: number) => {
    const of = (sigma: number) => surplus(killers, values, { ...blocked, sigma }, heldMemory);
    if (of(-killers) > 0) return -killers;
    return of(8) < 0 ? 8 : crossing(of, -killers, 8);
  };
  const points = Array.from({ length: 1500 }, (_, i) => 1e-7 * 14e7 ** (i / 1499));
  const inputs = points.map(inputAt);
  const turns: number[] = [];
  for (let i = 1; i + 1 < points.length; i++) {
    const [left, here, right] = [inputs[i - 1] ?? 0, inputs[i] ?? 0, inputs[i + 1] ?? 0];
    const turn = here > left && here >= right ? 1 : here < left && here <= right ? -1 : 0;
    if (turn === 0) continue;
    const killers = peak((x) => turn * inputAt(x), points[i - 1] ?? 0, points[i + 1] ?? 0);
    const sigma = inputAt(killers);
    if (sigma > 0 && sigma < widest) turns.push(sigma);
  }
  turns.sort((a, b) => a - b);
  // Counted half-way between folds: close to one, two states stand too near for the grid to tell them apart.
  const marks = [0, ...turns, widest];
  const counts = turns.concat(widest).map((_, i) => {
    const sigma = ((marks[i] ?? 0) + (marks[i + 1] ?? widest)) / 2;
    return restingStates(values, { ...blocked, sigma }, heldMemory).length;
  });
  return turns.map((sigma, i) => ({ sigma, below: counts[i] ?? 0, above: counts[i + 1] ?? 0 }));
}

/** Standing input at which the better resting state, memory held and no drug, reaches a SALT score; null if none. */
export function inputOfSalt(values: TeachingValues, salt: number, heldMemory: number): number | null {
  const over = (sigma: number) => {
    const [best] = restingStates(values, { sigma, blockedIfng: 0, blockedIl15: 0 }, heldMemory);
    return (best?.salt ?? Number.NaN) - salt;
  };
  return over(1e-4) < 0 && over(1.5) > 0 ? crossing(over, 1e-4, 1.5) : null;
}
