import { describe, expect, test } from 'vitest';
import { countOf, intervalOf, wilson } from '../../../src/domain/trials/interval.ts';
import { aRow } from './rows.ts';

describe('Wilson’s interval', () => {
  test('solves the equation that defines it at both ends', () => {
    for (const [count, n] of [
      [24, 30],
      [5, 10],
      [1, 127],
      [9, 10],
    ] as const) {
      const { low, high } = wilson(count, n);
      for (const end of [low / 100, high / 100]) {
        const distance = (count / n - end) ** 2;
        expect(distance).toBeCloseTo((1.959964 ** 2 * end * (1 - end)) / n, 9);
      }
    }
  });
  test('is symmetric: those who did and those who did not mirror each other', () => {
    const did = wilson(6, 85);
    const did_not = wilson(79, 85);
    expect(did.low).toBeCloseTo(100 - did_not.high, 9);
    expect(did.high).toBeCloseTo(100 - did_not.low, 9);
  });
  test('stays within 0 and 100 at the ends', () => {
    expect(wilson(0, 10).low).toBe(0);
    expect(wilson(10, 10).high).toBe(100);
    expect(wilson(0, 10).high).toBeGreaterThan(20);
  });
  test('narrows as people are added', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(wilson(80, 100))).toBeLessThan(width(wilson(8, 10)));
  });
  test('refuses a share that is none', () => {
    for (const [count, n] of [
      [1, 0],
      [-1, 5],
      [6, 5],
      [1.5, 5],
      [Number.NaN, 5],
    ] as const)
      expect(() => wilson(count, n)).toThrow(RangeError);
  });
});

describe('the interval to draw', () => {
  test('is the source’s own where it prints one', () =>
    expect(intervalOf(aRow({ percent: 35.2, ci95: [29.9, 41], n: 281, nIs: 'arm' }))).toEqual({
      low: 29.9,
      high: 41,
      by: 'source',
    }));
  test('is computed where exactly one count gives the percentage', () => {
    const row = aRow({ percent: 60, n: 30, nIs: 'arm' });
    expect(countOf(row)).toBe(18);
    expect(intervalOf(row)?.by).toBe('computed');
  });
  test('is none where no count gives the percentage: the two may be swapped in the report', () =>
    expect(intervalOf(aRow({ percent: 90, n: 85, nIs: 'arm' }))).toBeNull());
  test('is none where two counts give it', () =>
    expect(intervalOf(aRow({ percent: 31, n: 600, nIs: 'arm' }))).toBeNull());
  test('is none for a model’s estimate, an n that is no denominator, or a difference', () => {
    expect(intervalOf(aRow({ percent: 60, n: 30, nIs: 'arm', kind: 'model-estimate' }))).toBeNull();
    expect(intervalOf(aRow({ percent: 60, n: 30, nIs: 'randomised' }))).toBeNull();
    expect(intervalOf(aRow({ percent: 60, n: 30, nIs: 'entered' }))).toBeNull();
    expect(intervalOf(aRow({ percent: 60, n: 30, nIs: 'arm', measure: 'difference-salt-20' }))).toBeNull();
  });
});
