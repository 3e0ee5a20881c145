import { expect, test } from 'vitest';
import { claimsBySource, claimUses, termUses, type UsageLayer } from '../../src/domain/evidence/usage.ts';
import { claim } from './evidence-fixtures.ts';

const layer = (over: Partial<UsageLayer>): UsageLayer => ({
  page: 'stopping',
  title: 'Stopping treatment',
  level: 'plain',
  mdx: '',
  headings: [{ depth: 2, slug: 'how-soon', text: 'How soon' }],
  ...over,
});
const ids = new Set(['claim-a', 'claim-b']);

test('a citation is found under its heading, over lines and among several ids', () => {
  const mdx =
    'Before <Fig claim="claim-a" of="n" />.\n\n## How soon\n\n<Icons\n  claim="claim-b"\n/> <Cite claim="claim-a claim-b" /> <Cite claim="claim-a" />';
  const uses = claimUses(ids, [layer({ mdx })], []);
  expect(uses.get('claim-a')).toEqual([
    { title: 'Stopping treatment', href: '/learn/stopping/', level: 'plain' },
    { title: 'Stopping treatment', href: '/learn/stopping/#how-soon', level: 'plain', heading: 'How soon' },
  ]);
  expect(uses.get('claim-b')?.length).toBe(1);
});
test('the clinical layer is linked at its level, with its own anchor', () => {
  const mdx = '## How soon\n<Cite claim="claim-a" />';
  const [use] = claimUses(ids, [layer({ level: 'clinical', mdx })], []).get('claim-a') ?? [];
  expect(use?.href).toBe('/learn/stopping/?level=clinical#clinical-how-soon');
});
test('rows of data are counted by the figure that they feed', () => {
  const files = [
    {
      title: 'Trials figure',
      href: '/explore/trials/',
      text: '- claim: claim-a\n- claims: [claim-a, claim-b]',
    },
    { title: 'Trials figure', href: '/explore/trials/', text: 'claim-a-longer,claim-a' },
  ];
  const uses = claimUses(ids, [], files);
  expect(uses.get('claim-a')).toEqual([{ title: 'Trials figure', href: '/explore/trials/', times: 3 }]);
  expect(uses.get('claim-b')?.[0]?.times).toBe(1);
});
test('claims are listed under each of their sources', () => {
  const by = claimsBySource([claim({ id: 'x', sources: ['s', 't'] }), claim({ id: 'y', sources: ['s'] })]);
  expect(by.get('s')?.map(({ id }) => id)).toEqual(['x', 'y']);
  expect(by.get('t')?.length).toBe(1);
});
test('a term is listed once for each explainer', () => {
  const mdx = '<Term id="jak">JAK</Term> <Term id="jak">JAK</Term>';
  const uses = termUses([
    layer({ mdx }),
    layer({ mdx, level: 'clinical' }),
    layer({ mdx, page: 'b', title: 'B' }),
  ]);
  expect(uses.get('jak')?.map(({ title }) => title)).toEqual(['Stopping treatment', 'B']);
});
