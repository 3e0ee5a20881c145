/** The whole figure as data: what a view draws, a table lists and a download holds. One choice, one figure. */
import { type Choice, matching, type Preset, presetOf } from './choice.ts';
import { isShown, type Panel, panelsOf } from './panels.ts';
import { countsPeople, isLoss, type TrialRow } from './row.ts';
import { drugName, measureWords, outOf100, weekWords } from './words.ts';

/** Two times 100 people on one scale: an arm and the group that the trial set beside it. */
export interface Heads {
  readonly row: TrialRow;
  readonly versus: TrialRow | null;
  /** Whole people out of 100. */
  readonly counted: number;
  readonly against: number | null;
  /** True where what is counted is a loss. */
  readonly loss: boolean;
}

export interface Figure {
  readonly choice: Choice;
  /** What was counted, in every panel. */
  readonly measure: string;
  readonly finding: string;
  readonly panels: readonly Panel[];
  /** Every drawn result, in the order of the panels. */
  readonly rows: readonly TrialRow[];
  readonly heads: Heads | null;
}

/** The term for what {@link notHeadToHead} says; a plain reading goes without it. */
export const headToHead = 'Not head-to-head: ';

/** Said wherever the figure stands. */
export const notHeadToHead = `${headToHead}no trial here set one of these medicines against another. Compare a group only with the group beside it.`;

/** Why there are several charts. */
export const whyApart =
  'Each chart has its own axis, because figures that were counted differently, or in other people, cannot be compared.';

/** The group that a trial set beside an arm, in either direction. */
export function besideOf(row: TrialRow, rows: readonly TrialRow[]): TrialRow | null {
  return (
    rows.find((other) => other.id === row.versus) ??
    rows.find((other) => other.versus === row.id && other.role === 'withdrawn') ??
    null
  );
}

/** 100 heads for a result, or null where it doesn't count people. */
export function headsOf(row: TrialRow, rows: readonly TrialRow[]): Heads | null {
  if (!countsPeople(row.measure)) return null;
  const versus = besideOf(row, rows);
  return {
    row,
    versus,
    counted: Math.round(row.percent),
    against: versus && Math.round(versus.percent),
    loss: isLoss(row.measure),
  };
}

/** The two arms in a sentence with one denominator on both sides. */
export function headsSentence({ row, versus }: Heads): string {
  const people = (one: TrialRow) =>
    one.n === null ? '' : ` (${one.n} ${one.nIs === 'randomised' ? 'randomised' : 'people'})`;
  const who = (one: TrialRow) => `${one.label}${people(one)}`;
  const drug = `${drugName(row.drug).toLowerCase()}, `;
  const on = row.changeWeek === null ? ' on ' : ', ';
  const lead = `${row.trial}, ${weekWords(row)}: ${outOf100(row.percent)}${on}${row.changeWeek === null ? drug : ''}${who(row)}`;
  return versus
    ? `${lead}, against ${outOf100(versus.percent)}${on}${who(versus)}.`
    : `${lead}. No comparison group stood beside it at that week.`;
}

/** The result shown as heads: the chosen one, else the first on the medicine that has a group beside it. */
function chosen(rows: readonly TrialRow[], id: string): TrialRow | undefined {
  return (
    rows.find((row) => row.id === id) ??
    rows.find((row) => row.versus !== null) ??
    rows.find((row) => row.role !== 'placebo')
  );
}

/** A choice whose heads belong to no drawn result falls back to the figure's own; all else stands. */
export function settle(rows: readonly TrialRow[], choice: Choice): Choice {
  if (choice.row === '' || isShown(rows, choice, choice.row)) return choice;
  return { ...choice, row: '' };
}

/** Builds the figure of a choice; `panels` spares drawing those again that only another result as heads was chosen for. Never throws: a choice that nothing fits gives no panels and says so. */
export function figureOf(
  rows: readonly TrialRow[],
  choice: Choice,
  presets: readonly Preset[],
  panels: readonly Panel[] = panelsOf(rows, choice),
): Figure {
  const drawn = panels.flatMap((panel) => panel.marks.map((mark) => mark.row));
  const one = chosen(drawn, choice.row);
  const preset = presetOf(choice, presets);
  const count = `${drawn.length} results in ${panels.length} ${panels.length === 1 ? 'chart' : 'charts'}`;
  const hidden = matching(rows, choice).length;
  const nothing =
    hidden > 0
      ? 'No result that fits these choices has a comparison group beside it. Ask for all weeks to see those without.'
      : 'No result in the data fits these choices together. Widen one of them, or go back to the start.';
  return {
    choice,
    measure: measureWords[choice.measure],
    finding:
      drawn.length === 0
        ? nothing
        : (preset?.finding ?? `${measureWords[choice.measure]}: ${count} fit your choices.`),
    panels,
    rows: drawn,
    heads: one ? headsOf(one, rows) : null,
  };
}
