/** The virtual trials run here, beside the page: some hundreds of people take longer than a frame. */
import { curvesOf, type TrialCurves, trialPeople } from '../../domain/relapse/curves.ts';
import type { ParameterSet, SetId } from '../../domain/simulator/parameters.ts';
import type { Segment } from '../../domain/simulator/regimen.ts';
import { type Cohort, recruit, trialOf } from '../../domain/simulator/trial.ts';

export interface TrialRequest {
  readonly key: string;
  readonly sets: readonly ParameterSet[];
  readonly segments: readonly Segment[];
}
export interface TrialAnswer {
  readonly key: string;
  readonly curves: Readonly<Record<SetId, TrialCurves>> | null;
}

const cohorts = new Map<SetId, Cohort>();

function cohortOf(set: ParameterSet): Cohort {
  const known = cohorts.get(set.id) ?? recruit(set, trialPeople);
  cohorts.set(set.id, known);
  return known;
}

addEventListener('message', ({ data: { key, sets, segments } }: MessageEvent<TrialRequest>) => {
  let answer: TrialAnswer = { key, curves: null };
  try {
    const curves = sets.map((set) => [set.id, curvesOf(trialOf(cohortOf(set), segments))] as const);
    answer = { key, curves: Object.fromEntries(curves) as Record<SetId, TrialCurves> };
  } catch {
    // Said on the page: the answer without curves is the message.
  }
  postMessage(answer);
});
