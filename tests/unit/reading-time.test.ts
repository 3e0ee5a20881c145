import { expect, test } from 'vitest';
import {
  printMinutes,
  readingMinutes,
  wordCount,
  wordsBeside,
} from '../../src/domain/evidence/reading-time.ts';

const page = {
  question: 'Is it so?',
  ask: ['What then?'],
  figures: [{ heading: 'A chart', use: 'Look at it.' }],
};

test('counts the words that a page shows: figures, tables and labels too, no citation and no address', () => {
  expect(wordCount('Two words.<Cite claim="a-claim" />')).toBe(2);
  expect(wordCount('<Fig claim="a" of="b" as="in100" /> did')).toBe(5);
  expect(wordCount('after <Fig claim="a" of="b" /> weeks')).toBe(3);
  expect(wordCount('<Icons claim="a" of="b" label="had hair" versusLabel="had none">One note.</Icons>')).toBe(
    6,
  );
  expect(wordCount('| Choice | Hair |\n| --- | --- |\n| Wait | May come |')).toBe(5);
  expect(wordCount('See [How we know](/learn/how-we-know/).')).toBe(4);
});

test('counts what stands beside the layer', () => {
  expect(wordCount(wordsBeside(page))).toBe(10);
  expect(
    wordsBeside({
      ...page,
      steps: ['Do it.'],
      sheet: { matters: ['Hair'], choices: ['Wait'], plan: ['When:'] },
    }),
  ).toContain('Do it. Hair Wait When:');
});

test('most adults get through in the minutes that are named, and no text takes none', () => {
  const words = (count: number) => 'word '.repeat(count);
  expect(readingMinutes(words(1750))).toBe(10);
  expect(readingMinutes(words(1750), { ...page, question: words(340) })).toBe(12);
  expect(readingMinutes('')).toBe(1);
  expect([printMinutes(1), printMinutes(12)]).toEqual(['1 minute', '12 minutes']);
});
