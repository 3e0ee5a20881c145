/** Address of the relapse figure: `?v=1&s=B&p=u104-52x4-100x0&c=u104-52x4-100x2&m=1`. */
import { type Choice, defaultChoice } from '../domain/relapse/choice.ts';
import { readPlan } from '../domain/relapse/plan.ts';
import type { ModelVersion } from '../domain/simulator/versions.ts';
import { type Codec, defineCodec, oneOf, type Schema } from './codec.ts';
import { versionSchema, withVersions } from './model-version.ts';

/** Where the figure stands full width; an embedded one shares this address. */
export const relapsePath = '/explore/relapse/';

/** The choice, and the version of the model that the link was made with. */
export interface RelapseLink extends Choice {
  readonly model: string;
}

const plan = (empty: boolean): Schema<string> => ({
  safeParse: (text) =>
    typeof text === 'string' && ((empty && text === '') || readPlan(text))
      ? { success: true, data: text }
      : { success: false },
});

/** The codec over the versions of the model that exist. Every link but the start view's names the version. */
export function relapseCodec(versions: readonly ModelVersion[]): Codec<RelapseLink> {
  const codec = defineCodec<RelapseLink>({
    version: 1,
    // A link without a version is of the first: later ones always carry theirs.
    defaults: { ...defaultChoice, model: '1' },
    fields: {
      set: { param: 's', schema: oneOf(['all', 'A', 'B', 'C']) },
      plan: { param: 'p', schema: plan(false) },
      versus: { param: 'c', schema: plan(true) },
      model: { param: 'm', schema: versionSchema(versions) },
    },
  });
  return withVersions(codec, versions);
}
