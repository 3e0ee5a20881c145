import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, difference, linear, type Sight, sights, tokensOf } from '../tools/colour.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const entities = ['t-cell', 'ifn-gamma', 'il-15', 'follicle', 'guardian', 'drug', 'systemic'] as const;
const grounds = ['ground', 'paper'] as const;

describe('the measures', () => {
  test('give black on white a contrast of 21', () => expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 9));
  test('give red and white their published difference', () =>
    expect(difference('#ff0000', '#ffffff', 'normal')).toBeCloseTo(114.54, 1));
  test('leave grey as it is in every sight', () => {
    for (const sight of Object.keys(sights) as Sight[]) {
      expect(difference('#808080', '#808080', sight)).toBe(0);
      expect(Math.abs(sights[sight].flat().reduce((sum, value) => sum + value, 0) - 3)).toBeLessThan(1e-5);
    }
  });
  test('refuse what is no colour', () => expect(() => linear('red')).toThrow(RangeError));
});

describe.each(['light', 'dark'] as const)('the %s page', (mode) => {
  const token = tokensOf(css, mode);
  const colour = (name: string) => {
    const value = token[name];
    if (!value) throw new Error(`no token --${name}`);
    return value;
  };

  test.each(['ink', 'ink-soft', 'link', 'link-visited'])('has --%s readable as body text, 7 to 1', (ink) => {
    for (const ground of ['ground', 'paper', 'shade']) {
      expect(contrast(colour(ink), colour(ground)), ground).toBeGreaterThanOrEqual(7);
    }
  });

  test('has readable notices', () =>
    expect(contrast(colour('notice-ink'), colour('notice'))).toBeGreaterThanOrEqual(7));

  test.each([...entities, 'rule-strong', 'focus'])('has --%s visible on its grounds, 3.1 to 1', (name) => {
    for (const ground of grounds)
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(3.1);
  });

  test.each(Object.keys(sights) as Sight[])('keeps every two entities 20 apart in %s sight', (sight) => {
    const pairs = entities.flatMap((one, at) =>
      entities.slice(at + 1).map((other) => ({
        pair: `${one} and ${other}`,
        apart: difference(colour(one), colour(other), sight),
      })),
    );
    expect(pairs.filter(({ apart }) => apart < 20)).toEqual([]);
  });

  test('draws organs and skins whose outline shows on each of them', () => {
    for (const fill of ['organ', 'skin-1', 'skin-2', 'skin-3'])
      expect(contrast(colour('on-skin'), colour(fill)), fill).toBeGreaterThanOrEqual(3);
  });
});
