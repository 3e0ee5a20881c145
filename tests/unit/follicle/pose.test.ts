import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  duration,
  momentOfScroll,
  moments,
  printMoment,
  scrollOfMoment,
  stepOf,
} from '../../../src/domain/follicle/choice.ts';
import { between, clampMoment, keyframes, type Pose, poseAt } from '../../../src/domain/follicle/pose.ts';

const moment = fc.double({ min: 0, max: 4, noNaN: true });
const keys = Object.keys(keyframes[0]) as (keyof Pose)[];

describe('a pose', () => {
  test('is a keyframe at each step', () => {
    keyframes.forEach((pose, step) => {
      expect(poseAt(step)).toEqual(pose);
    });
  });
  test('stays between the poses of the steps round it', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const pose = poseAt(at);
        const [before, after] = [keyframes[Math.floor(at)], keyframes[Math.ceil(at)]];
        for (const key of keys) {
          const ends = [before?.[key] ?? 0, after?.[key] ?? 0];
          expect(pose[key]).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
          expect(pose[key]).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
        }
      }),
    );
  });
  test('moves without a jump: a hundredth of a step never moves anything by more than two hundredths of its range', () => {
    for (const key of keys) {
      const values = keyframes.map((pose) => pose[key]);
      const range = Math.max(...values) - Math.min(...values);
      for (let at = 0; at < 4; at += 0.01)
        expect(Math.abs(poseAt(at + 0.01)[key] - poseAt(at)[key])).toBeLessThanOrEqual(0.02 * range + 1e-9);
    }
  });
  test('rests at a step: it hardly moves just before and just after it', () => {
    for (const step of [1, 2, 3])
      expect(Math.abs(between([0, 1, 0, 1, 0], step + 0.01) - (step % 2))).toBeLessThan(0.001);
  });
  test('is found for any number, and for none', () => {
    expect(clampMoment(Number.NaN)).toBe(0);
    expect(clampMoment(-3)).toBe(0);
    expect(clampMoment(40)).toBe(4);
    expect(poseAt(Number.POSITIVE_INFINITY)).toEqual(keyframes[0]);
  });
  test('keeps shares between 0 and 1', () => {
    for (const pose of keyframes)
      for (const key of keys.filter((name) => name !== 'base')) {
        expect(pose[key]).toBeGreaterThanOrEqual(0);
        expect(pose[key]).toBeLessThanOrEqual(1);
      }
  });
});

describe('a list that scrolls', () => {
  const places = [0, 210, 500, 640, 900];
  test('gives the moment of its items, and between them', () => {
    expect(places.map((place) => momentOfScroll(places, place))).toEqual([0, 1, 2, 3, 4]);
    expect(momentOfScroll(places, 105)).toBeCloseTo(0.5, 9);
    expect(momentOfScroll(places, -20)).toBe(0);
    expect(momentOfScroll(places, 5000)).toBe(4);
  });
  test('is scrolled to where its moment says, and back', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(momentOfScroll(places, scrollOfMoment(places, at))).toBeCloseTo(at, 6);
      }),
    );
  });
});

describe('a moment in a link', () => {
  test('is one of the moments that the figure knows', () => {
    fc.assert(fc.property(moment, (at) => moments.includes(printMoment(at))));
    expect(printMoment(2.5)).toBe('2.5');
    expect(printMoment(3)).toBe('3');
  });
  test('rests on a step or on none', () => {
    expect(stepOf(3)).toBe('swarm');
    expect(stepOf(2.96)).toBe('swarm');
    expect(stepOf(2.5)).toBeUndefined();
  });
  test('is reached within two seconds from any other', () => {
    expect(duration(2, 2)).toBe(0);
    expect(duration(0, 4)).toBeLessThanOrEqual(2000);
    expect(duration(0, 1)).toBeGreaterThan(300);
  });
});
