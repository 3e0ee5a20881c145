import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeSteps, together, weakest } from '../../src/domain/follicle/story.ts';
import { readingOf } from '../../src/integrations/reading.ts';
import { readStory } from '../../src/schemas/follicle.ts';
import { evidence, faults, story } from '../unit/follicle/story.ts';

const steps = judgeSteps(story.steps, evidence.claims);
const written = readFileSync('content/follicle.yaml', 'utf8');

/** Faults of the words after a change, with the line of the first. */
function faultsOf(change: (text: string) => string) {
  const file = join(mkdtempSync(join(tmpdir(), 'follicle-')), 'follicle.yaml');
  writeFileSync(file, change(written));
  return readStory(process.cwd(), evidence, file).faults;
}
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('the words of the hair root', () => {
  test('are read without a fault: every claim exists and was seen', () => expect(faults).toEqual([]));
  test('are as sure as the least sure claim behind them', () => {
    expect(steps.map(({ certainty }) => certainty)).toEqual([
      'moderate',
      'moderate',
      'hypothesis',
      'moderate',
      'moderate',
    ]);
    expect(weakest(['high', 'low', 'moderate'])).toBe('low');
    expect(() => weakest([])).toThrow(RangeError);
  });
  test('say whose bodies they are about', () => {
    expect(steps.every(({ species }) => species.includes('human'))).toBe(true);
    expect(together(['human', 'mouse'])).toBe('human+mouse');
    expect(together(['mouse', 'n/a'])).toBe('mouse');
    expect(together([])).toBe('n/a');
  });
  test('call the collapse of immune privilege an idea, and the order of the steps too', () => {
    const collapse = steps.find(({ id }) => id === 'collapse');
    expect(collapse?.plain.join(' ')).toMatch(/Some experts think .* not been proven/);
    expect(collapse?.clinical.join(' ')).toContain('hypothesis');
    expect(story.note).toContain('an idea');
  });
  test('say "probably" or "may" where the claims are not of high certainty', () => {
    for (const step of steps.filter(({ certainty }) => certainty !== 'high'))
      for (const text of [step.plain.join(' '), step.clinical.join(' ')])
        expect(text, step.id).toMatch(/probably|may|hypothesis|think/);
  });
  test('promise nothing', () => {
    expect(steps.at(-1)?.plain.join(' ')).toContain('no promise');
    expect(written).not.toMatch(/\b(cure|heal|always|never comes)\b/i);
  });
  test('name the conflicts of the claims that they rest on', () => {
    const words = (id: string) => steps.find((step) => step.id === id)?.clinical.join(' ');
    expect(words('signals')).toContain('in mice removing NK cells did not stop disease');
    expect(words('swarm')).toContain('contested');
    expect(words('regrowth')).toContain('relative');
  });
  test('read easily', () => {
    const plain = [
      story.finding,
      story.note,
      story.scale,
      ...story.steps.flatMap((step) => step.plain),
      ...story.parts.map((part) => part.what),
    ].join('\n\n');
    const reading = readingOf(plain);
    expect(reading.fleschKincaid).toBeLessThanOrEqual(6.9);
    expect(reading.meanSentence).toBeLessThanOrEqual(15);
    expect(reading.longestWords, reading.longestSentence).toBeLessThanOrEqual(25);
  });
});

describe('a fault in the words is told with its line', () => {
  test('an unknown claim', () => {
    const [fault] = faultsOf((text) =>
      text.replace('claims: [ip-collapse-status, ', 'claims: [no-such-claim, '),
    );
    expect(fault).toMatchObject({
      slug: 'unknown-claim',
      line: lineOf(written, 'claims: [ip-collapse-status, '),
    });
  });
  test('a figure in the words', () => {
    const [fault] = faultsOf((text) => text.replace('Hidden', 'Hidden in 90 of them'));
    expect(fault).toMatchObject({ slug: 'bad-field', line: lineOf(written, 'title: Hidden') });
    expect(fault?.detail).toContain('figure');
  });
  test('a part that the drawing does not show', () => {
    const [fault] = faultsOf((text) => text.replace('guardians, killer]', 'guardians, killer, ifn]'));
    expect(fault?.detail).toContain('differs from the drawing in ifn');
    expect(fault?.line).toBe(lineOf(written, 'guardians, killer]'));
  });
  test('a step with one sentence', () => {
    const [fault] = faultsOf((text) => text.replace(/ {6}- A healthy, growing.*\n/, ''));
    expect(fault?.detail).toContain('must be two sentences');
  });
});
