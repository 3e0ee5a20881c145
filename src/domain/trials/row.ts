/**
 * One result of a trial: a share of people (or another percentage) in one arm at one week, told by one source.
 * Results differ in kind (a model's estimate, a register's count, a news report …); `content/trials/` keeps both the
 * words of the record (`endpoint`) and the fields read out of them.
 */

export const measures = [
  'salt-20',
  'salt-10',
  'salt-below-10',
  'salt-30',
  'salt-40',
  'salt-50',
  'salt-75',
  'salt-90',
  'brows-1',
  'brows-2',
  'brows-any',
  'lashes-1',
  'lashes-2',
  'lashes-any',
  'loss-over-20',
  'loss-20',
  'loss-undefined',
  'kept-salt-20',
  'regained-salt-20',
  'salt-20-after-use',
  'satisfied',
  'pgi-c',
  'area-halved',
  'significant-regrowth',
  'difference-salt-20',
  'mean-change',
] as const;
export type Measure = (typeof measures)[number];

/** How a figure came about, and who told it. Two kinds never share an axis. */
export const figureKinds = [
  'model-estimate',
  'register-count',
  'register-share',
  'register-second-analysis',
  'register-other',
  'journal-count',
  'computed-percent',
  'carried-forward',
  'still-seen',
  'completers',
  'routine-care',
  'label',
  'planned-analysis',
  'some-left-out',
  'news',
  'pooled-news',
  'congress-news',
  'other-data-cut',
  'company',
  'conflicting-report',
  'recalled',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Kinds that stay in the data and are never drawn: they contradict a better source, or nobody saw them. */
export const undrawnKinds: readonly FigureKind[] = ['conflicting-report', 'recalled'];

export const populations = [
  'all-randomised',
  'analysed',
  'responders',
  'lost-benefit',
  'still-seen',
  'completers',
  'subgroup',
  'not-stated',
] as const;
export type Population = (typeof populations)[number];

export const roles = [
  'drug',
  'placebo',
  'comparator',
  'stayed',
  'withdrawn',
  'stepped-down',
  'difference',
] as const;
export type Role = (typeof roles)[number];

/** Late: phase 3, or 2 and 3 in one. Practice: cohorts of routine care. Other: trials without a phase. */
export const stages = ['late', 'early', 'other', 'practice'] as const;
export type Stage = (typeof stages)[number];

export const ages = ['adults', 'under-18', '12-and-over', 'mixed', 'not-stated'] as const;
export type Age = (typeof ages)[number];

/** Hair loss at the start, as a SALT score; "all" where the result isn't split by it. */
export const bands = ['all', '25-or-more', '35-94', '50-94', '95-100'] as const;
export type Band = (typeof bands)[number];

/** What `n` counts. Only "arm" and "analysed" are denominators of the percentage. */
export const countedKinds = ['arm', 'analysed', 'randomised', 'entered'] as const;
export type Counted = (typeof countedKinds)[number];

export const drugs = [
  'baricitinib',
  'ritlecitinib',
  'deuruxolitinib',
  'upadacitinib',
  'ivarmacitinib',
  'tofacitinib',
  'rezpegaldesleukin',
  'bempikibart',
  'eq101',
  'dupilumab',
  'methotrexate',
  'ciclosporin',
  'prednisolone',
  'apremilast',
  'interleukin-2',
  'clobetasol',
  'coacillium',
] as const;
export type Drug = (typeof drugs)[number];

export interface TrialRow {
  readonly id: string;
  readonly trial: string;
  readonly drug: Drug;
  readonly stage: Stage;
  readonly age: Age;
  /** The arm in the words of the record. */
  readonly arm: string;
  /** The arm in a few words, for the chart. */
  readonly label: string;
  readonly role: Role;
  readonly doseMg: string | null;
  readonly frequency: string | null;
  /** Weeks since the trial began. */
  readonly week: number;
  /** Week in which some of the people counted stopped or took less, by lot; null where nobody did. */
  readonly changeWeek: number | null;
  /** What was counted and how, in the words of the record. */
  readonly endpoint: string;
  readonly measure: Measure;
  readonly kind: FigureKind;
  readonly population: Population;
  readonly band: Band;
  readonly percent: number;
  /** The 95 % interval that the source prints. */
  readonly ci95: readonly [number, number] | null;
  readonly n: number | null;
  readonly nIs: Counted | null;
  /** Id of the result beside which the trial itself set this one: its placebo, or those who stayed. */
  readonly versus: string | null;
  readonly source: string;
  readonly claims: readonly string[];
  /** False: nobody saw it in a source. Kept, never drawn. */
  readonly seen: boolean;
}

/** True for a result that may be drawn: seen, and not contradicted by a better source. */
export function isDrawn(row: TrialRow): boolean {
  return row.seen && !undrawnKinds.includes(row.kind);
}

/** True where the percentage counts people, so that it can be said as "N out of 100". */
export function countsPeople(measure: Measure): boolean {
  return measure !== 'difference-salt-20' && measure !== 'mean-change';
}

/** True where more means worse. */
export function isLoss(measure: Measure): boolean {
  return measure.startsWith('loss-');
}
