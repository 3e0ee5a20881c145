/** From what was typed to the sections in order. */
import { holdsNear } from '../domain/search/excerpt.ts';
import { groupByKind } from '../domain/search/facets.ts';
import type { Query, QueryWord } from '../domain/search/query.ts';
import { type Hits, type Ranked, type RankWeights, type RecordId, rank } from '../domain/search/rank.ts';
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

const textOf = async (id: RecordId, index: SearchIndex): Promise<string> => {
  const { page, section, text } = await index.read(id);
  return `${page} ${section ?? ''} ${text}`;
};

/** Hits of one word; none where the best of them don't hold the word, nor one near it. */
async function trueHits(word: string, index: SearchIndex): Promise<Hits> {
  const hits = await index.lookUp(word);
  const best = [...hits].sort(([, a], [, b]) => b - a).slice(0, proofs);
  for (const [id] of best) if (holdsNear(await textOf(id, index), word)) return hits;
  return new Map();
}

type LookUp = (word: string, index: SearchIndex) => Promise<Hits>;

interface Found {
  /** The form that was found; empty where none was. */
  readonly form: readonly string[];
  readonly hits: Hits;
}

/** The first form of a word that is found. */
async function find({ forms }: QueryWord, index: SearchIndex, lookUp: LookUp): Promise<Found> {
  for (const form of forms) {
    const hits = (await Promise.all(form.map((word) => lookUp(word, index)))).reduce(both);
    if (hits.size > 0) return { form, hits };
  }
  return { form: [], hits: new Map() };
}

/**
 * Sections that answer, best first. Empty for an empty query. Words are proved on the best section of each kind, which is
 * shown and so read in any case; only a word that none of these holds is proved on sections of its own.
 */
export async function ask(query: Query, index: SearchIndex, by = weights): Promise<readonly Ranked[]> {
  if (query.words.length === 0) return [];
  const guesses = await Promise.all(
    query.words.map((word) => find(word, index, (part) => index.lookUp(part))),
  );
  const guessed = rank(
    guesses.map(({ hits }) => hits),
    index.traits,
    by,
  );
  const leaders = groupByKind(guessed).flatMap(({ items }) => items.slice(0, 1));
  const texts = await Promise.all(leaders.map(({ id }) => textOf(id, index)));
  const proved = await Promise.all(
    query.words.map(async (word, place) => {
      const guess = guesses[place];
      const held = guess?.form.every((part) => texts.some((text) => holdsNear(text, part)));
      return guess && held ? guess.hits : (await find(word, index, trueHits)).hits;
    }),
  );
  return proved.every((hits, place) => hits === guesses[place]?.hits)
    ? guessed
    : rank(proved, index.traits, by);
}
