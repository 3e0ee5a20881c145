/**
 * References for reference managers: BibTeX, RIS and CSL-JSON, from the fields that were read and no others.
 * Written here and not taken from a library: the libraries want complete names and dates, and fill or drop what a
 * source doesn't show. Tests read the output back with one (citation-js).
 */
import type { Claim } from './claim.ts';
import type { Source, SourceType } from './source.ts';
import { vancouver } from './vancouver.ts';

/** A source, or a page of this site, as something that can be cited. */
export type Citable = Pick<
  Source,
  | 'id'
  | 'type'
  | 'title'
  | 'titleDescribed'
  | 'authors'
  | 'container'
  | 'year'
  | 'readIn'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'doi'
  | 'pmid'
  | 'url'
>;

export const siteName = 'Beyond the Scalp';

/** A claim's own page as something to cite. It is dated by its last recorded change, or not at all. */
export function citableClaim(claim: Claim, url: string): Citable {
  const last = claim.history
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return {
    id: claim.id,
    type: 'webpage',
    title: claim.statement,
    titleDescribed: false,
    authors: [siteName],
    container: null,
    year: last ? Number(last.slice(0, 4)) : null,
    volume: null,
    issue: null,
    pages: null,
    doi: null,
    pmid: null,
    url,
  };
}

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** "King B" is a person; "Eli Lilly and Company", "Alopecia UK" and "STAT" are bodies. "et al." is neither. */
export function readName(author: string): Name {
  const match = /^([^\s,][^,]*?) (?!UK$)([A-Z](?:-?[A-Z]){0,3})(?: (Jr|Sr|II|III))?$/u.exec(author);
  const [, family, given, suffix] = match ?? [];
  if (!family || !given || !/\p{Ll}/u.test(family)) return { literal: author };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

const isEtAl = (author: string) => /^et al\.?$/i.test(author);
const namesOf = ({ authors }: Citable) => authors.filter((author) => !isEtAl(author)).map(readName);
const hasMore = ({ authors }: Citable) => authors.some(isEtAl);
const titleOf = ({ title, titleDescribed }: Citable) => (titleDescribed ? `[${title}]` : title);
const moreAuthors = 'The text we read names further authors.';
const linkOf = ({ doi, url }: Citable) => (doi ? `https://doi.org/${doi}` : url);

/** A Vancouver reference with its identifiers, to be pasted. */
export function vancouverLine(source: Citable): string {
  const ends = [
    source.doi && `doi:${source.doi}`,
    source.pmid && `PMID: ${source.pmid}`,
    !source.doi && source.url && `Available from: ${source.url}`,
  ];
  return [vancouver(source), ...ends.filter(Boolean)].join(' ');
}

const texEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (text: string) =>
  text.replaceAll(/[\\~^]|[&%$#_{}]/g, (character) => texEscapes[character] ?? `\\${character}`);

const texName = ({ family, given, suffix, literal }: Name) =>
  literal
    ? `{${tex(literal)}}`
    : [family, suffix, given]
        .filter(Boolean)
        .map((part) => tex(part ?? ''))
        .join(', ');

/** A BibTeX entry in UTF-8. What wasn't read has no field. */
export function bibtex(source: Citable): string {
  const article = /^(article-journal|review|preprint)$/.test(source.type) && source.container !== null;
  const authors = [...namesOf(source).map(texName), ...(hasMore(source) ? ['others'] : [])].join(' and ');
  const fields: [string, string | null][] = [
    ['author', authors || null],
    // Two pairs of braces keep capitals as they stand; so no style makes "jak" of "JAK".
    ['title', `{${tex(titleOf(source))}}`],
    [article ? 'journal' : 'howpublished', source.container && tex(source.container)],
    ['year', source.year === null ? null : String(source.year)],
    ['volume', source.volume],
    ['number', source.issue],
    ['pages', source.pages?.replace(/[-–]/, '--') ?? null],
    ['doi', source.doi],
    ['pmid', source.pmid],
    ['url', linkOf(source)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${article ? 'article' : 'misc'}{${source.id},\n${lines.join(',\n')}\n}`;
}

const risTypes: Readonly<Record<SourceType, string>> = {
  'article-journal': 'JOUR',
  review: 'JOUR',
  conference: 'CPAPER',
  preprint: 'UNPB',
  webpage: 'ELEC',
  dataset: 'DATA',
  label: 'GEN',
  guideline: 'RPRT',
  document: 'GEN',
};

/** A record in RIS. Corporate authors end with a comma, as the format asks for. */
export function ris(source: Citable): string {
  const [first, last] = (source.pages ?? '').split(/[-–]/);
  const fields: [string, string | null | undefined][] = [
    ['TY', risTypes[source.type]],
    ['ID', source.id],
    ...namesOf(source).map(({ family, given, suffix, literal }): [string, string] => [
      'AU',
      literal ?? [family, given, suffix].filter(Boolean).join(', '),
    ]),
    ['TI', titleOf(source)],
    ['T2', source.container],
    ['PY', source.year === null ? null : String(source.year)],
    ['VL', source.volume],
    ['IS', source.issue],
    ['SP', first],
    ['EP', last],
    ['DO', source.doi],
    ['AN', source.pmid],
    ['UR', linkOf(source)],
    ['N1', hasMore(source) ? moreAuthors : null],
  ];
  return [...fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])), 'ER  - '].join('\n');
}

const cslTypes: Readonly<Record<SourceType, string>> = {
  'article-journal': 'article-journal',
  review: 'article-journal',
  conference: 'paper-conference',
  preprint: 'article',
  webpage: 'webpage',
  dataset: 'dataset',
  label: 'document',
  guideline: 'report',
  document: 'document',
};

/** An item of CSL-JSON. What wasn't read has no key. */
export function cslJson(source: Citable): Readonly<Record<string, unknown>> {
  const author = namesOf(source);
  const item = {
    id: source.id,
    type: cslTypes[source.type],
    title: titleOf(source),
    author: author.length > 0 ? author : null,
    'container-title': source.container,
    issued: source.year === null ? null : { 'date-parts': [[source.year]] },
    volume: source.volume,
    issue: source.issue,
    page: source.pages,
    DOI: source.doi,
    PMID: source.pmid,
    URL: linkOf(source),
    note: hasMore(source) ? moreAuthors : null,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

export const citationFormats = ['vancouver', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof citationFormats)[number];
export const formatLabels: Readonly<Record<CitationFormat, string>> = {
  vancouver: 'Vancouver',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/** Several references as one text in a format, ready to be pasted or saved. */
export function citeAll(sources: readonly Citable[], format: CitationFormat): string {
  if (format === 'csl-json') return JSON.stringify(sources.map(cslJson), null, 1);
  const print = { vancouver: vancouverLine, bibtex, ris }[format];
  if (format !== 'vancouver') return sources.map(print).join('\n\n');
  return sources.map((source, at) => (sources.length > 1 ? `${at + 1}. ` : '') + print(source)).join('\n');
}
