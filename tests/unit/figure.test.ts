import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/domain/evidence/claim.ts';
import { FigureError, printDate, printFigure, printNumber } from '../../src/domain/evidence/figure.ts';

const claim: Claim = {
  id: 'a-claim',
  topic: 'a-topic',
  priority: 'core',
  statement: 'A statement that is long enough.',
  plain: 'The same in plain words.',
  figures: {
    percent: 38.8,
    other: 6.2,
    low: 30.1,
    high: 45,
    n: 547993,
    change: -6.5,
    share: '28/28',
    on: '2024-03-27',
  },
  sources: ['a-source'],
  certainty: 'high',
  certaintyWhy: 'Because.',
  species: 'human',
  seen: true,
  caveat: null,
  checkedTwice: true,
  history: [],
};

describe('a printed figure', () => {
  test('stands as the source has it', () => expect(printFigure(claim, { of: 'percent' })).toBe('38.8'));
  test('is a whole number of people out of 100', () =>
    expect(printFigure(claim, { of: 'percent', as: 'in100' })).toBe('39 out of 100'));
  test('is a whole number of people out of 1,000 where the risk is rare', () =>
    expect(printFigure(claim, { of: 'other', as: 'in1000' })).toBe('62 out of 1,000'));
  test('carries its unit and interval', () =>
    expect(printFigure(claim, { of: 'percent', as: 'percent', low: 'low', high: 'high' })).toBe(
      '38.8% (95% CI 30.1 to 45)',
    ));
  test('parts thousands by commas', () => expect(printFigure(claim, { of: 'n' })).toBe('547,993'));
  test('has a true minus sign', () => expect(printNumber(-6.5)).toBe('−6.5'));
  test('does not print minus nought', () => expect(printNumber(-0.2, 0)).toBe('0'));
  test('prints a range with one unit', () =>
    expect(printFigure(claim, { of: 'other', to: 'percent', as: 'percent', digits: 0 })).toBe('6 to 39%'));
  test('prints a share of counts in words', () =>
    expect(printFigure(claim, { of: 'share', as: 'text' })).toBe('28 of 28'));
  test('prints a date in words', () =>
    expect(printFigure(claim, { of: 'on', as: 'date' })).toBe('27 March 2024'));
  test('refuses an unknown key', () =>
    expect(() => printFigure(claim, { of: 'nothing' })).toThrow(FigureError));
  test('refuses half an interval', () =>
    expect(() => printFigure(claim, { of: 'percent', low: 'low' })).toThrow(FigureError));
  test('refuses a month that is not one', () => expect(() => printDate('2024-13-01')).toThrow(FigureError));
});
