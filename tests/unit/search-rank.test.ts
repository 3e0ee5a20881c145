import { describe, expect, test } from 'vitest';
import { countFacets, groupByKind, noFilters, passes } from '../../src/domain/search/facets.ts';
import { type Hits, type Ranked, type RankWeights, rank } from '../../src/domain/search/rank.ts';
import type { Traits } from '../../src/domain/search/record.ts';

const even: RankWeights = {
  kind: { explainer: 1, figure: 1, claim: 1, source: 1, glossary: 1, page: 1 },
  reader: { plain: 1, clinical: 1, both: 1 },
  coverage: 2,
  leastCoverage: 0.5,
  page: 0,
};
const traits = new Map<string, Traits>([
  ['a', { kind: 'explainer', reader: 'plain' }],
  ['b', { kind: 'claim', reader: 'both', certainty: 'high' }],
  ['c', { kind: 'claim', reader: 'both', certainty: 'low' }],
  ['d', { kind: 'source', reader: 'both' }],
]);
const hits = (scores: Record<string, number>): Hits => new Map(Object.entries(scores));
const ids = (ranked: readonly Ranked[]) => ranked.map(({ id }) => id);

describe('ranking', () => {
  test('puts a section with all the words before one that says one of them louder', () =>
    expect(ids(rank([hits({ a: 1, b: 3 }), hits({ a: 1, c: 1 })], traits, even))).toEqual(['a', 'b', 'c']));
  test('drops a section that holds too little of the query', () =>
    expect(ids(rank([hits({ a: 1 }), hits({ a: 1, b: 1, c: 1, d: 1 })], traits, even))).toEqual(['a']));
  test('says which hold every word', () =>
    expect(
      rank([hits({ a: 1, b: 1 }), hits({ a: 1, c: 1 })], traits, even).map(({ whole }) => whole),
    ).toEqual([true, false, false]));
  test('leads to an explainer before a claim of the same score', () =>
    expect(
      ids(rank([hits({ b: 1, a: 1 })], traits, { ...even, kind: { ...even.kind, explainer: 2 } })),
    ).toEqual(['a', 'b']));
  test('leads to the page that says most of it', () => {
    const on = (path: string): Traits => ({ kind: 'explainer', reader: 'plain', path });
    const pages = new Map([
      ['once', on('/a/')],
      ['first', on('/b/')],
      ['second', on('/b/')],
    ]);
    const found = [hits({ once: 3, first: 2.5, second: 2.5 })];
    expect(ids(rank(found, pages, { ...even, page: 0.5 }))).toEqual(['first', 'second', 'once']);
    expect(ids(rank(found, pages, even))).toEqual(['once', 'first', 'second']);
  });
  test('is the same each time where scores tie', () =>
    expect(ids(rank([hits({ c: 1, a: 1, b: 1 })], traits, even))).toEqual(['a', 'b', 'c']));
  test('leaves out what the index no longer describes', () =>
    expect(rank([hits({ gone: 1 })], traits, even)).toEqual([]));
  test('of no words is empty', () => expect(rank([], traits, even)).toEqual([]));
});

describe('filters', () => {
  const all = rank([hits({ a: 4, b: 3, c: 2, d: 1 })], traits, even);
  test('a section for everybody answers either reader', () => {
    expect(ids(all.filter((item) => passes(item, { ...noFilters, reader: 'clinical' })))).toEqual([
      'b',
      'c',
      'd',
    ]);
    expect(ids(all.filter((item) => passes(item, { ...noFilters, reader: 'plain' })))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
  test('each count says what that choice would leave, the others standing', () => {
    const counts = countFacets(all, { kind: 'claim', reader: null, certainty: 'high' });
    expect(counts.anyKind).toBe(1);
    expect(counts.kind.claim).toBe(1);
    expect(counts.certainty).toMatchObject({ high: 1, low: 1 });
    expect(counts.reader).toEqual({ plain: 1, clinical: 1 });
  });
  test('every count is kept by its filter', () => {
    const counts = countFacets(all, noFilters);
    for (const kind of ['explainer', 'claim', 'source'] as const) {
      expect(counts.kind[kind]).toBe(all.filter((item) => passes(item, { ...noFilters, kind })).length);
    }
  });
  test('explainers stand first where their plain text holds the whole question, and only there', () => {
    const few = (found: readonly Hits[]) => groupByKind(rank(found, traits, even)).map(({ kind }) => kind);
    expect(few([hits({ a: 1, b: 9 })])).toEqual(['explainer', 'claim']);
    expect(few([hits({ a: 1, b: 9 }), hits({ b: 9 })])[0]).toBe('claim');
  });
  test('groups stand in the order of their best result', () =>
    expect(groupByKind(all).map(({ kind, items }) => [kind, items.length])).toEqual([
      ['explainer', 1],
      ['claim', 2],
      ['source', 1],
    ]));
});
