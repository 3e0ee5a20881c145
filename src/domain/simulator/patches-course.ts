/** The course of a plan on the drawn scalp, step by step, and what is measured on it. */
import { type PatchEvent, type Plan, scatterPlaces, treatedAt } from './patches-plan.ts';
import { type Direction, directionOf, gridSize, layScalp, regions, type Scalp } from './scalp.ts';
import { type Box, createSheet, naiveFields, type ReactionValues, react, type Sheet } from './space.ts';
import { blockOf } from './teaching-model.ts';

/** Numbers that the course needs, from content/models/{teaching,space}.yaml. */
export interface PatchNumbers {
  readonly values: ReactionValues & { readonly d50: number };
  readonly space: Readonly<Record<SpaceId, number>>;
}
export const spaceIds = [
  'spreadSignal',
  'spreadKillers',
  'seedMemory',
  'smallSeed',
  'largeSeed',
  'sigmaLow',
  'sigmaMiddle',
  'sigmaHigh',
  'doseMg',
  'headRadius',
  'stepHours',
] as const;
export type SpaceId = (typeof spaceIds)[number];

/** What is measured at one week. */
export interface Measured {
  readonly week: number;
  readonly treated: boolean;
  /** SALT score: hair lost, 0 to 100, the four regions weighted as in the score. */
  readonly salt: number;
  /** Hair lost in each region, per cent, in the order of `regions`. */
  readonly lost: readonly number[];
  /** Share of the scalp with less than half of its hair, per cent. */
  readonly bald: number;
  /** Bald patches that do not touch. */
  readonly patches: number;
  /** Radius of a round patch as large as the largest, cm; 0 without one. */
  readonly radius: number;
}

export interface Course {
  readonly scalp: Scalp;
  readonly sheet: Sheet;
  readonly plan: Plan;
  /** Where the course stands, in weeks; parts of a week between whole ones. */
  readonly week: () => number;
  /** One point for each whole week passed, week 0 first. */
  readonly history: readonly Measured[];
  /** Moves on by one step. */
  readonly step: () => void;
  readonly measure: () => Measured;
  /** Steps in a week. */
  readonly perWeek: number;
  /** True where another plan says the same up to where this course stands: it can go on with it. */
  readonly goesOnWith: (plan: Plan) => boolean;
  readonly take: (plan: Plan) => void;
}

/** Share of all hair that a place must lose in a week to be marked as falling. */
export const leastFalling = 0.006;

/** Where hair is falling out now: 255 where a place loses more than `leastFalling` of its hair in a week, else 0. */
export function fallingMap({ fields }: Sheet, { kH, rA, dA }: ReactionValues, into: Uint8Array): void {
  const { growing, hair } = fields;
  const perGrowth = (rA + dA) / rA;
  for (let i = 0; i < into.length; i++) {
    const lost = kH * ((hair[i] as number) - (growing[i] as number) * perGrowth);
    into[i] = lost > leastFalling ? 255 : 0;
  }
}

const sigmaId = { low: 'sigmaLow', middle: 'sigmaMiddle', high: 'sigmaHigh' } as const;
/** Side of a tile, cells: calm skin is left out of the work tile by tile. */
const tile = 16;
const tiles = gridSize / tile;
/** A difference from untouched skin that counts. */
const leastDifference = 1e-5;

/** Starts the course of a plan at week 0. */
export function startCourse(
  numbers: PatchNumbers,
  first: Plan,
  scalp = layScalp(numbers.space.headRadius),
): Course {
  const { values, space } = numbers;
  const perWeek = Math.round(168 / space.stepHours);
  const spreading = { signal: space.spreadSignal, killers: space.spreadKillers };
  const sigma = space[sigmaId[first.sigma]];
  const sheet = createSheet(scalp.grid, values, spreading, sigma, 1 / perWeek);
  const { fields } = sheet;
  // Skin far from every patch is alike everywhere: one cell stands for all of it.
  const calm = naiveFields(1, values, sigma);
  const none = { signal: new Float32Array(1), killers: new Float32Array(1) };
  let plan = first;
  let steps = 0;
  const awake: Box[] = [];
  /** Which tiles are awake, and the skin of those: nothing flows into a tile that sleeps. */
  const isAwake = new Uint8Array(tiles * tiles);
  const open = new Uint8Array(scalp.grid.skin.length);
  const history: Measured[] = [];
  const names = Object.keys(fields) as (keyof typeof fields)[];
  const { width, skin } = scalp.grid;

  const boxOf = (index: number): Box => {
    const [left, top] = [(index % tiles) * tile, Math.floor(index / tiles) * tile];
    return { left, top, right: left + tile, bottom: top + tile };
  };
  const fill = ({ top, bottom, left, right }: Box, which: readonly (keyof typeof fields)[]) => {
    for (let row = top; row < bottom; row++)
      for (const name of which)
        fields[name].fill(calm[name][0] as number, row * width + left, row * width + right);
  };
  /** Wakes a tile: from now on it is worked out cell by cell. */
  const wake = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= tiles || row >= tiles) return;
    const index = row * tiles + column;
    if (isAwake[index] === 1) return;
    isAwake[index] = 1;
    const box = boxOf(index);
    awake.push(box);
    fill(box, names);
    for (let r = box.top; r < box.bottom; r++)
      open.set(skin.subarray(r * width + box.left, r * width + box.right), r * width + box.left);
  };
  const setOff = (at: Direction, radius: number) => {
    const nearest = Math.cos(radius / scalp.radius);
    for (let row = 0; row < gridSize; row++)
      for (let column = 0; column < gridSize; column++) {
        const i = row * width + column;
        if (skin[i] !== 1) continue;
        const [x, y, z] = directionOf(column, row);
        if (x * at[0] + y * at[1] + z * at[2] <= nearest) continue;
        wake(Math.floor(column / tile), Math.floor(row / tile));
        fields.memory[i] = Math.max(fields.memory[i] as number, space.seedMemory);
      }
  };
  const begin = (event: PatchEvent) => {
    if (event.kind === 'scatter') for (const at of scatterPlaces(event.seed)) setOff(at, space.smallSeed);
    if (event.kind === 'small') setOff(event.at, space.smallSeed);
    if (event.kind === 'large') setOff(event.at, space.largeSeed);
  };
  let begun = 0;
  /** Sets off what is due. */
  const due = () => {
    for (let next = plan.events[begun]; next && next.week * perWeek <= steps; next = plan.events[begun]) {
      begin(next);
      begun++;
    }
  };
  /** Wakes the neighbours of tiles at whose border something has come near. */
  const widen = () => {
    const differs = (row: number, column: number) => {
      const i = row * width + column;
      return (
        skin[i] === 1 &&
        (Math.abs((fields.signal[i] as number) - (calm.signal[0] as number)) > leastDifference ||
          Math.abs((fields.killers[i] as number) - (calm.killers[0] as number)) > leastDifference)
      );
    };
    for (const { top, left, bottom, right } of awake.slice()) {
      const [c, r] = [left / tile, top / tile];
      const along = (at: (step: number) => boolean) => {
        for (let step = 0; step < tile; step++) if (at(step)) return true;
        return false;
      };
      if (along((step) => differs(top, left + step))) wake(c, r - 1);
      if (along((step) => differs(bottom - 1, left + step))) wake(c, r + 1);
      if (along((step) => differs(top + step, left))) wake(c - 1, r);
      if (along((step) => differs(top + step, right - 1))) wake(c + 1, r);
    }
  };
  /** Sleeping skin, drawn up to date for who looks at it. */
  const settle = () => {
    for (let index = 0; index < isAwake.length; index++)
      if (isAwake[index] === 0) fill(boxOf(index), ['hair', 'growing']);
  };
  const week = () => steps / perWeek;
  const measure = () => {
    settle();
    return measured(scalp, fields.hair, week(), treatedAt(plan.events, Math.floor(week() + 1e-9)));
  };
  const step = () => {
    const block = treatedAt(plan.events, Math.floor(steps / perWeek + 1e-9))
      ? blockOf(space.doseMg, values.d50)
      : 0;
    sheet.step({ sigma, block }, awake, open);
    react(calm, none, values, { sigma, block }, 1 / perWeek, 0, 1);
    steps++;
    if (steps % 6 === 0) widen();
    due();
    if (steps % perWeek === 0) history.push(measure());
  };
  due();
  history.push(measure());
  const past = (one: Plan) => one.events.filter((event) => event.week * perWeek <= steps);
  return {
    scalp,
    sheet,
    get plan() {
      return plan;
    },
    week,
    history,
    step,
    measure,
    perWeek,
    goesOnWith: (next) =>
      next.set === plan.set &&
      next.sigma === plan.sigma &&
      past(next).length >= begun &&
      JSON.stringify(next.events.slice(0, begun)) === JSON.stringify(plan.events.slice(0, begun)) &&
      next.events.slice(begun).every((event) => event.week * perWeek >= steps),
    take: (next) => {
      plan = next;
      due();
    },
  };
}

/** Measures a map of hair. */
export function measured(scalp: Scalp, hair: ArrayLike<number>, week: number, treated: boolean): Measured {
  const sums = regions.map(() => 0);
  const areas = regions.map(() => 0);
  let bald = 0;
  let all = 0;
  const { area, region } = scalp;
  for (let i = 0; i < area.length; i++) {
    const size = area[i] as number;
    if (size === 0) continue;
    const at = region[i] as number;
    const h = hair[i] as number;
    sums[at] = (sums[at] as number) + size * (1 - h);
    areas[at] = (areas[at] as number) + size;
    all += size;
    if (h < 0.5) bald += size;
  }
  const lost = sums.map((sum, i) => (100 * sum) / (areas[i] as number));
  const salt = lost.reduce((total, one, i) => total + (one * (regions[i]?.weight ?? 0)) / 100, 0);
  const sizes = bald > 0 ? patchSizes(scalp, hair) : [];
  return {
    week,
    treated,
    salt,
    lost,
    bald: (100 * bald) / all,
    patches: sizes.length,
    radius: Math.sqrt(Math.max(0, ...sizes) / Math.PI),
  };
}

/** Areas (cm²) of the bald patches that don't touch; specks under 0.05 cm² are none. */
function patchSizes({ grid, area }: Scalp, hair: ArrayLike<number>): readonly number[] {
  const { width, skin } = grid;
  const seen = new Uint8Array(skin.length);
  const stack = new Int32Array(skin.length);
  const sizes: number[] = [];
  for (let start = 0; start < skin.length; start++) {
    if (seen[start] === 1 || skin[start] === 0 || (hair[start] as number) >= 0.5) continue;
    let size = 0;
    let top = 0;
    stack[top++] = start;
    seen[start] = 1;
    while (top > 0) {
      const i = stack[--top] as number;
      size += area[i] as number;
      for (const next of [i - 1, i + 1, i - width, i + width]) {
        if (skin[next] !== 1 || seen[next] === 1 || (hair[next] as number) >= 0.5) continue;
        seen[next] = 1;
        stack[top++] = next;
      }
    }
    if (size > 0.05) sizes.push(size);
  }
  return sizes;
}
