import { describe, expect, test } from 'vitest';
import { isLicenceStatement, isTreatmentResult } from '../../src/domain/evidence/checks/claims.ts';
import { unlikeComparison, unlikeDenominators } from '../../src/domain/evidence/checks/comparisons.ts';
import { checkLinks, readBuiltPage } from '../../src/domain/evidence/checks/links.ts';
import { typedFigures } from '../../src/domain/evidence/checks/prose.ts';
import { strongVerb } from '../../src/domain/evidence/checks/verbs.ts';
import type { Claim } from '../../src/domain/evidence/claim.ts';
import { lineAt, paragraphsOf, proseOf, sentencesOf, tagsOf } from '../../src/domain/evidence/mdx.ts';

const found = (prose: string) => typedFigures(prose).map(({ words }) => words);

describe('a figure in prose', () => {
  test.each([
    'About 12 people',
    '36-week data',
    'a 4mg dose',
    'a SALT20 response',
    'by week-36',
    '½ of it',
    'in 2022',
    '1,200 people',
    'half of the people',
    'twice as many',
    'one in five people',
    'three out of ten',
    'a third of them',
    'two thirds',
    'it doubled',
    'a fivefold rise',
    'three times as likely',
    'ten percent',
    'seventy people out of every hundred',
  ])('is found in "%s"', (prose) => expect(found(prose)).not.toEqual([]));

  test.each([
    'IL-15, CD8, JAK1/3, NKG2D, BRAVE-AA1, COVID-19, TH2 and CXCL10',
    'CD8+ T cells and 4-1BB',
    'type-2 signals, cells per mm³, IFN-γ',
    'two kinds of cell, three parts',
    'the first half of the path',
    'a double-blind trial',
    'twice a day',
  ])('is not seen in "%s"', (prose) => expect(found(prose)).toEqual([]));
});

describe('MDX', () => {
  const mdx = `---\ntitle: 12\n---\n\n{/* 13 */}\n1. One <Fig claim="a" of="n14" /> [two](/x/15/).<Cite claim="a b" /> Three\n\nfour.`;
  test('keeps prose at its own lines and blanks the rest', () => {
    const prose = proseOf(mdx);
    expect(prose).toHaveLength(mdx.length);
    expect(prose).not.toMatch(/\d/);
    expect(lineAt(prose, prose.indexOf('four'))).toBe(8);
  });
  test('names its components', () =>
    expect(tagsOf(mdx).map(({ name, attributes }) => [name, attributes.get('claim')])).toEqual([
      ['Fig', 'a'],
      ['Cite', 'a b'],
    ]));
  test('counts a citation after a full stop to the sentence before', () => {
    const prose = proseOf(mdx);
    const cite = tagsOf(mdx)[1];
    const sentences = paragraphsOf(prose).flatMap((paragraph) => sentencesOf(prose, paragraph));
    const holder = sentences.find(({ start, end }) => cite && cite.start >= start && cite.start < end);
    expect(holder && prose.slice(holder.start, holder.end)).toContain('One');
    expect(holder && prose.slice(holder.start, holder.end)).not.toContain('Three');
  });
});

describe('a verb on weak certainty', () => {
  test.each([
    'The cream works.',
    'It cures the disease.',
    'Stress causes it.',
    'Hair will grow back.',
    'This proves it.',
  ])('is too strong in "%s"', (sentence) => expect(strongVerb(sentence)).toBeDefined());
  test.each([
    'The cream may work.',
    'Nobody knows what causes it.',
    'The causes are many.',
    'Does it work?',
    'It does not prove it.',
    'Some experts think that it works.',
    'Whether it works is very uncertain.',
    'This proves little.',
  ])('is allowed in "%s"', (sentence) => expect(strongVerb(sentence)).toBeUndefined());
});

describe('a comparison for patients', () => {
  test.each([
    'In 20% of people hair grew.',
    'It helps 1 in 5 people.',
    'In every 10 people, some.',
    'It was 3 out of 7.',
  ])('is refused in "%s"', (sentence) => expect(unlikeComparison(sentence)).toBeDefined());
  test.each([
    'On the pill, 39 out of 100 had at least 80% of their scalp hair.',
    'Hair loss fell by 28% and 30% on two doses.',
    'They had lost 50% to 94% of their scalp hair.',
    'It was 8 out of 1,000.',
  ])('is allowed in "%s"', (sentence) => expect(unlikeComparison(sentence)).toBeUndefined());
  test('keeps one denominator within a sentence and between two', () => {
    expect(unlikeDenominators(['It was 1 out of 100 and 5 out of 1,000.'])).toBe(0);
    expect(unlikeDenominators(['It was 1 of 12.', 'On dummy pills it was 1 of 8.'])).toBe(1);
    expect(
      unlikeDenominators(['It was 8 out of 100 (1 of 12).', 'It was 13 out of 100 (1 of 8).']),
    ).toBeUndefined();
  });
});

describe('a claim', () => {
  const claim = (part: Partial<Claim>) => ({ seen: true, topic: 'safety', figures: {}, ...part }) as Claim;
  test('with an outcome of treated people is a treatment result', () => {
    const statement = 'Of those treated with baricitinib, some regrew.';
    expect(isTreatmentResult(claim({ statement, figures: { percent_salt20: 4 } }))).toBe(true);
    expect(isTreatmentResult(claim({ statement, figures: { dose_mg: 4 } }))).toBe(false);
    expect(isTreatmentResult(claim({ statement, figures: { percent_salt20: 4 }, seen: false }))).toBe(false);
  });
  test('about an approval, a label or a guideline is a licence statement', () => {
    expect(isLicenceStatement(claim({ statement: 'The FDA approved it.' }))).toBe(true);
    expect(isLicenceStatement(claim({ statement: 'The Singapore label advises a stop.' }))).toBe(true);
    expect(isLicenceStatement(claim({ statement: 'It is used.', topic: 'guidelines' }))).toBe(true);
    expect(isLicenceStatement(claim({ statement: 'Cells were labelled.' }))).toBe(false);
  });
});

test('links in scripts and comments are none, and entities are read', () => {
  const html =
    '<a id="a" href="/x/?a=1&amp;b=2#b">x</a>\n<!-- <a href="/no/"> --><script>"<a href=\'/no/\'>"</script>';
  const page = readBuiltPage('dist/index.html', '/', html);
  expect(page.links).toEqual([{ href: '/x/?a=1&b=2#b', line: 1 }]);
  expect(checkLinks([page], new Set(['/', '/x/']))).toEqual([]);
  expect(checkLinks([page], new Set(['/']))).toHaveLength(1);
});
