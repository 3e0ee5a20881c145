/**
 * What happens to a virtual scalp: how its disease begins, then segments of treatment in weeks. A regimen is plain
 * data: it stands in links, in files and in tests. Everything that reads one from outside goes through `readRegimen`.
 */
import { SimulatorError } from './fault.ts';

export interface Segment {
  readonly weeks: number;
  /** Dose in mg a day, 0 for none; with `toMg`, the dose on the first day. */
  readonly doseMg: number;
  /** A taper: the dose changes evenly to this one by the segment's last day. */
  readonly toMg?: number;
  /** The standing input is multiplied by this: 0.7 is "lowered by 30 %", 1 (the default) leaves it alone. */
  readonly inputFactor?: number;
  /** Instead of a dose: shares of the two signals taken away, each 0 to below 1. For experiments of thought. */
  readonly blocked?: { readonly ifng: number; readonly il15: number };
}

/** How the disease begins. A virtual trial replaces this by each person's own beginning. */
export interface Onset {
  /** The person's standing input σ. Left out: the parameter set's demo person. */
  readonly sigma?: number;
  /** Weeks at the start during which a trigger holds the input up; 0 for none. */
  readonly triggerWeeks: number;
  /** Weeks from the start of the disease to the first segment. */
  readonly untreatedWeeks: number;
}

export interface Regimen {
  readonly onset: Onset;
  readonly segments: readonly Segment[];
}

/** Twenty years, onset included. */
export const mostWeeks = 1040;
export const mostSegments = 24;
export const mostMg = 100;

export interface RegimenRead {
  readonly regimen: Regimen | null;
  /** Whole sentences, each naming the place and what it must be. */
  readonly faults: readonly string[];
}

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a regimen from JSON. Never throws: what is wrong is said, and then there is no regimen. */
export function readRegimen(value: unknown): RegimenRead {
  if (!isRecord(value)) return { regimen: null, faults: ['The regimen must be an object.'] };
  const faults: string[] = [];
  /** The number under a key, where it is there and within bounds; `top` is itself allowed unless `open`. */
  const take = (from: Loose, key: string, place: string, low: number, top: number, open = false) => {
    const found = from[key];
    if (found === undefined) return undefined;
    if (typeof found === 'number' && found >= low && (open ? found < top : found <= top)) return found;
    const words = typeof found === 'number' || typeof found === 'string' ? `, not ${found}` : '';
    faults.push(`${place}: ${key} must be a number from ${low} to ${open ? 'below ' : ''}${top}${words}.`);
    return undefined;
  };
  const need = (from: Loose, key: string, place: string, low: number, top: number) => {
    if (from[key] === undefined) faults.push(`${place}: ${key} is missing.`);
    return take(from, key, place, low, top) ?? 0;
  };
  const strange = (from: Loose, place: string, known: readonly string[]) => {
    for (const key of Object.keys(from))
      if (!known.includes(key)) faults.push(`${place}: "${key}" is not known.`);
  };
  strange(value, 'The regimen', ['onset', 'segments']);

  const begins = isRecord(value['onset']) ? value['onset'] : {};
  if (!isRecord(value['onset'])) faults.push('The beginning: onset is missing.');
  else strange(begins, 'The beginning', ['sigma', 'triggerWeeks', 'untreatedWeeks']);
  const sigma = take(begins, 'sigma', 'The beginning', 0, 5);
  const onset: Onset = {
    ...(sigma === undefined ? {} : { sigma }),
    triggerWeeks: take(begins, 'triggerWeeks', 'The beginning', 0, mostWeeks) ?? 0,
    untreatedWeeks: take(begins, 'untreatedWeeks', 'The beginning', 0, mostWeeks) ?? 0,
  };

  const list = Array.isArray(value['segments']) ? (value['segments'] as unknown[]) : [];
  if (!Array.isArray(value['segments'])) faults.push('The regimen: segments are missing.');
  if (list.length > mostSegments)
    faults.push(`The regimen: at most ${mostSegments} segments, not ${list.length}.`);
  const segments = list.slice(0, mostSegments).map((one, index): Segment => {
    const place = `Segment ${index + 1}`;
    if (!isRecord(one)) {
      faults.push(`${place} must be an object.`);
      return { weeks: 1, doseMg: 0 };
    }
    strange(one, place, ['weeks', 'doseMg', 'toMg', 'inputFactor', 'blocked']);
    const toMg = take(one, 'toMg', place, 0, mostMg);
    const inputFactor = take(one, 'inputFactor', place, 0, 10);
    const arms = one['blocked'];
    if (arms !== undefined && !isRecord(arms)) faults.push(`${place}: blocked must be an object.`);
    if (isRecord(arms)) strange(arms, `${place}, blocked`, ['ifng', 'il15']);
    const blocked = isRecord(arms)
      ? {
          ifng: take(arms, 'ifng', place, 0, 1, true) ?? 0,
          il15: take(arms, 'il15', place, 0, 1, true) ?? 0,
        }
      : undefined;
    const weeks = need(one, 'weeks', place, 0, mostWeeks);
    if (one['weeks'] === 0) faults.push(`${place}: weeks must be more than 0.`);
    return {
      weeks,
      doseMg: need(one, 'doseMg', place, 0, mostMg),
      ...(toMg === undefined ? {} : { toMg }),
      ...(inputFactor === undefined ? {} : { inputFactor }),
      ...(blocked === undefined ? {} : { blocked }),
    };
  });
  const regimen: Regimen = { onset, segments };
  const total = totalWeeks(regimen);
  if (total > mostWeeks) faults.push(`The regimen: ${total} weeks in all, at most ${mostWeeks}.`);
  if (total === 0) faults.push('The regimen: it has no time in it.');
  return faults.length > 0 ? { regimen: null, faults } : { regimen, faults };
}

/** Weeks from the start of the disease to the end of the last segment. */
export function totalWeeks({ onset, segments }: Regimen): number {
  return segments.reduce((sum, { weeks }) => sum + weeks, onset.untreatedWeeks);
}

/** @throws SimulatorError `bad-regimen` with every fault of it */
export function checkRegimen(regimen: Regimen): void {
  const { faults } = readRegimen(regimen);
  if (faults.length > 0) throw new SimulatorError('bad-regimen', faults.join(' '));
}

/** A stretch of time on which the inputs are constant, or the dose changes evenly. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fromMg: number;
  readonly toMg: number;
  readonly inputFactor: number;
  readonly trigger: boolean;
  readonly blocked: Segment['blocked'];
}

/**
 * The regimen as stretches from week 0, cut where anything changes and joined where nothing does: a segment split in
 * two is the same run, step for step.
 */
export function stretchesOf({ onset, segments }: Regimen): readonly Stretch[] {
  const before: Segment[] = onset.untreatedWeeks > 0 ? [{ weeks: onset.untreatedWeeks, doseMg: 0 }] : [];
  const all: Stretch[] = [];
  let week = 0;
  for (const segment of [...before, ...segments]) {
    const { weeks, doseMg, inputFactor = 1, blocked } = segment;
    const toMg = segment.toMg ?? doseMg;
    const end = week + weeks;
    const doseAt = (at: number) => doseMg + ((toMg - doseMg) * (at - week)) / weeks;
    const cut = onset.triggerWeeks > week && onset.triggerWeeks < end ? [onset.triggerWeeks] : [];
    const marks = [week, ...cut, end];
    for (let i = 0; i + 1 < marks.length; i++) {
      const [from, to] = [marks[i] ?? week, marks[i + 1] ?? end];
      const trigger = from < onset.triggerWeeks;
      all.push({ from, to, fromMg: doseAt(from), toMg: doseAt(to), inputFactor, trigger, blocked });
    }
    week = end;
  }
  return joined(all);
}

function joined(all: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const next of all) {
    const last = out.at(-1);
    if (last && continues(last, next)) out[out.length - 1] = { ...last, to: next.to };
    else out.push(next);
  }
  return out;
}

/** True where nothing changes between two stretches. A taper is always kept apart. */
function continues(last: Stretch, next: Stretch): boolean {
  return (
    last.fromMg === last.toMg &&
    next.fromMg === next.toMg &&
    last.toMg === next.fromMg &&
    last.inputFactor === next.inputFactor &&
    last.trigger === next.trigger &&
    last.blocked?.ifng === next.blocked?.ifng &&
    last.blocked?.il15 === next.blocked?.il15
  );
}
