/** A claim and a source to vary in tests. */
import type { Claim } from '../../src/domain/evidence/claim.ts';
import type { Source } from '../../src/domain/evidence/source.ts';

export const claim = (over: Partial<Claim> = {}): Claim => ({
  id: 'a-claim',
  topic: 'a-topic',
  priority: 'core',
  statement: 'A statement that is long enough.',
  plain: 'The same in plain words, long enough.',
  figures: {},
  sources: ['a-source'],
  certainty: 'moderate',
  certaintyWhy: 'Because.',
  species: 'human',
  seen: true,
  caveat: null,
  checkedTwice: true,
  history: [],
  ...over,
});

export const source = (over: Partial<Source> = {}): Source => ({
  id: 'a-source',
  type: 'article-journal',
  title: 'JAK inhibitors & hair: 50% of what we know',
  titleDescribed: false,
  authors: ['King B', 'Vañó-Galván S', 'Eli Lilly and Company', 'et al.'],
  container: 'J Test Res',
  year: 2024,
  volume: '12',
  issue: '3',
  pages: '101-109',
  doi: '10.1000/test.1',
  pmid: '123456',
  pmcid: null,
  url: null,
  design: 'rct',
  species: 'human',
  n: 40,
  seen: true,
  seenAs: 'PubMed abstract (mirror)',
  ...over,
});
