/** What a reader chose to see, and the six ready-made choices. */
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

export const presets: readonly Preset[] = [
  {
    id: 'response',
    label: 'Does hair come back?',
    finding:
      'In every late-stage trial here, more people had most of their scalp hair back on the medicine than on that trial’s own placebo. The lowest doses did least.',
    claims: [
      'brave-aa1-week36-response',
      'brave-aa-week36-regulatory',
      'allegro-week24-50mg',
      'thrive-aa2-week24',
      'up-aa-study2-week24',
      'ivarmacitinib-phase3',
    ],
    choice: defaultChoice,
  },
  {
    id: 'withdrawal',
    label: 'What happens on stopping?',
    finding:
      'These people had done well on baricitinib. Most of those who stopped lost much of the benefit again; few of those who stayed on it did. The groups that stopped were small.',
    claims: [
      'brave-aa1-withdrawal-week-152',
      'brave-aa1-withdrawal-24-weeks',
      'brave-aa1-withdrawal-first-8-weeks',
      'brave-aa1-continued-treatment',
    ],
    choice: {
      ...defaultChoice,
      drug: 'baricitinib',
      measure: 'loss-over-20',
      time: 'weeks',
      row: 'brave1-withdrawal-w152-loss-over-20-stopped-4-mg-placebo',
    },
  },
  {
    id: 'step-down',
    label: 'What if the dose is lowered?',
    finding:
      'These people had done well on the higher dose of baricitinib. Fewer kept most of their scalp hair after going down to the lower dose than after staying on the higher one.',
    claims: ['brave-aa2-downtitration', 'brave-aa2-sustained-response-before-stepdown'],
    choice: {
      ...defaultChoice,
      drug: 'baricitinib',
      measure: 'kept-salt-20',
      time: 'weeks',
      row: 'brave2-step-down-w152-kept-salt-20-4-mg-2-mg',
    },
  },
  {
    id: 'over-time',
    label: 'How long does it take?',
    finding:
      'On ritlecitinib, hardly anybody had most of their scalp hair back in the first weeks, and the share grew over the year. The placebo group ended half-way, so later weeks have none beside them.',
    claims: ['allegro-week48-50mg', 'allegro-week24-50mg'],
    choice: {
      ...defaultChoice,
      drug: 'ritlecitinib',
      age: '12-and-over',
      time: 'weeks',
      row: 'allegro-w24-salt-20-50-mg',
    },
  },
  {
    id: 'severity',
    label: 'Does it matter how much was lost?',
    finding:
      'On ritlecitinib, those who had lost less at the start more often had most of their scalp hair back. There was no placebo group in this part.',
    claims: ['ritlecitinib-severity-matters'],
    choice: {
      ...defaultChoice,
      drug: 'ritlecitinib',
      band: 'split',
      time: 'weeks',
      row: 'allegro-severity-w52-salt-20-50-mg-salt-50-94',
    },
  },
  {
    id: 'young',
    label: 'What about teenagers?',
    finding:
      'Among children and teenagers, too, more had most of their scalp hair back on the medicine than on placebo.',
    claims: ['brave-aa-peds-week36', 'allegro-adolescents'],
    choice: { ...defaultChoice, age: 'under-18', row: 'brave-peds-w36-salt-20-4-mg' },
  },
];

/** A ready-made choice by its name. Throws a RangeError for a name that none has. */
export function presetById(id: string): Preset {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new RangeError(`no preset "${id}"`);
  return preset;
}

/** The ready-made choice that this choice is, whatever result stands as heads; or undefined. */
export function presetOf(choice: Choice): Preset | undefined {
  const keys = ['drug', 'measure', 'band', 'age', 'stage', 'time'] as const;
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
      (choice.age === 'all' || row.age === choice.age) &&
      (choice.stage === 'all' || row.stage === choice.stage) &&
      inBand(row, choice.band),
  );
}
