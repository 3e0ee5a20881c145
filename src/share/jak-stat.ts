/** Address of the figure of JAK signals: `?v=1&d=upadacitinib&c=30&s=jak-epo`. */
import { type Choice, defaultChoice, settle, words } from '../domain/selectivity/choice.ts';
import { firstStep, lastStep } from '../domain/selectivity/hill.ts';
import type { SignalMap } from '../domain/selectivity/signal.ts';
import { type Codec, defineCodec, oneOf } from './codec.ts';

/** Where the figure stands full width; an embedded one shares this address. */
export const jakStatPath = '/explore/jak-stat/';

const steps = Array.from({ length: lastStep - firstStep + 1 }, (_, index) => String(firstStep + index));

/** The codec over the medicines and signals that exist. A step for a medicine without curves is a damaged link. */
export function jakStatCodec(map: SignalMap): Codec<Choice> {
  return defineCodec<Choice>({
    version: 1,
    defaults: defaultChoice,
    fields: {
      drug: { param: 'd', schema: oneOf(['', ...map.medicines.map(({ id }) => id)]) },
      step: { param: 'c', schema: oneOf(steps) },
      signal: { param: 's', schema: oneOf(map.signals.map(({ id }) => id)) },
      words: { param: 'p', schema: oneOf(words) },
    },
    check: (state) => (settle(map, state) === state ? [] : [`c=${state.step}`]),
  });
}
