/** Search as one piece of behaviour, in the dialog and on its page alike: box, filters, results, announcement. */
import {
  countFacets,
  type Filters,
  type Group,
  groupByKind,
  noFilters,
  passes,
} from '../domain/search/facets.ts';
import { type Query, readQuery } from '../domain/search/query.ts';
import type { Ranked } from '../domain/search/rank.ts';
import { emptySearch, type SearchState } from '../share/search-query.ts';
import { ask, clinicalWeights, weights } from './ask.ts';
import { make } from './dom.ts';
import { filterBar } from './filters.ts';
import { indexAnswers, openIndex, type SearchIndex } from './index-reader.ts';
import { walkResults } from './keyboard.ts';
import { countsInWords, indexFailed, indexMissing, nothingFound, searchHints } from './messages.ts';
import { groupView, type Shown, type ShownGroup } from './results.ts';

/** Long enough to let a word be typed, short enough not to be noticed. */
const debounceMs = 140;
/** Results of a kind before "All …"; every one of them is a file to fetch. */
const shortList = 3;
const longList = 30;
/** Sections of one explainer in a short list, so that one page doesn't fill it. */
const perPage = 2;

export type Gesture = 'typed' | 'chosen';

export interface FinderOptions {
  readonly input: HTMLInputElement;
  readonly host: HTMLElement;
  readonly level: 'h2' | 'h3';
  /** Called after each change by the reader, for the address. */
  readonly onChange?: (state: SearchState, gesture: Gesture) => void;
}

let opening: Promise<SearchIndex> | undefined;
let attempts = 0;

/** The index, loaded once for the page; after a failure the next call tries again. */
export function sharedIndex(): Promise<SearchIndex> {
  opening ??= openIndex('/pagefind/', attempts).catch((error: unknown) => {
    opening = undefined;
    attempts += 1;
    throw error;
  });
  return opening;
}

/** The first results of a list, at most two of one explainer; the rest follow only where there is room. */
export function spread(all: readonly Ranked[], limit: number): readonly Ranked[] {
  const seen = new Map<string, number>();
  const first: Ranked[] = [];
  const rest: Ranked[] = [];
  for (const item of all) {
    const { path } = item;
    const count = path === undefined ? 0 : (seen.get(path) ?? 0) + 1;
    if (path !== undefined) seen.set(path, count);
    (count <= perPage ? first : rest).push(item);
  }
  return [...first, ...rest].slice(0, limit);
}

export class Finder {
  state: SearchState = emptySearch;
  readonly #options: FinderOptions;
  readonly #filters = filterBar((name, value) => this.#choose({ [name]: value || null }));
  readonly #status = make('p', { role: 'status', class: 'search-status' });
  readonly #results = make('div', { class: 'search-results' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the newest question: an answer to an older one is dropped. */
  #asked = 0;

  constructor(options: FinderOptions) {
    this.#options = options;
    const { input, host } = options;
    host.append(this.#filters.element, this.#status, this.#results);
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('focus', () => void sharedIndex().catch(() => undefined), { once: true });
    walkResults(input, this.#results);
    this.#showHints();
  }

  /** Shows a state that comes from outside (an address, another box); no call of `onChange`. */
  async show(state: SearchState): Promise<void> {
    clearTimeout(this.#timer);
    this.state = state;
    if (this.#options.input.value.trim() !== state.q) this.#options.input.value = state.q;
    await this.#answer();
  }

  /** Answers what stands in the box at once, as on Enter. */
  async submit(): Promise<void> {
    clearTimeout(this.#timer);
    this.state = { ...this.state, q: readQuery(this.#options.input.value).text };
    this.#options.onChange?.(this.state, 'chosen');
    await this.#answer();
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const q = readQuery(this.#options.input.value).text;
      if (q === this.state.q) return;
      this.state = { ...this.state, q };
      this.#options.onChange?.(this.state, 'typed');
      void this.#answer();
    }, debounceMs);
  }

  #choose(change: Partial<Filters>) {
    this.state = { ...this.state, ...change };
    this.#options.onChange?.(this.state, 'chosen');
    void this.#answer();
  }

  #showHints() {
    this.#filters.element.hidden = true;
    this.#status.textContent = '';
    this.#results.replaceChildren(
      searchHints((q) => {
        this.#options.input.value = q;
        this.#options.input.focus();
        void this.submit();
      }),
    );
  }

  async #answer() {
    this.#asked += 1;
    const asked = this.#asked;
    const query = readQuery(this.state.q);
    if (query.words.length === 0) return this.#showHints();
    this.#results.setAttribute('aria-busy', 'true');
    try {
      const index = await sharedIndex();
      const clinical = document.documentElement.dataset['reading'] === 'clinical';
      const ranked = await ask(query, index, clinical ? clinicalWeights : weights);
      if (ranked.length === 0 && !(await indexAnswers())) throw new Error(indexFailed);
      const groups = groupByKind(ranked.filter((item) => passes(item, this.state)));
      const shown = await Promise.all(groups.map((group) => this.#read(group, index, groups.length === 1)));
      if (asked === this.#asked) this.#show(query, ranked, groups, shown);
    } catch (error) {
      console.warn(error);
      if (asked === this.#asked) this.#fail();
    } finally {
      if (asked === this.#asked) this.#results.removeAttribute('aria-busy');
    }
  }

  async #read({ kind, items }: Group, index: SearchIndex, alone: boolean): Promise<ShownGroup> {
    const wanted = alone ? items.slice(0, longList) : spread(items, shortList);
    const shown = await Promise.all(
      wanted.map(async (item): Promise<Shown> => ({ item, section: await index.read(item.id) })),
    );
    return { kind, total: items.length, shown };
  }

  #show(query: Query, ranked: readonly Ranked[], groups: readonly Group[], shown: readonly ShownGroup[]) {
    const words = query.words.flatMap(({ forms }) => forms.flat());
    const { kind, reader, certainty } = this.state;
    const filtered = kind !== null || reader !== null || certainty !== null;
    this.#filters.show(countFacets(ranked, this.state), this.state);
    this.#filters.element.hidden = ranked.length === 0;
    const whole = groups.some(({ items }) => items.some((item) => item.whole));
    this.#say(countsInWords(query.text, groups, whole), groups.length > 0 && !whole);
    this.#results.replaceChildren(
      ...(shown.length > 0
        ? shown.map((group) =>
            groupView(group, words, (more) => this.#choose({ kind: more }), this.#options.level),
          )
        : [nothingFound(query.text, filtered && ranked.length > 0, () => this.#choose(noFilters))]),
    );
  }

  /** Announces; shown only where nothing else on the page says the same: the filters count, the help explains. */
  #say(words: string, shown: boolean) {
    this.#status.classList.toggle('visually-hidden', !shown);
    this.#status.textContent = words;
  }

  #fail() {
    this.#filters.element.hidden = true;
    this.#say(indexFailed, false);
    this.#results.replaceChildren(indexMissing(() => void this.#answer()));
  }
}
