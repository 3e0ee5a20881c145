/** What a reader can choose, and what a ready-made view is. The views themselves reach a browser as data. */
import type { SetId } from '../simulator/parameters.ts';

export const presetIds = [
  'stop',
  'stay',
  'step-down',
  'early',
  'late',
  'background',
  'trigger',
  'arms',
] as const;
export type PresetId = (typeof presetIds)[number];

/** What the reader chose, as it stands in a link. */
export interface Choice {
  /** Which of the three explanations is shown; "all" for the three together. */
  readonly set: SetId | 'all';
  /** Text of the plan. */
  readonly plan: string;
  /** Text of a second plan beside it; empty for none. */
  readonly versus: string;
}

/** Words for an explainer's plain reading, and for everywhere else. */
export type TwoLevels = readonly [plain: string, clinical: string];

export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  /** What is seen, without a figure. */
  readonly finding: string;
  /** The same in an explainer's plain reading: guesses, and what nobody has shown. */
  readonly plain: string;
  /** Which of it is built in, and what is open. */
  readonly why: TwoLevels;
  /** Claims that show the same in people; none: the view is illustrative. */
  readonly claims: readonly string[];
  readonly choice: Choice;
  /** Names of its two plans, which say what differs. */
  readonly plans?: readonly [first: string, second: string];
}

/** The start view: treated for a year, then stopped. */
export const defaultChoice: Choice = { set: 'all', plan: 'u104-52x4-100x0', versus: '' };

/** The preset whose view this is; the set may differ. */
export function presetOf(all: readonly Preset[], { plan, versus }: Choice): Preset | undefined {
  return all.find(({ choice }) => choice.plan === plan && choice.versus === versus);
}
