/** The models as content holds them, for tests and tools. */
import { fileURLToPath } from 'node:url';
import type { ParameterSet, SetId } from '../../../src/domain/simulator/parameters.ts';
import { readModels } from '../../../src/schemas/model.ts';
import { readEvidence } from '../../../src/schemas/read.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const evidence = readEvidence(root);
const read = readModels(root, evidence);
if (!read.teaching) throw new Error(JSON.stringify(read.faults, null, 2));

export const teaching = read.teaching;
export const published = read.published;
export const modelFaults = read.faults;

export function setOf(id: SetId): ParameterSet {
  const found = teaching.sets.find((set) => set.id === id);
  if (!found) throw new Error(`no set ${id}`);
  return found;
}
