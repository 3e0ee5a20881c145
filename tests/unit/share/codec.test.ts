import { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandChoices,
  type Choice,
  defaultChoice,
  timeChoices,
  trialId,
} from '../../../src/domain/trials/choice.ts';
import { figureOf, settle } from '../../../src/domain/trials/figure.ts';
import { presets } from '../../../src/domain/trials/presets.ts';
import { ages, drugs, measures, stages } from '../../../src/domain/trials/row.ts';
import { defineCodec, longestQuery, noticeOf, oneOf } from '../../../src/share/codec.ts';
import { trialsCodec } from '../../../src/share/trials.ts';
import { realRows } from '../trials/rows.ts';

const codec = trialsCodec(realRows);
const trials = ['all', ...new Set(realRows.map(trialId))];
const ids = ['', ...realRows.map((row) => row.id)];
const choices: fc.Arbitrary<Choice> = fc
  .record({
    drug: fc.constantFrom('all' as const, ...drugs),
    measure: fc.constantFrom(...measures),
    band: fc.constantFrom(...bandChoices),
    age: fc.constantFrom('all' as const, ...ages),
    trial: fc.constantFrom(...trials),
    stage: fc.constantFrom('all' as const, ...stages),
    time: fc.constantFrom(...timeChoices),
    row: fc.constantFrom(...ids),
  })
  .map((choice) => settle(realRows, choice));

/** Is this a state that the figure can open? */
function isSound(choice: Choice): boolean {
  const known =
    ['all', ...drugs].includes(choice.drug) &&
    measures.includes(choice.measure) &&
    bandChoices.includes(choice.band) &&
    ['all', ...ages].includes(choice.age) &&
    trials.includes(choice.trial) &&
    ['all', ...stages].includes(choice.stage) &&
    timeChoices.includes(choice.time);
  figureOf(realRows, choice, presets);
  return known && settle(realRows, choice) === choice;
}

const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('delete', 'insert', 'swap', 'repeat'),
    text: fc.string({ minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);

function mutate(link: string, steps: readonly { at: number; kind: string; text: string }[]): string {
  return steps.reduce((query, { at, kind, text }) => {
    const place = Math.floor(at * query.length);
    if (kind === 'delete') return query.slice(0, place) + query.slice(place + 1);
    if (kind === 'insert') return query.slice(0, place) + text + query.slice(place);
    if (kind === 'swap') return query.slice(0, place) + text + query.slice(place + text.length);
    return `${query}&${query.slice(1 + place)}`;
  }, link);
}

describe('the address of the trials figure', () => {
  test('comes back as it went, within 200 characters', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const query = codec.write(choice);
        expect(query.length).toBeLessThanOrEqual(longestQuery);
        expect(codec.read(query)).toEqual({ state: choice, ignored: [], damaged: false });
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test('opens a sound state from 1,000 random and mutated links, with a notice when damaged', () => {
    let noticed = 0;
    const damaged = fc.oneof(
      fc.tuple(choices, mutations).map(([choice, steps]) => mutate(codec.write(choice) || '?v=1', steps)),
      fc.string({ maxLength: 300 }).map((text) => `?${text}`),
      fc.webQueryParameters().map((text) => `?${text}`),
      choices.map((choice) => codec.write(choice).replace('v=1', 'v=2')),
    );
    fc.assert(
      fc.property(damaged, (link) => {
        const reading = codec.read(link);
        expect(isSound(reading.state)).toBe(true);
        if (reading.damaged) expect(reading.state).toBe(defaultChoice);
        if (reading.damaged || reading.ignored.length > 0) {
          noticed++;
          expect(noticeOf(reading)).not.toBe('');
        }
        // Nothing is swallowed: what was read without a notice says the same when it is written again.
        else {
          const given = [...new URLSearchParams(link)].filter(
            ([name, value]) => !(name === 'v' && value === '1'),
          );
          const written = new URLSearchParams(codec.write(reading.state));
          for (const [name, value] of given) {
            const kept = written.get(name);
            expect(kept === value || (kept === null && isDefault(name, value)), `${link}: ${name}`).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 1000, seed: 20260 },
    );
    expect(noticed).toBeGreaterThan(500);
  }, 120_000);

  test('leaves out the default wholly', () => expect(codec.write(defaultChoice)).toBe(''));
  test('opens every ready-made view from a link', () => {
    for (const preset of presets) expect(codec.read(codec.write(preset.choice)).state).toEqual(preset.choice);
  });
  test('keeps the state beside a parameter of another site, and names it', () => {
    const reading = codec.read('?v=1&d=ritlecitinib&fbclid=abc');
    expect(reading.state.drug).toBe('ritlecitinib');
    expect(noticeOf(reading)).toContain('fbclid');
  });
  test('names what was damaged', () => {
    expect(noticeOf(codec.read('?v=1&d=aspirin'))).toContain('d=aspirin');
    expect(noticeOf(codec.read('?v=9&d=ritlecitinib'))).toContain('v=9');
    expect(noticeOf(codec.read('?d=ritlecitinib'))).toContain('v=');
    expect(noticeOf(codec.read(`?v=1&r=${'x'.repeat(300)}`))).toContain('too long');
  });
  test('takes a result that the other choices hide for damage', () =>
    expect(codec.read('?v=1&d=ritlecitinib&r=brave1-w36-salt-20-4-mg').damaged).toBe(true));
});

function isDefault(name: string, value: string): boolean {
  const defaults: Record<string, string> = {
    d: 'all',
    m: 'salt-20',
    b: 'any',
    a: 'all',
    s: 'late',
    t: 'versus',
    r: '',
  };
  return defaults[name] === value;
}

describe('a codec', () => {
  test('takes any zod schema', () => {
    const weeks = defineCodec<{ weeks: string }>({
      version: 3,
      defaults: { weeks: '52' },
      fields: { weeks: { param: 'w', schema: z.string().regex(/^\d{1,3}$/) } },
    });
    expect(weeks.write({ weeks: '76' })).toBe('?v=3&w=76');
    expect(weeks.read('?v=3&w=76').state.weeks).toBe('76');
    expect(weeks.read('?v=3&w=x').damaged).toBe(true);
  });
  test('refuses two fields with one parameter', () => {
    const schema = oneOf(['x']);
    expect(() =>
      defineCodec({
        version: 1,
        defaults: { a: 'x', b: 'x' },
        fields: { a: { param: 'p', schema }, b: { param: 'p', schema } },
      }),
    ).toThrow(RangeError);
  });
});
