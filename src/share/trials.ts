/** Address of the figure of trial results: `?v=1&d=baricitinib&m=loss-over-20&t=weeks&r=…`. */
import { bandChoices, type Choice, defaultChoice, timeChoices, trialId } from '../domain/trials/choice.ts';
import { settle } from '../domain/trials/figure.ts';
import { ages, drugs, measures, stages, type TrialRow } from '../domain/trials/row.ts';
import { type Codec, defineCodec, oneOf } from './codec.ts';

/** Where the figure stands full width; an embedded one shares this address. */
export const trialsPath = '/explore/trials/';

/** The codec over the results that exist: a link to one that doesn't is a damaged link. */
export function trialsCodec(rows: readonly TrialRow[]): Codec<Choice> {
  return defineCodec<Choice>({
    version: 1,
    defaults: defaultChoice,
    fields: {
      drug: { param: 'd', schema: oneOf(['all', ...drugs]) },
      measure: { param: 'm', schema: oneOf(measures) },
      band: { param: 'b', schema: oneOf(bandChoices) },
      age: { param: 'a', schema: oneOf(['all', ...ages]) },
      trial: { param: 'n', schema: oneOf(['all', ...new Set(rows.map(trialId))]) },
      stage: { param: 's', schema: oneOf(['all', ...stages]) },
      time: { param: 't', schema: oneOf(timeChoices) },
      row: { param: 'r', schema: oneOf(['', ...rows.map((row) => row.id)]) },
    },
    check: (state) => (settle(rows, state) === state ? [] : [`r=${state.row}`]),
  });
}
