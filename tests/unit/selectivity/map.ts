/** The real map for tests. */

import { readJakStat } from '../../../src/schemas/jak-stat.ts';
import { readEvidence } from '../../../src/schemas/read.ts';

export const evidence = readEvidence(process.cwd());
export const read = readJakStat(process.cwd(), evidence);
export const { map } = read;

export function signalOf(id: string) {
  const signal = map.signals.find((one) => one.id === id);
  if (!signal) throw new Error(`no signal ${id}`);
  return signal;
}
export function medicineOf(id: string) {
  const medicine = map.medicines.find((one) => one.id === id);
  if (!medicine) throw new Error(`no medicine ${id}`);
  return medicine;
}
