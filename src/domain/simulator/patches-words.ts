/** The drawn scalp in words: presets, the state at a week, what a reader did. */
import type { Measured, PatchNumbers } from './patches-course.ts';
import { lastWeek, type PatchEvent, type Plan, snap } from './patches-plan.ts';
import { type Direction, regionOf, regions } from './scalp.ts';

export const presetIds = ['stop', 'alone', 'scatter', 'low', 'high'] as const;
export type PatchPresetId = (typeof presetIds)[number];

export interface PatchPreset {
  readonly id: PatchPresetId;
  readonly label: string;
  /** What the run shows; a test holds it against the run. */
  readonly finding: string;
  /** What it stands on, and how it must be read. */
  readonly grounds: string;
  /** Claims it touches; none where it is only illustrative. */
  readonly claims: readonly string[];
  readonly plan: Plan;
  /** Week at which a run of it ends. */
  readonly end: number;
}

const top: Direction = snap([0.2, -0.1, 0.97]);
const side: Direction = snap([-0.83, -0.28, 0.48]);
const plan = (sigma: Plan['sigma'], events: Plan['events']): Plan => ({ set: 'B', sigma, events });
const six: PatchEvent = { kind: 'scatter', week: 0, seed: 7 };

/** Ready-made runs. The first is the start view. */
export const patchPresets: readonly PatchPreset[] = [
  {
    id: 'stop',
    label: 'Treat, then stop',
    finding: 'In this model, treated patches fill in. After stopping, they come back in the same places.',
    grounds:
      'They return to their places because the memory cells of the model don’t move. That relapse in people has this reason has not been shown.',
    claims: ['same-place-relapse-hypothesis'],
    plan: plan('middle', [
      { kind: 'large', week: 0, at: top },
      { kind: 'large', week: 0, at: side },
      { kind: 'treat', week: 52 },
      { kind: 'stop', week: 130 },
    ]),
    end: 208,
  },
  {
    id: 'alone',
    label: 'Leave a patch alone',
    finding:
      'In this model, a patch shows after a delay, grows behind a ring of falling hair, then nearly stands still.',
    grounds:
      'Illustrative: size and timing were fitted to nothing. The rim moves only as fast as memory settles.',
    claims: [],
    plan: plan('middle', [{ kind: 'large', week: 0, at: top }]),
    end: 104,
  },
  {
    id: 'scatter',
    label: 'Spots by chance',
    finding: 'In this model, each spot that starts by chance makes a round patch of its own.',
    grounds: 'Illustrative: the places are drawn by a seeded chance, so the same link shows the same places.',
    claims: [],
    plan: plan('middle', [six]),
    end: 104,
  },
  {
    id: 'low',
    label: 'The same spots, calmer body',
    finding: 'In this model, the same spots heal unseen where the body’s background signal is low.',
    grounds:
      'By construction: the background signal is put into the model as a cause. Nobody can measure it, and no treatment has been shown to lower it.',
    claims: [],
    plan: plan('low', [six]),
    end: 52,
  },
  {
    id: 'high',
    label: 'A high background signal',
    finding:
      'In this model, above a threshold of the background signal the whole scalp follows, patch or no patch.',
    grounds: 'By construction, and illustrative: nobody can measure the background signal.',
    claims: [],
    plan: plan('high', [{ kind: 'small', week: 0, at: top }]),
    end: 130,
  },
];

/** The preset that a plan is, if it is one. */
export function presetOf(one: Plan): PatchPreset | undefined {
  const text = JSON.stringify(one.events);
  return patchPresets.find(
    (preset) =>
      preset.plan.set === one.set &&
      preset.plan.sigma === one.sigma &&
      JSON.stringify(preset.plan.events) === text,
  );
}

const whole = (value: number) => String(Math.round(value));
const patchWords = (count: number) =>
  count === 0 ? 'No bald patch' : count === 1 ? '1 bald patch' : `${count} bald patches`;

/** The state of the scalp in words: number of patches, share of the scalp, SALT. */
export function stateWords(now: Measured): string {
  const bald = now.bald > 0 && now.bald < 0.5 ? 'Less than 1' : whole(now.bald);
  const size =
    now.patches > 0 && now.bald < 60 ? `, the largest ${(2 * now.radius).toFixed(1)} cm across` : '';
  return [
    `Week ${Math.floor(now.week)} of ${lastWeek}, ${now.treated ? 'on the medicine' : 'without medicine'}.`,
    `${patchWords(now.patches)}${size}.`,
    `${bald} out of 100 parts of the scalp have lost more than half of their hair.`,
    `SALT ${whole(now.salt)} (all hair lost would be 100).`,
  ].join(' ');
}

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** The state of the scalp for a plain reading: patches in a number word, and whether the medicine is given. */
export function plainState(now: Measured): string {
  if (now.patches === 0 && now.salt > 0)
    return `Almost filled in, ${now.treated ? 'on the medicine' : 'without medicine'}.`;
  const patches = `${counts[now.patches] ?? 'Many'} bald patch${now.patches < 2 ? '' : 'es'}`;
  return `${patches}, ${now.treated ? 'on the medicine' : 'without medicine'}.`;
}

/** How fast the rim of the largest patch moved over the last four weeks, cm a week; undefined before there is one. */
export function rimSpeed(history: readonly Measured[]): number | undefined {
  const now = history.at(-1);
  const before = history.at(-5);
  if (!now || !before || now.radius === 0 || before.radius === 0) return undefined;
  return (now.radius - before.radius) / (now.week - before.week);
}

/** Where a place is: region, and how far from the crown. */
export function placeWords(at: Direction, headRadius: number): string {
  const region = regions[regionOf(at)]?.label ?? '';
  const away = Math.round(headRadius * Math.acos(Math.min(1, at[2])));
  const way = [
    at[1] > 0.25 ? 'front' : at[1] < -0.25 ? 'back' : '',
    at[0] > 0.25 ? 'right' : at[0] < -0.25 ? 'left' : '',
  ];
  const towards = way.filter(Boolean).join(' ');
  return `${region}, ${away} cm from the crown${towards && away > 0 ? `, towards the ${towards}` : ''}`;
}

/** What was done, and when. */
export function eventWords(event: PatchEvent, { space }: PatchNumbers): string {
  const what = {
    small: 'a small spot set off',
    large: 'a large spot set off',
    scatter: 'six small spots set off by chance',
    treat: `medicine started (baricitinib, ${space.doseMg} mg a day in the model)`,
    stop: 'medicine stopped',
  }[event.kind];
  const where =
    'at' in event
      ? `: ${placeWords(event.at, space.headRadius)}`
      : event.kind === 'scatter'
        ? ` (seed ${event.seed})`
        : '';
  return `Week ${event.week}: ${what}${where}.`;
}
