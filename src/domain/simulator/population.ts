/**
 * Virtual people: each has an own standing input, drug effect, speed of regrowth and length of episode, and an own slow
 * drift of the input. All draws are portable, so that a person's number is enough to draw that person anywhere: the
 * R-sequence (Roberts 2018) spreads the people evenly, mulberry32 (T. Ettinger, public domain) makes the drift.
 */
import type { ParameterSet } from './parameters.ts';

export interface Person {
  /** From 1. People 1 to 4096 are the reference population, the next 4096 the fresh one. */
  readonly number: number;
  /** Standing input σ. */
  readonly sigma: number;
  /** Dose in mg that blocks half of the signals in this person. */
  readonly d50: number;
  /** Return of follicles to growth, per week. */
  readonly rA: number;
  /** From the start of the disease to entering the trial. */
  readonly episodeWeeks: number;
}

/** People of the reference population. */
export const referencePeople = 4096;

/** Draws `count` people of a set, from person `first` on. */
export function drawPopulation({ values }: ParameterSet, count: number, first = 1): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const [a, b, c, d] = spread(number);
    return {
      number,
      sigma: values.sigmaMedian * Math.exp(values.sigmaSdLog * normalAt(a)),
      d50: values.d50Median * Math.exp(values.d50SdLog * normalAt(b)),
      rA: values.rAMedian * Math.exp(values.rASdLog * normalAt(c)),
      episodeWeeks: (values.episodeYearsMin + (values.episodeYearsMax - values.episodeYearsMin) * d) * 52,
    };
  });
}

/** Fixed point of x = (1 + x)^(1/5): the generalised golden ratio in four dimensions. */
const ratio = (() => {
  let x = 1.5;
  for (let i = 0; i < 200; i++) x = (1 + x) ** (1 / 5);
  return x;
})();

const strides = [1, 2, 3, 4].map((power) => (1 / ratio) ** power % 1);

/** The n-th point of the R-sequence in the four-dimensional unit cube. */
function spread(n: number): readonly [number, number, number, number] {
  const [a, b, c, d] = strides.map((stride) => (0.5 + n * stride) % 1);
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0];
}

/** The standard normal value below which a share lies, the share kept within 0.0001 of the ends. */
export function normalAt(share: number): number {
  return inverseNormal(Math.min(1 - 1e-4, Math.max(1e-4, share)));
}

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, c) => sum * x + c, 0);

// Rational approximations of the Cephes library (S. L. Moshier), relative error below 1e-15.
const p0 = [
  -59.96335010141079, 98.00107541859997, -56.67628574690703, 13.931260938727968, -1.2391658386738125,
];
const q0 = [
  1, 1.9544885833814176, 4.676279128988815, 86.36024213908905, -225.46268785411937, 200.26021238006066,
  -82.03722561683334, 15.90562251262117, -1.1833162112133,
];
const p1 = [
  4.0554489230596245, 31.525109459989388, 57.16281922464213, 44.08050738932008, 14.684956192885803,
  2.1866330685079025, -0.1402560791713545, -0.03504246268278482, -0.0008574567851546854,
];
const q1 = [
  1, 15.779988325646675, 45.39076351288792, 41.3172038254672, 15.04253856929075, 2.504649462083094,
  -0.14218292285478779, -0.03808064076915783, -0.0009332594808954574,
];

/** Inverse of the standard normal distribution, for shares from 1e-14 up to 1 - 1e-14. */
function inverseNormal(share: number): number {
  const upper = share > 1 - Math.exp(-2);
  const tail = upper ? 1 - share : share;
  if (tail > Math.exp(-2)) {
    const y = tail - 0.5;
    const y2 = y * y;
    return (y + y * ((y2 * polynomial(p0, y2)) / polynomial(q0, y2))) * Math.sqrt(2 * Math.PI);
  }
  const x = Math.sqrt(-2 * Math.log(tail));
  const z = 1 / x;
  const found = x - Math.log(x) / x - (z * polynomial(p1, z)) / polynomial(q1, z);
  return upper ? found : -found;
}

/** The k-th normal draw (from 0) of a person's drift: Box-Muller over that person's own stream of mulberry32. */
export function driftDraw(person: number, k: number): number {
  const stride = 0x6d2b79f5;
  const first = mulberry((person + Math.imul(2 * k + 1, stride)) | 0);
  const second = mulberry((person + Math.imul(2 * k + 2, stride)) | 0);
  return Math.sqrt(-2 * Math.log(Math.max(first, 1e-12))) * Math.cos(2 * Math.PI * second);
}

/** Mixes one state of the generator to a number from 0 to below 1. */
function mulberry(state: number): number {
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
