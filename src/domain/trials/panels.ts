/**
 * Results into panels. One panel is one comparability group: the same medicine, the same thing counted in the same
 * way among the same kind of people. What differs in any of these never shares an axis; trials of different medicines
 * were never run against each other here, so they don't either.
 */
import { groupBy } from '../group.ts';
import { type Choice, matching } from './choice.ts';
import { type Interval, intervalOf } from './interval.ts';
import { drugs, figureKinds, isLoss, type TrialRow } from './row.ts';
import { ageWords, drugName, kindWords, populationWords } from './words.ts';

/** Drawn shape of an arm; the first five are filled, the rest hollow. Never colour alone. */
export type Shape =
  | 'circle'
  | 'triangle'
  | 'diamond'
  | 'wedge'
  | 'bar'
  | 'square'
  | 'ring'
  | 'pentagon'
  | 'gem';

export interface Mark {
  readonly row: TrialRow;
  readonly interval: Interval | null;
  readonly shape: Shape;
}

/** One arm over the weeks. */
export interface Course {
  readonly arm: string;
  readonly label: string;
  readonly shape: Shape;
  readonly marks: readonly Mark[];
  /** Neighbours that one table of one source holds; others stay unjoined points. */
  readonly joins: readonly (readonly [Mark, Mark])[];
}

interface PanelBase {
  readonly id: string;
  readonly title: string;
  /** How it was counted, among whom. */
  readonly detail: string;
  readonly marks: readonly Mark[];
  readonly notes: readonly string[];
}
export interface PointsPanel extends PanelBase {
  readonly form: 'points';
  readonly week: number;
  readonly changeWeek: number | null;
}
export interface CoursePanel extends PanelBase {
  readonly form: 'course';
  readonly courses: readonly Course[];
  /** First week of the axis: 0, or the week in which the groups were switched. */
  readonly from: number;
  readonly to: number;
  readonly switchWeek: number | null;
  /** So many points that bars would hide them: intervals stand in the table only. */
  readonly dense: boolean;
}
export type Panel = PointsPanel | CoursePanel;

const rank = <T>(list: readonly T[], value: T) => list.indexOf(value);

/**
 * The dose that those whose losses are counted had been on, as printed; empty for other results, and where it is not
 * told. Who stopped a dose is compared with who stayed on the same.
 */
const doseBefore = (row: TrialRow) => (isLoss(row.measure) && row.label.match(/\d+ mg/)?.[0]) || '';

/** Key of a comparability group: results with different keys never share an axis. */
export function groupKey(row: TrialRow): string {
  const { drug, measure, kind, endpoint, population, age, stage } = row;
  return [drug, measure, kind, endpoint, population, age, stage, doseBefore(row)].join('|');
}

const filled: readonly Shape[] = ['circle', 'triangle', 'diamond', 'wedge', 'bar'];
const hollow: readonly Shape[] = ['square', 'ring', 'pentagon', 'gem'];
const isHollow = (row: TrialRow) =>
  row.role === 'placebo' ||
  row.role === 'comparator' ||
  row.role === 'withdrawn' ||
  row.arm.startsWith('placebo');

/** A shape for each name of a panel's arms: filled on the medicine, hollow on placebo or after stopping. */
function shapesOf(rows: readonly TrialRow[], nameOf: (row: TrialRow) => string): (row: TrialRow) => Shape {
  const shapes = new Map<string, Shape>();
  const used = { filled: 0, hollow: 0 };
  for (const row of rows) {
    if (shapes.has(nameOf(row))) continue;
    const [kind, list] = isHollow(row) ? (['hollow', hollow] as const) : (['filled', filled] as const);
    shapes.set(nameOf(row), list[used[kind]++ % list.length] ?? 'circle');
  }
  return (row) => shapes.get(nameOf(row)) ?? 'circle';
}

/** Arms in the order in which a chart lists them: the medicine, then those who stopped or stayed, then placebo. */
const roleOrder: readonly TrialRow['role'][] = [
  'difference',
  'drug',
  'stepped-down',
  'withdrawn',
  'stayed',
  'comparator',
  'placebo',
];

const doses = (row: TrialRow) => (row.doseMg?.match(/[\d.]+/g) ?? []).map(Number);

/** Higher doses first; the order of the files breaks ties. */
function byArm(a: TrialRow, b: TrialRow): number {
  const [aDoses, bDoses] = [doses(a), doses(b)];
  return (
    (a.trial < b.trial ? -1 : a.trial > b.trial ? 1 : 0) ||
    rank(roleOrder, a.role) - rank(roleOrder, b.role) ||
    (bDoses[0] ?? 0) - (aDoses[0] ?? 0) ||
    (bDoses[1] ?? 0) - (aDoses[1] ?? 0)
  );
}

/** The last week of each trial at which a comparison group stands beside the others, with those it stands beside. */
function lastCompared(rows: readonly TrialRow[]): readonly TrialRow[] {
  const ids = new Set(rows.map((row) => row.id));
  const compared = rows.filter((row) => row.versus !== null && ids.has(row.versus));
  const last = new Map<string, number>();
  for (const row of compared) last.set(row.trial, Math.max(last.get(row.trial) ?? 0, row.week));
  return rows.filter((row) => last.get(row.trial) === row.week);
}

const armKey = (row: TrialRow) => `${row.trial}|${row.arm}`;

function coursesOf(rows: readonly TrialRow[], nameOf: (row: TrialRow) => string): readonly Course[] {
  const shapeOf = shapesOf(rows, nameOf);
  const arms = groupBy(rows, armKey);
  return [...arms.entries()].map(([arm, ofArm]) => {
    const marks = [...ofArm]
      .sort((a, b) => a.week - b.week)
      .map((row) => ({ row, interval: intervalOf(row), shape: shapeOf(row) }));
    const joins = marks
      .slice(1)
      .map((mark, index) => [marks[index] as Mark, mark] as const)
      .filter(([a, b]) => a.row.source === b.row.source && a.row.kind !== 'news');
    return { arm, label: nameOf(ofArm[0]), shape: shapeOf(ofArm[0]), marks, joins };
  });
}

function notesOf(panel: {
  marks: readonly Mark[];
  courses?: readonly Course[];
  dense?: boolean;
  switched?: boolean;
}): readonly string[] {
  const notes: string[] = [];
  if (panel.marks.some((mark) => mark.interval?.by === 'computed')) {
    notes.push(
      'Thin bars without ends: the range in which the true number may well lie (95% interval), worked out here from the count of people.',
    );
  }
  const bare = panel.marks.filter((mark) => mark.interval === null).length;
  if (bare > 0 && bare < panel.marks.length)
    notes.push('Points without a bar: no such range was read, and no count is known.');
  if (bare === panel.marks.length) notes.push('No range (95% interval) was read for these points.');
  if (panel.courses?.some((course) => course.joins.length < course.marks.length - 1)) {
    notes.push('Points are joined only where one table holds both.');
  }
  if (panel.dense) notes.push('The ranges (95% intervals) of this chart stand in the table.');
  if (panel.switched) notes.push('Points of one week that would cover one another stand side by side.');
  return notes;
}

function panelOf(key: string, rows: readonly TrialRow[], asCourse: boolean): Panel {
  const first = rows[0] as TrialRow;
  const trials = [...new Set(rows.map((row) => row.trial))];
  const name = `${drugName(first.drug)} ${doseBefore(first)}`.trim();
  const base = {
    id: `panel-${key.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`,
    title: trials.length === 1 ? `${name}, ${trials[0]}` : name,
    detail: [kindWords[first.kind], populationWords[first.population], ageWords[first.age]]
      .filter((part, index, all) => !all.slice(0, index).some((earlier) => earlier.includes(part)))
      .join('; ')
      .replace(/^[a-z]/, (letter) => letter.toUpperCase()),
  };
  if (!asCourse) {
    const shapeOf = shapesOf(rows, ({ label }) => label);
    const marks = rows.map((row) => ({ row, interval: intervalOf(row), shape: shapeOf(row) }));
    return {
      ...base,
      form: 'points',
      week: first.week,
      changeWeek: first.changeWeek,
      marks,
      notes: notesOf({ marks }),
    };
  }
  const courses = coursesOf(rows, ({ trial, label }) => (trials.length > 1 ? `${trial}: ${label}` : label));
  const marks = courses.flatMap((course) => course.marks);
  const switchWeek = first.changeWeek;
  const weeks = rows.map((row) => row.week);
  const dense = marks.length > 20;
  const from = switchWeek ?? 0;
  return {
    ...base,
    form: 'course',
    marks,
    courses,
    from,
    to: Math.max(...weeks),
    switchWeek,
    dense,
    notes: notesOf({ marks, courses, dense, switched: switchWeek !== null && courses.length > 2 }),
  };
}

/** The results that a choice shows, by comparability group. */
function shownGroups(
  rows: readonly TrialRow[],
  choice: Choice,
): readonly (readonly [string, readonly TrialRow[]])[] {
  return [...groupBy(matching(rows, choice), groupKey).entries()].map(
    ([key, group]) => [key, choice.time === 'versus' ? lastCompared(group) : group] as const,
  );
}

/** True where a choice draws the result with this id. */
export function isShown(rows: readonly TrialRow[], choice: Choice, id: string): boolean {
  return shownGroups(rows, choice).some(([, group]) => group.some((row) => row.id === id));
}

/** The panels of a choice, those of the same medicine together, better kinds of figure first. */
export function panelsOf(rows: readonly TrialRow[], choice: Choice): readonly Panel[] {
  const panels = shownGroups(rows, choice).flatMap(([key, group]) => {
    const shown = [...group].sort(byArm);
    const asCourse = [...groupBy(shown, armKey).values()].some((ofArm) => ofArm.length > 1);
    if (asCourse) return [panelOf(key, shown, true)];
    return [...groupBy(shown, (row) => row.week).entries()].map(([week, ofWeek]) =>
      panelOf(`${key}|w${week}`, ofWeek, false),
    );
  });
  const first = (panel: Panel) => (panel.marks[0] as Mark).row;
  return panels.sort(
    (a, b) =>
      rank(drugs, first(a).drug) - rank(drugs, first(b).drug) ||
      rank(figureKinds, first(a).kind) - rank(figureKinds, first(b).kind),
  );
}
