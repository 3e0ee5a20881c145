/** Percent of each trial row, by id. */
import { readTrials } from '../../../src/schemas/trial.ts';
import { evidence } from './data.ts';

export const allTrialRows = (): ReadonlyMap<string, number> =>
  new Map(readTrials(process.cwd(), evidence).rows.map(({ id, percent }) => [id, percent]));
