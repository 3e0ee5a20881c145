/**
 * The model in an explainer's plain reading, drawn at build: a small chart for each guess, two plans in each. Time runs from
 * the first tablet, whatever went before, and a line that falls is hair that falls. A test of each sentence runs the model.
 */
import type { SetId, TeachingModel } from '../simulator/parameters.ts';
import type { Preset, PresetId } from './choice.ts';
import { type Panel, panelOf, plansOf } from './figure.ts';
import { linePath, spread, xOf, yOf } from './layout.ts';

/** One small chart, in units of its drawing. Its lines run between the sides of the figure's charts, its words beyond them. */
export const stillSize = { left: -34, width: 394, height: 166, top: 24, bottom: 142 } as const;

export interface StillWords {
  /** What parts the first line from the second, at their ends. */
  readonly lines: readonly [first: string, second: string];
  /** What is seen in each guess, in a sentence or two without a figure. */
  readonly sees: Readonly<Record<SetId, string>>;
}

/** The presets that have two plans to compare in the plain reading. */
export const stillWords: Partial<Readonly<Record<PresetId, StillWords>>> = {
  early: {
    lines: ['early', 'late'],
    sees: {
      A: 'After both starts, hair grows back and falls again once the tablets stop. The early start keeps a little more.',
      B: 'After the late start, hardly any hair grows back. After the early one it does, and falls more slowly than in A and C.',
      C: 'An early start makes no difference: the two lines run together.',
    },
  },
};

/** What each guess says, as the name of its chart. */
export const guesses: Readonly<Record<SetId, string>> = {
  A: 'The whole body keeps the attack going.',
  B: 'The skin remembers the attack.',
  C: 'There is no such memory.',
};

export interface StillChart {
  readonly id: SetId;
  readonly guess: string;
  readonly sees: string;
  /** The two lines, and the height of each one's name beside its end. */
  readonly lines: readonly { readonly name: string; readonly path: string; readonly labelY: number }[];
}

export interface Still {
  readonly charts: readonly StillChart[];
  /** x of the day on which the tablets stop, and of each year since they started. */
  readonly stopX: number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

const weeksInYear = 52;
const years = 3;
const axisWeeks = years * weeksInYear;
const x = (week: number) => xOf(week, axisWeeks);
/** Hair there, not hair lost. */
const y = (salt: number) => yOf(1 - salt / 100, stillSize.top, stillSize.bottom);

/** Hair lost in a guess, week by week, from the first tablet on. */
function sinceStart({ plan, courses }: Panel, set: SetId): readonly number[] {
  const course = courses.find((one) => one.set.id === set)?.course;
  return Array.from(course?.salt ?? []).slice(plan.untreated);
}

/**
 * The two plans of a ready-made view in each guess.
 * @throws RangeError where the view has no words for it, or does not hold two plans.
 */
export function stillOf({ sets }: Pick<TeachingModel, 'sets'>, preset: Preset): Still {
  const words = stillWords[preset.id];
  const panels = plansOf(preset.choice).map((plan, index) => panelOf(index, plan, sets));
  const stop = panels[0]?.plan.parts[0]?.weeks;
  if (!words || panels.length !== 2 || stop === undefined)
    throw new RangeError(`the view "${preset.id}" has no two plans to draw side by side`);
  const charts = sets.map(({ id }): StillChart => {
    const courses = panels.map((panel) => sinceStart(panel, id));
    const labels = spread(
      courses.map((course) => y(course.at(-1) ?? 0) + 4),
      16,
      stillSize.bottom - 2,
    );
    return {
      id,
      guess: guesses[id],
      sees: words.sees[id],
      lines: courses.map((course, index) => ({
        name: words.lines[index] ?? '',
        path: linePath(course, x, y),
        labelY: labels[index] ?? 0,
      })),
    };
  });
  return {
    charts,
    stopX: x(stop),
    years: Array.from({ length: years + 1 }, (_, year) => ({ year, x: x(year * weeksInYear) })),
  };
}
