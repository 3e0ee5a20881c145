/** A main point of the founding text: what speaks for it, what against, and what would settle it. */
import type { MissingTrial } from '../trial-size/missing-trial.ts';

export interface BothLevels {
  readonly plain: string;
  readonly clinical: string;
}

/** One side of a conflict: what it says, and the claims that say it. */
export interface Side extends BothLevels {
  readonly claims: readonly string[];
}

/** Sources that don't agree, side by side. */
export interface Conflict {
  readonly title: string;
  readonly sides: readonly [Side, Side, ...Side[]];
}

export interface Thesis {
  readonly id: string;
  readonly order: number;
  /** The point itself, as a statement that could be wrong. */
  readonly title: string;
  readonly verdict: BothLevels & { readonly word: string; readonly claim: string };
  readonly for: readonly string[];
  /** Never empty: the build refuses a thesis that nothing speaks against. */
  readonly against: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly change: readonly BothLevels[];
  readonly trials: readonly MissingTrial[];
}

/** How far a rung of the ladder has been climbed. */
export const standings = ['shown', 'part', 'none'] as const;
export type Standing = (typeof standings)[number];
export const standingWords: Readonly<Record<Standing, string>> = {
  shown: 'Shown',
  part: 'In part, or disputed',
  none: 'No study found',
};

export interface RungSide {
  readonly standing: Standing;
  readonly plain: string;
  readonly claims: readonly string[];
}

/** One step of proof, lowest first. */
export interface Rung {
  readonly id: string;
  readonly name: string;
  /** The same in two short lines, for the drawing. */
  readonly lines: readonly [string, string];
  readonly psoriasis: RungSide;
  readonly alopecia: RungSide;
}

/** The parts of a thesis' page in their order, with their headings. */
export function thesisParts(thesis: Thesis): readonly { readonly id: string; readonly title: string }[] {
  return [
    { id: 'for', title: 'What speaks for it' },
    { id: 'against', title: 'What speaks against it' },
    { id: 'disagree', title: 'Where sources disagree' },
    { id: 'change', title: 'What would change our mind' },
    {
      id: 'missing',
      title: thesis.trials.length > 1 ? 'Which trials are missing' : 'Which trial is missing',
    },
  ];
}
