/** Geometry of the charts, in units of the drawing (about a CSS pixel on a phone). Pure: no DOM, no measuring. */
import type { Course, CoursePanel, Mark, Panel, PointsPanel } from './panels.ts';
import { printPercent } from './words.ts';

/** Width of every chart; phones show it nearly one to one. */
export const chartWidth = 340;
export const points = { left: 8, right: 332, row: 44, head: 26, top: 4, axis: 26 } as const;
export const course = { left: 30, right: 218, top: 14, bottom: 226, height: 264 } as const;

/** Ticks of every percent axis: always the whole of 0 to 100. */
export const percentTicks = [0, 25, 50, 75, 100] as const;

const between = (share: number, from: number, to: number) =>
  Math.round((from + share * (to - from)) * 100) / 100;

/** Horizontal place of a percentage in a chart of points. */
export function xOfPercent(percent: number): number {
  return between(percent / 100, points.left, points.right);
}

/** Height of a percentage in a chart over the weeks. */
export function yOfPercent(percent: number): number {
  return between(percent / 100, course.bottom, course.top);
}

/** Horizontal place of a week. */
export function xOfWeek(week: number, { from, to }: CoursePanel): number {
  return between((week - from) / Math.max(1, to - from), course.left, course.right);
}

/** Weeks to print under the axis: both ends, and each week read that has room between them. */
export function weekTicks(panel: CoursePanel): readonly number[] {
  const read = [...new Set(panel.marks.map(({ row }) => row.week))].sort((a, b) => b - a);
  const apart = (panel.to - panel.from) / 9;
  const kept: number[] = [];
  for (const week of [panel.to, panel.from, ...read]) {
    if (kept.every((other) => Math.abs(other - week) >= apart)) kept.push(week);
  }
  return kept.sort((a, b) => a - b);
}

/** A line of a points chart: a trial's name, or a result. */
export type Line =
  | { readonly kind: 'trial'; readonly y: number; readonly trial: string }
  | { readonly kind: 'mark'; readonly y: number; readonly mark: Mark };

/** The lines of a points chart from the top, and its whole height. */
export function linesOf({ marks }: PointsPanel): {
  readonly lines: readonly Line[];
  readonly height: number;
} {
  const many = new Set(marks.map(({ row }) => row.trial)).size > 1;
  const lines: Line[] = [];
  let y: number = points.top;
  let trial = '';
  for (const mark of marks) {
    if (many && mark.row.trial !== trial) {
      trial = mark.row.trial;
      lines.push({ kind: 'trial', y, trial });
      y += points.head;
    }
    lines.push({ kind: 'mark', y, mark });
    y += points.row;
  }
  return { lines, height: y + points.axis };
}

/** Places of all points of a course chart, by result; points that would cover one another stand side by side. */
export function places(panel: CoursePanel): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const at = new Map<string, { x: number; y: number }>();
  for (const { row } of panel.marks) {
    const y = yOfPercent(row.percent);
    let x = xOfWeek(row.week, panel);
    const covered = () =>
      [...at.values()].some((other) => Math.abs(other.x - x) < 11 && Math.abs(other.y - y) < 11);
    // Steps back in time at the last week, so that nothing leaves the chart; else forth.
    const step = row.week === panel.to ? -12 : 12;
    while (panel.switchWeek !== null && covered()) x += step;
    at.set(row.id, { x, y });
  }
  return at;
}

export interface EndLabel {
  readonly course: Course;
  readonly value: string;
  readonly lines: readonly string[];
  /** Where the label stands, and the point it belongs to. */
  readonly x: number;
  readonly y: number;
  readonly atX: number;
  readonly atY: number;
}

const lineHeight = 14;
const lineLength = 16;

/** Breaks a label at spaces into lines of about 16 characters. */
export function breakLabel(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Labels at the right end of each course, with its last value, pushed apart so that none covers another. */
export function endLabels(panel: CoursePanel): readonly EndLabel[] {
  const placed = places(panel);
  const wanted = panel.courses
    .map((one) => {
      const last = one.marks.at(-1) as Mark;
      const { x: atX, y: atY } = placed.get(last.row.id) ?? { x: 0, y: 0 };
      const value = printPercent(last.row.percent);
      const lines = breakLabel(`${value} ${one.label}`).map((line, index) =>
        index === 0 ? line.slice(value.length + 1) : line,
      );
      return { course: one, value, lines, x: course.right + 14, y: atY, atX, atY };
    })
    .sort((a, b) => a.atY - b.atY || a.atX - b.atX);
  const heights = wanted.map(({ lines }) => lines.length * lineHeight + 3);
  const top = 4;
  const floor = course.height - 22;
  const ys: number[] = [];
  wanted.forEach((label, index) => {
    const half = (heights[index] ?? 0) / 2;
    const previous = index === 0 ? top : (ys[index - 1] ?? 0) + (heights[index - 1] ?? 0) / 2;
    ys.push(Math.max(label.atY, previous + half));
  });
  let ceiling: number = floor;
  for (let index = ys.length - 1; index >= 0; index--) {
    const half = (heights[index] ?? 0) / 2;
    ys[index] = Math.min(ys[index] ?? 0, ceiling - half);
    ceiling = (ys[index] ?? 0) - half;
  }
  return wanted.map((label, index) => ({ ...label, y: Math.round((ys[index] ?? 0) * 100) / 100 }));
}

/** Height of a panel in units of the drawing, its words included (those about: nothing is measured). */
const heightOf = (panel: Panel) => 110 + (panel.form === 'course' ? course.height : linesOf(panel).height);

/**
 * Panels in one or two columns, in their order: the cut that leaves the columns most alike in height. Browsers balance
 * columns too, but by laying all of them out several times at each gesture.
 */
export function columnsOf(panels: readonly Panel[]): readonly (readonly Panel[])[] {
  if (panels.length < 2) return [panels];
  const sum = (some: readonly Panel[]) => some.reduce((height, panel) => height + heightOf(panel), 0);
  const cuts = panels.map((_, cut) => ({
    cut,
    gap: Math.abs(sum(panels.slice(0, cut)) - sum(panels.slice(cut))),
  }));
  const { cut } = cuts.slice(1).reduce((best, next) => (next.gap < best.gap ? next : best));
  return [panels.slice(0, cut), panels.slice(cut)];
}
