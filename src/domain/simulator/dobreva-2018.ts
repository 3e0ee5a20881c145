/**
 * Dobreva, Paus and Cogan 2018 (doi:10.1093/imammb/dqx009): the attack of 2015, slowed twentyfold so that time is in days,
 * speeds the death of matrix cells in the hair cycle of 2012. State: x, y, then ξ, η₁, η₂, z₁, z₂.
 */
import { type Attack, attackSlopes } from './dobreva-2015.ts';
import type { Change, Derivative } from './dormand-prince.ts';
import { type HairCycle, hairSlopes } from './hair-cycle.ts';

/** Days in one unit of the attack's own time. */
export const daysPerTau = 20;

export interface AttackedHair extends HairCycle {
  /** How strongly T cells speed the death of matrix cells. */
  readonly lambda: number;
}

/** Slopes a day; `attack` is asked at each call, so that a change of state may swap it. */
export function attackedDerivative(attack: () => Attack, hair: AttackedHair): Derivative {
  return (_t, state, out) => {
    const x = state[0] as number;
    const y = state[1] as number;
    const [dx, dy] = attackSlopes(x, y, attack());
    out[0] = dx / daysPerTau;
    out[1] = dy / daysPerTau;
    hairSlopes(hair, { state, out, first: 2, death: 1 + hair.lambda * (x + y) });
  };
}

/** An attack that changes on given days: derivative and changes for the solver. */
export function changingAttack(hair: AttackedHair, phases: readonly { fromDay: number; attack: Attack }[]) {
  const [first] = phases;
  if (!first) throw new RangeError('no phase');
  let now = first.attack;
  const changes: Change[] = phases.map(({ fromDay, attack }) => ({
    time: fromDay,
    apply: () => {
      now = attack;
    },
  }));
  return { derivative: attackedDerivative(() => now, hair), changes };
}
