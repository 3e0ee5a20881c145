/** What a reader can choose: the moment, and the words. */
import { clampMoment } from './pose.ts';
import { type Level, type StepId, stepIds } from './story.ts';

export interface Choice {
  /** Moment from 0 to 4 in tenths, as it stands in a link: "3", "2.5". */
  readonly moment: string;
  readonly level: Level;
}

/** The attacked root with its spared stem cells: the whole story in one picture. */
export const defaultChoice: Choice = { moment: '3', level: 'plain' };

/** All moments that a link can name. */
export const moments: readonly string[] = Array.from({ length: 41 }, (_, tenth) => String(tenth / 10));

/** A moment as a link names it: to the nearest tenth. */
export function printMoment(moment: number): string {
  return String(Math.round(clampMoment(moment) * 10) / 10);
}

/** The step on which a moment rests, if it rests on one. */
export function stepOf(moment: number): StepId | undefined {
  return Math.abs(moment - Math.round(moment)) < 0.05 ? stepIds[Math.round(clampMoment(moment))] : undefined;
}

/** The moment of a list that scrolls: the places of its items, and how far it has been scrolled. */
export function momentOfScroll(places: readonly number[], scrolled: number): number {
  const next = places.findIndex((place) => place > scrolled);
  if (next === 0) return 0;
  if (next < 0) return clampMoment(places.length - 1);
  const [from = 0, to = 1] = [places[next - 1], places[next]];
  return clampMoment(next - 1 + (scrolled - from) / (to - from));
}

/** How far a list is scrolled at a moment: the other way round. */
export function scrollOfMoment(places: readonly number[], moment: number): number {
  const at = clampMoment(moment);
  const from = Math.min(Math.floor(at), places.length - 2);
  const [start = 0, end = start] = [places[from], places[from + 1]];
  return start + (end - start) * (at - from);
}

/** Milliseconds that the drawing takes from one moment to another: never longer than a breath. */
export function duration(from: number, to: number): number {
  return from === to ? 0 : Math.min(2000, 700 + 350 * Math.abs(to - from));
}
