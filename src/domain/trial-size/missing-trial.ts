/** A trial that nobody has done, and how large it would have to be. Starting rates come from claims; the rest is assumed and said. */
import type { Claim } from '../evidence/claim.ts';
import {
  eventsNeeded,
  peopleForEvents,
  peoplePerGroup,
  peopleToStart,
  shareAtRatio,
  usualErrors,
} from './size.ts';

/** A percentage that a claim holds. */
export interface FigureOf {
  readonly claim: string;
  readonly of: string;
}

/** A percentage, and the figure of the same claim that says when it was counted: "weeks", "months_last". */
export interface ControlRate extends FigureOf {
  readonly after: string;
}

/** The difference that the trial is to find. */
export type Hoped =
  /** Percentage points, assumed. */
  | { readonly points: number }
  /** Percentage points that another trial found: its figure less the one it was compared with. */
  | { readonly borrowed: FigureOf; readonly less: string }
  /** Ratio of the rates over time, assumed. */
  | { readonly hazardRatio: number };

export interface MissingTrial {
  readonly id: string;
  /** Who gets what, and what is counted; without a figure. */
  readonly plain: string;
  readonly clinical: string;
  /** Rate expected in the comparison group. */
  readonly control: ControlRate;
  /** What that rate is: "kept most scalp hair on the tablet alone". */
  readonly controlIs: { readonly plain: string; readonly clinical: string };
  readonly hoped: Hoped;
  /** Why this difference and no other. */
  readonly hopedWhy: { readonly plain: string; readonly clinical: string };
  /** Only this share of those who begin gets as far as the comparison. */
  readonly reaches?: FigureOf | undefined;
}

/** Share of people who leave before the end: an assumption, printed with every size. */
export const leavers = 0.15;

export interface TrialSize {
  readonly method: 'proportions' | 'time-to-event';
  /** Percentages of the two groups, control first. */
  readonly percent: readonly [control: number, treated: number];
  readonly hazardRatio?: number;
  /** Events in both groups together, where time to an event is compared. */
  readonly events?: number;
  /** People compared, both groups together. */
  readonly compared: number;
  /** People to randomise, those who leave included. */
  readonly randomised: number;
  /** People to begin treatment with, where only some get as far. */
  readonly started?: number;
  readonly alpha: number;
  readonly power: number;
  readonly leavers: number;
}

export class SizeError extends Error {}

/** Percentage of a claim that was seen. Throws {@link SizeError} where there is none between 0 and 100. */
function percentOf(claims: ReadonlyMap<string, Claim>, { claim: id, of }: FigureOf): number {
  const claim = claims.get(id);
  if (!claim) throw new SizeError(`claim "${id}" is not defined`);
  const value = claim.figures[of];
  if (!claim.seen || typeof value !== 'number' || !(value > 0 && value < 100)) {
    throw new SizeError(`claim "${id}" has no percentage "${of}" that was seen`);
  }
  return value;
}

/** When the control rate was counted: "36 weeks". Throws {@link SizeError} where the claim holds no such time. */
export function timeOf({ control }: MissingTrial, claims: ReadonlyMap<string, Claim>): string {
  const value = claims.get(control.claim)?.figures[control.after];
  const unit = /^(weeks|months)/.exec(control.after)?.[0];
  if (typeof value !== 'number' || unit === undefined) {
    throw new SizeError(`claim "${control.claim}" holds no time "${control.after}" in weeks or months`);
  }
  return `${value} ${unit}`;
}

function treatedPercent(claims: ReadonlyMap<string, Claim>, control: number, hoped: Hoped): number {
  if ('hazardRatio' in hoped) return 100 * shareAtRatio(control / 100, hoped.hazardRatio);
  if ('points' in hoped) return control + hoped.points;
  const { borrowed, less } = hoped;
  return control + percentOf(claims, borrowed) - percentOf(claims, { claim: borrowed.claim, of: less });
}

/** Size of a missing trial. Throws {@link SizeError} where a figure is wanting, RangeError where a rate leaves 0 to 100. */
export function sizeOf(trial: MissingTrial, claims: ReadonlyMap<string, Claim>): TrialSize {
  const control = percentOf(claims, trial.control);
  const treated = treatedPercent(claims, control, trial.hoped);
  const shares = [control / 100, treated / 100] as const;
  const ratio = 'hazardRatio' in trial.hoped ? trial.hoped.hazardRatio : undefined;
  const events = ratio === undefined ? undefined : eventsNeeded(ratio);
  const compared = events === undefined ? 2 * peoplePerGroup(...shares) : peopleForEvents(events, ...shares);
  // Groups are equal: an odd number would leave one person without a group.
  const randomised = 2 * Math.ceil(peopleToStart(compared, 1 - leavers) / 2);
  return {
    method: events === undefined ? 'proportions' : 'time-to-event',
    percent: [control, treated],
    ...(ratio === undefined ? {} : { hazardRatio: ratio }),
    ...(events === undefined ? {} : { events }),
    compared,
    randomised,
    ...(trial.reaches ? { started: peopleToStart(randomised, percentOf(claims, trial.reaches) / 100) } : {}),
    ...usualErrors,
    leavers,
  };
}
