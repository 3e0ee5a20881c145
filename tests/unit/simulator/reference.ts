/** How ours compares with the stored reference, for tests and for the table in reports/. */
import { type ArmId, armIds, armRegimens, targetValue } from '../../../src/domain/simulator/calibration.ts';
import type { ParameterSet } from '../../../src/domain/simulator/parameters.ts';
import { drawPopulation, referencePeople } from '../../../src/domain/simulator/population.ts';
import type { Regimen, Segment } from '../../../src/domain/simulator/regimen.ts';
import { type Course, simulate } from '../../../src/domain/simulator/simulate.ts';
import { type Variable, variables } from '../../../src/domain/simulator/teaching-model.ts';
import {
  type Cohort,
  enrol,
  lookWeeks,
  runTrial,
  type TrialOutcome,
} from '../../../src/domain/simulator/trial.ts';
import { variableWords } from '../../../src/domain/simulator/variable-words.ts';
import { numbers, readTable, type Scenario, scenarios } from '../../reference/model/tables.ts';

/** A reference course as a regimen. A segment at the trigger's level is said as trigger. */
export function regimenOf({ y0, segments }: Scenario, { values }: ParameterSet): Regimen {
  const sigma = y0[0] ?? 0;
  const triggered = segments[0]?.[1] === values.triggerSigma;
  return {
    onset: { sigma, triggerWeeks: triggered ? (segments[0]?.[0] ?? 0) : 0, untreatedWeeks: 0 },
    segments: segments.map(([weeks, level, ifng, il15], index): Segment => {
      const factor = triggered && index === 0 ? 1 : level / sigma;
      return { weeks, doseMg: 0, inputFactor: factor, blocked: { ifng, il15 } };
    }),
  };
}

/** Ours of a reference course. */
export function courseOf(set: ParameterSet, name: string): Course {
  const scenario = scenarios[set.id]?.[name];
  if (!scenario) throw new Error(`no course ${name} for ${set.id}`);
  return simulate(set, regimenOf(scenario, set));
}

/** Largest difference of a course from the reference at any week, each variable on its own scale. */
export function courseMisfit(set: ParameterSet, name: string): number {
  const table = readTable(`ode_${set.id}_${name}`);
  const course = courseOf(set, name);
  if (course.weeks.length !== table.length)
    throw new Error(`${course.weeks.length} weeks, not ${table.length}`);
  const of = (variable: Variable) =>
    scaledDifference(course[variable], numbers(table, variableWords[variable].symbol));
  return Math.max(...variables.map(of), scaledDifference(course.salt, numbers(table, 'SALT')));
}

/** Largest difference at any time over the largest value of the reference. */
export function scaledDifference(ours: ArrayLike<number>, reference: readonly number[]): number {
  const scale = Math.max(...reference.map(Math.abs)) || 1;
  return Math.max(...reference.map((value, i) => Math.abs(value - (ours[i] ?? Number.NaN)))) / scale;
}

export interface TrialFigure {
  readonly quantity: string;
  readonly reference: number;
  readonly ours: number;
  /** Denominator of a percentage; 100 where it is none, so that one "person" is one unit. */
  readonly people: number;
}

/** The cohort of the reference: 4096 drawn from the first (or, fresh, from the next) person on. */
export function referenceCohort(set: ParameterSet, fresh = false): Cohort {
  return enrol(set, drawPopulation(set, referencePeople, fresh ? referencePeople + 1 : 1));
}

export interface Arms {
  readonly cohort: Cohort;
  readonly outcomes: Readonly<Record<ArmId, TrialOutcome>>;
  readonly retreated: { readonly stop4: TrialOutcome; readonly stop2: TrialOutcome };
}

/** All arms of the reference's virtual trial. */
export function runArms(cohort: Cohort): Arms {
  const outcomes = Object.fromEntries(
    armIds.map((arm) => [arm, runTrial(cohort, armRegimens[arm])]),
  ) as Record<ArmId, TrialOutcome>;
  return {
    cohort,
    outcomes,
    retreated: {
      stop4: runTrial(cohort, armRegimens.stop4, { retreatMg: 4 }),
      stop2: runTrial(cohort, armRegimens.stop2, { retreatMg: 2 }),
    },
  };
}

/** Any quantity of the reference's virtual trial by its name there. */
export function quantityOf({ cohort, outcomes, retreated }: Arms, name: string): number {
  const at = (arm: ArmId, week: number) => [outcomes[arm], week / lookWeeks] as const;
  const answer = /^SALT20_(4mg|2mg|placebo)_w(\d+)$/.exec(name);
  if (answer) {
    const arm = { '4mg': 'stop4', '2mg': 'stop2', placebo: 'placebo' } as const;
    const [outcome, look] = at(arm[answer[1] as keyof typeof arm], Number(answer[2]));
    return outcome.salt20[look] ?? Number.NaN;
  }
  const later = /^(LOB|kept)_(\w+)_\+(\d+)$/.exec(name);
  const held = /_(held|nothld)$/.exec(later?.[2] ?? '');
  if (held) {
    const measure = held[1] === 'held' ? 'lostHeld' : 'lostNotHeld';
    return targetValue({ measure, week: 152 }, outcomes.step4to2);
  }
  if (later) {
    const [outcome, look] = at(later[2] as ArmId, 52 + Number(later[3]));
    return (later[1] === 'LOB' ? outcome.lost : outcome.kept)[look] ?? Number.NaN;
  }
  const simple: Record<string, number | undefined> = {
    persistent_percent: (100 * cohort.people.length) / cohort.screened,
    baseline_SALT: outcomes.stop4.meanSalt[0],
    n_persistent: cohort.people.length,
    n_resp_4mg: outcomes.stop4.responders,
    n_resp_2mg: outcomes.stop2.responders,
    recapture_stop4: retreated.stop4.regained,
    recapture_stop2: retreated.stop2.regained,
  };
  return simple[name] ?? Number.NaN;
}

/** Who a quantity's percentage is about. */
function peopleOf({ cohort, outcomes, retreated }: Arms, name: string): number {
  if (name === 'persistent_percent') return cohort.screened;
  if (name.startsWith('recapture_stop4')) return retreated.stop4.retreated;
  if (name.startsWith('recapture_stop2')) return retreated.stop2.retreated;
  if (/^(LOB|kept)/.test(name))
    return /stop2|stay2/.test(name) ? outcomes.stop2.responders : outcomes.stop4.responders;
  if (name.startsWith('SALT20')) return cohort.people.length;
  return 100;
}

const runs = new Map<string, Arms>();

/** All arms on the reference population, or on the fresh one. Kept: each takes a second. */
export function referenceArms(set: ParameterSet, fresh = false): Arms {
  const key = `${set.id}${fresh}`;
  const run = runs.get(key) ?? runArms(referenceCohort(set, fresh));
  runs.set(key, run);
  return run;
}

/** Every figure of the reference's virtual trial beside ours. */
export function trialFigures(set: ParameterSet): readonly TrialFigure[] {
  const run = referenceArms(set);
  return readTable('virtual_trial')
    .filter((row) => row['set'] === set.id)
    .map((row) => {
      const quantity = row['quantity'] ?? '';
      return {
        quantity,
        reference: Number(row['value']),
        ours: quantityOf(run, quantity),
        people: peopleOf(run, quantity),
      };
    });
}
