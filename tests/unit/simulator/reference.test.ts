/** Our courses and virtual trials against the stored reference solutions (`tests/reference/model/README.md`). */
import { describe, expect, test } from 'vitest';
import { setIds } from '../../../src/domain/simulator/parameters.ts';
import { checks, scenarios } from '../../reference/model/tables.ts';
import { modelFaults, setOf } from './models.ts';
import { courseMisfit, trialFigures } from './reference.ts';
import { subgroupLines, summaryLines } from './subgroups.ts';

test('the parameters are read without a fault', () => expect(modelFaults).toEqual([]));

describe.each(setIds)('set %s', (id) => {
  const courses = Object.keys(scenarios[id] ?? {});
  test('has every reference course', () => expect(courses).toHaveLength(16));
  test.each(courses)('runs "%s" within a millionth of each variable at every week', (name) => {
    expect(courseMisfit(setOf(id), name)).toBeLessThan(1e-6);
  });
});

describe.each(setIds)('the virtual trial of set %s', (id) => {
  const figures = trialFigures(setOf(id));
  test('agrees with every figure of the reference to less than one virtual person', () => {
    expect(figures.length).toBeGreaterThan(280);
    const off = figures.filter(
      ({ ours, reference, people }) => !(Math.abs(ours - reference) <= 100 / people),
    );
    expect(off).toEqual([]);
  });
  test('agrees in fact to the last printed digit', () => {
    const worst = Math.max(...figures.map(({ ours, reference }) => Math.abs(ours - reference)));
    expect(worst).toBeLessThan(1e-6);
  });
});

test('subgroups by episode and lowered input agree to the last printed digit', () => {
  expect(
    subgroupLines().filter(({ ours, reference, within }) => !(Math.abs(ours - reference) <= within)),
  ).toEqual([]);
});

test('the summary of the courses agrees to the last printed digit', () => {
  expect(
    summaryLines().filter(({ ours, reference, within }) => !(Math.abs(ours - reference) <= within)),
  ).toEqual([]);
});

test('the reference itself was solved twice alike', () => {
  expect(checks['ode_max_solver_difference']?.value).toBeLessThan(1e-8);
});
