import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BodyLink, bodySources, judgeLinks } from '../../../src/domain/body/link.ts';
import { places } from '../../../src/domain/body/shapes.ts';
import { dashArray } from '../../../src/domain/evidence/certainty-line.ts';
import type { Claim } from '../../../src/domain/evidence/claim.ts';
import { bodySchema } from '../../../src/schemas/body.ts';
import { homeSchema } from '../../../src/schemas/home.ts';
import { readEvidence, readYaml } from '../../../src/schemas/read.ts';

const root = process.cwd();
const read = readYaml(root, join(root, 'content/body.yaml'), bodySchema);
const links = read.value?.links ?? [];
const views = read.value?.views ?? [];
const { claims } = readEvidence(root);
const changed = (source: string, change: Partial<BodyLink>) =>
  links.map((link) => (link.source === source ? { ...link, ...change } : link));
const lead = (source: string) =>
  claims.get(links.find((link) => link.source === source)?.evidence[0].claim ?? '') as Claim;
const withLead = (source: string, change: Partial<Claim>) =>
  new Map(claims).set(lead(source).id, { ...lead(source), ...change });

describe('the picture of the body', () => {
  test('reads its content without a fault', () => expect(read.faults).toEqual([]));
  test('has a place and a line for every part', () =>
    expect(Object.keys(places).sort()).toEqual([...bodySources].sort()));
  test('takes each certainty from the leading claim', () => {
    for (const link of judgeLinks(links, claims)) expect(link.certainty).toBe(lead(link.source).certainty);
  });
  test('lights three links', () =>
    expect(judgeLinks(links, claims).filter(({ lit }) => lit)).toHaveLength(3));
  test('names what was not found', () =>
    expect(links.filter(({ finding }) => /not (found|shown)/.test(finding)).length).toBeGreaterThanOrEqual(
      3,
    ));
  test('draws high certainty solid and less certainty in shorter dashes', () => {
    expect(dashArray('high')).toBeUndefined();
    expect(dashArray('moderate')).toBe('9 3');
    expect(dashArray('very-low', 2)).toBe('3 7.2');
  });
});

describe('a link that would say more than its claims', () => {
  test('is refused when its claim is unknown', () =>
    expect(() =>
      judgeLinks(
        changed('gut', { evidence: [{ claim: 'no-such-claim', says: 'link', first: 'unknown' }] }),
        claims,
      ),
    ).toThrow('no-such-claim'));
  test('is refused when its claim was never seen', () =>
    expect(() => judgeLinks(links, withLead('gut', { seen: false }))).toThrow('no seen claim'));
  test('is refused when a fourth is lit', () =>
    expect(() => judgeLinks(changed('gut', { lit: true }), claims)).toThrow('4 links'));
  test('is refused when it is lit on low certainty', () =>
    expect(() => judgeLinks(links, withLead('skin', { certainty: 'low' }))).toThrow('lit on low'));
  test('is refused when it is lit on mice', () =>
    expect(() => judgeLinks(links, withLead('skin', { species: 'mouse' }))).toThrow('mouse'));
  test('is refused when a quiet one is surer than a lit one', () =>
    expect(() => judgeLinks(links, withLead('heart', { certainty: 'high' }))).toThrow('surer'));
  test('is refused when it holds a figure', () =>
    expect(
      bodySchema.safeParse({ views, links: changed('gut', { finding: 'Found in 3 of 4.' }) }).success,
    ).toBe(false));
  test('is refused with an order that no evidence saw', () => {
    expect(() => judgeLinks(changed('gut', { direction: 'both' }), claims)).not.toThrow();
    expect(() => judgeLinks(changed('heart', { direction: 'body' }), claims)).toThrow('no evidence shows');
    expect(() => judgeLinks(changed('mind', { direction: 'unknown' }), claims)).toThrow('no evidence shows');
  });
  test('is refused when it calls a claim that was seen not found', () =>
    expect(() =>
      judgeLinks(
        changed('gut', {
          evidence: [
            { claim: 'gut-mr-taxa', says: 'conflict', first: 'unknown' },
            { claim: 'comorb-coeliac', says: 'not-found', first: 'unknown' },
          ],
        }),
        claims,
      ),
    ).toThrow('no unseen claim'));
  test('is refused out of order', () =>
    expect(bodySchema.safeParse({ views, links: links.toReversed() }).success).toBe(false));
});

describe('the words of the home page', () => {
  const home = readYaml(root, join(root, 'content/home.yaml'), homeSchema);
  test('are read without a fault', () => expect(home.faults).toEqual([]));
  test('rest on claims that exist', () => {
    const value = home.value;
    if (!value) throw new Error('no home page');
    const ids = [value.thesis, ...value.known, ...value.likely, ...value.idea].flatMap((row) => row.claims);
    expect(ids.filter((id) => !claims.has(id))).toEqual([]);
  });
  test('lead each row with a claim that was seen', () => {
    const rows = home.value ? [...home.value.known, ...home.value.likely, ...home.value.idea] : [];
    expect(rows.filter((row) => !claims.get(row.claims[0] ?? '')?.seen)).toEqual([]);
  });
});
