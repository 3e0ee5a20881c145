/** Rows for tests: invented ones, and the real ones. */
import type { TrialRow } from '../../../src/domain/trials/row.ts';
import { readEvidence } from '../../../src/schemas/read.ts';
import { readTrials } from '../../../src/schemas/trial.ts';

export function aRow(change: Partial<TrialRow>): TrialRow {
  return {
    id: 'a-row',
    trial: 'A TRIAL',
    drug: 'baricitinib',
    stage: 'late',
    age: 'adults',
    arm: 'baricitinib 4 mg',
    label: '4 mg',
    role: 'drug',
    doseMg: '4',
    frequency: 'once daily',
    week: 36,
    changeWeek: null,
    endpoint: 'SALT<=20',
    measure: 'salt-20',
    kind: 'journal-count',
    population: 'all-randomised',
    band: 'all',
    percent: 50,
    ci95: null,
    n: null,
    nIs: null,
    versus: null,
    source: 'a-source',
    claims: [],
    seen: true,
    ...change,
  };
}

export const evidence = readEvidence(process.cwd());
export const realRows = readTrials(process.cwd(), evidence).rows;
