/** The row of filters: kinds as a line of choices, reader and certainty as lists, each choice with its count. */
import { certaintyLabels } from '../domain/evidence/certainty.ts';
import { certainties } from '../domain/evidence/claim.ts';
import type { FacetCounts, Filters } from '../domain/search/facets.ts';
import { kindLabels, kinds } from '../domain/search/kind.ts';
import { askableReaders, readerLabels } from '../domain/search/record.ts';
import { make } from './dom.ts';

export interface FilterBar {
  readonly element: HTMLElement;
  /** Redraws the choices; the focus stays where it is. */
  readonly show: (counts: FacetCounts, filters: Filters) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function list(name: string, label: string, onChange: (value: string) => void) {
  const select = make('select', { name });
  select.addEventListener('change', () => onChange(select.value));
  const element = make('label', { class: 'filter-list' }, make('span', {}, label), select);
  const show = (any: string, choices: readonly Choice[], chosen: string) => {
    const options = choices
      .filter(({ count, value }) => count > 0 || value === chosen)
      .map((each) => make('option', { value: each.value }, `${each.label} (${each.count})`));
    select.replaceChildren(make('option', { value: '' }, any), ...options);
    select.value = chosen;
    element.hidden = options.length === 0;
  };
  return { element, show };
}

function radios(onChange: (value: string) => void) {
  const element = make(
    'fieldset',
    { class: 'filter-kinds' },
    make('legend', { class: 'visually-hidden' }, 'Show'),
  );
  const rows = [
    { value: '', label: 'All' },
    ...kinds.map((kind) => ({ value: kind, label: kindLabels[kind] })),
  ].map(({ value, label }) => {
    const input = make('input', { type: 'radio', name: 'kind', value, class: 'visually-hidden' });
    input.addEventListener('change', () => onChange(value));
    const count = make('span', { class: 'result-count' });
    const row = make('label', {}, input, make('span', { class: 'filter-name' }, label), ' ', count);
    element.append(row);
    return { value, input, count, row };
  });
  const show = (counts: Readonly<Record<string, number>>, chosen: string) => {
    for (const { value, input, count, row } of rows) {
      count.textContent = String(counts[value] ?? 0);
      input.checked = value === chosen;
      row.hidden = (counts[value] ?? 0) === 0 && value !== chosen && value !== '';
    }
  };
  return { element, show };
}

/** `change` gets one filter and its new value; the empty string lifts it. */
export function filterBar(change: (name: keyof Filters, value: string) => void): FilterBar {
  const kind = radios((value) => change('kind', value));
  const reader = list('reader', 'Written for', (value) => change('reader', value));
  const certainty = list('certainty', 'Certainty', (value) => change('certainty', value));
  const element = make('div', { class: 'filters' }, kind.element, reader.element, certainty.element);
  element.hidden = true;
  return {
    element,
    show: (counts, filters) => {
      kind.show({ ...counts.kind, '': counts.anyKind }, filters.kind ?? '');
      reader.show(
        'Any reader',
        askableReaders.map((value) => ({ value, label: readerLabels[value], count: counts.reader[value] })),
        filters.reader ?? '',
      );
      certainty.show(
        'Any certainty',
        certainties.map((value) => ({
          value,
          label: certaintyLabels[value],
          count: counts.certainty[value],
        })),
        filters.certainty ?? '',
      );
      element.hidden = false;
    },
  };
}
