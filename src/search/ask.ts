/** From what was typed to the sections in order. */
import { holdsNear } from '../domain/search/excerpt.ts';
import type { Query, QueryWord } from '../domain/search/query.ts';
import { type Hits, type Ranked, type RankWeights, rank } from '../domain/search/rank.ts';
import type { SearchIndex } from './index-reader.ts';

/**
 * Explainers lead, so that a patient's word isn't buried under the claims and papers that repeat it; a claim or a
 * source that has all the words of a longer query still comes first. Chosen by the golden set, see
 * tests/reference/search.md.
 */
export const weights: RankWeights = {
  kind: { explainer: 4, figure: 3, claim: 1, source: 0.5, glossary: 3, page: 1.5 },
  reader: { plain: 1.25, both: 1, clinical: 1 },
  coverage: 2,
  leastCoverage: 0.5,
  page: 1,
};

/** Somebody who reads the clinical layer is led there first. */
export const clinicalWeights: RankWeights = { ...weights, reader: { plain: 1, both: 1.1, clinical: 1.25 } };

function both(first: Hits, second: Hits): Hits {
  return new Map(
    [...first].flatMap(([id, score]) => {
      const other = second.get(id);
      return other === undefined ? [] : [[id, score + other] as const];
    }),
  );
}

/** Sections to look into before a word counts as found: the index answers any word with something. */
const proofs = 3;

/** Hits of one word; none where the best of them don't hold the word, nor one near it. */
async function trueHits(word: string, index: SearchIndex): Promise<Hits> {
  const hits = await index.lookUp(word);
  const best = [...hits].sort(([, a], [, b]) => b - a).slice(0, proofs);
  for (const [id] of best) {
    const { page, section, text } = await index.read(id);
    if (holdsNear(`${page} ${section ?? ''} ${text}`, word)) return hits;
  }
  return new Map();
}

async function hitsOf({ forms }: QueryWord, index: SearchIndex): Promise<Hits> {
  for (const form of forms) {
    const parts = await Promise.all(form.map((word) => trueHits(word, index)));
    const hits = parts.reduce(both);
    if (hits.size > 0) return hits;
  }
  return new Map();
}

/** Sections that answer, best first. Empty for an empty query. */
export async function ask(query: Query, index: SearchIndex, by = weights): Promise<readonly Ranked[]> {
  if (query.words.length === 0) return [];
  return rank(await Promise.all(query.words.map((word) => hitsOf(word, index))), index.traits, by);
}
