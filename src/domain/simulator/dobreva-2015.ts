/**
 * Dobreva, Paus and Cogan 2015 (doi:10.1016/j.jtbi.2015.05.033), the reduced model of an attack on growing follicles:
 * x CD8 and y CD4 cells in units of 10⁵, time τ in units of 20 days. Three states: healthy, diseased, treatment.
 */
import type { Derivative } from './dormand-prince.ts';
import { crossing, crossings } from './roots.ts';

export interface Attack {
  readonly s: number;
  readonly v: number;
  readonly l: number;
  readonly a: number;
  readonly b: number;
  readonly w: number;
}

export const attackStates = ['healthy', 'diseased', 'treatment'] as const;
export type AttackState = (typeof attackStates)[number];

/** dx/dτ and dy/dτ. */
export function attackSlopes(x: number, y: number, { s, v, l, a, b, w }: Attack): readonly [number, number] {
  const q = 1 + s;
  return [
    (v * (x + y)) / (q * (a + x + y)) + (l * x * y) / q - x - x * x,
    (b * (x + y)) / q + (w * y) / q - y - y * y,
  ];
}

export function attackDerivative(parameters: Attack): Derivative {
  return (_t, state, out) => {
    const [dx, dy] = attackSlopes(state[0] as number, state[1] as number, parameters);
    out[0] = dx;
    out[1] = dy;
  };
}

/** The resting state with cells in it, or the empty one where there is none. */
export function attackAtRest(parameters: Attack): readonly [number, number] {
  const { s, b, w } = parameters;
  if (b === 0) return [0, 0];
  const q = 1 + s;
  const cd8 = (y: number) => ((y + y * y) * q - w * y) / b - y;
  const grid = Array.from({ length: 4001 }, (_, i) => 1e-9 * 1e11 ** (i / 4000));
  const found = crossings((y) => attackSlopes(cd8(y), y, parameters)[0], grid).find((y) => cd8(y) > 1e-9);
  return found === undefined ? [0, 0] : [cd8(found), found];
}

/** Determinant of the Jacobian of the empty state: it changes sign where the attack starts by itself. */
function emptyDeterminant({ s, v, a, b, w }: Attack): number {
  const q = 1 + s;
  return (v / (q * a) - 1) * ((b + w) / q - 1) - (v * b) / (q * q * a);
}

/** Strength of interferon-gamma, b, at which the empty state stops being stable. */
export function criticalB(parameters: Attack): number {
  return crossing((b) => emptyDeterminant({ ...parameters, b }), 0.1, 2);
}

/** The same for the half-saturation a. */
export function criticalA(parameters: Attack): number {
  return crossing((a) => emptyDeterminant({ ...parameters, a }), 0.2, 1);
}
