/**
 * The patch model's speed: steps of one hour of model time on 256 × 256 cells, how near that comes to what memory allows (a
 * plain copy of the bytes that a step must read and write at least), and a small sheet beside `odex` at the error that our
 * steps make.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Parameter, type TeachingValues, valuesOf } from '../../src/domain/simulator/parameters.ts';
import { createSheet, type Fields, flatGrid, type Sheet } from '../../src/domain/simulator/space.ts';
import { type BenchLine, timed } from './bench.ts';
import { Solver } from './odex.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) =>
  (
    parse(readFileSync(join(root, 'content/models', `${name}.yaml`), 'utf8')) as {
      parameters: readonly Parameter[];
    }
  ).parameters;
const values = valuesOf(read('teaching'), 'B') as TeachingValues;
const space = valuesOf(read('space'), 'all');
const spreading = { signal: space['spreadSignal'] ?? 0, killers: space['spreadKillers'] ?? 0 };
const inputs = { sigma: 0.08, block: 0 };
const cellSide = 0.1;
const hour = 1 / 168;
const names = ['signal', 'hiding', 'killers', 'memory', 'growing', 'hair'] as const;
/** Steps a second that the model must reach. */
const leastSteps = 60;

/** A square sheet with squares of memory on it, some steps into its course. */
function sheetOf(side: number, steps: number): Sheet {
  const sheet = createSheet(flatGrid(side, side, cellSide), values, spreading, inputs.sigma, hour);
  for (let i = 0; i < side ** 2; i++)
    if ((i % side) % 40 < 12 && Math.floor(i / side) % 40 < 12) sheet.fields.memory[i] = 0.2;
  for (let step = 0; step < steps; step++) sheet.step(inputs);
  return sheet;
}

/** The sheet's equations as the peer wants them: all amounts in one array, a new array of slopes at each call. */
function slopesFor(side: number) {
  const cells = side ** 2;
  const { kG, kP, theta, deltaE, beta, omega, c0, mu, deltaM, eta, rA, dA, kappa, kH } = values;
  const [perSignal, perKillers] = [spreading.signal / cellSide ** 2, spreading.killers / cellSide ** 2];
  const half = theta * theta;
  return (_t: number, y: number[]): number[] => {
    const slopes = new Array<number>(6 * cells);
    const at = (field: number, i: number) => y[field * cells + i] as number;
    const flow = (field: number, i: number) => {
      const [row, column] = [Math.floor(i / side), i % side];
      const here = at(field, i);
      return (
        (column > 0 ? at(field, i - 1) - here : 0) +
        (column < side - 1 ? at(field, i + 1) - here : 0) +
        (row > 0 ? at(field, i - side) - here : 0) +
        (row < side - 1 ? at(field, i + side) - here : 0)
      );
    };
    for (let i = 0; i < cells; i++) {
      const [g, p, e, m, a, hair] = [at(0, i), at(1, i), at(2, i), at(3, i), at(4, i), at(5, i)];
      const il15 = c0 + g / (1 + g);
      slopes[i] = kG * (e + inputs.sigma - g) + perSignal * flow(0, i);
      slopes[cells + i] = kP * (half / (half + g * g) - p);
      slopes[2 * cells + i] = deltaE * (beta * (1 - p) * il15 * (omega + m) - e) + perKillers * flow(2, i);
      slopes[3 * cells + i] = ((mu * e) / (1 + e)) * (1 - m) - deltaM * (1 - (eta * il15) / (1 + c0)) * m;
      slopes[4 * cells + i] = rA * (1 - a) - dA * a - kappa * (1 - p) * e * a;
      slopes[5 * cells + i] = kH * ((a * (rA + dA)) / rA - hair);
    }
    return slopes;
  };
}

const flatten = (fields: Fields) => names.flatMap((name) => [...fields[name]]);
const restore = (fields: Fields, all: readonly number[]) => {
  const cells = fields.hair.length;
  for (const [index, name] of names.entries())
    fields[name].set(all.slice(index * cells, (index + 1) * cells));
};

/** One week of a small sheet, ours and the peer's, from the same state on. */
function small(side: number) {
  const sheet = sheetOf(side, 20 * 168);
  const start = flatten(sheet.fields);
  const slopes = slopesFor(side);
  const ours = () => {
    restore(sheet.fields, start);
    for (let step = 0; step < 168; step++) sheet.step(inputs);
    return flatten(sheet.fields);
  };
  const peer = (tolerance: number) => {
    const solver = new Solver(start.length);
    solver.denseOutput = false;
    solver.maxSteps = 100_000;
    solver.relativeTolerance = tolerance;
    solver.absoluteTolerance = tolerance;
    return solver.solve(slopes, 0, start, 1).y;
  };
  const exact = peer(1e-10);
  const gap = (found: readonly number[]) =>
    Math.max(...found.map((value, i) => Math.abs(value - (exact[i] ?? 0))));
  return { ours, peer, gap };
}

export function bench(): readonly BenchLine[] {
  const side = 256;
  const bytes = 2 * names.length * side ** 2 * 4;
  const sheet = sheetOf(side, 50);
  const [from, to] = [new Float32Array(bytes / 8).fill(1), new Float32Array(bytes / 8)];
  const few = small(24);
  // The error of our steps: Euler's, at one hour. The peer is asked for no better.
  const error = few.gap(few.ours());
  if (!(error < 1e-3)) throw new Error(`a week of our steps ends ${error} away from the exact one`);
  const lines = timed([
    {
      what: 'patches, 256 × 256 cells, one step of one hour',
      runs: 200,
      atMostMs: 1000 / leastSteps,
      run: () => sheet.step(inputs),
    },
    { what: 'a plain copy of what such a step reads and writes', runs: 200, run: () => to.set(from) },
    {
      what: 'patches, 24 × 24 cells, one week in steps of one hour',
      runs: 10,
      note: `ends within ${error.toExponential(1)} of the exact course`,
      run: few.ours,
    },
    {
      what: 'the same by odex',
      runs: 10,
      note: `tolerance ${error.toExponential(1)}, ends within ${few.gap(few.peer(error)).toExponential(1)}`,
      run: () => few.peer(error),
    },
  ]);
  const [step, copy, ...rest] = lines;
  if (!step || !copy) throw new Error('nothing was timed');
  const perSecond = Math.round(1000 / step.medianMs);
  const share = ((100 * copy.medianMs) / step.medianMs).toFixed(1);
  return [
    {
      ...step,
      note: `${perSecond} steps a second (bar ${leastSteps}); ${share} % of what the copy below allows`,
    },
    {
      ...copy,
      note: `${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / copy.medianMs).toFixed(1)} GB a second: the limit of memory`,
    },
    ...rest,
  ];
}
