/**
 * A claim: one checkable sentence, said twice (for clinicians and for patients), with its figures as data.
 * Claims are the only place where figures of the site live; see `content/claims/`.
 */
import { type Certainty, certainties, certaintyLabels } from './certainty.ts';
import { type Species, speciesKinds, speciesLabel } from './species.ts';

export { type Certainty, certainties, type Species, speciesKinds, speciesLabel };

export const priorities = ['core', 'supporting'] as const;
export type Priority = (typeof priorities)[number];

/** Lists and rows (an evidence ladder, say) are data for a drawing, never for a sentence. */
export type FigureValue = number | string | readonly unknown[];

export interface Revision {
  /** ISO date of the change. */
  readonly date: string;
  readonly change: string;
}

export const resultParts = ['comparator', 'time', 'n'] as const;
export type ResultPart = (typeof resultParts)[number];

/** What a treatment result must say beside its figures. A part stands here or is named in `notShown`, never neither. */
export interface TreatmentResult {
  /** What the treated people are set against: "placebo", "none, open extension". */
  readonly comparator?: string | undefined;
  /** When it was measured: "week 36". */
  readonly time?: string | undefined;
  /** How many people: "281 on 4 mg, 189 on placebo". */
  readonly n?: string | undefined;
  /** Parts that the text read did not show. */
  readonly notShown: readonly ResultPart[];
}

export const licenceParts = ['body', 'country', 'date'] as const;
export type LicencePart = (typeof licenceParts)[number];

/** One decision of a regulator, payer or guideline body that a claim states. */
export interface Licence {
  /** What was decided, in a few words: "approved baricitinib". */
  readonly decision: string;
  readonly body?: string | undefined;
  readonly country?: string | undefined;
  /** Year, month or day, as far as the text read shows it: "2022", "2022-06", "2022-06-13". */
  readonly date?: string | undefined;
  /** ISO date by which the status is to be looked up again. */
  readonly nextCheck: string;
  /** Parts that the text read did not show. */
  readonly notShown: readonly LicencePart[];
}

export interface Claim {
  readonly id: string;
  readonly topic: string;
  readonly priority: Priority;
  /** The sentence for clinicians. */
  readonly statement: string;
  /** The sentence for patients. */
  readonly plain: string;
  readonly figures: Readonly<Record<string, FigureValue>>;
  readonly sources: readonly string[];
  readonly certainty: Certainty;
  readonly certaintyWhy: string;
  readonly species: Species;
  /** False: looked for and not found, or only remembered. Such a claim never gives a page a figure. */
  readonly seen: boolean;
  /** Part of the claim: conflicts between sources named here are named wherever the claim is used. */
  readonly caveat: string | null;
  /** True when a second reader saw the same figures in the primary text. */
  readonly checkedTwice: boolean;
  readonly history: readonly Revision[];
  /** Present on every claim that states a treatment result. */
  readonly result?: TreatmentResult | undefined;
  /** Present on every claim that states a licence, an approval, a label or a guideline. */
  readonly licence?: readonly Licence[] | undefined;
}

interface CertaintyWords {
  /** The word that stands alone, as on a passport. */
  readonly label: string;
  /** What it means, for a reader of any kind. */
  readonly meaning: string;
  /** The site's own coarse reading: known, likely or only an idea. */
  readonly standing: 'established' | 'likely' | 'uncertain' | 'opinion';
}

/** Wording of each certainty: GRADE's definitions in our own words. */
export const certaintyWords: Readonly<Record<Certainty, CertaintyWords>> = {
  high: {
    label: certaintyLabels.high,
    meaning: 'Further research is very unlikely to change this.',
    standing: 'established',
  },
  moderate: {
    label: certaintyLabels.moderate,
    meaning: 'Probably so; further research could change it.',
    standing: 'likely',
  },
  low: {
    label: certaintyLabels.low,
    meaning: 'It may be so; further research is likely to change it.',
    standing: 'uncertain',
  },
  'very-low': {
    label: certaintyLabels['very-low'],
    meaning: 'Very uncertain: little can be built on it.',
    standing: 'uncertain',
  },
  hypothesis: {
    label: certaintyLabels.hypothesis,
    meaning: 'An idea that fits what is seen, and has not been tested directly.',
    standing: 'opinion',
  },
  'expert-opinion': {
    label: certaintyLabels['expert-opinion'],
    meaning: 'What experts say; no study of it stands behind this sentence.',
    standing: 'opinion',
  },
};
