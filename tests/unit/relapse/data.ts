/** The figure's data as the build gives it, read without Astro. */
import {
  axisWords,
  legend,
  plainSets,
  presets,
  threeWays,
  trialWords,
} from '../../../src/domain/relapse/presets.ts';
import { variableWords } from '../../../src/domain/simulator/variable-words.ts';
import type { RelapseData } from '../../../src/islands/relapse/data.ts';
import { readCalibration } from '../../../src/schemas/calibration.ts';
import { readModels } from '../../../src/schemas/model.ts';
import { readVersions } from '../../../src/schemas/model-versions.ts';
import { readEvidence } from '../../../src/schemas/read.ts';
import { readTrials } from '../../../src/schemas/trial.ts';

const root = process.cwd();
export const evidence = readEvidence(root);
const { teaching } = readModels(root, evidence);
if (!teaching) throw new Error('the teaching model could not be read');
export const model = teaching;
export const trialRows = readTrials(root, evidence).rows;
export const calibration = readCalibration(root, { evidence, trials: trialRows });
export const versions = readVersions(root).versions.teaching;

/** Without virtual trials: a test that needs them runs its own. */
export const data: RelapseData = {
  model,
  versions,
  presets,
  variables: variableWords,
  threeWays,
  plainSets,
  legend,
  trialWords,
  axisWords,
  points: calibration.targets.filter(({ measure }) => measure === 'salt20' || measure === 'lost'),
  claims: Object.fromEntries(
    [...evidence.claims.values()].map(({ id, certainty, plain }) => [id, { title: id, certainty, plain }]),
  ),
  trials: {},
};
