import { expect, test } from 'vitest';
import { bars, rangeMeets } from '../tools/budget.ts';

test('a font is counted where its range holds a character of the page', () => {
  expect(rangeMeets(undefined, 'a')).toBe(true);
  expect(rangeMeets('U+0-7F, U+2019', 'it’s')).toBe(true);
  expect(rangeMeets('U+0370-03FF', 'IFN-γ')).toBe(true);
  expect(rangeMeets('U+4??', 'abc')).toBe(false);
});

test('the bars of the design stand', () => {
  const limits = (kind: string) => bars[kind]?.map(({ what, limit }) => `${what} ${limit}`);
  expect(limits('home')).toEqual(['HTML + CSS 14600', 'all with fonts 100000', 'fonts 70000']);
  expect(limits('explainer')).toEqual(['HTML + CSS + JS 45000', 'JS 6000', 'fonts 70000']);
  expect(limits('figure')).toEqual(['JS 25000', 'fonts 70000']);
});
