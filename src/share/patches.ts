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
import { type Codec, defineCodec, oneOf, type Schema } from './codec.ts';

export const patchesPath = '/explore/patches/';

/** Version of the model in space: rises when a result changes. The same as in content/models/space.yaml. */
export const modelVersion = 1;

export const sideViews = ['left', 'back', 'right'] as const;
export type SideView = (typeof sideViews)[number];

/** The reader's choice as a link holds it. */
export interface PatchesChoice {
  readonly model: string;
  readonly set: Plan['set'];
  readonly sigma: Plan['sigma'];
  /** Events as text; see `printEvents`. */
  readonly events: string;
  readonly week: string;
  readonly side: SideView;
}

const start = patchPresets[0]?.plan ?? { set: 'B', sigma: 'middle', events: [] };

export const defaultPatches: PatchesChoice = {
  model: String(modelVersion),
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
const wholeUpTo = (least: number, most: number): Schema<string> => ({
  safeParse: (text) =>
    typeof text === 'string' && /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? { success: true, data: String(Number(text)) }
      : { success: false },
});

// Model and set have no default here: they are written into every link that holds a state.
type Written = { readonly [K in keyof PatchesChoice]: string };
const inner = defineCodec<Written>({
  version: 1,
  defaults: { ...defaultPatches, model: '', set: '' },
  fields: {
    model: { param: 'm', schema: wholeUpTo(1, modelVersion) },
    set: { param: 'p', schema: oneOf<string>(setIds) },
    sigma: { param: 'b', schema: oneOf<string>(sigmaLevels) },
    events: { param: 'e', schema: eventsSchema },
    week: { param: 'w', schema: wholeUpTo(0, lastWeek) },
    side: { param: 's', schema: oneOf<string>(sideViews) },
  },
});

const same = (a: Written, b: Written) =>
  (Object.keys(a) as (keyof Written)[]).every((key) => a[key] === b[key]);

export const patchesCodec: Codec<PatchesChoice> = {
  write: (choice) => (same(choice, defaultPatches) ? '' : inner.write(choice)),
  read: (search) => {
    const { state, ...rest } = inner.read(search);
    const filled = {
      ...state,
      model: state.model || defaultPatches.model,
      set: state.set || defaultPatches.set,
    };
    return { ...rest, state: filled as PatchesChoice };
  },
};

/** The plan of a choice. */
export function planOf({ set, sigma, events }: PatchesChoice): Plan {
  return { set, sigma, events: readEvents(events) ?? [] };
}

/** One line of the table of versions: what changed against the version before. */
export interface ModelVersion {
  readonly version: number;
  readonly changed: string;
}

/** What a reader of an older link is told; empty for the current version. */
export function olderNotice(
  model: number,
  versions: readonly ModelVersion[],
  current: number = modelVersion,
): string {
  if (model >= current) return '';
  const later = versions.filter(({ version }) => version > model).map(({ changed }) => changed);
  return `This link was made with version ${model} of the model and opens with version ${current}. ${later.join(' ')}`;
}
