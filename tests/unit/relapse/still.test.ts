import { describe, expect, test } from 'vitest';
import { panelOf, plansOf } from '../../../src/domain/relapse/figure.ts';
import { presets } from '../../../src/domain/relapse/presets.ts';
import { stillOf, stillSize, stillWords } from '../../../src/domain/relapse/still.ts';
import type { SetId } from '../../../src/domain/simulator/parameters.ts';
import { model } from './data.ts';

const presetOf = (id: string) => {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new Error(id);
  return preset;
};
const ids: readonly SetId[] = ['A', 'B', 'C'];

/** Hair there, out of 100, in both plans of a view: at the end of the tablets, a good half year later, and at the end. */
function hair(id: string, set: SetId) {
  return plansOf(presetOf(id).choice).map((plan, index) => {
    const course = panelOf(index, plan, model.sets).courses.find((one) => one.set.id === set)?.course;
    const at = (week: number) => 100 - (course?.salt[plan.untreated + week] ?? Number.NaN);
    return { stop: at(52), later: at(90), end: at(152) };
  });
}

describe('what the sentences of the still drawings say holds in the model', () => {
  test('early: A regrows and falls after both starts, the early one keeps a little more', () => {
    const [early, late] = hair('early', 'A');
    for (const one of [early, late]) {
      expect(one?.stop).toBeGreaterThan(80);
      expect(one?.end).toBeLessThan(50);
    }
    const more = (early?.end ?? 0) - (late?.end ?? 0);
    expect(more).toBeGreaterThan(3);
    expect(more).toBeLessThan(20);
  });
  test('early: B hardly regrows after the late start; after the early one it does, and falls more slowly than A and C', () => {
    const [early, late] = hair('early', 'B');
    expect(late?.stop).toBeLessThan(20);
    expect(early?.stop).toBeGreaterThan(80);
    expect(early?.end).toBeLessThan(early?.stop ?? 0);
    for (const other of ['A', 'C'] as const)
      expect(early?.later).toBeGreaterThan((hair('early', other)[0]?.later ?? 100) + 20);
  });
  test('early: C makes no difference', () => {
    const [early, late] = hair('early', 'C');
    expect(Math.abs((early?.end ?? 0) - (late?.end ?? 0))).toBeLessThan(1);
    expect(Math.abs((early?.stop ?? 0) - (late?.stop ?? 0))).toBeLessThan(2);
  });
});

describe('a still drawing', () => {
  test.each(Object.keys(stillWords))('of "%s" begins with the tablets and keeps its words apart', (id) => {
    const { charts, stopX, years } = stillOf(model, presetOf(id));
    expect(charts.map((chart) => chart.id)).toEqual(ids);
    expect(years.map(({ year }) => year)).toEqual([0, 1, 2, 3]);
    expect(stopX).toBe(years[1]?.x);
    for (const { lines, sees } of charts) {
      expect(sees).toMatch(/^[A-Z].*\.$/);
      expect(lines).toHaveLength(2);
      for (const { path } of lines) expect(path).toMatch(new RegExp(`^M${years[0]?.x} [\\d.]+L`));
      const [first = 0, second = 0] = lines.map(({ labelY }) => labelY);
      expect(Math.abs(first - second)).toBeGreaterThanOrEqual(16);
      expect(Math.max(first, second)).toBeLessThanOrEqual(stillSize.bottom);
    }
  });
  test('is refused for a view without two plans', () => {
    expect(() => stillOf(model, presetOf('stay'))).toThrow('has no two plans');
  });
});
