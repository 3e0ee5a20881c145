/** The search page: the same search, with its state in the address. */
import { readSearch, type SearchState, writeSearch } from '../share/search-query.ts';
import { Finder, type Gesture } from './finder.ts';

const titleOf = (q: string) => `${q ? `${q} · ` : ''}Search · Beyond the Scalp`;

class SearchPage extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    const host = this.querySelector<HTMLElement>('.search-host');
    const notice = this.querySelector<HTMLElement>('.search-notice');
    if (!form || !input || !host || !notice)
      throw new Error('aa-search-page needs a form, a box, a host and a notice');
    const finder = new Finder({
      input,
      host,
      level: 'h2',
      onChange: (state, gesture) => this.keep(state, gesture),
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void finder.submit();
    });
    const showAddress = () => {
      const { state, damaged } = readSearch(new URLSearchParams(location.search));
      notice.hidden = !damaged;
      document.title = titleOf(state.q);
      void finder.show(state);
    };
    addEventListener('popstate', showAddress);
    showAddress();
    if (!finder.state.q) input.focus();
  }

  /** Letters being typed replace the entry; a choice, or Enter, is a step one can go back from. */
  keep(state: SearchState, gesture: Gesture) {
    const address = `${location.pathname}${writeSearch(state)}`;
    document.title = titleOf(state.q);
    if (address === location.pathname + location.search) return;
    if (gesture === 'typed') history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
  }
}

customElements.define('aa-search-page', SearchPage);
