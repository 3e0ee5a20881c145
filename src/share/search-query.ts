/** The address of a search: `?q=…&kind=…&reader=…&certainty=…`. Read leniently, written in one way only. */
import { certainties } from '../domain/evidence/certainty.ts';
import { type Filters, noFilters } from '../domain/search/facets.ts';
import { kinds } from '../domain/search/kind.ts';
import { tidyQuery } from '../domain/search/query.ts';
import { askableReaders } from '../domain/search/record.ts';

export interface SearchState extends Filters {
  readonly q: string;
}

export const emptySearch: SearchState = { q: '', ...noFilters };

function oneOf<Value extends string>(allowed: readonly Value[], value: string | null): Value | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

/** State of an address; `damaged` where a filter is none of ours and was left out. Never throws. */
export function readSearch(params: URLSearchParams): {
  readonly state: SearchState;
  readonly damaged: boolean;
} {
  const state: SearchState = {
    q: tidyQuery(params.get('q') ?? ''),
    kind: oneOf(kinds, params.get('kind')),
    reader: oneOf(askableReaders, params.get('reader')),
    certainty: oneOf(certainties, params.get('certainty')),
  };
  const damaged = (['kind', 'reader', 'certainty'] as const).some(
    (key) => Boolean(params.get(key)) && state[key] === null,
  );
  return { state, damaged };
}

/** `?q=…` of a state, or the empty string for the empty one. */
export function writeSearch(state: SearchState): string {
  const params = new URLSearchParams();
  for (const key of ['q', 'kind', 'reader', 'certainty'] as const) {
    const value = state[key];
    if (value) params.set(key, value);
  }
  return params.size > 0 ? `?${params}` : '';
}
