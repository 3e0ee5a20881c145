/** The ledger's state in its address, and back. Values that the ledger doesn't know are named and left out. */
import {
  defaultLedger,
  type Facet,
  facets,
  type LedgerState,
  type Sort,
  sorts,
} from '../domain/evidence/ledger.ts';

/** The values that each filter offers. */
export type Choices = Readonly<Record<Facet, ReadonlySet<string>>>;

export interface ReadLedger {
  readonly state: LedgerState;
  /** Parts of the address that mean nothing here, as "name=value". */
  readonly ignored: readonly string[];
}

const maxText = 80;

/** Reads a query string. Never throws: what it can't use is listed, and the rest stands. */
export function readLedger(query: string, choices: Choices): ReadLedger {
  const filters: Partial<Record<Facet, string>> = {};
  const ignored: string[] = [];
  let { text, sort } = defaultLedger;
  for (const [name, value] of new URLSearchParams(query)) {
    const facet = facets.find((one) => one === name);
    if (facet && choices[facet].has(value)) filters[facet] = value;
    else if (name === 'q' && value.length <= maxText) text = value;
    else if (name === 'sort' && (sorts as readonly string[]).includes(value)) sort = value as Sort;
    else ignored.push(`${name}=${value}`.slice(0, 60));
  }
  return { state: { filters, text, sort }, ignored };
}

/** The query string of a state, with its question mark; empty for the default. */
export function writeLedger({ filters, text, sort }: LedgerState): string {
  const query = new URLSearchParams();
  for (const facet of facets) if (filters[facet]) query.set(facet, filters[facet]);
  if (text.trim()) query.set('q', text.trim().slice(0, maxText));
  if (sort !== defaultLedger.sort) query.set('sort', sort);
  const written = query.toString();
  return written && `?${written}`;
}
