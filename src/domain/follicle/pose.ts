/**
 * How the follicle stands at a moment: a few numbers, set by hand for each of the five steps and read in between.
 * Moments run from 0 (hidden) to 4 (regrowth); a whole number is a step.
 */

/** Everything that changes in the drawn follicle. Lengths in units of the plate, shares from 0 to 1. */
export interface Pose {
  /** Depth of the bulb's lower end. */
  readonly base: number;
  /** Width of the bulb against a full one. */
  readonly bulb: number;
  /** How far the shaft narrows towards the root. */
  readonly taper: number;
  /** How far the broken end of the hair has gone. */
  readonly broken: number;
  /** How far the old stub has left the root. */
  readonly shed: number;
  /** How far the new hair has grown. */
  readonly grown: number;
  /** What is left of the guardians' cover round the bulb. */
  readonly cover: number;
  /** Danger signals on the sheath. */
  readonly danger: number;
  /** MHC class I on the bulb. */
  readonly mhc: number;
  readonly ifn: number;
  readonly il15: number;
  /** Daughter cells on their way from the bulge. */
  readonly daughters: number;
}

export const lastMoment = 4;

const still = { taper: 0, broken: 0, shed: 0, grown: 0, ifn: 0, il15: 0, daughters: 0 };

/** One pose for each step, in order. */
export const keyframes: readonly [Pose, Pose, Pose, Pose, Pose] = [
  { ...still, base: 596, bulb: 1, cover: 1, danger: 0, mhc: 0 },
  { ...still, base: 596, bulb: 1, cover: 1, danger: 1, mhc: 0 },
  { ...still, base: 595, bulb: 0.96, taper: 0.12, cover: 0, danger: 1, mhc: 1, ifn: 0.5 },
  {
    base: 580,
    bulb: 0.8,
    taper: 1,
    broken: 1,
    shed: 0,
    grown: 0,
    cover: 0,
    danger: 1,
    mhc: 1,
    ifn: 1,
    il15: 1,
    daughters: 0,
  },
  {
    base: 595,
    bulb: 0.94,
    taper: 1,
    broken: 1,
    shed: 1,
    grown: 1,
    cover: 0,
    danger: 0,
    mhc: 0,
    ifn: 0,
    il15: 0,
    daughters: 1,
  },
];

/** A moment within the drawing: numbers outside 0 to 4 give the nearer end, no number gives 0. */
export function clampMoment(moment: number): number {
  return Number.isFinite(moment) ? Math.min(lastMoment, Math.max(0, moment)) : 0;
}

/** The value at a moment of a quantity known at the steps: eased, so that it rests at each of them. */
export function between(values: readonly number[], moment: number): number {
  const at = clampMoment(moment);
  const from = Math.min(Math.floor(at), lastMoment - 1);
  const part = at - from;
  const eased = part * part * (3 - 2 * part);
  const [start = 0, end = 0] = [values[from], values[from + 1]];
  return start + (end - start) * eased;
}

/** The pose at a moment. */
export function poseAt(moment: number): Pose {
  const keys = Object.keys(keyframes[0]) as (keyof Pose)[];
  const entries = keys.map((key) => [
    key,
    between(
      keyframes.map((pose) => pose[key]),
      moment,
    ),
  ]);
  return Object.fromEntries(entries) as unknown as Pose;
}
