/** Words of the plain layers: abbreviations explained where they first stand, figures without "nearly" or "up to". */
import type { Fault } from '../fault.ts';
import { lineAt, paragraphsOf, proseOf, quote, sentencesOf, tagsOf } from '../mdx.ts';
import { type Check, type Content, placeOfClaim, type Text } from './content.ts';

/** "Up to week 36" is a span of time, no bound of a finding. */
const looseBound =
  /\b(?:nearly|almost|close to|up to|as (?:many|much|few|little|high|low) as)\s+(?:about\s+|around\s+)?(?:[\d\uFFFC])/i;

/** The words of a loose bound and their offset. */
export function looseBoundIn(prose: string): { words: string; offset: number } | undefined {
  const match = looseBound.exec(prose);
  return match ? { words: match[0].replace(/\s*[\d\uFFFC]$/, ''), offset: match.index } : undefined;
}

const looseMend = 'print the figure alone, or with the "about" that the claim has';

function looseFaults(text: Text): readonly Fault[] {
  const prose = proseOf(text.text);
  return paragraphsOf(prose).flatMap((paragraph) =>
    sentencesOf(prose, paragraph).flatMap((span): readonly Fault[] => {
      const found = looseBoundIn(prose.slice(span.start, span.end));
      if (!found) return [];
      const line = text.line + lineAt(prose, span.start + found.offset) - 1;
      const detail = `"${found.words}" beside a figure: "${quote(prose, span)}"`;
      return [{ slug: 'loose-bound', file: text.file, line, detail, mend: looseMend }];
    }),
  );
}

function looseClaims(content: Content): readonly Fault[] {
  return [...content.claims.values()].flatMap((claim): readonly Fault[] => {
    const found = looseBoundIn(claim.plain);
    if (!found) return [];
    const detail = `claim "${claim.id}", plain: "${found.words}" beside a figure`;
    return [{ slug: 'loose-bound', ...placeOfClaim(content, claim.id), detail, mend: looseMend }];
  });
}

/** Two capitals or more at the start of a word: "CRP", "IL-15", "JAK1". */
const abbreviation = /(?<![\p{L}\p{N}-])\p{Lu}{2,}[\p{L}\p{N}]*(?:-\p{L}?\p{N}+)?/gu;

/** Known as it stands: countries, the illness of 2020, and names of trials, which stand for themselves. */
const asItStands = /^(?:UK|US|USA|EU|DNA|COVID(?:-19)?|(?:BRAVE|THRIVE|ALLEGRO|UP)(?:-AA\d?)?.*)$/;

/** "JAK1" and "JAK" are one word to explain, "IL-15" and "IL-17" are two. */
const stem = (word: string) => word.replace(/(?<=\p{Lu})\d+$/u, '');

/** Spans of a text in which its own words explain: a term, or words just before brackets. */
function explainedIn(text: string): (offset: number) => boolean {
  const terms = tagsOf(text)
    .filter(({ name }) => name === 'Term')
    .map(({ end }) => ({ start: end, end: text.indexOf('</Term>', end) }));
  return (offset) =>
    terms.some(({ start, end }) => offset >= start && offset < end) ||
    /\p{L} \($/u.test(text.slice(Math.max(0, offset - 3), offset)) ||
    /^[^\s(]*(?:<\/Term>)? \((?!\uFFFC)\p{L}/u.test(text.slice(offset));
}

function abbreviationFaults(text: Text): readonly Fault[] {
  const prose = proseOf(text.text);
  const explained = explainedIn(text.text);
  const met = new Set<string>();
  return [...prose.matchAll(abbreviation)].flatMap((match): readonly Fault[] => {
    const word = stem(match[0]);
    if (met.has(word) || asItStands.test(word)) return [];
    met.add(word);
    if (explained(match.index)) return [];
    return [
      {
        slug: 'undefined-abbreviation',
        file: text.file,
        line: text.line + lineAt(prose, match.index) - 1,
        detail: `"${match[0]}" stands here first, and nothing beside it says what it means`,
        mend: 'write <Term id="…">…</Term> round it, or the words and it in brackets: "hormone of the thyroid (TSH)"',
      },
    ];
  });
}

/** Refuses, in plain layers, loose bounds beside figures and abbreviations that nothing explains at first use. */
export const checkPlainWords: Check = (content) => [
  ...content.pages.flatMap(({ patient }) =>
    patient ? [...looseFaults(patient), ...abbreviationFaults(patient)] : [],
  ),
  ...looseClaims(content),
];
