/**
 * The order of results. Each word of the query is looked up by itself and the index scores it; here the scores meet.
 * A section that has all the words comes before one that has some, and patient words lead to the explainers first.
 */
import type { Kind } from './kind.ts';
import type { Reader, Traits } from './record.ts';

export type RecordId = string;

/** Sections that hold one word of the query, with the score of the index (BM25, so rare words weigh more). */
export type Hits = ReadonlyMap<RecordId, number>;

export interface Ranked extends Traits {
  readonly id: RecordId;
  readonly score: number;
  /** True where every word of the query was found. */
  readonly whole: boolean;
}

export interface RankWeights {
  readonly kind: Readonly<Record<Kind, number>>;
  readonly reader: Readonly<Record<Reader, number>>;
  /** Power of the share of the query that was found: higher parts whole matches from partial ones. */
  readonly coverage: number;
  /** Least share of the query, by rarity of its words, that a partial match must hold. */
  readonly leastCoverage: number;
  /** Power of a page's share of what all explainers say of the query: higher leads to the page that is about it. */
  readonly page: number;
}

/** Rarity of a word among all sections: never negative, and more than nought even for a word in every section. */
function rarity(found: number, all: number): number {
  return Math.log(1 + all / Math.max(found, 1));
}

/** A section counts for more on the page that says most of what is asked, than where the word falls once. */
function byPage(ranked: readonly Ranked[], power: number): Ranked[] {
  const sums = new Map<string, number>();
  for (const { path, score } of ranked) if (path) sums.set(path, (sums.get(path) ?? 0) + score);
  const most = Math.max(...sums.values());
  return ranked.map((item) => {
    const sum = item.path === undefined ? undefined : sums.get(item.path);
    return sum === undefined || most <= 0 ? item : { ...item, score: item.score * (sum / most) ** power };
  });
}

/**
 * Sections in order, best first; ties stand in the order of their ids, so that an answer is the same each time.
 * Partial matches are kept only where they hold enough of the query, and dropped where whole ones abound.
 */
export function rank(
  words: readonly Hits[],
  traits: ReadonlyMap<RecordId, Traits>,
  weights: RankWeights,
): readonly Ranked[] {
  const rarities = words.map((hits) => rarity(hits.size, traits.size));
  const total = rarities.reduce((sum, value) => sum + value, 0);
  const ids = new Set(words.flatMap((hits) => [...hits.keys()]));
  const ranked: Ranked[] = [];
  for (const id of ids) {
    const trait = traits.get(id);
    if (!trait) continue;
    const found = words.map((hits) => hits.get(id));
    const coverage =
      rarities.reduce((sum, value, index) => sum + (found[index] === undefined ? 0 : value), 0) / total;
    if (coverage < weights.leastCoverage) continue;
    const sum = found.reduce<number>((all, score) => all + (score ?? 0), 0);
    const score =
      sum * coverage ** weights.coverage * weights.kind[trait.kind] * weights.reader[trait.reader];
    ranked.push({ ...trait, id, score, whole: found.every((value) => value !== undefined) });
  }
  return byPage(ranked, weights.page).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
