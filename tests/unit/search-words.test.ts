import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certainties } from '../../src/domain/evidence/claim.ts';
import { excerpt, holdsNear, isForm, markWords } from '../../src/domain/search/excerpt.ts';
import { kinds } from '../../src/domain/search/kind.ts';
import { maxQueryLength, readQuery, tidyQuery } from '../../src/domain/search/query.ts';
import { askableReaders } from '../../src/domain/search/record.ts';
import { emptySearch, readSearch, writeSearch } from '../../src/share/search-query.ts';

const words = (typed: string) => readQuery(typed).words.map(({ word }) => word);

describe('a word that the index found', () => {
  test('is in the text where it stands with a stroke', () => {
    expect(holdsNear('Skin of C3H/HeJ mice', 'c3hhej')).toBe(true);
    expect(holdsNear('Skin of mice', 'c3hhej')).toBe(false);
  });
});

describe('a query', () => {
  test('loses its small words', () =>
    expect(words('What happens if I stop the tablets?')).toEqual(['happens', 'stop', 'tablets']));
  test('keeps them where there are no others', () =>
    expect(words('what is it')).toEqual(['what', 'is', 'it']));
  test('takes a compound whole, then in parts', () =>
    expect(readQuery('JAK-STAT').words).toEqual([
      { word: 'jak-stat', forms: [['jakstat'], ['jak', 'stat']] },
    ]));
  test('counts a word once', () => expect(words('hair Hair HAIR')).toEqual(['hair']));
  test('has at most 8 words and 120 letters', () => {
    expect(words('aa bb cc dd ee ff gg hh ii jj')).toHaveLength(8);
    expect(tidyQuery('x'.repeat(500))).toHaveLength(maxQueryLength);
  });
  test('of signs alone is empty', () => expect(words(' -- ?! / ')).toEqual([]));
});

describe('an excerpt', () => {
  const text = `${'Filler words stand here. '.repeat(20)}After stopping, most people relapsed within months. ${'More filler follows. '.repeat(20)}`;
  const shown = (query: string[]) =>
    excerpt(text, query)
      .map((piece) => piece.text)
      .join('');
  test('shows the words that were found, from the start of their sentence', () =>
    expect(shown(['relapse', 'stop'])).toMatch(
      /^… .*After stopping, most people relapsed within months\..* …$/,
    ));
  test('marks forms of the words', () =>
    expect(
      excerpt('Relapses, relapsed, relapsing; not elapsed.', ['relapse'])
        .filter(({ found }) => found)
        .map((piece) => piece.text),
    ).toEqual(['Relapses', 'relapsed', 'relapsing']));
  test('never ends within a number', () => {
    const long = `The odds of thyroid disease were 3.66 (2.90-4.61) among 4,667. ${'Then 1.23-4.56, more. '.repeat(40)}`;
    for (let length = 5; length < 40; length += 1) {
      const shown = excerpt(long, ['thyroid'], length)
        .map((piece) => piece.text)
        .join('');
      const last = shown.match(/([\d.,]*\d)[^\d]*…$/)?.[1];
      if (last) expect(['3.66', '2.90', '4.61', '4,667', '1.23', '4.56']).toContain(last);
    }
  });
  test('ends with a sentence where one is near', () => expect(shown(['relapse', 'stop'])).toMatch(/\. …$/));
  test('of a short text is the text', () =>
    expect(excerpt('Short.', ['x'])).toEqual([{ text: 'Short.', found: false }]));
  test('keeps markup as text', () =>
    expect(markWords('<img src=x onerror=alert(1)> relapse', ['relapse'])).toEqual([
      { text: '<img src=x onerror=alert(1)> ', found: false },
      { text: 'relapse', found: true },
    ]));
  test('marks a compound by one of its parts', () =>
    expect(markWords('BRAVE-AA1', ['brave'])).toEqual([{ text: 'BRAVE-AA1', found: true }]));
  test('adds and loses nothing', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string()),
        (any, query) =>
          markWords(any, query)
            .map((piece) => piece.text)
            .join('') === any,
      ),
    ));
  test('a short word is not the start of every word', () => {
    expect(isForm('immune', 'im')).toBe(false);
    expect(isForm('therapy', 'the')).toBe(true);
    expect(isForm('stations', 'stat')).toBe(true);
    expect(isForm('', '')).toBe(false);
  });
});

describe('the address of a search', () => {
  const anyState = fc.record({
    q: fc.string().map(tidyQuery),
    kind: fc.constantFrom(null, ...kinds),
    reader: fc.constantFrom(null, ...askableReaders),
    certainty: fc.constantFrom(null, ...certainties),
  });
  test('gives the state back', () =>
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readSearch(new URLSearchParams(writeSearch(state)))).toEqual({ state, damaged: false });
      }),
    ));
  test('is empty for the empty state', () => expect(writeSearch(emptySearch)).toBe(''));
  test('that is damaged gives what can be read, and says so', () =>
    expect(readSearch(new URLSearchParams('q=relapse&kind=poem&reader=clinical'))).toEqual({
      state: { ...emptySearch, q: 'relapse', reader: 'clinical' },
      damaged: true,
    }));
  test('never fails, whatever stands in it', () =>
    fc.assert(
      fc.property(
        fc.string(),
        (any) => readSearch(new URLSearchParams(any)).state.q.length <= maxQueryLength,
      ),
    ));
});
