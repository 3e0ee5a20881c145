/** The peer: `odex` (Gragg-Bulirsch-Stoer, after Hairer and Wanner), which has no types of its own. */
import { createRequire } from 'node:module';

export interface Odex {
  relativeTolerance: number;
  absoluteTolerance: number;
  denseOutput: boolean;
  maxSteps: number;
  grid(every: number, out: (t: number, y: number[]) => void): unknown;
  solve(
    slopes: (t: number, y: number[]) => number[],
    from: number,
    start: number[],
    to: number,
    out?: unknown,
  ): { y: number[] };
}

export const { Solver } = createRequire(import.meta.url)('odex') as { Solver: new (size: number) => Odex };
