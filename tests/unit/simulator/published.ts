/** The published models' parameters as their modules want them. */

import type { PatchModel } from '../../../src/domain/simulator/dispersion.ts';
import { type Attack, type AttackState, attackStates } from '../../../src/domain/simulator/dobreva-2015.ts';
import type { AttackedHair } from '../../../src/domain/simulator/dobreva-2018.ts';
import type { HairCycle } from '../../../src/domain/simulator/hair-cycle.ts';
import { valuesOf } from '../../../src/domain/simulator/parameters.ts';
import { published } from './models.ts';

function valuesIn<T>(id: string, state = 'all'): T {
  const model = published.find((one) => one.id === id);
  if (!model) throw new Error(`no model ${id}`);
  return valuesOf(model.parameters, state) as T;
}

export const attacks = Object.fromEntries(
  attackStates.map((state) => [state, valuesIn<Attack & { x0: number; y0: number }>('dobreva-2015', state)]),
) as Readonly<Record<AttackState, Attack & { readonly x0: number; readonly y0: number }>>;

export const hairCycle = valuesIn<HairCycle & { readonly xi0: number }>('hair-cycle');
export const attackedHair: AttackedHair = { ...hairCycle, ...valuesIn<AttackedHair>('dobreva-2018') };
export const patchModel = valuesIn<PatchModel>('dobreva-2020');
/** Start of the hair block: matrix cells alone. */
export const hairStart = [hairCycle.xi0, 0, 0, 0, 0] as const;
