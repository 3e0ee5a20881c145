/** What was really read of a source: the kind of text, and our own words on it without the notes that are for us. */
import type { Source } from './source.ts';

export const readKinds = [
  'full-text',
  'part',
  'abstract',
  'label',
  'register',
  'data',
  'page',
  'record',
  'secondary',
  'nothing',
] as const;
export type ReadKind = (typeof readKinds)[number];

/** What each kind means for a reader who wants to know how far to trust a figure. */
export const readLabels: Readonly<Record<ReadKind, string>> = {
  'full-text': 'The full text',
  part: 'Part of the text, not all of it',
  abstract: 'The abstract, not the full paper',
  label: 'The product label',
  register: 'An entry in a trial register',
  data: 'The data',
  page: 'The page itself',
  record: 'A bibliographic record only',
  secondary: 'A report by others, not the work itself',
  nothing: 'Nothing: we could not open it',
};

const tests: readonly (readonly [RegExp, ReadKind])[] = [
  [/^label\b/i, 'label'],
  [/^secondary|^(medical )?news|^literature index with a summary|page that repeats/i, 'secondary'],
  [/^clinicaltrials|regist(er|ry)/i, 'register'],
  [/\blabel\b/i, 'label'],
  [/^data file/i, 'data'],
  [/full text \(|full text$|full text,/i, 'part'],
  [/\btable\b|excerpt|opening|introduction|legend|section|chapter|first page|key points/i, 'part'],
  [/abstract/i, 'abstract'],
  [/\brecord\b|title page|reference list/i, 'record'],
];

/** Kind of text that was read. */
export function readKind({ seen, seenAs }: Source): ReadKind {
  if (!seen) return 'nothing';
  return tests.find(([test]) => test.test(seenAs))?.[1] ?? 'page';
}

/** Notes to ourselves on where a bibliographic detail came from: not for print. */
const innerNote =
  /from memory|inferred|not shown|not certain|taken from|in the address|PMC?ID|DOI|page number|read twice|second reader|either reader/i;

/** What is left of a list of fields when the note on them has gone. */
const bareField = /^\s*(and )?(title|authors?|journal|year|volume|pages?)( and \w+)?\s*$/i;

function withoutNotes(text: string): string {
  return text
    .split(';')
    .map((part) =>
      innerNote.test(part)
        ? part
            .split(',')
            .filter((piece) => !innerNote.test(piece) && !bareField.test(piece))
            .join(',')
        : part,
    )
    .filter((part) => part.trim() !== '')
    .join(';')
    .trim();
}

/** A part of the note that only says on what kind of copy the text was read: "mirror", "stored copy of the PMC page". */
const routePart = /^(?:[\w-]+ )*(?:copy|copies|mirrors?)(?: (?:record|of|under|on|with) .*| record)?$/i;

/** Words on how we came by a text, which is not what the text is: "abstract copy" was an abstract. */
function withoutRoute(text: string): string {
  return text
    .replaceAll(/ \(([^()]*)\)/g, (_, words: string) => {
      const kept = words.split(/(?<=[;,]) /).filter((part) => !routePart.test(part.replace(/[;,]$/, '')));
      return kept.length > 0 ? ` (${kept.join(' ').replace(/[;,]$/, '')})` : '';
    })
    .replaceAll(/ and a copy of its /g, ' and its ')
    .replaceAll(/,? (?:and|with) (?:a |an )?(?:[a-z]+ )?copy$/g, '')
    .replaceAll(/\b(?:an? )?(?:[a-z]+ )?cop(?:y|ies) of (?=an? |the |[a-z])/g, '')
    .replaceAll(/ (?:copy|copies|mirrors?)\b(?! of)/g, '');
}

/** Our words on what was read, without notes on the bibliography or on how we came by it. Empty where nothing is left. */
export function readDetail({ seen, seenAs }: Source): string {
  if (!seen) return '';
  const named = seenAs.replace(/^secondary\b:?\s*(?:\((.*)\)$)?/, '$1');
  const inner = named.replaceAll(/\s*\(([^()]*)\)/g, (_, words: string) => {
    const kept = withoutNotes(words).replace(/^secondary:?\s*/, '');
    return kept ? ` (${kept})` : '';
  });
  return withoutRoute(withoutNotes(inner)).replace(/^[,;\s]+|[,;\s]+$/g, '');
}
