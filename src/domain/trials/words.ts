/** Words for the fields of a trial result, for readers of any kind. */
import type { Age, Band, Drug, FigureKind, Measure, Population, Stage, TrialRow } from './row.ts';

export const measureWords: Readonly<Record<Measure, string>> = {
  'salt-20': 'At least 80% of scalp hair (SALT 20 or less)',
  'salt-10': 'At least 90% of scalp hair (SALT 10 or less)',
  'salt-below-10': 'More than 90% of scalp hair (SALT below 10)',
  'salt-30': 'SALT score better by at least 30%',
  'salt-40': 'SALT score better by at least 40%',
  'salt-50': 'SALT score better by at least 50%',
  'salt-75': 'SALT score better by at least 75%',
  'salt-90': 'SALT score better by at least 90%',
  'brows-1': 'Eyebrows full or nearly full, better by 1 point or more',
  'brows-2': 'Eyebrows full or nearly full, better by 2 points or more',
  'brows-any': 'Eyebrows improved (not defined further)',
  'lashes-1': 'Eyelashes full or nearly full, better by 1 point or more',
  'lashes-2': 'Eyelashes full or nearly full, better by 2 points or more',
  'lashes-any': 'Eyelashes improved (not defined further)',
  'loss-over-20': 'Hair lost again (SALT score worse by more than 20 points)',
  'loss-20': 'Hair lost again (SALT score worse by 20 points or more)',
  'loss-undefined': 'Response lost (not defined further)',
  'kept-salt-20': 'Still at least 80% of scalp hair',
  'regained-salt-20': 'Again at least 80% of scalp hair, after a relapse',
  'salt-20-after-use': 'At least 80% of scalp hair, weeks after the last use',
  satisfied: 'Satisfied with their hair',
  'pgi-c': 'Moderately or greatly improved, in their own view',
  'area-halved': 'Bald area at least halved',
  'significant-regrowth': 'Significant regrowth, as the trial judged it',
  'difference-salt-20': 'Difference from placebo in percentage points (SALT 20 or less)',
  'mean-change': 'Mean fall of the SALT score in percent',
};

export const kindWords: Readonly<Record<FigureKind, string>> = {
  'model-estimate': 'journal’s model estimate, missing people filled in',
  'register-count': 'register’s count of all randomised, missing people as failures',
  'register-share': 'register’s share of the people analysed',
  'register-second-analysis': 'register’s second analysis',
  'register-other': 'as the register gives it',
  'journal-count': 'as the paper gives it',
  'computed-percent': 'percent computed here from the paper’s counts',
  'carried-forward': 'last value carried forward',
  'still-seen': 'only people still seen; those who left are not counted',
  completers: 'only people who finished',
  'routine-care': 'routine care, no comparison group',
  label: 'from the US label, told by news',
  'planned-analysis': 'planned analysis, told by news',
  'some-left-out': 'some people or sites left out afterwards, told by news',
  news: 'told by medical news or a copy of the abstract',
  'pooled-news': 'two trials pooled, told by news',
  'congress-news': 'told by congress news',
  'other-data-cut': 'another cut of the data, told by a congress report',
  company: 'company’s announcement',
  'conflicting-report': 'contradicts a better source',
  recalled: 'remembered, not seen',
};

export const populationWords: Readonly<Record<Population, string>> = {
  'all-randomised': 'all randomised',
  analysed: 'people analysed',
  responders: 'only people who had regrown hair',
  'lost-benefit': 'only people who had lost hair again',
  'still-seen': 'only people still in the study',
  completers: 'only people who finished',
  subgroup: 'part of a study',
  'not-stated': 'who is counted is not stated',
};

export const stageWords: Readonly<Record<Stage, string>> = {
  late: 'Late-stage trials and what followed them',
  early: 'Early trials (phase 2)',
  other: 'Trials without a phase',
  practice: 'Routine care',
};

export const ageWords: Readonly<Record<Age, string>> = {
  adults: 'adults',
  'under-18': 'under 18',
  '12-and-over': 'age 12 and over',
  mixed: 'adults and teenagers together',
  'not-stated': 'ages not stated',
};

export const bandWords: Readonly<Record<Band, string>> = {
  all: 'not split by how much was lost',
  '25-or-more': 'SALT 25 or more at the start',
  '35-94': 'SALT 35 to below 95 at the start',
  '50-94': 'SALT 50 to 94 at the start',
  '95-100': 'SALT 95 to 100 at the start',
};

/** Name of a medicine at the start of a line. */
export function drugName(drug: Drug): string {
  return drug === 'eq101' ? 'EQ101' : drug.charAt(0).toUpperCase() + drug.slice(1);
}

/** When: "week 36", or the weeks since the groups were parted and those of the trial. */
export function weekWords({ week, changeWeek }: Pick<TrialRow, 'week' | 'changeWeek'>): string {
  return changeWeek === null
    ? `week ${week}`
    : `${week - changeWeek} weeks after the switch (week ${week} of the trial)`;
}

/** The same, where there is little room: "week 36", "after 100 weeks". */
export function shortWeekWords({ week, changeWeek }: Pick<TrialRow, 'week' | 'changeWeek'>): string {
  return changeWeek === null ? `week ${week}` : `after ${week - changeWeek} weeks`;
}

/** A percentage as the chart prints it: as recorded, with at most one decimal. */
export function printPercent(percent: number): string {
  return String(Math.round(percent * 10) / 10);
}

/** "39 out of 100", and honest about shares that would round to none. */
export function outOf100(percent: number): string {
  return percent > 0 && percent < 0.5 ? 'fewer than 1 out of 100' : `${Math.round(percent)} out of 100`;
}
