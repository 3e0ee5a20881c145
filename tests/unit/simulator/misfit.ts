/** The misfit of each set to the published figures: ours, the stored one and the reference's. */
import { fileURLToPath } from 'node:url';
import {
  misfitOf,
  missOf,
  type StoredMisfit,
  targetValue,
} from '../../../src/domain/simulator/calibration.ts';
import { type ParameterSet, setIds } from '../../../src/domain/simulator/parameters.ts';
import { readCalibration } from '../../../src/schemas/calibration.ts';
import { readTrials } from '../../../src/schemas/trial.ts';
import { checks, readTable } from '../../reference/model/tables.ts';
import type { Compared } from './comparison.ts';
import { evidence, setOf } from './models.ts';
import { referenceArms } from './reference.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const calibration = readCalibration(root, { evidence, trials: readTrials(root, evidence).rows });
const { targets } = calibration;

/** Ours, of 4096 people. */
export function misfit(set: ParameterSet, fresh: boolean): StoredMisfit {
  const { outcomes, retreated } = referenceArms(set, fresh);
  const values = Object.fromEntries(
    targets.map((target) => {
      const again = target.arm === 'stop2' ? retreated.stop2 : retreated.stop4;
      const outcome = target.measure === 'regained' ? again : outcomes[target.arm];
      return [target.id, targetValue(target, outcome)];
    }),
  );
  return { set: set.id, fresh, values, ...misfitOf(targets, values) };
}

/** Every figure of the reference's calibration table, and its sums, beside ours. */
export function calibrationLines(): readonly Compared[] {
  const table = readTable('calibration');
  return setIds.flatMap((id) =>
    [false, true].flatMap((fresh): readonly Compared[] => {
      const own = misfit(setOf(id), fresh);
      const held = targets.filter(({ use }) => use === 'held-out');
      const misses = held.map((target) =>
        Number(missOf(target, own.values[target.id] ?? Number.NaN).toFixed(2)),
      );
      const rounded = Math.sqrt(misses.reduce((sum, miss) => sum + miss ** 2, 0) / misses.length);
      const key = fresh ? `${id}_fresh` : id;
      const label = `${id}, ${fresh ? 'fresh people' : 'reference people'}`;
      // The reference prints two decimals of each figure, three of each sum.
      const sums = [
        ['fitted', `trial_chi2_${key}`, own.fitted],
        // The reference takes the root of misses that it had rounded before.
        ['held out, of rounded misses', `trial_holdout_rms_z_${key}`, rounded],
      ] as const;
      return [
        ...targets.flatMap((target, row): readonly Compared[] => {
          const ours = own.values[target.id] ?? Number.NaN;
          return [
            {
              quantity: `${label}: ${target.id}`,
              reference: Number(table[row]?.[`model_${key}`]),
              ours,
              within: 0.00501,
              paper: `${target.observed} (SE ${target.standardError}), ${target.use}`,
            },
            {
              quantity: `${label}: ${target.id}, miss in SE`,
              reference: Number(table[row]?.[`z_${key}`]),
              ours: missOf(target, ours),
              within: 0.00501,
            },
          ];
        }),
        ...sums.map(([what, check, ours]) => ({
          quantity: `${label}: ${what}, all together`,
          reference: checks[check]?.value as number,
          ours,
          within: 0.000501,
        })),
      ];
    }),
  );
}
