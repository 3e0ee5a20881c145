/** The parameters of the models in space as the reference has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Dobreva2020 } from '../../../src/domain/simulator/dobreva-2020.ts';
import { type Parameter, type TeachingValues, valuesOf } from '../../../src/domain/simulator/parameters.ts';
import type { Spreading } from '../../../src/domain/simulator/space.ts';

const read = (name: string) =>
  parse(readFileSync(join('content/models', `${name}.yaml`), 'utf8')) as { parameters: readonly Parameter[] };

export const teachingValues = (set: 'A' | 'B' | 'C') =>
  valuesOf(read('teaching').parameters, set) as TeachingValues;
export const spaceValues = valuesOf(read('space').parameters, 'all');
export const dobreva2020 = valuesOf(read('dobreva-2020').parameters, 'all') as unknown as Dobreva2020;
export const spreading = (times = 1): Spreading => ({
  signal: (spaceValues['spreadSignal'] ?? 0) * times,
  killers: (spaceValues['spreadKillers'] ?? 0) * times,
});
