/** What a reader chose to see, and which results fit. The words of the ready-made choices stand in `presets.ts`. */
import { type Age, type Band, type Drug, isDrawn, type Measure, type Stage, type TrialRow } from './row.ts';

export type BandChoice = 'any' | 'split' | Exclude<Band, 'all'>;
export type TimeChoice = 'versus' | 'weeks';

/** The whole state of the figure. */
export interface Choice {
  readonly drug: Drug | 'all';
  readonly measure: Measure;
  /** "split": only results told by how much hair was lost at the start. */
  readonly band: BandChoice;
  readonly age: Age | 'all';
  /** "all", or one trial as {@link trialId} names it. */
  readonly trial: string;
  readonly stage: Stage | 'all';
  /** "versus": the last week with a comparison group beside it. "weeks": everything, over the weeks. */
  readonly time: TimeChoice;
  /** Id of the result shown as 100 heads; empty: the figure chooses. */
  readonly row: string;
}

export const bandChoices = ['any', 'split', '25-or-more', '35-94', '50-94', '95-100'] as const;
export const timeChoices = ['versus', 'weeks'] as const;

export const defaultChoice: Choice = {
  drug: 'all',
  measure: 'salt-20',
  band: 'any',
  age: 'all',
  trial: 'all',
  stage: 'late',
  time: 'versus',
  row: '',
};

export const presetIds = ['response', 'withdrawal', 'step-down', 'over-time', 'severity', 'young'] as const;
export type PresetId = (typeof presetIds)[number];

export interface Preset {
  readonly id: PresetId;
  /** On the button: the reader's question. */
  readonly label: string;
  /** The finding, without a figure: those stand in the chart. Tests hold it against the rows. */
  readonly finding: string;
  /** Claims it rests on; the first one's plain sentence is printed. */
  readonly claims: readonly [string, ...string[]];
  readonly choice: Choice;
}

/** A trial's name as it stands in an address: "ALLEGRO-2b/3" is "allegro-2b-3". */
export function trialId({ trial }: Pick<TrialRow, 'trial'>): string {
  return trial
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The ready-made choice that this choice is, whatever result stands as heads; or undefined. */
export function presetOf<P extends Pick<Preset, 'choice'>>(
  choice: Choice,
  presets: readonly P[],
): P | undefined {
  const keys = ['drug', 'measure', 'band', 'age', 'trial', 'stage', 'time'] as const;
  return presets.find((preset) => keys.every((key) => preset.choice[key] === choice[key]));
}

function inBand(row: TrialRow, band: BandChoice): boolean {
  if (band === 'any') return true;
  return band === 'split' ? row.band !== 'all' && row.band !== '25-or-more' : row.band === band;
}

/** The drawable results that fit a choice, apart from its time. */
export function matching(rows: readonly TrialRow[], choice: Choice): readonly TrialRow[] {
  return rows.filter(
    (row) =>
      isDrawn(row) &&
      row.measure === choice.measure &&
      (choice.drug === 'all' || row.drug === choice.drug) &&
      (choice.trial === 'all' || trialId(row) === choice.trial) &&
      (choice.age === 'all' || row.age === choice.age) &&
      (choice.stage === 'all' || row.stage === choice.stage) &&
      inBand(row, choice.band),
  );
}
