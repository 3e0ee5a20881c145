/**
 * One round patch by its radius alone: rings of equal width, what flows between them measured by the length of their
 * border. The reference for the model in space, and the way to measure how far a patch reaches.
 */
import { type Fields, naiveFields, type ReactionValues, react, type Spreading } from './space.ts';

export interface RadialSetup {
  readonly values: ReactionValues;
  readonly spreading: Spreading;
  readonly sigma: number;
  /** Radius of the disc in which memory was laid down, cm, and how much. */
  readonly seedRadius: number;
  readonly seedMemory: number;
  /** Radius of the skin and width of a ring, cm. */
  readonly outerRadius: number;
  readonly ring: number;
  /** Step in weeks. */
  readonly step: number;
}

/** Weeks under one set of inputs; `factor` lowers or raises σ. */
export interface Phase {
  readonly weeks: number;
  readonly block: number;
  readonly factor: number;
}

export interface RadialPoint {
  readonly week: number;
  /** Where half the hair is left, cm; 0 where there is no such place, the outer radius where all is lost. */
  readonly radius: number;
  readonly hairAtCentre: number;
  readonly memoryAtCentre: number;
}

/** Outermost radius at which half the hair is left, between ring centres by a straight line. */
export function radiusOfHalf(hair: ArrayLike<number>, ring: number): number {
  let outermost = -1;
  for (let i = 0; i < hair.length; i++) if ((hair[i] as number) < 0.5) outermost = i;
  if (outermost < 0) return 0;
  if (outermost + 1 >= hair.length) return hair.length * ring;
  const [here, next] = [hair[outermost] as number, hair[outermost + 1] as number];
  return ring * (outermost + 0.5 + (0.5 - here) / (next - here));
}

function flowBetweenRings(of: Float32Array, into: Float32Array, perWeek: number): void {
  const last = of.length - 1;
  for (let i = 0; i <= last; i++) {
    const out = i < last ? (i + 1) * ((of[i + 1] as number) - (of[i] as number)) : 0;
    const inward = i > 0 ? i * ((of[i] as number) - (of[i - 1] as number)) : 0;
    into[i] = (perWeek * (out - inward)) / (i + 0.5);
  }
}

/** Runs one patch through its phases; a point every `every` weeks, and the fields at the end. */
export function radialCourse(
  setup: RadialSetup,
  phases: readonly Phase[],
  every = 2,
): { readonly points: readonly RadialPoint[]; readonly fields: Fields } {
  const { values, spreading, sigma, ring } = setup;
  const rings = Math.round(setup.outerRadius / ring);
  const fields = naiveFields(rings, values, sigma);
  for (let i = 0; i < rings; i++)
    if ((i + 0.5) * ring < setup.seedRadius) fields.memory[i] = setup.seedMemory;
  const flow = { signal: new Float32Array(rings), killers: new Float32Array(rings) };
  const points: RadialPoint[] = [];
  let week = 0;
  for (const { weeks, block, factor } of phases) {
    const inputs = { sigma: sigma * factor, block };
    const stepsEach = Math.ceil(every / setup.step - 1e-9);
    for (let part = 0; part < Math.round(weeks / every); part++) {
      for (let step = 0; step < stepsEach; step++) {
        flowBetweenRings(fields.signal, flow.signal, spreading.signal / ring ** 2);
        flowBetweenRings(fields.killers, flow.killers, spreading.killers / ring ** 2);
        react(fields, flow, values, inputs, every / stepsEach, 0, rings);
      }
      week += every;
      points.push({
        week,
        radius: radiusOfHalf(fields.hair, ring),
        hairAtCentre: fields.hair[0] as number,
        memoryAtCentre: fields.memory[0] as number,
      });
    }
  }
  return { points, fields };
}

/**
 * Smallest seed, cm, whose patch is still bald after `weeks`: found by halving between `low` and `high`, `halvings`
 * times. NaN where even the largest heals.
 */
export function criticalSeed(
  setup: Omit<RadialSetup, 'seedRadius'>,
  weeks: number,
  { low, high, halvings }: { readonly low: number; readonly high: number; readonly halvings: number },
): number {
  const stays = (seedRadius: number) => {
    const { points } = radialCourse({ ...setup, seedRadius }, [{ weeks, block: 0, factor: 1 }], 4);
    return (points.at(-1)?.radius ?? 0) > 0;
  };
  if (!stays(high)) return Number.NaN;
  let [under, over] = [low, high];
  for (let i = 0; i < halvings; i++) {
    const middle = (under + over) / 2;
    if (stays(middle)) over = middle;
    else under = middle;
  }
  return over;
}
