/** Filters and groups over ranked sections. Pure: the view asks, the index isn't touched again. */
import { type Certainty, certainties } from '../evidence/claim.ts';
import { type Kind, kinds } from './kind.ts';
import type { Ranked } from './rank.ts';
import { type AskableReader, askableReaders } from './record.ts';

export interface Filters {
  readonly kind: Kind | null;
  readonly reader: AskableReader | null;
  readonly certainty: Certainty | null;
}

export const noFilters: Filters = { kind: null, reader: null, certainty: null };

const answersReader = (item: Ranked, reader: AskableReader) =>
  item.reader === reader || item.reader === 'both';

export function passes(item: Ranked, { kind, reader, certainty }: Filters): boolean {
  return (
    (kind === null || item.kind === kind) &&
    (reader === null || answersReader(item, reader)) &&
    (certainty === null || item.certainty === certainty)
  );
}

export interface FacetCounts {
  readonly kind: Readonly<Record<Kind, number>>;
  readonly reader: Readonly<Record<AskableReader, number>>;
  readonly certainty: Readonly<Record<Certainty, number>>;
  /** Number of sections once the kind is left open and the other filters hold. */
  readonly anyKind: number;
}

/** What each choice would leave, the other filters standing as they are. */
export function countFacets(ranked: readonly Ranked[], filters: Filters): FacetCounts {
  const openKind = ranked.filter((item) => passes(item, { ...filters, kind: null }));
  const openReader = ranked.filter((item) => passes(item, { ...filters, reader: null }));
  const openCertainty = ranked.filter((item) => passes(item, { ...filters, certainty: null }));
  const count = <Key extends string>(
    keys: readonly Key[],
    items: readonly Ranked[],
    has: (item: Ranked, key: Key) => boolean,
  ) =>
    Object.fromEntries(keys.map((key) => [key, items.filter((item) => has(item, key)).length])) as Record<
      Key,
      number
    >;
  return {
    kind: count(kinds, openKind, (item, kind) => item.kind === kind),
    reader: count(askableReaders, openReader, answersReader),
    certainty: count(certainties, openCertainty, (item, certainty) => item.certainty === certainty),
    anyKind: openKind.length,
  };
}

export interface Group {
  readonly kind: Kind;
  readonly items: readonly Ranked[];
}

/** True where the text for patients itself holds all that was asked: then the question is a patient's. */
const answersPatient = (item: Ranked) =>
  item.kind === 'explainer' && item.reader !== 'clinical' && item.whole;

/**
 * One group for each kind that has something, the group of the best result first; the explainers before it where their
 * text for patients answers, since a claim or a term that repeats the word explains less.
 */
export function groupByKind(ranked: readonly Ranked[]): readonly Group[] {
  const lead = ranked.some(answersPatient) ? (['explainer'] as const) : [];
  const order = [...new Set([...lead, ...ranked.map(({ kind }) => kind)])];
  return order.map((kind) => ({ kind, items: ranked.filter((item) => item.kind === kind) }));
}
