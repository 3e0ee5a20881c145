import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  defaultChoice,
  levels,
  neighbour,
  tones,
  viewIds,
} from '../../../src/domain/body/choice.ts';
import { csvOf } from '../../../src/domain/body/csv.ts';
import { bodySources } from '../../../src/domain/body/link.ts';
import { pictureOf, tell } from '../../../src/domain/body/picture.ts';
import { readingOf } from '../../../src/integrations/reading.ts';
import { bodyCodec } from '../../../src/share/body.ts';
import { longestQuery, noticeOf } from '../../../src/share/codec.ts';
import { claims, links, views } from './content.ts';

const shown = (view: Choice['view']) => pictureOf(links, views, { ...defaultChoice, view });
const lit = (view: Choice['view']) =>
  shown(view)
    .links.filter((one) => one.lit)
    .map(({ link }) => link.source);

describe('a view shows what its finding says', () => {
  test('surest: thyroid, blood and skin, each of moderate certainty, in people', () => {
    expect(lit('surest')).toEqual(['thyroid', 'blood', 'skin']);
    for (const one of shown('surest').links.filter(({ lit: inked }) => inked))
      expect([one.certainty, one.species, one.says]).toEqual(['moderate', 'human', 'link']);
    expect(shown('surest').view.finding).toContain('the best studied of the four surest links');
    expect(links.map(({ certainty }) => certainty).filter((one) => one === 'moderate')).toHaveLength(4);
    expect(links.some(({ certainty }) => certainty === 'high')).toBe(false);
  });
  test('people: each part was found to go with it in people, and nothing else is kept', () => {
    expect(lit('people')).toEqual(bodySources);
    for (const { kept } of shown('people').links)
      expect(kept.filter(({ says, species }) => says !== 'link' || species !== 'human')).toEqual([]);
  });
  test('against: each part has a finding that conflicts, is too uncertain or is null', () => {
    expect(lit('against')).toEqual(bodySources);
    expect(
      shown('against')
        .links.flatMap(({ kept }) => kept)
        .some(({ says }) => says === 'link'),
    ).toBe(false);
    for (const [source, id] of [
      ['thyroid', 'mr-thyroid-unstable'],
      ['gut', 'mr-gut-inconsistent'],
      ['mind', 'mr-mood-after-aa'],
      ['lungs', 'mr-atopy-other'],
      ['fat', 'mr-obesity-crp-not-found'],
    ])
      expect(links.find((link) => link.source === source)?.evidence.map(({ claim }) => claim)).toContain(id);
  });
  test('order: those seen in either order', () => {
    expect(lit('order')).toEqual(['thyroid', 'skin', 'mind', 'lungs']);
    for (const one of shown('order').links.filter(({ lit: inked }) => inked))
      expect(one.direction).toBe('both');
  });
  test('all: eight lines, none of high certainty', () => {
    expect(lit('all')).toEqual(bodySources);
    expect(shown('all').links.filter(({ certainty }) => certainty === 'high')).toEqual([]);
  });
  test('no link is drawn as caused by the body', () => {
    for (const link of links) expect(['both', 'unknown']).toContain(link.direction);
  });
  test('rests on claims that were seen', () => {
    for (const id of views.flatMap((view) => view.claims)) expect(claims.get(id)?.seen, id).toBe(true);
  });
});

describe('words', () => {
  test('say "probably" or "may" or that it is unsettled, since nothing here is of high certainty', () => {
    for (const link of links)
      for (const text of [link.plain, link.clinical]) expect(text, link.source).toMatch(/probably/);
    for (const link of links.filter(({ certainty }) => certainty === 'low'))
      expect(`${link.plain} ${link.finding}`, link.source).toMatch(/\bmay\b|disagree/);
    for (const link of links.filter(({ certainty }) => certainty === 'very-low'))
      expect(link.plain, link.source).toContain('very uncertain');
  });
  test('never advise, and never call a part the cause', () => {
    for (const { plain, clinical, finding } of links)
      expect(`${plain} ${clinical} ${finding}`).not.toMatch(
        /should|causes it\b(?!: not found)|drives|try to/i,
      );
  });
  test('read easily', () => {
    const reading = readingOf(
      [...views.map((view) => view.finding), ...links.flatMap((link) => [link.plain, link.finding])]
        .join('\n\n')
        .replaceAll('alopecia areata', 'this'),
    );
    expect(reading.fleschKincaid).toBeLessThanOrEqual(6.9);
    expect(reading.meanSentence).toBeLessThanOrEqual(15);
    expect(reading.longestWords, reading.longestSentence).toBeLessThanOrEqual(25);
  });
  test('are told whole for a chosen link, and as a count for none', () => {
    expect(tell(shown('surest'))).toContain('3 of 8 lines are inked');
    const heart = pictureOf(links, views, { ...defaultChoice, chosen: 'heart' });
    expect(tell(heart)).toContain('Heart and vessels: unsettled, low certainty, order not known.');
  });
});

test('the walk goes round through all parts and back', () => {
  let at = neighbour('', 1);
  const seen = [at];
  for (let step = 1; step < 8; step++) {
    at = neighbour(at, 1);
    seen.push(at);
  }
  expect(seen).toEqual(bodySources);
  expect(neighbour(at, 1)).toBe('thyroid');
  expect(neighbour('thyroid', -1)).toBe('fat');
  expect(neighbour('', -1)).toBe('fat');
});

test('the file has a line for each claim of each link, with its sources', () => {
  const sources = Object.fromEntries([...claims.values()].map((claim) => [claim.id, claim.sources]));
  const lines = csvOf(links, sources).trim().split('\n');
  expect(lines).toHaveLength(1 + links.reduce((sum, link) => sum + link.evidence.length, 0));
  for (const source of claims.get('comorb-thyroid-pooled')?.sources ?? []) expect(lines[1]).toContain(source);
});

const choices: fc.Arbitrary<Choice> = fc.record({
  view: fc.constantFrom(...viewIds),
  chosen: fc.constantFrom('' as const, ...bodySources),
  tone: fc.constantFrom(...tones),
  level: fc.constantFrom(...levels),
});

describe('the address of the body figure', () => {
  test('comes back as it went, within 200 characters', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const query = bodyCodec.write(choice);
        expect(query.length).toBeLessThanOrEqual(longestQuery);
        expect(bodyCodec.read(query)).toEqual({ state: choice, ignored: [], damaged: false });
      }),
    );
  });
  test('opens a sound state from 1,000 random and mutated links, with a notice when damaged', () => {
    let noticed = 0;
    const damaged = fc.oneof(
      fc.tuple(choices, fc.nat(40), fc.string({ maxLength: 6 }), fc.nat(4)).map(([choice, at, text, cut]) => {
        const query = bodyCodec.write(choice) || '?v=1';
        return query.slice(0, at) + text + query.slice(at + cut);
      }),
      fc.string({ maxLength: 300 }).map((text) => `?${text}`),
      fc.webQueryParameters().map((text) => `?v=1&c=${text}`),
      choices.map((choice) => bodyCodec.write(choice).replace('v=1', 'v=2')),
    );
    fc.assert(
      fc.property(damaged, (link) => {
        const reading = bodyCodec.read(link);
        expect(pictureOf(links, views, reading.state).links).toHaveLength(8);
        if (reading.damaged) expect(reading.state).toBe(defaultChoice);
        if (reading.damaged || reading.ignored.length > 0) {
          noticed++;
          expect(noticeOf(reading)).not.toBe('');
        }
      }),
      { numRuns: 1000, seed: 20261 },
    );
    expect(noticed).toBeGreaterThan(400);
  });
});
