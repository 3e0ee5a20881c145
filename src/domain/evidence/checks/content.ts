/** All content at once, as the checks read it. `src/schemas/read-content.ts` fills it from files. */

import type { Thesis } from '../../theses/thesis.ts';
import type { Claim } from '../claim.ts';
import type { Fault } from '../fault.ts';
import type { Source } from '../source.ts';

/** Where something stands: for messages that send the writer to the line. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A piece of prose: an MDX file, or one text of a YAML file. */
export interface Text {
  readonly file: string;
  /** Line on which the text begins, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** A diagram's text and the state of its drawing. */
export interface DiagramText extends Text {
  readonly id: string;
  /** With its figures printed; null where a claim doesn't hold one. */
  readonly expanded: string | null;
  readonly drawn: 'fresh' | 'stale' | 'altered' | 'missing';
}

export interface PageText {
  readonly id: string;
  readonly file: string;
  /** ISO dates; undefined where the file has none. */
  readonly checked: string | undefined;
  readonly nextCheck: string | undefined;
  readonly checkedLine: number;
  readonly nextCheckLine: number;
  readonly patient: Text | undefined;
  readonly clinician: Text | undefined;
}

/** An id that a file mentions. */
export interface Reference extends Place {
  readonly kind: 'claim' | 'source';
  readonly id: string;
}

/** An arrow of a pathway map, as far as its support goes. */
export interface Arrow extends Place {
  readonly id: string;
  readonly species: string | undefined;
  readonly certainty: string | undefined;
  /** Claims and sources together. */
  readonly support: number;
}

/** A thesis, and the lines of the parts that are checked. */
export interface ThesisText {
  readonly thesis: Thesis;
  readonly file: string;
  readonly againstLine: number;
  readonly trialsLine: number;
}

export interface Content {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of the glossary. */
  readonly terms: ReadonlySet<string>;
  /** Keyed `claim:<id>` and `source:<id>`. */
  readonly places: ReadonlyMap<string, Place>;
  readonly pages: readonly PageText[];
  readonly theses: readonly ThesisText[];
  /** Prose of YAML files: glossary, page facts, home page. */
  readonly texts: readonly Text[];
  readonly references: readonly Reference[];
  readonly arrows: readonly Arrow[];
  readonly diagrams: readonly DiagramText[];
  /** ISO date of the build. */
  readonly today: string;
}

export type Check = (content: Content) => readonly Fault[];

/** Both layers of all pages. */
export function layersOf(content: Content): readonly Text[] {
  return content.pages.flatMap(({ patient, clinician }) =>
    [patient, clinician].filter((text) => text !== undefined),
  );
}

/** Where a claim stands; the claims folder where that isn't known. */
export function placeOfClaim(content: Content, id: string): Place {
  return content.places.get(`claim:${id}`) ?? { file: 'content/claims', line: 1 };
}
