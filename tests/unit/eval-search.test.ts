import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeOf, readGolden } from '../tools/eval-search.ts';

describe('a golden set', () => {
  test('of ours has at least 60 queries and no fault', () =>
    expect(
      readGolden(readFileSync('tests/reference/search-golden.tsv', 'utf8')).length,
    ).toBeGreaterThanOrEqual(60));
  test('has several wanted paths, remarks and empty lines', () =>
    expect(readGolden('# a remark\nquery\twanted\n\nrelapse\t/learn/a/|/learn/b/\n')).toEqual([
      { query: 'relapse', wanted: ['/learn/a/', '/learn/b/'], line: 4 },
    ]));
  for (const [fault, text, words] of [
    ['no head line', 'relapse\t/a/', /line 1: the first line must be/],
    ['no query', 'query\twanted', /line 1: no query follows/],
    ['a third column', 'query\twanted\na\t/b/\tc', /line 2: 3 columns, want 2/],
    ['one column', 'query\twanted\na', /line 2: 1 columns, want 2/],
    ['an empty query', 'query\twanted\n \t/b/', /line 2: the query is empty/],
    ['a path that is none', 'query\twanted\na\tlearn/', /line 2: "learn\/" is no path/],
    ['the same query twice', 'query\twanted\na\t/b/\na\t/c/', /line 3: "a" stands on line 2 already/],
    ['nothing at all', '', /line 1/],
  ] as const) {
    test(`with ${fault} is refused with its line`, () => expect(() => readGolden(text)).toThrow(words));
  }
});

describe('the place of an answer', () => {
  test('counts from one, and is nought where there is none', () => {
    expect(placeOf(['/b/'], ['/a/', '/b/#x'])).toBe(2);
    expect(placeOf(['/c/'], ['/a/', '/b/'])).toBe(0);
  });
  test('does not mind the level that an address asks for', () =>
    expect(placeOf(['/a/#clinical-x'], ['/a/?level=clinical#clinical-x'])).toBe(1));
});
