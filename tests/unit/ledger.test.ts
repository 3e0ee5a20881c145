import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bestDesign,
  countChoices,
  defaultLedger,
  facets,
  type LedgerRow,
  passes,
  printCount,
  sortRows,
  standingOf,
} from '../../src/domain/evidence/ledger.ts';
import { byLetter, letterOf } from '../../src/domain/evidence/letters.ts';
import { type Choices, readLedger, writeLedger } from '../../src/share/ledger.ts';
import { claim, source } from './evidence-fixtures.ts';

const row = (over: Partial<LedgerRow>): LedgerRow => ({
  id: 'a',
  topic: 'genetics',
  standing: 'likely',
  certainty: 'moderate',
  species: 'human',
  design: 'cohort',
  changed: '',
  text: 'twins share the disease',
  ...over,
});
const rows = [
  row({ id: 'a' }),
  row({ id: 'b', certainty: 'high', design: 'rct', topic: 'safety', text: 'acne on baricitinib' }),
  row({ id: 'c', certainty: '', species: '', design: '', standing: 'not-found', changed: '2026-02-01' }),
];
const choices: Choices = {
  topic: new Set(['genetics', 'safety']),
  standing: new Set(['likely', 'not-found']),
  certainty: new Set(['high', 'moderate']),
  species: new Set(['human']),
  design: new Set(['rct', 'cohort']),
};

test('a row passes when it fits every filter and holds every word', () => {
  const state = { ...defaultLedger, filters: { certainty: 'high' }, text: 'Baricitinib ACNE' };
  expect(rows.filter((one) => passes(one, state)).map(({ id }) => id)).toEqual(['b']);
});
test('counts of a facet leave its own choice out of account', () => {
  const state = { ...defaultLedger, filters: { certainty: 'high', topic: 'safety' } };
  expect(Object.fromEntries(countChoices(rows, state, 'certainty'))).toEqual({ high: 1 });
  expect(Object.fromEntries(countChoices(rows, state, 'topic'))).toEqual({ safety: 1 });
});
test('sorting puts the surest, the strongest or the newest first, and what has none last', () => {
  const ids = (sort: Parameters<typeof sortRows>[1]) =>
    sortRows(rows, sort)
      .map(({ id }) => id)
      .join('');
  expect(ids('topic')).toBe('abc');
  expect(ids('certainty')).toBe('bac');
  expect(ids('design')).toBe('bac');
  expect(ids('changed')).toBe('cab');
});
test('the best study is the strongest that was opened', () => {
  const rct = source({ design: 'rct', seen: false });
  expect(bestDesign([source({ design: 'animal' }), source({ design: 'cohort' }), rct])).toBe('cohort');
  expect(bestDesign([])).toBeNull();
});
test('a claim not found has a standing of its own', () => {
  expect(standingOf(claim({ seen: false, certainty: 'high' }))).toBe('not-found');
  expect(standingOf(claim({ certainty: 'high' }))).toBe('established');
});
test('the count is a sentence', () => {
  expect(printCount(3, 3)).toBe('All 3 claims');
  expect(printCount(1, 3)).toBe('1 of 3 claims');
  expect(printCount(0, 3)).toMatch(/^No claim fits/);
});

test('a state comes back from its address', () => {
  const state = { filters: { topic: 'safety', certainty: 'high' }, text: 'a b', sort: 'design' } as const;
  expect(readLedger(writeLedger(state), choices)).toEqual({ state, ignored: [] });
  expect(writeLedger(defaultLedger)).toBe('');
});
test('unknown values are named and left out, the rest stands', () => {
  const { state, ignored } = readLedger('?topic=magic&certainty=high&sort=up&x=1', choices);
  expect(state).toEqual({ ...defaultLedger, filters: { certainty: 'high' } });
  expect(ignored).toEqual(['topic=magic', 'sort=up', 'x=1']);
});
test('no address, however damaged, throws or lets an unknown value in', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom(...facets, 'q', 'sort', 'high', '%E0%A4%A', '=', '&'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const { state } = readLedger(`?${parts.join('')}`, choices);
      for (const facet of facets) {
        const value = state.filters[facet];
        expect(value === undefined || choices[facet].has(value)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('letters take no account of accents, and marks stand with the digits', () => {
  expect(letterOf('Ötzi')).toBe('O');
  expect(letterOf('“Quoted”')).toBe('Q');
  expect(letterOf('2medical')).toBe('0–9');
  expect(byLetter(['b', '[Aa]', '9', 'a c'], String).map(([letter]) => letter)).toEqual(['A', 'B', '0–9']);
});
