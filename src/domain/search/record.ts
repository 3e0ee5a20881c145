/** A section of a page as search knows it: what is indexed, and what a result says of itself. */
import { type Certainty, certainties } from '../evidence/claim.ts';
import { type Kind, kinds } from './kind.ts';

/** Whom a section is written for; `both` where a page has one text for everybody. */
export const readers = ['plain', 'clinical', 'both'] as const;
export type Reader = (typeof readers)[number];

/** The two readers one can ask for; a section for both answers either. */
export const askableReaders = ['plain', 'clinical'] as const;
export type AskableReader = (typeof askableReaders)[number];

export const readerLabels: Readonly<Record<Reader, string>> = {
  plain: 'Plain words',
  clinical: 'Clinical',
  both: 'For everybody',
};

/** What can be filtered on. */
export interface Traits {
  readonly kind: Kind;
  readonly reader: Reader;
  /** Of claims alone. */
  readonly certainty?: Certainty;
  /** Path of the page, of sections of explainers alone: what most of a page is about, its sections say together. */
  readonly path?: string;
}

/** Traits as a part of an address, in the order kind, reader, certainty, path. */
export const writeTraits = ({ kind, reader, certainty, path }: Traits): string =>
  [kind, reader, certainty ?? '', path?.replaceAll('/', '.') ?? ''].join(',');

/** What `writeTraits` wrote; `undefined` where it is none of ours. */
export function readTraits(written: string): Traits | undefined {
  const [kindName, readerName, certaintyName, path] = written.split(',');
  const kind = kinds.find((known) => known === kindName);
  const reader = readers.find((known) => known === readerName);
  if (!kind || !reader) return undefined;
  const certainty = certainties.find((known) => known === certaintyName);
  return {
    kind,
    reader,
    ...(certainty ? { certainty } : {}),
    ...(path ? { path: path.replaceAll('.', '/') } : {}),
  };
}

export interface SearchRecord extends Traits {
  /** Path from the root, with `?level=clinical` and `#anchor` where the section has them. */
  readonly url: string;
  readonly page: string;
  /** Heading of the section, `null` for the top of a page. */
  readonly section: string | null;
  /** Text of the section without its heading. */
  readonly text: string;
}
