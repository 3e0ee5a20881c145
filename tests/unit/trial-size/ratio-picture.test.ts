import { expect, test } from 'vitest';
import { axisX, dotPaths, ratioPicture } from '../../../src/domain/trial-size/ratio-picture.ts';
import { shareAtRatio } from '../../../src/domain/trial-size/size.ts';

const cancer = { ratio: 1.48, low: 1.04, high: 2.09, treated: 4.19, control: 2.89 };

test('a group is always a hundred dots', () => {
  for (const count of [0, 3, 53, 100]) {
    const { filled, empty } = dotPaths(count);
    expect(filled.split('M').length - 1).toBe(count);
    expect(empty.split('M').length - 1).toBe(100 - count);
  }
});

test('the measured shares fit the ratio, and the made-up ones follow from it', () => {
  expect(100 * shareAtRatio(cancer.control / 100, cancer.ratio)).toBeCloseTo(cancer.treated, 0);
  const { pairs } = ratioPicture(cancer);
  expect(pairs.map(({ madeUp, counts }) => [madeUp, ...counts])).toEqual([
    [false, 4, 3],
    [true, 53, 40],
  ]);
});

test('the point lies within its interval, and a ratio and its inverse lie as far from one', () => {
  const { axis } = ratioPicture(cancer);
  expect([axis.one, axis.low, axis.point, axis.high]).toEqual(
    [axis.one, axis.low, axis.point, axis.high].sort((a, b) => a - b),
  );
  expect(axis.one - axisX(0.5)).toBe(axisX(2) - axis.one);
  expect(() => axisX(3)).toThrow(RangeError);
});
