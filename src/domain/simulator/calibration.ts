/** The published figures that the teaching model is held against, and how far it is from each. */
import type { Regimen, Segment } from './regimen.ts';
import { lookWeeks, lossPoints, responseSalt, type TrialOutcome } from './trial.ts';

/** Fitted: the sets were tuned to it. Held out: never used for tuning. */
export const uses = ['fitted', 'held-out'] as const;
export type Use = (typeof uses)[number];

/** The arms of the virtual trial: a year, then what follows it. */
export const armIds = ['stop4', 'stop2', 'stay4', 'stay2', 'step4to2', 'placebo'] as const;
export type ArmId = (typeof armIds)[number];

export const measures = [
  'meanSalt',
  'salt20',
  'lost',
  'kept',
  'regained',
  'lostHeld',
  'lostNotHeld',
] as const;
export type TargetMeasure = (typeof measures)[number];

export interface Target {
  readonly id: string;
  readonly label: string;
  readonly use: Use;
  readonly arm: ArmId;
  readonly measure: TargetMeasure;
  /** Week since entry. */
  readonly week: number;
  /** Percent (or SALT points), put together from trial results or claims to one decimal. */
  readonly observed: number;
  /** Sampling error of the observed figure. */
  readonly standardError: number;
  readonly people: number;
  /** What the observed figure was read from. */
  readonly trials: readonly string[];
  readonly claims: readonly string[];
}

/** Every set's misfit, stored because 25 figures of 4096 people take seconds: a test compares it with a new run. */
export interface StoredMisfit {
  readonly set: string;
  /** False: the reference population, to which the sets were fitted. True: as many other people. */
  readonly fresh: boolean;
  /** Percent (or points) of each target, keyed by its id. */
  readonly values: Readonly<Record<string, number>>;
  /** Sum of squared misses, each over its standard error, of the fitted targets. */
  readonly fitted: number;
  /** Root mean square miss, in standard errors, of the held-out targets. */
  readonly heldOut: number;
}

const year = (doseMg: number): Segment => ({ weeks: 52, doseMg });
const plan = (...segments: readonly Segment[]): Regimen => ({
  onset: { triggerWeeks: 0, untreatedWeeks: 0 },
  segments,
});

/** What each arm takes. */
export const armRegimens: Readonly<Record<ArmId, Regimen>> = {
  stop4: plan(year(4), { weeks: 100, doseMg: 0 }),
  stop2: plan(year(2), { weeks: 100, doseMg: 0 }),
  stay4: plan(year(4), { weeks: 100, doseMg: 4 }),
  stay2: plan(year(2), { weeks: 100, doseMg: 2 }),
  step4to2: plan(year(4), { weeks: 100, doseMg: 2 }),
  placebo: plan({ weeks: 36, doseMg: 0 }),
};

/** Dose that whoever lost benefit takes again, in the arms where that is asked. */
export const retreatMg: Readonly<Partial<Record<ArmId, number>>> = { stop4: 4, stop2: 2 };

/** How far from the observed figure, in standard errors. */
export function missOf({ observed, standardError }: Target, value: number): number {
  return (value - observed) / standardError;
}

/** Sum of squared misses of the fitted targets, root mean square miss of the held-out ones. */
export function misfitOf(
  targets: readonly Target[],
  values: Readonly<Record<string, number>>,
): { fitted: number; heldOut: number } {
  const squares = (use: Use) =>
    targets.filter((one) => one.use === use).map((one) => missOf(one, values[one.id] ?? Number.NaN) ** 2);
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const held = squares('held-out');
  return { fitted: sum(squares('fitted')), heldOut: Math.sqrt(sum(held) / held.length) };
}

/** The value of a target in the outcome of its arm; for "regained" in that of its arm with retreatment. */
export function targetValue(
  { measure, week }: Pick<Target, 'measure' | 'week'>,
  outcome: TrialOutcome,
): number {
  const look = week / lookWeeks;
  if (measure === 'regained') return outcome.regained;
  if (measure === 'lostHeld' || measure === 'lostNotHeld')
    return lostOf(outcome, look, measure === 'lostHeld');
  return outcome[measure][look] ?? Number.NaN;
}

/** Percent who lost benefit among responders whose response had, or had not, held since week 36. */
function lostOf({ salts, entered, responseWeek }: TrialOutcome, look: number, wantHeld: boolean): number {
  const at = (when: number, person: number) => salts[when * entered + person] ?? Number.NaN;
  const judged = responseWeek / lookWeeks;
  let all = 0;
  let gone = 0;
  for (let person = 0; person < entered; person++) {
    if (!(at(judged, person) <= responseSalt)) continue;
    let held = true;
    for (let when = 36 / lookWeeks; when < judged; when++) held &&= at(when, person) <= responseSalt;
    if (held !== wantHeld) continue;
    all++;
    let lost = false;
    for (let when = judged + 1; when <= look; when++)
      lost ||= at(when, person) - at(judged, person) > lossPoints;
    if (lost) gone++;
  }
  return all === 0 ? Number.NaN : (100 * gone) / all;
}
