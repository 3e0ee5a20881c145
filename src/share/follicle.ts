/** Address of the follicle figure: `?v=1&s=2.5&l=clinical`. */
import { type Choice, defaultChoice, moments } from '../domain/follicle/choice.ts';
import { levels } from '../domain/follicle/story.ts';
import { type Codec, defineCodec, oneOf } from './codec.ts';

/** Where the figure stands full width; an embedded one shares this address. */
export const folliclePath = '/explore/follicle/';

export const follicleCodec: Codec<Choice> = defineCodec<Choice>({
  version: 1,
  defaults: defaultChoice,
  fields: {
    moment: { param: 's', schema: oneOf(moments) },
    level: { param: 'l', schema: oneOf(levels) },
  },
});
