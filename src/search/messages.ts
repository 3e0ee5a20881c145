/** What search says in words: its one announcement per answer, and the pages where there is nothing to list. */
import type { Group } from '../domain/search/facets.ts';
import type { Kind } from '../domain/search/kind.ts';
import { make } from './dom.ts';

const nouns: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  explainer: ['explainer', 'explainers'],
  figure: ['figure', 'figures'],
  claim: ['claim', 'claims'],
  source: ['source', 'sources'],
  glossary: ['glossary entry', 'glossary entries'],
  page: ['about the site', 'about the site'],
};

/** "12 results for “relapse”: 4 in explainers, 8 claims." One sentence, read aloud once. */
export function countsInWords(query: string, groups: readonly Group[], whole: boolean): string {
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  if (total === 0) return `Nothing found for “${query}”.`;
  const parts = groups.map(({ kind, items }) =>
    kind === 'explainer'
      ? `${items.length} in explainers`
      : `${items.length} ${nouns[kind][items.length === 1 ? 0 : 1]}`,
  );
  const start = `${total} ${total === 1 ? 'result' : 'results'} for “${query}”: ${parts.join(', ')}.`;
  return whole ? start : `No section has all of these words; these have some. ${start}`;
}

const aToZ = () => make('a', { href: '/a-z/' }, 'A to Z');

/** Help where nothing was found; the button appears where filters may be the reason. */
export function nothingFound(query: string, filtered: boolean, clear: () => void): HTMLElement {
  const help = make(
    'div',
    { class: 'search-help' },
    make(
      'p',
      {},
      make('strong', {}, `Nothing on this site has “${query}”${filtered ? ' with these filters' : ''}.`),
    ),
    make(
      'ul',
      {},
      make('li', {}, 'Check the spelling, or use fewer words.'),
      make(
        'li',
        {},
        'Try the plain word and the medical word: hair loss and alopecia, tablet and JAK inhibitor.',
      ),
      make('li', {}, 'The ', aToZ(), ' lists every page, term and claim.'),
    ),
  );
  if (filtered) {
    const button = make('button', { type: 'button', class: 'result-more' }, 'Search without filters');
    button.addEventListener('click', clear);
    help.prepend(button);
    help.append(button);
  }
  return help;
}

export const indexFailed = 'Search could not be loaded.';

/** The index is blocked, missing, or there is no network: what to do instead. */
export function indexMissing(retry: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'result-more' }, 'Try again');
  button.addEventListener('click', retry);
  const why = navigator.onLine ? 'Something on the way may block it.' : 'You seem to be offline.';
  return make(
    'div',
    { class: 'search-help' },
    make('p', {}, make('strong', {}, indexFailed), ` ${why} The `, aToZ(), ' lists every page without it.'),
    button,
  );
}

/** Before anything is typed. */
export function searchHints(ask: (query: string) => void): HTMLElement {
  const examples = ['will my hair grow back', 'relapse', 'baricitinib', 'immune privilege'].map((query) => {
    const button = make('button', { type: 'button', class: 'search-example' }, query);
    button.addEventListener('click', () => ask(query));
    return make('li', {}, button);
  });
  return make(
    'div',
    { class: 'search-help' },
    make('p', {}, 'Explainers, figures, claims, sources and terms. Or browse the ', aToZ(), '.'),
    make('ul', { class: 'search-examples', 'aria-label': 'Examples' }, ...examples),
  );
}
