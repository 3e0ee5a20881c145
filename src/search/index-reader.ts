/** The search index in the browser: Pagefind's API, loaded on first use, behind the few questions that we ask of it. */
import type { Hits, RecordId } from '../domain/search/rank.ts';
import { readTraits, type Traits } from '../domain/search/record.ts';

interface PagefindResult {
  readonly id: RecordId;
  readonly score: number;
  readonly data: () => Promise<PagefindFragment>;
}

interface PagefindFragment {
  readonly raw_url?: string;
  readonly url: string;
  /** Plain text, not markup. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface PagefindInstance {
  /** Of `null`, every section. */
  readonly search: (term: string | null) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => PagefindInstance;
}

/** What a result shows. */
export interface Section {
  readonly url: string;
  readonly page: string;
  readonly section: string | null;
  readonly text: string;
}

export interface SearchIndex {
  readonly traits: ReadonlyMap<RecordId, Traits>;
  /** Sections that hold a word or a form of it. */
  readonly lookUp: (word: string) => Promise<Hits>;
  readonly read: (id: RecordId) => Promise<Section>;
}

/** The index can't be had: blocked, missing, or no network and no copy of it. */
export class IndexError extends Error {}

/**
 * Weights of the index itself. Titles count, and a long text isn't favoured for its length.
 * Chosen by the golden set, see tests/reference/search.md.
 */
export const indexRanking = {
  termFrequency: 1,
  pageLength: 1,
  termSaturation: 1.2,
  termSimilarity: 6,
  metaWeights: { title: 5, page: 2.5 },
} as const;

/** The same for every visit, so that a stored copy of the site answers too; `fetch` revalidates it below. */
const entryTag = 'site';

/** Kind, reader and certainty of every section stand in its name: nothing is fetched for them. */
async function traitsOf(instance: PagefindInstance): Promise<ReadonlyMap<RecordId, Traits>> {
  const { results } = await instance.search(null);
  return new Map(
    results.flatMap(({ id }) => {
      const traits = readTraits(id.split('/').at(-2) ?? '');
      return traits ? [[id, traits] as const] : [];
    }),
  );
}

/** Wraps an instance of Pagefind. Throws `IndexError` where it holds nothing. */
export async function readIndex(instance: PagefindInstance): Promise<SearchIndex> {
  const traits = await traitsOf(instance);
  if (traits.size === 0) throw new IndexError('the search index is empty');
  const found = new Map<RecordId, PagefindResult['data']>();
  return {
    traits,
    lookUp: async (word) => {
      const { results } = await instance.search(word);
      for (const { id, data } of results) found.set(id, data);
      return new Map(results.map(({ id, score }) => [id, score]));
    },
    read: async (id) => {
      const data = await found.get(id)?.();
      if (!data) throw new IndexError(`the section ${id} could not be read`);
      const { title = '', page } = data.meta;
      return {
        url: data.raw_url ?? data.url,
        page: page ?? title,
        section: page === undefined ? null : title,
        text: data.content,
      };
    },
  };
}

/** True where the index answers at all; a part that fails to load gives no error of Pagefind's, only no results. */
export async function indexAnswers(base = '/pagefind/'): Promise<boolean> {
  try {
    return (await fetch(`${base}pagefind-entry.json?ts=${entryTag}`, { cache: 'no-cache' })).ok;
  } catch {
    return false;
  }
}

/** Loads Pagefind and the parts that every query needs. Throws `IndexError`; may be tried again. */
export async function openIndex(base = '/pagefind/', attempt = 0): Promise<SearchIndex> {
  try {
    const answers = indexAnswers(base);
    // A module that failed to load is remembered as failed: another address is another try.
    const module: PagefindModule = await import(
      /* @vite-ignore */ `${base}pagefind.js${attempt > 0 ? `?try=${attempt}` : ''}`
    );
    if (!(await answers)) throw new IndexError('the search index does not answer');
    // On the main thread: a thousand sections answer in a few milliseconds, and a worker would be a second copy of the program.
    return await readIndex(
      module.createInstance({ noWorker: true, metaCacheTag: entryTag, ranking: indexRanking }),
    );
  } catch (cause) {
    throw cause instanceof IndexError
      ? cause
      : new IndexError('the search index could not be loaded', { cause });
  }
}
