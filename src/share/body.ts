/** Address of the body figure: `?v=1&w=against&c=heart&t=4&l=clinical`. */
import { type Choice, defaultChoice, levels, tones, viewIds } from '../domain/body/choice.ts';
import { bodySources } from '../domain/body/link.ts';
import { type Codec, defineCodec, oneOf } from './codec.ts';

/** Where the figure stands full width; an embedded one shares this address. */
export const bodyPath = '/explore/body/';

export const bodyCodec: Codec<Choice> = defineCodec<Choice>({
  version: 1,
  defaults: defaultChoice,
  fields: {
    view: { param: 'w', schema: oneOf(viewIds) },
    chosen: { param: 'c', schema: oneOf(['', ...bodySources]) },
    tone: { param: 't', schema: oneOf(tones) },
    level: { param: 'l', schema: oneOf(levels) },
  },
});
