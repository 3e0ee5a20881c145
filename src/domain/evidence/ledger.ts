/** The ledger of all claims: what a filter lets through, how many each choice would, and in what order. */
import { type Certainty, type Claim, certainties, certaintyWords } from './claim.ts';
import { type Design, designs, type Source } from './source.ts';

export const facets = ['topic', 'standing', 'certainty', 'species', 'design'] as const;
export type Facet = (typeof facets)[number];
export const sorts = ['topic', 'certainty', 'changed', 'design'] as const;
export type Sort = (typeof sorts)[number];

export const standings = ['established', 'likely', 'uncertain', 'opinion', 'not-found'] as const;
export type Standing = (typeof standings)[number];
export const standingLabels: Readonly<Record<Standing, string>> = {
  established: 'Established',
  likely: 'Likely',
  uncertain: 'Uncertain',
  opinion: 'Only an idea or opinion',
  'not-found': 'Looked for, not found',
};

/** A claim as the ledger sees it. What was never found has no certainty, species or design to filter by. */
export interface LedgerRow {
  readonly id: string;
  readonly topic: string;
  readonly standing: string;
  readonly certainty: string;
  readonly species: string;
  readonly design: string;
  /** ISO day of the last recorded change, or empty. */
  readonly changed: string;
  /** What the text filter looks through, already folded. */
  readonly text: string;
}

export interface LedgerState {
  readonly filters: Readonly<Partial<Record<Facet, string>>>;
  readonly text: string;
  readonly sort: Sort;
}
export const defaultLedger: LedgerState = { filters: {}, text: '', sort: 'topic' };

/** The strongest design among the sources that were really read; null where there is none. */
export function bestDesign(sources: readonly Pick<Source, 'design' | 'seen'>[]): Design | null {
  const read = sources.filter(({ seen }) => seen).map(({ design }) => design);
  return designs.find((design) => read.includes(design)) ?? null;
}

/** Where a claim stands: the site's own coarse reading of its certainty. */
export function standingOf(claim: Pick<Claim, 'seen' | 'certainty'>): Standing {
  return claim.seen ? certaintyWords[claim.certainty].standing : 'not-found';
}

/** Text for comparing: lower case, no accents, dashes and thin spaces as their plain kin. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‐‑–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}

/** True where the row passes every filter, leaving out one facet if asked (to count that facet's own choices). */
export function passes(row: LedgerRow, { filters, text }: LedgerState, without?: Facet): boolean {
  const fits = facets.every((facet) => facet === without || !filters[facet] || row[facet] === filters[facet]);
  return (
    fits &&
    fold(text)
      .split(' ')
      .every((word) => row.text.includes(word))
  );
}

/** For each value of a facet, how many rows would be shown if it were chosen now. */
export function countChoices(
  rows: readonly LedgerRow[],
  state: LedgerState,
  facet: Facet,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (passes(row, state, facet)) counts.set(row[facet], (counts.get(row[facet]) ?? 0) + 1);
  }
  return counts;
}

const placeIn = (order: readonly string[], value: string) => {
  const place = order.indexOf(value);
  return place < 0 ? order.length : place;
};

/** Rows in the order asked for; rows that are alike keep the order in which they stand. */
export function sortRows<T extends LedgerRow>(rows: readonly T[], sort: Sort): readonly T[] {
  const rank: Readonly<Record<Sort, (row: T) => number | string>> = {
    topic: () => 0,
    certainty: (row) => placeIn(certainties as readonly Certainty[], row.certainty),
    design: (row) => placeIn(designs, row.design),
    changed: (row) => (row.changed ? -Date.parse(row.changed) : 0),
  };
  return [...rows].sort((a, b) => Number(rank[sort](a)) - Number(rank[sort](b)));
}

/** "12 of 329 claims", "1 of 329 claims", "No claim fits". */
export function printCount(shown: number, all: number): string {
  if (shown === 0) return 'No claim fits. Take a filter away.';
  return shown === all ? `All ${all} claims` : `${shown} of ${all} claims`;
}
