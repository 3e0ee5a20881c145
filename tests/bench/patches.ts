/**
 * Speed of the patch model: steps of one hour of model time on 256 × 256 cells, and how near that comes to what memory
 * allows (a plain copy of the bytes that a step must read and write at least). Median of many.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Parameter, type TeachingValues, valuesOf } from '../../src/domain/simulator/parameters.ts';
import { createSheet, flatGrid } from '../../src/domain/simulator/space.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) =>
  (
    parse(readFileSync(join(root, 'content/models', `${name}.yaml`), 'utf8')) as {
      parameters: readonly Parameter[];
    }
  ).parameters;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function timed(task: () => void, turns: number): number {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const from = performance.now();
    task();
    times.push(performance.now() - from);
  }
  return median(times);
}

export interface PatchesBench {
  /** Steps of one hour per second. */
  readonly stepsPerSecond: number;
  readonly bar: number;
  /** Bytes that a step must move: six fields read and written once, neighbours of two of them from the cache. */
  readonly bytes: number;
  /** Copies of those bytes per second: the most that memory would allow. */
  readonly copiesPerSecond: number;
  /** Share of that limit. */
  readonly share: number;
}

/** Measures 256 × 256 cells. */
export function benchPatches(turns = 200): PatchesBench {
  const side = 256;
  const cells = side ** 2;
  const values = valuesOf(read('teaching'), 'B') as TeachingValues;
  const space = valuesOf(read('space'), 'all');
  const spreading = { signal: space['spreadSignal'] ?? 0, killers: space['spreadKillers'] ?? 0 };
  const sheet = createSheet(flatGrid(side, side, 0.1), values, spreading, 0.08, 1 / 168);
  for (let i = 0; i < cells; i++)
    if ((i % side) % 40 < 12 && Math.floor(i / side) % 40 < 12) sheet.fields.memory[i] = 0.2;
  const inputs = { sigma: 0.08, block: 0 };
  for (let turn = 0; turn < 50; turn++) sheet.step(inputs);
  const step = timed(() => sheet.step(inputs), turns);
  const bytes = 2 * 6 * cells * 4;
  const [from, to] = [new Float32Array(6 * cells).fill(1), new Float32Array(6 * cells)];
  for (let turn = 0; turn < 20; turn++) to.set(from);
  const copy = timed(() => to.set(from), turns);
  return { stepsPerSecond: 1000 / step, bar: 60, bytes, copiesPerSecond: 1000 / copy, share: copy / step };
}

/** The result in words. */
export function printPatches({ stepsPerSecond, bar, bytes, copiesPerSecond, share }: PatchesBench): string {
  return [
    `patches, 256 × 256, steps of one hour: ${stepsPerSecond.toFixed(0)} a second (bar ${bar}) ${stepsPerSecond >= bar ? 'ok' : 'BELOW'}`,
    `  a plain copy of the ${(bytes / 1e6).toFixed(1)} MB that a step reads and writes: ${copiesPerSecond.toFixed(0)} a second; the step reaches ${(100 * share).toFixed(1)} % of that limit`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = benchPatches();
  console.log(printPatches(result));
  if (result.stepsPerSecond < result.bar) process.exitCode = 1;
}
