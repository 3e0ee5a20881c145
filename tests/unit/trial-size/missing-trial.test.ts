import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drawnRungs, ladderHeight } from '../../../src/domain/theses/ladder.ts';
import {
  type MissingTrial,
  SizeError,
  sizeOf,
  timeOf,
} from '../../../src/domain/trial-size/missing-trial.ts';
import { peoplePerGroup } from '../../../src/domain/trial-size/size.ts';
import { readEvidence } from '../../../src/schemas/read.ts';
import { readLadder, readTheses } from '../../../src/schemas/thesis.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { claims } = readEvidence(root);
const { theses, faults } = readTheses(root);
const trials = theses.flatMap((thesis) => thesis.trials);
const trial = (id: string) => trials.find((one) => one.id === id) as MissingTrial;

test('the six points of the founding text stand, each with something against it', () => {
  expect(faults).toEqual([]);
  expect(theses.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const thesis of theses) expect(thesis.against.length, thesis.id).toBeGreaterThan(0);
});

test('no claim stands both for and against the same point', () => {
  for (const thesis of theses) {
    expect(
      thesis.for.filter((id) => thesis.against.includes(id)),
      thesis.id,
    ).toEqual([]);
  }
});

test('a borrowed difference is added to the rate of the claim', () => {
  const size = sizeOf(trial('injection-added'), claims);
  // 38.8 on baricitinib alone; 40.6 less 29.0 in psoriasis.
  expect(size.percent[1]).toBeCloseTo(38.8 + 40.6 - 29, 9);
  expect(size.compared).toBe(2 * peoplePerGroup(0.388, 0.504));
});

test('people who leave, and those who never get as far, are added', () => {
  const size = sizeOf(trial('early-or-later'), claims);
  expect(size.randomised * (1 - size.leavers)).toBeGreaterThanOrEqual(size.compared);
  expect((size.randomised - 2) * (1 - size.leavers)).toBeLessThan(size.compared);
  expect(size.started).toBe(Math.ceil(size.randomised / 0.39));
  for (const one of trials) expect(sizeOf(one, claims).randomised % 2, one.id).toBe(0);
});

test('each starting rate says when it was counted, from its own claim', () => {
  expect(timeOf(trial('tablet-added'), claims)).toBe('36 weeks');
  expect(timeOf(trial('slow-stop'), claims)).toBe('100 weeks');
  for (const one of trials) expect(timeOf(one, claims), one.id).toMatch(/^\d+ (weeks|months)$/);
  const known = trial('tablet-added');
  expect(() => timeOf({ ...known, control: { ...known.control, after: 'n_total' } }, claims)).toThrow(
    SizeError,
  );
});

test('a rate that no claim holds, or that nobody saw, gives no size', () => {
  const known = trial('tablet-added');
  for (const control of [
    { claim: 'no-such-claim', of: 'percent_4mg' },
    { claim: known.control.claim, of: 'no_such_figure' },
    { claim: 'brave-aa-week52-by-trial', of: 'percent_4mg_brave_aa1' },
  ]) {
    expect(() => sizeOf({ ...known, control: { ...known.control, ...control } }, claims)).toThrow(SizeError);
  }
  expect(() => sizeOf({ ...known, hoped: { points: 70 } }, claims)).toThrow(RangeError);
});

test('every rung is drawn once on each ladder, the first at the foot', () => {
  const rungs = readLadder(root);
  const drawn = drawnRungs(rungs);
  expect(drawn.map(({ id }) => id).reverse()).toEqual(rungs.map(({ id }) => id));
  expect(drawn.map(({ y }) => y)).toEqual(drawn.map(({ y }) => y).sort((a, b) => a - b));
  expect(Math.max(...drawn.map(({ y }) => y))).toBeLessThan(ladderHeight(rungs));
  for (const { id, psoriasis, alopecia } of rungs) {
    for (const side of [psoriasis, alopecia]) {
      const seen = side.claims.some((claim) => claims.get(claim)?.seen);
      if (side.standing !== 'none') expect(seen, `${id} rests on a claim that was seen`).toBe(true);
    }
  }
});
