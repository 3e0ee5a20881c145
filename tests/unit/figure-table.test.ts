import { expect, test } from 'vitest';
import { claimTitle } from '../../src/domain/evidence/claim-title.ts';
import { figureRows, printValue, readKey } from '../../src/domain/evidence/figure-table.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { claim } from './evidence-fixtures.ts';

const rowsOf = (figures: Record<string, number | string | unknown[]>) =>
  figureRows(claim({ figures })).map(({ label, value, interval }) => [label, value, interval]);

test('a percentage carries its sign and says what of', () => {
  expect(rowsOf({ percent_lost_4mg: 60 })).toEqual([['Lost, 4 mg', '60%', null]]);
});
test('a count says whom it counts', () => {
  expect(rowsOf({ n_placebo: 189, n_studies: 7, n: 40 })).toEqual([
    ['People, placebo', '189', null],
    ['Studies', '7', null],
    ['People', '40', null],
  ]);
});
test('the ends of an interval stand beside their estimate', () => {
  expect(rowsOf({ or_at_au: 3.8, or_at_au_ci95_low: 1.65, or_at_au_ci95_high: 8.73 })).toEqual([
    ['Odds ratio, totalis or universalis', '3.8', '95% CI 1.65 to 8.73'],
  ]);
});
test('a credible interval is not called a confidence interval', () => {
  const [row] = rowsOf({ risk_ratio_acne: 4.66, cri95_low_acne: 2, cri95_high_acne: 13.44 });
  expect(row?.[2]).toBe('95% CrI 2 to 13.44');
});
test('a range without an estimate is one row', () => {
  expect(rowsOf({ percent_low_week24: 17, percent_high_week24: 28 })).toEqual([
    ['Week 24', '17 to 28%', null],
  ]);
});
test('a lone bound says which it is', () => {
  expect(rowsOf({ lymphocytes_per_mm3_min: 500 })).toEqual([['Lymphocytes, lowest', '500 per mm³', null]]);
});
test('units are taken out of the key', () => {
  expect(readKey('rate_per_100_py_vte')).toEqual({
    label: 'Rate venous thrombosis',
    unit: 'per 100 person-years',
  });
});
test('texts print as words: dates, shares, bounds, powers of ten', () => {
  expect(printValue('2024-03-27')).toBe('27 March 2024');
  expect(printValue('28/28')).toBe('28 of 28');
  expect(printValue('SALT <= 20')).toBe('SALT ≤ 20');
  expect(printValue(5e-7)).toBe('5 × 10⁻⁷');
  expect(printValue([{ step: 1, crp: 'yes' }])).toBe('step: 1; CRP: yes');
});
test('a claim that nobody saw a source for shows no figures', () => {
  expect(figureRows(claim({ seen: false, figures: { n: 0 } }))).toEqual([]);
});
test('an id gives a short title', () => {
  expect(claimTitle('brave-aa1-withdrawal-week-152')).toBe('BRAVE-AA1, withdrawal, week 152');
  expect(claimTitle('adj-glp1-hair-conflict')).toBe('GLP-1 hair conflict');
});

const all = [...readEvidence(process.cwd()).claims.values()];
test('every figure of every claim is in exactly one row, each row has words of its own', () => {
  expect(all.length).toBeGreaterThan(300);
  for (const one of all.filter(({ seen }) => seen)) {
    const rows = figureRows(one);
    expect(rows.flatMap(({ keys }) => keys).sort()).toEqual(Object.keys(one.figures).sort());
    const heads = rows.map(({ label, value }) => `${label} ${value.endsWith('%')}`);
    expect(new Set(heads).size, one.id).toBe(rows.length);
    expect(heads.join(' '), one.id).not.toMatch(/_|undefined|object Object|NaN/);
  }
});
test('every interval of the pack holds its estimate', () => {
  const intervals = all.flatMap((one) =>
    figureRows(one)
      .filter(({ interval }) => interval)
      .map(({ keys }) => keys.map((key) => Number(one.figures[key]))),
  );
  expect(intervals.length).toBeGreaterThan(80);
  for (const [estimate = NaN, low = NaN, high = NaN] of intervals) {
    expect(low).toBeLessThanOrEqual(estimate);
    expect(high).toBeGreaterThanOrEqual(estimate);
  }
});
test('no two claims share a title', () => {
  const titles = all.map(({ id }) => claimTitle(id));
  expect(new Set(titles).size).toBe(titles.length);
});
