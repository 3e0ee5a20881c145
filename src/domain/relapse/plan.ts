/**
 * What the reader lays out: when treatment begins and its parts. A plan is short text in a link and a regimen for each
 * parameter set in the model.
 */
import type { ParameterSet } from '../simulator/parameters.ts';
import type { Regimen, Segment } from '../simulator/regimen.ts';

/** "demo": the body's background signal keeps the disease going; "low": it is too low for that. */
export type PersonId = 'demo' | 'low';

export interface Part {
  /** 1 to 260. */
  readonly weeks: number;
  /** A tablet's dose in mg a day, 0 to 8, by halves; with `toMg`, on the first day. */
  readonly doseMg: number;
  readonly toMg?: number;
  /** By how many percent the body's background signal is lowered, 0 to 90. */
  readonly loweredBy?: number;
  /** Instead of a dose: one arm of the loop blocked by 60 %. */
  readonly arm?: 'ifng' | 'il15';
}

export interface Plan {
  readonly person: PersonId;
  /** Weeks from the start of the disease to the first part, 10 (the trigger's end) to 416. */
  readonly untreated: number;
  readonly parts: readonly Part[];
}

export const mostParts = 6;
export const longestPart = 260;
export const longestUntreated = 416;
/** Weeks that the trigger at the start lasts; nobody is treated before its end. */
export const triggerWeeks = 10;
/** Share of one arm's signal that an experiment of thought takes away. */
export const armBlock = 0.6;
export const doses: readonly number[] = [0, 1, 2, 4, 8];

const within = (value: number, low: number, high: number) =>
  Number.isInteger(value) && value >= low && value <= high;

const partPattern = /^(\d{1,3})(?:x(\d(?:\.5)?)(?:~(\d(?:\.5)?))?|(g|l))(?:i(\d{1,2}))?$/;

/** Text of a plan: "u104-52x4-100x0i30". Weeks x dose, ~ to a dose, g or l one arm, i lowered by percent. */
export function writePlan({ person, untreated, parts }: Plan): string {
  const words = parts.map(({ weeks, doseMg, toMg, loweredBy, arm }) => {
    const kind = arm ? (arm === 'ifng' ? 'g' : 'l') : `x${doseMg}${toMg === undefined ? '' : `~${toMg}`}`;
    return `${weeks}${kind}${loweredBy ? `i${loweredBy}` : ''}`;
  });
  return [`${person === 'low' ? 'w' : 'u'}${untreated}`, ...words].join('-');
}

/** Reads a plan's text; undefined where it isn't one, or is out of bounds. */
export function readPlan(text: string): Plan | undefined {
  const [begin = '', ...rest] = text.split('-');
  const start = /^([uw])(\d{1,3})$/.exec(begin);
  const untreated = Number(start?.[2]);
  if (!start || !within(untreated, triggerWeeks, longestUntreated) || rest.length > mostParts)
    return undefined;
  const parts: Part[] = [];
  for (const one of rest) {
    const [, weeks, dose, to, arm, lowered] = partPattern.exec(one) ?? [];
    const part: Part = {
      weeks: Number(weeks),
      doseMg: Number(dose ?? 0),
      ...(to === undefined ? {} : { toMg: Number(to) }),
      ...(lowered === undefined ? {} : { loweredBy: Number(lowered) }),
      ...(arm === undefined ? {} : { arm: arm === 'g' ? 'ifng' : 'il15' }),
    };
    if (!within(part.weeks, 1, longestPart) || part.doseMg > 8 || (part.toMg ?? 0) > 8) return undefined;
    if ((part.loweredBy ?? 0) > 90) return undefined;
    parts.push(part);
  }
  const plan: Plan = { person: start[1] === 'w' ? 'low' : 'demo', untreated, parts };
  // One text for one plan, so that a link is the same however it was made.
  return writePlan(plan) === text ? plan : undefined;
}

/** A plan that fits its bounds, from one that a hand typed or dragged. */
export function settlePlan({ person, untreated, parts }: Plan): Plan {
  const clamp = (value: number, low: number, high: number) =>
    Math.min(high, Math.max(low, Math.round(Number.isFinite(value) ? value : low)));
  return {
    person,
    untreated: clamp(untreated, triggerWeeks, longestUntreated),
    parts: parts.slice(0, mostParts).map((part) => ({ ...part, weeks: clamp(part.weeks, 1, longestPart) })),
  };
}

function segmentOf({ weeks, doseMg, toMg, loweredBy, arm }: Part): Segment {
  return {
    weeks,
    doseMg: arm ? 0 : doseMg,
    ...(toMg === undefined || arm ? {} : { toMg }),
    ...(loweredBy ? { inputFactor: 1 - loweredBy / 100 } : {}),
    ...(arm ? { blocked: { ifng: arm === 'ifng' ? armBlock : 0, il15: arm === 'il15' ? armBlock : 0 } } : {}),
  };
}

/** The plan as the model runs it; the sets differ in the demo person's background signal. */
export function regimenOf({ person, untreated, parts }: Plan, { values }: ParameterSet): Regimen {
  return {
    onset: {
      sigma: person === 'low' ? values.demoSigmaLow : values.demoSigma,
      triggerWeeks,
      untreatedWeeks: untreated,
    },
    segments: parts.map(segmentOf),
  };
}

/** Weeks from the start of the disease to the end of the last part. */
export const planWeeks = ({ untreated, parts }: Plan): number =>
  parts.reduce((sum, { weeks }) => sum + weeks, untreated);

/** A part in words: "4 mg a day", "from 4 mg down to 0", "no tablets, background signal lowered by 30%". */
export function partWords({ doseMg, toMg, loweredBy, arm }: Part): string {
  const dose = arm
    ? `${arm === 'ifng' ? 'interferon-gamma' : 'IL-15'} alone blocked by ${armBlock * 100}%`
    : toMg !== undefined
      ? `from ${doseMg} to ${toMg} mg a day, evenly`
      : doseMg === 0
        ? 'no tablets'
        : `${doseMg} mg a day`;
  return loweredBy ? `${dose}, background signal lowered by ${loweredBy}%` : dose;
}
