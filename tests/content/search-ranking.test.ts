import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupByKind } from '../../src/domain/search/facets.ts';
import { readQuery } from '../../src/domain/search/query.ts';
import { indexRecords } from '../../src/integrations/search-index.ts';
import { ask } from '../../src/search/ask.ts';
import type { SearchIndex, Section } from '../../src/search/index-reader.ts';
import { evidenceRecords, openRecords, testPages } from '../reference/search-fixture.ts';

let index: SearchIndex;
let close = () => undefined as unknown;

beforeAll(async () => {
  ({ index, close } = await openRecords([...testPages(), ...evidenceRecords()]));
}, 60_000);
afterAll(() => void close());

const answer = (query: string) => ask(readQuery(query), index);
async function first(query: string): Promise<Section & { kind: string }> {
  const [best] = await answer(query);
  if (!best) throw new Error(`nothing found for ${query}`);
  return { ...(await index.read(best.id)), kind: best.kind };
}

describe('over test pages and every claim and source', () => {
  for (const [query, path] of [
    ['what happens if I stop the tablets', '/learn/stopping-treatment/'],
    ['will my hair grow back', '/learn/alopecia-areata/'],
    ['why does my immune system attack my hair', '/learn/the-attack/'],
    ['swarm of bees', '/learn/the-attack/'],
    ['losing weight', '/learn/whole-body/'],
    ['round patches', '/learn/alopecia-areata/'],
  ] as const) {
    test(`a patient who asks “${query}” is led to an explainer first`, async () =>
      expect((await first(query)).url).toContain(path));
  }
  for (const [query, path] of [
    ['TA926', '/evidence/claims/nice-ta926-baricitinib/'],
    ['methotrexate totalis randomised', '/evidence/claims/methotrexate-rct/'],
  ] as const) {
    test(`a clinician who asks for “${query}” gets the claim first`, async () =>
      expect((await first(query)).url).toBe(path));
  }
  test('a term leads to the glossary or an explainer', async () =>
    expect((await first('immune privilege')).url).toMatch(/^\/(study|learn)\//));
  test('an author and a year lead to the paper', async () =>
    expect((await first('mateos-haro cochrane')).kind).toBe('source'));
  test('a result names its page and its section', async () =>
    expect(await first('swarm of bees')).toMatchObject({
      page: 'The attack on the hair root',
      section: 'When the shield falls',
    }));
  test('what is marked to be left out is not found', async () =>
    expect(await answer('qwertyuiop')).toEqual([]));
  test('a word that is nowhere finds nothing, whatever the index makes of its first letter', async () =>
    expect(await answer('zzyzx')).toEqual([]));
  test('every kind, reader and certainty comes back as it went in', async () => {
    const kinds = new Set([...index.traits.values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['claim', 'explainer', 'figure', 'glossary', 'page', 'source']);
    const claims = [...index.traits.values()].filter(({ kind }) => kind === 'claim');
    expect(claims.every(({ certainty, reader }) => certainty !== undefined && reader === 'both')).toBe(true);
    expect(claims).toHaveLength(evidenceRecords().filter(({ kind }) => kind === 'claim').length);
  });
  test('an answer comes in groups, the explainers before the claims for a patient’s word', async () => {
    const order = groupByKind(await answer('hair falls again after stopping')).map(({ kind }) => kind);
    expect(order[0]).toBe('explainer');
  });
});

test('the same records give the same index, byte for byte', async () => {
  const records = testPages();
  const once = await indexRecords(records);
  const again = await indexRecords(records);
  expect(again.map(({ path }) => path)).toEqual(once.map(({ path }) => path));
  expect(
    again.every(({ content }, at) => Buffer.compare(content, once[at]?.content ?? new Uint8Array()) === 0),
  ).toBe(true);
}, 30_000);
