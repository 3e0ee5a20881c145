import { expect, test } from 'vitest';
import { changesOf } from '../../src/domain/evidence/changes.ts';

test('changes are told newest first, one that touched several claims once', () => {
  const one = { date: '2026-11-01', change: 'The date was wrong.' };
  const two = { date: '2026-12-01', change: 'A source was withdrawn.' };
  expect(
    changesOf([
      { id: 'a', history: [one] },
      { id: 'b', history: [one, two] },
      { id: 'c', history: [] },
    ]),
  ).toEqual([
    { ...two, claims: ['b'] },
    { ...one, claims: ['a', 'b'] },
  ]);
});
