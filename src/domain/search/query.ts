/**
 * What a reader typed, as words to look up. This is the one door from the box to the index: spelling repair and
 * synonyms belong behind it, as further `forms` of a word.
 */

/** Words that say nothing about the subject; a question is mostly made of them. */
const smallWords = new Set(
  (
    'a about after all also am an and any are as at be because been before being but by can could did do does doing for from get ' +
    'gets getting give given go going got had has have having he her him his how i if in into is it its just let me ' +
    'mean means might must my no of on or other our out over shall she should so some such tell than that the their them ' +
    'then there these they thing things this those to too us was we were what when where which while who why will ' +
    'with would you your'
  ).split(' '),
);

export const maxQueryLength = 120;
const maxWords = 8;

export interface QueryWord {
  /** As typed, in small letters. */
  readonly word: string;
  /** Ways to look it up, tried in this order until one is found; each is a list of words that must all be there. */
  readonly forms: readonly (readonly string[])[];
}

export interface Query {
  readonly text: string;
  readonly words: readonly QueryWord[];
}

/** The text as shown and shared: one line, single spaces, at most 120 characters. */
export function tidyQuery(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().slice(0, maxQueryLength).trim();
}

/** "JAK-STAT" is looked up as one word, then as two: the index holds a compound whole and in parts. */
function formsOf(word: string): readonly (readonly string[])[] {
  const parts = word.split(/[-/]/).filter((part) => part.length > 0);
  return parts.length > 1 ? [[parts.join('')], parts] : [[word]];
}

/** Parts a query into at most 8 different words; small words go, unless there are no others. */
export function readQuery(typed: string): Query {
  const text = tidyQuery(typed);
  const all = text
    .toLocaleLowerCase('en')
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/[’']/g, '')
    .split(/[^\p{L}\p{N}/-]+/u)
    .map((word) => word.replaceAll(/^[-/]+|[-/]+$/g, ''))
    .filter((word) => word.length > 0);
  const telling = all.filter((word) => !smallWords.has(word));
  const words = [...new Set(telling.length > 0 ? telling : all)].slice(0, maxWords);
  return { text, words: words.map((word) => ({ word, forms: formsOf(word) })) };
}
