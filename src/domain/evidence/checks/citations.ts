/** Ids and figures that pages ask for: each must be there, and a claim nobody saw a source for gives none. */
import type { Claim } from '../claim.ts';
import type { Fault, FaultSlug } from '../fault.ts';
import { FigureError, type FigureForm, figureForms, printFigure } from '../figure.ts';
import { iconArray } from '../icon-array.ts';
import { lineAt, type Tag, tagsOf } from '../mdx.ts';
import { type Check, type Content, layersOf, type Place, type Text } from './content.ts';

/** The defined id that shares most words with a wrong one; at least two of them, or its only one. */
function nearest(id: string, ids: Iterable<string>): string {
  const words = new Set(id.split('-'));
  let best = { id: '', shared: Math.min(1, words.size - 1) };
  for (const other of ids) {
    const shared = other.split('-').filter((word) => words.has(word)).length;
    if (shared > best.shared) best = { id: other, shared };
  }
  return best.id === '' ? '' : `; did you mean "${best.id}"?`;
}

function unknown(slug: FaultSlug, place: Place, kind: string, id: string, ids: Iterable<string>): Fault {
  return {
    slug,
    file: place.file,
    line: place.line,
    detail: `${kind} "${id}"`,
    mend: `write an id that content defines${nearest(id, ids)}`,
  };
}

function printed(claim: Claim, tag: Tag): void {
  const of = tag.attributes.get('of') ?? '';
  if (tag.name === 'Icons' || tag.name === 'Share') {
    iconArray(claim, of, tag.attributes.get('versus'));
    return;
  }
  const form = tag.attributes.get('as');
  if (form !== undefined && !figureForms.includes(form as FigureForm)) {
    throw new FigureError(`as="${form}" is none of ${figureForms.join(', ')}`);
  }
  const digits = tag.attributes.get('digits');
  printFigure(claim, {
    of,
    to: tag.attributes.get('to'),
    low: tag.attributes.get('low'),
    high: tag.attributes.get('high'),
    as: form as FigureForm | undefined,
    digits: digits === undefined ? undefined : Number(digits),
  });
}

function figureFault(claim: Claim, tag: Tag, place: Place): readonly Fault[] {
  if (!claim.seen) {
    return [
      {
        slug: 'unseen-claim',
        ...place,
        detail: `<${tag.name}> takes a figure from claim "${claim.id}", which is seen: false`,
        mend: 'cite the claim without a figure, or use one that was seen',
      },
    ];
  }
  try {
    printed(claim, tag);
    return [];
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    const keys = Object.keys(claim.figures).join(', ');
    return [
      {
        slug: 'unknown-figure',
        ...place,
        detail: error.message,
        mend: keys ? `the claim holds: ${keys}` : 'the claim holds no figure',
      },
    ];
  }
}

function tagFaults(content: Content, text: Text, tag: Tag): readonly Fault[] {
  const place = { file: text.file, line: text.line + lineAt(text.text, tag.start) - 1 };
  if (tag.name === 'Term') {
    const id = tag.attributes.get('id') ?? '';
    if (content.terms.has(id)) return [];
    return [unknown('unknown-term', place, 'term', id, content.terms)];
  }
  if (tag.name === 'Diagram') {
    const id = tag.attributes.get('id') ?? '';
    const ids = content.diagrams.map((diagram) => diagram.id);
    return ids.includes(id) ? [] : [unknown('unknown-diagram', place, 'diagram', id, ids)];
  }
  if (!['Cite', 'Fig', 'Icons', 'Share'].includes(tag.name)) return [];
  const ids = (tag.attributes.get('claim') ?? '').trim().split(/\s+/);
  return ids.flatMap((id) => {
    const claim = content.claims.get(id);
    if (!claim) return [unknown('unknown-claim', place, 'claim', id, content.claims.keys())];
    return tag.name === 'Cite' ? [] : figureFault(claim, tag, place);
  });
}

/** Refuses ids that no file defines, figures that a claim doesn't hold, and figures of claims never seen. */
export const checkCitations: Check = (content) => [
  ...[...layersOf(content), ...content.diagrams].flatMap((text) =>
    tagsOf(text.text).flatMap((tag) => tagFaults(content, text, tag)),
  ),
  ...content.references.flatMap((reference) => {
    const known = reference.kind === 'claim' ? content.claims : content.sources;
    if (known.has(reference.id)) return [];
    return [unknown(`unknown-${reference.kind}`, reference, reference.kind, reference.id, known.keys())];
  }),
];
