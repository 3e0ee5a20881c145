/** What a reader does to the drawn scalp, and when: a plan. Its course follows from it alone. */
import type { SetId } from './parameters.ts';
import { type Direction, fromSheet, insideHairline, toSheet } from './scalp.ts';
import { seededRandom } from './seeded.ts';

export const sigmaLevels = ['low', 'middle', 'high'] as const;
export type SigmaLevel = (typeof sigmaLevels)[number];

/** Weeks that a course can last. */
export const lastWeek = 208;
/** Spots that a plan can hold, so that it fits a link. */
export const mostSpots = 14;
/** Spots that one scattering sets off. */
export const scattered = 6;

export type PatchEvent =
  | {
      readonly kind: 'small' | 'large';
      readonly week: number;
      readonly at: Direction;
    }
  | { readonly kind: 'scatter'; readonly week: number; readonly seed: number }
  | { readonly kind: 'treat' | 'stop'; readonly week: number };

export interface Plan {
  readonly set: SetId;
  readonly sigma: SigmaLevel;
  /** In order of time. */
  readonly events: readonly PatchEvent[];
}

/** Places along one side of the raster that a link can name: three signs of 36 each hold 216 × 216. */
const raster = 216;

/** A direction as the nearest place that a link can name. */
export function snap(direction: Direction): Direction {
  return placeOf(placeNumber(direction));
}

function placeNumber(direction: Direction): number {
  const [right, front] = toSheet(direction);
  const index = (value: number) =>
    Math.max(0, Math.min(raster - 1, Math.round(((value + 1.005) / 2.01) * raster - 0.5)));
  return index(-front) * raster + index(right);
}

function placeOf(number: number): Direction {
  const value = (index: number) => ((index + 0.5) / raster) * 2.01 - 1.005;
  return fromSheet(value(number % raster), -value(Math.floor(number / raster)));
}

/** Spots of a scattering: the same for the same seed. */
export function scatterPlaces(seed: number): readonly Direction[] {
  const random = seededRandom(seed);
  const places: Direction[] = [];
  while (places.length < scattered) {
    const z = 1 - 1.5 * random();
    const round = 2 * Math.PI * random();
    const out = Math.sqrt(1 - z * z);
    const place: Direction = [out * Math.sin(round), out * Math.cos(round), z];
    if (insideHairline(place) > 0.12) places.push(place);
  }
  return places;
}

const letters = { small: 's', large: 'l', scatter: 'r', treat: 't', stop: 'o' } as const;
const base = (value: number, length: number) => value.toString(36).padStart(length, '0');

/** A plan's events as a link holds them: two signs for the week, a letter, and a place or seed. */
export function printEvents(events: readonly PatchEvent[]): string {
  return events
    .map((one) => {
      const head = base(one.week, 2) + letters[one.kind];
      if (one.kind === 'scatter') return head + base(one.seed, 2);
      return 'at' in one ? head + base(placeNumber(one.at), 3) : head;
    })
    .join('');
}

/** Reads them; undefined where the text is damaged, out of order, off the scalp or too much. */
export function readEvents(text: string): readonly PatchEvent[] | undefined {
  const events: PatchEvent[] = [];
  let rest = text;
  while (rest !== '') {
    const match = /^([0-9a-z]{2})(?:([sl])([0-9a-z]{3})|(r)([0-9a-z]{2})|([to]))/.exec(rest);
    if (!match) return undefined;
    const [whole, weekText = '', size, placeText = '', scatter, seedText = '', drug] = match;
    const week = Number.parseInt(weekText, 36);
    if (week > lastWeek || week < (events.at(-1)?.week ?? 0)) return undefined;
    if (size) {
      const number = Number.parseInt(placeText, 36);
      const at = placeOf(number);
      if (number >= raster ** 2 || !(insideHairline(at) > 0)) return undefined;
      events.push({ kind: size === 's' ? 'small' : 'large', week, at });
    } else if (scatter) events.push({ kind: 'scatter', week, seed: Number.parseInt(seedText, 36) });
    else events.push({ kind: drug === 't' ? 'treat' : 'stop', week });
    rest = rest.slice(whole.length);
  }
  return spotsOf(events) <= mostSpots && events.length <= 2 * mostSpots ? events : undefined;
}

/** Spots of a list of events; a scattering counts as one, as it takes one place in a link. */
export function spotsOf(events: readonly PatchEvent[]): number {
  return events.filter(({ kind }) => kind !== 'treat' && kind !== 'stop').length;
}

/** True while the medicine is taken, from the week of the event on. */
export function treatedAt(events: readonly PatchEvent[], week: number): boolean {
  let treated = false;
  for (const one of events) {
    if (one.week > week) break;
    if (one.kind === 'treat' || one.kind === 'stop') treated = one.kind === 'treat';
  }
  return treated;
}

/** Spans of treatment from week to week, up to `until`. */
export function treatedSpans(
  events: readonly PatchEvent[],
  until: number,
): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const { kind, week } of events) {
    if (week >= until) break;
    const open = spans.at(-1);
    if (kind === 'treat' && (!open || open[1] < week)) spans.push([week, until]);
    if (kind === 'treat' && open && open[1] === week) open[1] = until;
    if (kind === 'stop' && open && open[1] === until) open[1] = week;
  }
  return spans.filter(([from, to]) => to > from);
}
