/** Claims and sources in the shape in which the site publishes them: JSON for machines, CSV for spreadsheets. */

import { certaintyLabels } from './certainty.ts';
import type { Claim, Licence, TreatmentResult } from './claim.ts';
import { claimTitle } from './claim-title.ts';
import { figureRows } from './figure-table.ts';
import { type ReadKind, readDetail, readKind } from './reading.ts';
import { type Source, sourceLinks } from './source.ts';
import { vancouver } from './vancouver.ts';

export const licence =
  'Facts are free for all. The sentences are by Beyond the Scalp, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).';

export interface PublishedClaim {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly topic: string;
  readonly priority: string;
  /** False: looked for and not found. Then `figures` is empty. */
  readonly seen: boolean;
  readonly statement: string;
  readonly plain: string;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly certainty: string;
  readonly certainty_label: string;
  readonly certainty_why: string;
  readonly species: string;
  readonly caveat: string | null;
  readonly checked_twice: boolean;
  readonly sources: readonly string[];
  readonly history: readonly { readonly date: string; readonly change: string }[];
  /** What a treatment result was compared with, when, in how many people; null for other claims. */
  readonly result: TreatmentResult | null;
  /** Decisions of regulators, payers or guideline bodies that the claim states. */
  readonly licence: readonly Licence[];
}

export interface PublishedSource {
  readonly id: string;
  readonly url: string;
  readonly reference: string;
  readonly type: string;
  readonly title: string;
  readonly title_described: boolean;
  readonly authors: readonly string[];
  readonly container: string | null;
  readonly year: number | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly links: readonly string[];
  readonly design: string;
  readonly species: string;
  readonly n: number | null;
  /** False: never opened, and not cited as evidence. */
  readonly seen: boolean;
  readonly read: ReadKind;
  readonly read_detail: string;
  /** Ids of the claims that rest on it. */
  readonly claims: readonly string[];
}

export const claimPath = (id: string) => `/evidence/claims/${id}/`;
export const sourcePath = (id: string) => `/evidence/sources/${id}/`;

/** A claim as published. `site` is the address of the site, with its scheme. */
export function publishClaim(claim: Claim, site: string): PublishedClaim {
  return {
    id: claim.id,
    url: site + claimPath(claim.id),
    title: claimTitle(claim.id),
    topic: claim.topic,
    priority: claim.priority,
    seen: claim.seen,
    statement: claim.statement,
    plain: claim.plain,
    figures: claim.seen ? claim.figures : {},
    certainty: claim.certainty,
    certainty_label: claim.seen ? certaintyLabels[claim.certainty] : 'Looked for, not found',
    certainty_why: claim.certaintyWhy,
    species: claim.species,
    caveat: claim.caveat,
    checked_twice: claim.checkedTwice,
    sources: claim.sources,
    history: claim.history,
    result: claim.result ?? null,
    licence: claim.licence ?? [],
  };
}

/** A source as published, with the ids of the claims that rest on it. Never says where a copy was read. */
export function publishSource(source: Source, claims: readonly string[], site: string): PublishedSource {
  const { id, type, title, authors, container, year, volume, issue, pages, doi, pmid, pmcid } = source;
  return {
    id,
    url: site + sourcePath(id),
    reference: vancouver(source),
    type,
    title,
    title_described: source.titleDescribed,
    authors,
    container,
    year,
    volume,
    issue,
    pages,
    doi,
    pmid,
    pmcid,
    links: sourceLinks(source).map(({ href }) => href),
    design: source.design,
    species: source.species,
    n: source.n,
    seen: source.seen,
    read: readKind(source),
    read_detail: readDetail(source),
    claims,
  };
}

/** A cell of CSV; one that a spreadsheet would take for a formula gets a quotation mark before it. */
function cell(text: string): string {
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Claims as CSV, one row each; figures in words, parted by semicolons. */
export function claimsCsv(claims: readonly Claim[], site: string): string {
  const head = 'id,url,topic,seen,certainty,species,statement,plain,figures,certainty_why,caveat,sources';
  const rows = claims.map((claim) =>
    [
      claim.id,
      site + claimPath(claim.id),
      claim.topic,
      claim.seen ? 'yes' : 'looked for, not found',
      claim.seen ? certaintyLabels[claim.certainty] : '',
      claim.seen ? claim.species : '',
      claim.statement,
      claim.plain,
      figureRows(claim)
        .map(({ label, value, interval }) => `${label}: ${value}${interval ? ` (${interval})` : ''}`)
        .join('; '),
      claim.certaintyWhy,
      claim.caveat ?? '',
      claim.sources.join(' '),
    ]
      .map(cell)
      .join(','),
  );
  return `${[head, ...rows].join('\r\n')}\r\n`;
}
