import { withStop } from './figure-words.ts';
import { type Source, sourceDate } from './source.ts';

const typeWords: Readonly<Record<Source['type'], string | null>> = {
  'article-journal': null,
  review: null,
  conference: 'Conference report',
  preprint: 'Preprint',
  webpage: 'Web page',
  dataset: 'Data set or register entry',
  label: 'Product label',
  guideline: 'Guideline',
  document: 'Document',
};

/** Fields that a reference prints. */
type Reference = Pick<
  Source,
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
>;

/**
 * A reference in Vancouver style (ICMJE/NLM), as plain text without links. Authors beyond six become "et al.".
 * What the text we read didn't show is left out, never filled in; brackets mark what we supplied: a description in place
 * of a title, "no date" and the month in which we read it.
 */
export function vancouver(source: Reference): string {
  const { authors, container, year, volume, issue, pages } = source;
  const shown = authors.length > 6 ? [...authors.slice(0, 6), 'et al'] : authors;
  const who = shown.length > 0 ? withStop(shown.join(', ').replace(/et al\.$/, 'et al')) : null;
  const title = source.titleDescribed ? `[${source.title}].` : withStop(source.title);
  const kind = typeWords[source.type];
  const when = [
    year === null ? `[${sourceDate(source)}]` : String(year),
    volume ? `;${volume}${issue ? `(${issue})` : ''}` : '',
    pages ? `:${pages}` : '',
  ].join('');
  const where = container ? `${container.replace(/\.$/, '')}.` : null;
  return [who, title, kind && `[${kind}]`, where, withStop(when)].filter(Boolean).join(' ');
}
