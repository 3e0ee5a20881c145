/** Address of the map: `?v=1&l=2&w=whole-body&m=baricitinib&e=people&c=il15&f=down&z=2&p=clinical`. */
import {
  type Choice,
  defaultChoice,
  follows,
  levelChoices,
  settle,
  words,
  zooms,
} from '../domain/pathway/choice.ts';
import type { Pathway } from '../domain/pathway/pathway.ts';
import { thinnings } from '../domain/pathway/thinning.ts';
import { type Codec, defineCodec, oneOf } from './codec.ts';

/** Where the figure stands full width; an embedded one shares this address. */
export const pathwayPath = '/explore/pathway/';

/** The codec over the map that there is: a link to a player that it lacks is a damaged link. */
export function pathwayCodec(pathway: Pathway): Codec<Choice> {
  const ids = (list: readonly { readonly id: string }[]) => ['', ...list.map(({ id }) => id)];
  return defineCodec<Choice>({
    version: 1,
    defaults: defaultChoice,
    fields: {
      level: { param: 'l', schema: oneOf(levelChoices) },
      view: { param: 'w', schema: oneOf(ids(pathway.views)) },
      drug: { param: 'm', schema: oneOf(ids(pathway.medicines)) },
      thinning: { param: 'e', schema: oneOf(thinnings) },
      chosen: { param: 'c', schema: oneOf([...ids(pathway.nodes), ...pathway.edges.map(({ id }) => id)]) },
      follow: { param: 'f', schema: oneOf(follows) },
      zoom: { param: 'z', schema: oneOf(zooms) },
      words: { param: 'p', schema: oneOf(words) },
    },
    check: (state) => {
      const settled = settle(pathway, state);
      return settled === state ? [] : [`c=${state.chosen}`];
    },
  });
}
