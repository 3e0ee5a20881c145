/** What the figure is given: the model's numbers, the trials' figures, and ready curves for the ready-made views. */

import type { Certainty } from '../../domain/evidence/claim.ts';
import type { Preset, TwoLevels } from '../../domain/relapse/choice.ts';
import type { TrialCurves } from '../../domain/relapse/curves.ts';
import type { trialWords } from '../../domain/relapse/presets.ts';
import type { Target } from '../../domain/simulator/calibration.ts';
import type { SetId, TeachingModel } from '../../domain/simulator/parameters.ts';
import type { variableWords } from '../../domain/simulator/variable-words.ts';
import type { ModelVersion } from '../../domain/simulator/versions.ts';

export interface ClaimNote {
  readonly title: string;
  readonly certainty: Certainty;
  readonly plain: string;
}

export interface RelapseData {
  readonly model: TeachingModel;
  readonly versions: readonly ModelVersion[];
  readonly presets: readonly Preset[];
  /** What each variable of the model is. */
  readonly variables: typeof variableWords;
  /** Stands under every finding: the honest heart of the page. */
  readonly threeWays: TwoLevels;
  /** What each explanation says, without the model's terms. */
  readonly plainSets: Readonly<Record<SetId, string>>;
  /** Over the three explanations: what they are. */
  readonly legend: TwoLevels;
  readonly trialWords: typeof trialWords;
  /** How to read the chart of one person. */
  readonly axisWords: TwoLevels;
  readonly points: readonly Target[];
  readonly claims: Readonly<Record<string, ClaimNote>>;
  /** Virtual trials of the presets, by `trialKey` and version. */
  readonly trials: Readonly<Record<string, Readonly<Record<SetId, TrialCurves>>>>;
}

/** A virtual trial by its key: its curves, still running, or failed. */
export type Trials = Readonly<Record<string, Readonly<Record<SetId, TrialCurves>> | 'runs' | 'failed'>>;
