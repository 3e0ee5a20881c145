import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockedShare,
  concentrationOf,
  firstStep,
  inhibition,
  lastStep,
} from '../../../src/domain/selectivity/hill.ts';

/** Worked by hand as c^h / (c^h + IC50^h): [c, IC50, slope, share]. */
const worked = [
  [0, 5.9, 1, 0],
  [5.9, 5.9, 1, 0.5],
  [10, 5.9, 1, 10 / 15.9],
  [10, 5.7, 1, 0.6369426751592356],
  [10, 53, 1, 0.15873015873015872],
  [1000, 47, 1, 0.9551098376313276],
  [1000, 120, 1, 0.8928571428571429],
  [100, 803, 1, 0.11074197120708748],
  [30, 10, 2, 0.9],
  [10, 30, 2, 0.1],
  [27, 8, 1 / 3, 0.6],
] as const;

describe('the Hill equation', () => {
  test.each(worked)('at %d nM with an IC50 of %d nM and slope %d blocks %d', (c, ic50NM, slope, share) => {
    expect(Math.abs(inhibition(c, { ic50NM, slope }) - share)).toBeLessThan(1e-9);
  });
  test('never falls as the concentration rises, and stays between 0 and 1', () => {
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (a, b, ic50NM, slope) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((c) => inhibition(c, { ic50NM, slope }));
          expect(less).toBeLessThanOrEqual(more ?? -1);
          expect(less).toBeGreaterThanOrEqual(0);
          expect(more).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  test('refuses values that mean nothing', () => {
    expect(() => inhibition(-1, { ic50NM: 1, slope: 1 })).toThrow(RangeError);
    expect(() => inhibition(Number.NaN, { ic50NM: 1, slope: 1 })).toThrow(RangeError);
    expect(() => inhibition(1, { ic50NM: 0, slope: 1 })).toThrow(RangeError);
    expect(() => inhibition(1, { ic50NM: 1, slope: 0 })).toThrow(RangeError);
  });
});

describe('a share blocked', () => {
  test('is nothing without an IC50', () => expect(blockedShare(10, null)).toBeNull());
  test('is exact where the IC50 is', () => {
    expect(blockedShare(10, { op: '=', nM: 30 })).toEqual({ low: 0.25, high: 0.25 });
  });
  test('is at most that of the figure where the IC50 is only "more than"', () => {
    expect(blockedShare(10, { op: '>', nM: 30 })).toEqual({ low: 0, high: 0.25 });
  });
});

test('the steps of the slider rise from 0.1 to 100,000 nM and print as they are', () => {
  expect([firstStep, 0, 1, 10, 25, lastStep].map(concentrationOf)).toEqual([0.1, 1, 1.3, 10, 320, 100_000]);
  for (let step = firstStep; step < lastStep; step++)
    expect(concentrationOf(step)).toBeLessThan(concentrationOf(step + 1));
});
