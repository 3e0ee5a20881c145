/** Filters and orders the ledger over its finished markup; the address carries the state. */
import {
  countChoices,
  defaultLedger,
  type Facet,
  facets,
  fold,
  type LedgerRow,
  type LedgerState,
  passes,
  printCount,
  type Sort,
  sortRows,
} from '../domain/evidence/ledger.ts';
import { type Choices, readLedger, writeLedger } from '../share/ledger.ts';

interface Line extends LedgerRow {
  readonly element: HTMLElement;
  readonly home: HTMLElement;
}

function lineOf(element: HTMLElement): Line {
  const {
    topic = '',
    standing = '',
    certainty = '',
    species = '',
    design = '',
    changed = '',
  } = element.dataset;
  const id = element.querySelector('a')?.pathname.split('/').at(-2) ?? '';
  const home = element.parentElement;
  if (!home) throw new Error('a ledger line stands in no list');
  const text = fold(`${element.textContent} ${id}`);
  return { id, topic, standing, certainty, species, design, changed, text, element, home };
}

class Ledger extends HTMLElement {
  lines: readonly Line[] = [];
  state: LedgerState = defaultLedger;

  connectedCallback() {
    this.lines = [...this.querySelectorAll<HTMLElement>('[data-groups] li')].map(lineOf);
    for (const option of this.querySelectorAll('option')) option.dataset['words'] = option.text;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector<HTMLElement>('[data-count]')?.focus();
    });
    this.form.addEventListener('input', (event) => this.choose(event.target));
    this.form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.go(defaultLedger, true);
      this.fillControls();
    });
    addEventListener('popstate', () => this.open());
    this.open();
  }

  get form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('aa-ledger needs its form');
    return form;
  }

  menu(name: string): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }

  /** Takes the state from the address; says what it couldn't use. */
  open() {
    const valuesOf = (facet: Facet) =>
      new Set([...this.menu(facet).options].map((option) => option.value).filter(Boolean));
    const choices = Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)])) as unknown as Choices;
    const { state, ignored } = readLedger(location.search, choices);
    const notice = this.querySelector<HTMLElement>('[data-notice]');
    if (notice) {
      notice.hidden = ignored.length === 0;
      notice.textContent = `The link asks for something that this list doesn’t have (${ignored.join(', ')}). The rest of it is shown.`;
    }
    this.state = state;
    this.fillControls();
    // The default is what the page already shows: nothing to do but the numbers.
    this.show();
  }

  fillControls() {
    for (const facet of facets) this.menu(facet).value = this.state.filters[facet] ?? '';
    this.menu('sort').value = this.state.sort;
    (this.form.elements.namedItem('q') as HTMLInputElement).value = this.state.text;
  }

  choose(target: EventTarget | null) {
    const filters = Object.fromEntries(
      facets.flatMap((facet) => (this.menu(facet).value ? [[facet, this.menu(facet).value]] : [])),
    );
    const text = (this.form.elements.namedItem('q') as HTMLInputElement).value;
    // Letters typed are one gesture with those before; a choice from a menu is one of its own.
    this.go({ filters, text, sort: this.menu('sort').value as Sort }, target instanceof HTMLSelectElement);
  }

  go(state: LedgerState, newEntry: boolean) {
    this.state = state;
    const address = location.pathname + writeLedger(state);
    if (newEntry) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.show();
  }

  show() {
    const flat = this.querySelector<HTMLElement>('[data-flat]');
    const list = flat?.querySelector('ul');
    if (!flat || !list) throw new Error('aa-ledger needs its flat list');
    const shown = new Set(this.lines.filter((line) => passes(line, this.state)));
    const grouped = this.state.sort === 'topic';
    for (const line of sortRows(this.lines, this.state.sort)) {
      line.element.hidden = !shown.has(line);
      const into = grouped ? line.home : list;
      if (!grouped || line.element.parentElement !== into) into.append(line.element);
    }
    flat.hidden = grouped;
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !grouped || !group.querySelector('li:not([hidden])');
    }
    this.count(shown.size);
  }

  count(shown: number) {
    for (const facet of facets) {
      const counts = countChoices(this.lines, this.state, facet);
      for (const option of this.menu(facet).options) {
        const words = option.dataset['words'] ?? '';
        if (option.value) option.text = `${words} (${counts.get(option.value) ?? 0})`;
      }
    }
    const count = this.querySelector('[data-count]');
    const none = this.state.sort === 'changed' && !this.lines.some(({ changed }) => changed);
    const words =
      printCount(shown, this.lines.length) + (none ? '. No claim has a recorded change yet.' : '');
    if (count && count.textContent !== words) count.textContent = words;
  }
}

customElements.define('aa-ledger', Ledger);
