/** Trials that nobody has done, in which the three versions of the model part. Run at build, not in a browser. */
import type { ParameterSet } from '../simulator/parameters.ts';
import type { Regimen, Segment } from '../simulator/regimen.ts';
import { simulate } from '../simulator/simulate.ts';
import { recruit, runTrial } from '../simulator/trial.ts';

export interface PartingTrial {
  readonly trial: string;
  /** Two groups; a value for each version, in the order of the sets. */
  readonly groups: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** First group from second. */
  readonly difference: readonly number[];
}

const people = 1000;
const flareDose = 4;
const weeksOn = 52;
const weeksOff = 100;
/** Weeks of treatment after the flare, and weeks at the end without it: as the reference courses "flare" have them. */
const afterFlare = 26;

/**
 * A flare of four years in a person whose own background is low: treated early, through it, or only after it. The same
 * total of weeks on tablets and off, as the reference scenarios `flare_treated_early` and `flare_treated_late`.
 */
function flare({ values }: ParameterSet, when: 'early' | 'late'): Regimen {
  const up = values.flareLevel / values.flareBase;
  const early: readonly Segment[] = [
    { weeks: afterFlare, doseMg: 0, inputFactor: up },
    { weeks: values.flareWeeks - afterFlare, doseMg: flareDose, inputFactor: up },
    { weeks: afterFlare, doseMg: flareDose },
    { weeks: values.flareWeeks + afterFlare, doseMg: 0 },
  ];
  const late: readonly Segment[] = [
    { weeks: values.flareWeeks, doseMg: 0, inputFactor: up },
    { weeks: values.flareWeeks, doseMg: flareDose },
    { weeks: values.flareWeeks + weeksOn, doseMg: 0 },
  ];
  return {
    onset: { sigma: values.flareBase, triggerWeeks: 0, untreatedWeeks: 0 },
    segments: when === 'early' ? early : late,
  };
}

const endSalt = (set: ParameterSet, regimen: Regimen) => simulate(set, regimen).salt.at(-1) ?? Number.NaN;

/** Percent of responders who lost the benefit 100 weeks after stopping, the background lowered by a share from that day. */
function lostAfter(set: ParameterSet, lowered: number): number {
  const segments: readonly Segment[] = [
    { weeks: weeksOn, doseMg: flareDose },
    { weeks: weeksOff, doseMg: 0, inputFactor: 1 - lowered },
  ];
  const onset = { triggerWeeks: 0, untreatedWeeks: 0 };
  return runTrial(recruit(set, people), { onset, segments }).lost.at(-1) ?? Number.NaN;
}

/** What the versions predict. `people` is the size of each virtual trial. */
export function partingTrials(sets: readonly ParameterSet[]): {
  readonly people: number;
  readonly trials: readonly PartingTrial[];
} {
  const trial = (
    words: string,
    names: readonly [string, string],
    of: (set: ParameterSet, group: 0 | 1) => number,
  ) => {
    const groups = ([0, 1] as const).map((group) => ({
      name: names[group],
      values: sets.map((set) => of(set, group)),
    }));
    const difference = sets.map((_, at) => (groups[0]?.values[at] ?? 0) - (groups[1]?.values[at] ?? 0));
    return { trial: words, groups, difference };
  };
  return {
    people,
    trials: [
      trial(
        'A long flare: lot decides whether tablets start after half a year or after the flare; SALT long after stopping',
        ['started late', 'started early'],
        (set, group) => endSalt(set, flare(set, group === 0 ? 'late' : 'early')),
      ),
      trial(
        'Stopping: lot decides whether the background signal is lowered by 30% from that day; percent who lost the benefit within 100 weeks',
        ['left as it is', 'lowered'],
        (set, group) => lostAfter(set, group === 0 ? 0 : 0.3),
      ),
    ],
  };
}
