import { printDate } from './figure.ts';

/** A source: a paper, label, register entry, guideline or page that a claim rests on. */

export const sourceTypes = [
  'article-journal',
  'review',
  'conference',
  'preprint',
  'webpage',
  'dataset',
  'label',
  'guideline',
  'document',
] as const;
export type SourceType = (typeof sourceTypes)[number];

export const designs = [
  'meta-analysis',
  'systematic-review',
  'rct',
  'rct-withdrawal',
  'open-label-extension',
  'cohort',
  'case-control',
  'cross-sectional',
  'case-series',
  'genetic',
  'human-ex-vivo',
  'in-vitro',
  'animal',
  'mathematical-model',
  'regulatory',
  'label',
  'narrative-review',
  'expert-opinion',
] as const;
export type Design = (typeof designs)[number];

export interface Source {
  readonly id: string;
  readonly type: SourceType;
  readonly title: string;
  /** True where the text we read showed no title and ours describes the work instead. */
  readonly titleDescribed: boolean;
  /** Empty where the text we read named no author. */
  readonly authors: readonly string[];
  readonly container: string | null;
  readonly year: number | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly url: string | null;
  readonly design: Design;
  readonly species: string;
  /** People (or animals) studied, where the text showed it. */
  readonly n: number | null;
  readonly seen: boolean;
  /** What was really read: abstract, full text, label, secondary … */
  readonly seenAs: string;
  /** Month in which we read it, like 2026-11: printed where the source has no date of its own. */
  readonly readIn?: string | undefined;
}

/** What kind of text it is, for a reader. */
export const typeLabels: Readonly<Record<SourceType, string>> = {
  'article-journal': 'Journal article',
  review: 'Review article',
  conference: 'Conference report',
  preprint: 'Preprint, not peer reviewed',
  webpage: 'Web page or news report',
  dataset: 'Data set or register entry',
  label: 'Product label',
  guideline: 'Guideline',
  document: 'Document',
};

/** Kind of study in words a clinician expects. */
export const designLabels: Readonly<Record<Design, string>> = {
  'meta-analysis': 'Meta-analysis',
  'systematic-review': 'Systematic review',
  rct: 'Randomised trial',
  'rct-withdrawal': 'Randomised withdrawal',
  'open-label-extension': 'Open-label extension',
  cohort: 'Cohort study',
  'case-control': 'Case-control study',
  'cross-sectional': 'Cross-sectional study',
  'case-series': 'Case series',
  genetic: 'Genetic study',
  'human-ex-vivo': 'Human tissue study',
  'in-vitro': 'Laboratory study',
  animal: 'Animal study',
  'mathematical-model': 'Mathematical model',
  regulatory: 'Regulator or register',
  label: 'Product label',
  'narrative-review': 'Narrative review',
  'expert-opinion': 'Expert opinion',
};

/** Where a reader can open the source: DOI first, then PubMed, PubMed Central, then the page itself. */
export function sourceLinks(source: Source): readonly { label: string; href: string }[] {
  const links: { label: string; href: string }[] = [];
  if (source.doi) links.push({ label: `doi:${source.doi}`, href: `https://doi.org/${source.doi}` });
  if (source.pmid)
    links.push({ label: `PubMed ${source.pmid}`, href: `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/` });
  if (source.pmcid) {
    links.push({ label: source.pmcid, href: `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/` });
  }
  if (source.url && !source.doi) links.push({ label: 'Source page', href: source.url });
  return links;
}

/** Date of a source for readers: its year, or when we read one without a date, or that it has none. */
export function sourceDate({ year, readIn }: Pick<Source, 'year' | 'readIn'>): string {
  if (year !== null) return String(year);
  return readIn ? `no date, read ${printDate(readIn)}` : 'no date';
}

/** Short in-text form: "King 2022", "Eli Lilly and Company, no date, read November 2026". */
export function shortCitation(source: Source): string {
  const lead = source.authors[0] ?? source.container ?? source.title;
  // A charity's UK stands where a person's initials would.
  const name = /^(.+?) (?!UK$)[A-Z]{1,3}$/u.exec(lead)?.[1] ?? lead;
  return `${name}${source.year === null ? ',' : ''} ${sourceDate(source)}`;
}

/** Title of the page about a source, of its own kind: "King 2022: Two phase 3 trials of baricitinib for alopecia…". */
export function sourceTitle(source: Source): string {
  const words = source.title.split(' ');
  let title = '';
  for (const word of words) {
    if (title.length + word.length > 70) {
      title = `${title.replace(/[.,:;]$/, '')}…`;
      break;
    }
    title += (title && ' ') + word;
  }
  return `${shortCitation(source)}: ${title}`;
}
