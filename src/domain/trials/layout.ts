/** Geometry of the charts, in units of the drawing (about a CSS pixel on a phone). Pure: no DOM, no measuring. */
import type { Course, CoursePanel, Mark, Panel, PointsPanel } from './panels.ts';

/** Width of every chart; phones show it nearly one to one. */
export const chartWidth = 340;
export const points = { left: 8, right: 332, row: 44, head: 26, top: 4, axis: 26 } as const;
export const course = { left: 30, right: 322, top: 14, bottom: 226, axis: 76 } as const;

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

/** Weeks of the trial to mark under the axis: both ends, and each week read that has room between them. */
export function weekTicks(panel: CoursePanel): readonly number[] {
  const read = [...new Set(panel.marks.map(({ row }) => row.week))].sort((a, b) => b - a);
  const half = (week: number) => 3.6 * String(week - panel.from).length + 2;
  const kept: number[] = [];
  for (const week of [panel.to, panel.from, ...read]) {
    const x = xOfWeek(week, panel);
    if (kept.every((other) => Math.abs(xOfWeek(other, panel) - x) >= half(week) + half(other)))
      kept.push(week);
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

/** Places of all points of a course chart, by result; those of one week that would cover one another stand side by side. */
export function places(panel: CoursePanel): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const at = new Map<string, { x: number; y: number }>();
  for (const { row } of panel.marks) {
    const y = yOfPercent(row.percent);
    const beside = panel.marks.filter(
      (other) => other.row.week === row.week && Math.abs(yOfPercent(other.row.percent) - y) < 11,
    );
    const place = beside.findIndex((other) => other.row.id === row.id) - (beside.length - 1) / 2;
    const x = xOfWeek(row.week, panel) + (panel.switchWeek === null ? 0 : 11.6 * place);
    at.set(row.id, { x: Math.round(100 * x) / 100, y });
  }
  return at;
}

/** A line of the key under a course chart: whose the shape is, and the last result of it. */
export interface KeyLine {
  readonly course: Course;
  readonly last: Mark;
  /** The label, broken to leave room for the value. */
  readonly lines: readonly string[];
  /** Base line of the first line of the label. */
  readonly y: number;
}

const lineHeight = 15;
const lineLength = 30;

/** Breaks a label at spaces into lines of about 30 characters. */
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

/** The key of a course chart from the top, highest last result first, and the height of the whole drawing. */
export function keyOf(panel: CoursePanel): { readonly lines: readonly KeyLine[]; readonly height: number } {
  let y = course.bottom + course.axis;
  const lines = panel.courses
    .map((one) => ({ course: one, last: one.marks.at(-1) as Mark, lines: breakLabel(one.label) }))
    .sort((a, b) => b.last.row.percent - a.last.row.percent)
    .map((line) => {
      const at = y;
      y += 6 + line.lines.length * lineHeight;
      return { ...line, y: at };
    });
  return { lines, height: y - 12 };
}

/** Height of a panel in units of the drawing, its words included (those about: nothing is measured). */
const heightOf = (panel: Panel) =>
  110 + (panel.form === 'course' ? keyOf(panel).height : linesOf(panel).height);

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
