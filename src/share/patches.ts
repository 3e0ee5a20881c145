/**
 * Address of the drawn scalp: `?v=1&m=1&p=B&b=middle&e=00l4f2…&w=52&s=left`. A link that holds a plan names the version
 * of the model and its parameter set.
 */

import { setIds } from '../domain/simulator/parameters.ts';
import {
  lastWeek,
  type Plan,
  printEvents,
  readEvents,
  sigmaLevels,
} from '../domain/simulator/patches-plan.ts';
import { patchPresets } from '../domain/simulator/patches-words.ts';
import type { ModelVersion } from '../domain/simulator/versions.ts';
import { type Codec, defineCodec, oneOf, type Schema } from './codec.ts';
import { versionSchema, withVersions } from './model-version.ts';

export const patchesPath = '/explore/patches/';

export const sideViews = ['left', 'back', 'right'] as const;
export type SideView = (typeof sideViews)[number];

/** The reader's choice as a link holds it. */
export interface PatchesChoice {
  /** Version of the model in space. */
  readonly model: string;
  readonly set: Plan['set'];
  readonly sigma: Plan['sigma'];
  /** Events as text; see `printEvents`. */
  readonly events: string;
  readonly week: string;
  readonly side: SideView;
}

const start = patchPresets[0]?.plan ?? { set: 'B', sigma: 'middle', events: [] };

/** The start view. Its version is the newest one once a codec has read or written it. */
export const defaultPatches: PatchesChoice = {
  model: '1',
  set: start.set,
  sigma: start.sigma,
  events: printEvents(start.events),
  week: '51',
  side: 'left',
};

const eventsSchema: Schema<string> = {
  safeParse: (text) =>
    typeof text === 'string' && readEvents(text) ? { success: true, data: text } : { success: false },
};
const weekSchema: Schema<string> = {
  safeParse: (text) =>
    typeof text === 'string' && /^\d{1,3}$/.test(text) && Number(text) <= lastWeek
      ? { success: true, data: String(Number(text)) }
      : { success: false },
};

type Written = { readonly [K in keyof PatchesChoice]: string };
const same = ({ model: _, ...a }: PatchesChoice, { model: __, ...b }: PatchesChoice) =>
  (Object.keys(a) as (keyof typeof a)[]).every((key) => a[key] === b[key]);

/** The codec over the versions of the model that exist. */
export function patchesCodec(versions: readonly ModelVersion[]): Codec<PatchesChoice> {
  // Model and set have no default here: they are written into every link that holds a state.
  const inner = defineCodec<Written>({
    version: 1,
    defaults: { ...defaultPatches, model: '', set: '' },
    fields: {
      model: { param: 'm', schema: versionSchema(versions) },
      set: { param: 'p', schema: oneOf<string>(setIds) },
      sigma: { param: 'b', schema: oneOf<string>(sigmaLevels) },
      events: { param: 'e', schema: eventsSchema },
      week: { param: 'w', schema: weekSchema },
      side: { param: 's', schema: oneOf<string>(sideViews) },
    },
  });
  const codec: Codec<PatchesChoice> = {
    write: (choice) => (same(choice, defaultPatches) ? '' : inner.write(choice)),
    read: (search) => {
      const { state, ...rest } = inner.read(search);
      return { ...rest, state: { ...state, set: state.set || defaultPatches.set } as PatchesChoice };
    },
  };
  return withVersions(codec, versions);
}

/** The plan of a choice. */
export function planOf({ set, sigma, events }: PatchesChoice): Plan {
  return { set, sigma, events: readEvents(events) ?? [] };
}
