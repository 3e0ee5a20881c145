/** The figure as data: what the model gives for the reader's choice. Runs in a browser while a hand drags: keep it lean. */

import type { ArmId, Target, TargetMeasure } from '../simulator/calibration.ts';
import type { ParameterSet, SetId, TeachingModel } from '../simulator/parameters.ts';
import { type Course, courseOf } from '../simulator/simulate.ts';
import { type Choice, type Preset, presetOf } from './choice.ts';
import { type Part, type Plan, partWords, planWeeks, readPlan, regimenOf } from './plan.ts';

export interface SetCourse {
  readonly set: ParameterSet;
  readonly course: Course;
}

/** Where a stretch of the plan ends, and the SALT score there in each version shown. */
export interface Stop {
  readonly week: number;
  /** What went before: "no treatment", "4 mg a day". */
  readonly words: string;
  readonly weeks: number;
  /** Whole points, in the order of the versions shown. */
  readonly salts: readonly number[];
}

export interface Panel {
  /** 0 for the plan, 1 for the one beside it. */
  readonly index: number;
  readonly plan: Plan;
  readonly weeks: number;
  readonly courses: readonly SetCourse[];
  readonly stops: readonly Stop[];
}

export interface Figure {
  readonly choice: Choice;
  readonly preset: Preset | undefined;
  readonly shown: readonly ParameterSet[];
  readonly panels: readonly Panel[];
}

const saltAt = ({ course }: SetCourse, week: number) => Math.round(course.salt[week] ?? Number.NaN);

function stopsOf({ untreated, parts }: Plan, courses: readonly SetCourse[]): readonly Stop[] {
  let week = untreated;
  const stop = (words: string, weeks: number): Stop => ({
    week,
    words,
    weeks,
    salts: courses.map((one) => saltAt(one, week)),
  });
  const stops = [stop('no treatment', untreated)];
  for (const part of parts) {
    week += part.weeks;
    stops.push(stop(partWords(part), part.weeks));
  }
  return stops;
}

/** One plan run in the versions shown. Weeks are whole, so every stop has its row. */
export function panelOf(index: number, plan: Plan, sets: readonly ParameterSet[]): Panel {
  // Run when first asked for: a second plan is drawn a paint after the first.
  let run: readonly SetCourse[] | undefined;
  return {
    index,
    plan,
    weeks: planWeeks(plan),
    get courses() {
      run ??= sets.map((set) => ({ set, course: courseOf(set, regimenOf(plan, set)) }));
      return run;
    },
    get stops() {
      return stopsOf(plan, this.courses);
    },
  };
}

export const shownSets = (
  { sets }: Pick<TeachingModel, 'sets'>,
  set: SetId | 'all',
): readonly ParameterSet[] => (set === 'all' ? sets : sets.filter(({ id }) => id === set));

/** The plans of a choice that can be read. A choice from the codec always has its first. */
export const plansOf = ({ plan, versus }: Choice): readonly Plan[] =>
  [plan, versus].flatMap((text) => readPlan(text) ?? []);

/** The whole figure for a choice. */
export function figureOf(
  model: Pick<TeachingModel, 'sets'>,
  presets: readonly Preset[],
  choice: Choice,
): Figure {
  const shown = shownSets(model, choice.set);
  const panels = plansOf(choice).map((plan, index) => panelOf(index, plan, shown));
  return { choice, preset: presetOf(presets, choice), shown, panels };
}

/** Weeks of the longest plan: the time scale of all, so that the same year is as wide in each. */
export const longest = ({ panels }: Figure): number => Math.max(...panels.map(({ weeks }) => weeks));

const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** "83 in A, 80 in B and 83 in C". */
export const saltWords = (shown: readonly ParameterSet[], salts: readonly number[]): string =>
  listed(shown.map(({ id }, index) => `${salts[index]} in ${id}`));

/** What stands as the finding: the preset's sentence, else where the reader's own plan ends. */
export function findingOf({ preset, panels, shown }: Figure): string {
  if (preset) return preset.finding;
  const ends = panels.map((panel) => saltWords(shown, panel.stops.at(-1)?.salts ?? []));
  return panels.length > 1
    ? `At the end of the first plan the SALT score is ${ends[0]}; at the end of the second, ${ends[1]}.`
    : `At the end of this plan the SALT score is ${ends[0]}.`;
}

/** A panel in one sentence for a screen reader. */
export function panelWords({ stops, plan }: Panel, shown: readonly ParameterSet[]): string {
  const told = stops.map(
    ({ words, weeks, salts }) => `after ${weeks} weeks of ${words}, SALT ${saltWords(shown, salts)}`,
  );
  const who = plan.person === 'low' ? 'With a low background signal: ' : '';
  return `${who}${told.join('; ')}.`;
}

/** The announcement of a gesture. */
export function summarise(figure: Figure): string {
  return `${findingOf(figure)} ${figure.panels.map((panel) => panelWords(panel, figure.shown)).join(' ')}`;
}

/** What a trial is asked: the parts alone, since everybody has a beginning of their own. */
export function trialKey({ parts }: Plan): string {
  return JSON.stringify(parts);
}

/** Arms of the real trials by the dose of the first year and the dose after it, in mg a day. */
const arms: Readonly<Record<string, ArmId>> = {
  '4 0': 'stop4',
  '4 2': 'step4to2',
  '4 4': 'stay4',
  '2 0': 'stop2',
  '2 2': 'stay2',
};

const plain = (part: Part | undefined): part is Part =>
  part !== undefined && part.toMg === undefined && !part.arm && !part.loweredBy;

/** The arm of the real trials that a plan repeats; undefined for a plan that no trial had. */
export function armOf({ parts }: Plan): ArmId | undefined {
  const [first, second, ...more] = parts;
  if (more.length > 0 || !plain(first) || !plain(second) || first.weeks !== 52) return undefined;
  return arms[`${first.doseMg} ${second.doseMg}`];
}

/** Real points that belong beside a plan's curves. The first year was the same in all arms of a dose. */
export function pointsFor(plan: Plan, measure: TargetMeasure, rows: readonly Target[]): readonly Target[] {
  const arm = armOf(plan);
  if (!arm) return [];
  const firstYear = plan.parts[0]?.doseMg === 2 ? 'stop2' : 'stop4';
  const last = plan.parts.reduce((sum, { weeks }) => sum + weeks, 0);
  return rows.filter(
    (row) =>
      row.measure === measure &&
      row.week <= last &&
      (row.arm === arm || (measure === 'salt20' && row.arm === firstYear)),
  );
}
