import { expect, test } from 'vitest';
import { countOf, total } from '../tools/total.ts';

test('counts come from the reports of both runners', () => {
  expect(countOf({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({
    passed: 5,
    failed: 1,
    skipped: 3,
  });
  expect(countOf({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
  });
});

test('a gate that breaks without a failed test counts as one failure', () => {
  const count = { passed: 5, failed: 0, skipped: 0 };
  expect(total([{ ok: true, count }])).toEqual(count);
  expect(
    total([
      { ok: true, count },
      { ok: false, count: undefined },
    ]),
  ).toEqual({ ...count, failed: 1 });
  expect(total([{ ok: false, count: { ...count, failed: 2 } }]).failed).toBe(2);
});
