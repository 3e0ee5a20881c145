import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/domain/trial-size/normal.ts';
import {
  eventsNeeded,
  peopleForEvents,
  peoplePerGroup,
  peopleToStart,
  shareAtRatio,
} from '../../../src/domain/trial-size/size.ts';

describe('the normal quantile', () => {
  test.each([
    [0.5, 0],
    [0.8, 0.8416212336],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.995, 2.5758293035],
    [0.01, -2.326347874],
    [0.001, -3.0902323062],
  ])('of %f is the printed one', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });

  test('mirrors itself and refuses what is no probability', () => {
    for (const p of [0.003, 0.02, 0.1, 0.4]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 9);
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe('two shares', () => {
  // Published example: 60% against 70%, 1% two-sided, 90% power: 670.5 with z rounded to 2.58 and 1.28.
  test('give the size of a published example', () => {
    expect(peoplePerGroup(0.6, 0.7, { alpha: 0.01, power: 0.9 })).toBe(670);
  });

  // A textbook's two anti-infectives, 85% against 65%, 80% power. By hand: 7.849 × 0.355 / 0.04 = 69.7.
  test('give the size worked out by hand', () => {
    expect(peoplePerGroup(0.85, 0.65, { alpha: 0.05, power: 0.8 })).toBe(70);
  });

  test('do not mind their order, and cost more the closer they lie', () => {
    expect(peoplePerGroup(0.3, 0.5)).toBe(peoplePerGroup(0.5, 0.3));
    expect(peoplePerGroup(0.4, 0.45)).toBeGreaterThan(3 * peoplePerGroup(0.4, 0.5));
    expect(() => peoplePerGroup(0.4, 0.4)).toThrow(RangeError);
    expect(() => peoplePerGroup(0, 0.4)).toThrow(RangeError);
    expect(() => peoplePerGroup(0.4, 1.2)).toThrow(RangeError);
  });
});

describe('time to an event', () => {
  // Table 1 of Trials 2015;16:213 (doi 10.1186/s13063-015-0727-9): Schoenfeld, 5%, 80%, half of the people with an event.
  test.each([
    [1.25, 1264],
    [1.5, 384],
    [1.75, 204],
    [2, 132],
  ])('with a ratio of %f gives the published size', (ratio, people) => {
    const events = eventsNeeded(ratio, { alpha: 0.05, power: 0.8 });
    expect(peopleForEvents(2 * Math.ceil(events / 2), 0.5, 0.5)).toBe(people);
  });

  // Worked example of the MRC Cognition and Brain Sciences Unit: survival 0.75 against 0.37: 20.39 events, 47 people.
  test('gives the events and people of a worked example', () => {
    const ratio = Math.log(0.75) / Math.log(0.37);
    expect(eventsNeeded(ratio, { alpha: 0.05, power: 0.8 })).toBe(21);
    expect(peopleForEvents(20.39, 0.25, 0.63)).toBe(47);
  });

  test('a ratio acts on what is left at each moment', () => {
    expect(shareAtRatio(0.8, 1)).toBeCloseTo(0.8, 12);
    expect(shareAtRatio(0.75, 0.5)).toBeCloseTo(0.5, 12);
    expect(() => shareAtRatio(1, 2)).toThrow(RangeError);
    for (const ratio of [1, 0, -1, Number.NaN]) expect(() => eventsNeeded(ratio)).toThrow(RangeError);
  });

  test('people who leave are added', () => {
    expect(peopleToStart(85, 0.85)).toBe(100);
    expect(() => peopleToStart(85, 0)).toThrow(RangeError);
  });
});
