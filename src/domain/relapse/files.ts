/** A reader's plans as files that `npm run model -- <file>` runs again. */
import { regimenFileText } from '../simulator/regimen-file.ts';
import type { Figure } from './figure.ts';
import { regimenOf } from './plan.ts';

export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

/**
 * One file a plan; where the person's background signal differs between the versions, one for each version shown. The
 * demo person's is the version's own, so it is left out.
 */
export function planFiles({ panels, shown, choice }: Figure, model: number): readonly PlanFile[] {
  return panels.flatMap(({ plan, index }) => {
    const name = panels.length > 1 ? `relapse-plan-${index + 1}` : 'relapse-plan';
    const [first] = shown;
    if (plan.person === 'demo' && first) {
      const { onset, segments } = regimenOf(plan, first);
      const { sigma: _, ...rest } = onset;
      return [
        {
          name: `${name}.json`,
          text: regimenFileText({ model, set: choice.set, regimen: { onset: rest, segments } }),
        },
      ];
    }
    return shown.map((set) => ({
      name: `${name}-${set.id}.json`,
      text: regimenFileText({ model, set: set.id, regimen: regimenOf(plan, set) }),
    }));
  });
}
