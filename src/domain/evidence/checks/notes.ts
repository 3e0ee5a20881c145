/** Notes to ourselves: how we came by a text, who of us read it, what to do before a release. None is for print. */
import type { Fault } from '../fault.ts';
import { readDetail } from '../reading.ts';
import { type Check, type Content, type Place, placeOfClaim } from './content.ts';

/** Words that only we use. "Not seen" and "cut off" are for readers: they say what the text did not show. */
const working: readonly RegExp[] = [
  /\bfrom memory\b|\bremembered (?:as|by us)\b|\bwas recalled\b|\brecalled (?:figures|by)\b/i,
  /\b(?:first|second|both|either|neither) readers?\b|\bread twice by\b/i,
  /\bproxy server\b|\buniversity proxy\b|\bthrough a proxy\b|\bmirrors?\b|\bcached\b|\bpasted\b/i,
  /\b(?:stored|retrieved) (?:copy|copies|pages?|texts?)\b/i,
  /\bseed (?:finding|text)s?\b|\bevidence pack\b|\bthe pack\b|\bin this file\b/i,
  /\b(?:do not|never|don't) (?:print|plot|draw)\b|\bprint (?:no|none)\b|\bbefore (?:a )?release\b|\bmust not be printed\b/i,
];

/** Of a source's detail too: "copy" there is always ours. */
const route = /\bcop(?:y|ies)\b/i;

const mend = 'say what the reader may know (what the text shows, how sure it is), or leave it out';

function found(place: Place, what: string, text: string | null | undefined, also?: RegExp): readonly Fault[] {
  const word = [...working, ...(also ? [also] : [])]
    .map((pattern) => pattern.exec(text ?? '')?.[0])
    .find((match) => match !== undefined);
  return word === undefined ? [] : [{ slug: 'working-note', ...place, detail: `"${word}" in ${what}`, mend }];
}

function claimNotes(content: Content): readonly Fault[] {
  return [...content.claims.values()].flatMap((claim) => {
    const place = placeOfClaim(content, claim.id);
    return [
      ...found(place, 'statement', claim.statement),
      ...found(place, 'plain', claim.plain),
      ...found(place, 'certainty_why', claim.certaintyWhy),
      ...found(place, 'caveat', claim.caveat),
      ...claim.history.flatMap(({ change }) => found(place, 'history', change)),
    ];
  });
}

function sourceNotes(content: Content): readonly Fault[] {
  return [...content.sources.values()].flatMap((source) => {
    const place = content.places.get(`source:${source.id}`) ?? { file: 'content/sources', line: 1 };
    return [
      ...found(place, 'title', source.title),
      ...found(place, 'what is printed of seen_as', readDetail(source), route),
    ];
  });
}

/** Refuses working notes in the fields of claims and sources that pages print. */
export const checkNotes: Check = (content) => [...claimNotes(content), ...sourceNotes(content)];
