/** Comparisons for patients: "N out of 100", one denominator on both sides. */
import type { Fault } from '../fault.ts';
import { lineAt, paragraphsOf, proseOf, quote, type Span, sentencesOf, type Tag, tagsOf } from '../mdx.ts';
import { type Check, type Content, placeOfClaim, type Text } from './content.ts';

/** Denominators for patients: 100, and for risks too rare for it 1,000 and 10,000. */
const denominators = new Set(['100', '1000', '10000', '100000']);

const inN =
  /\b(?:1|one) in (?:\d+|ten|five|four|three|two|a hundred)\b|\bin every (?:\d+|ten|five|four|hundred|\uFFFC)/i;
/** A percentage is for an amount of hair or a measurement, never for people. */
const amount =
  /^\s*%?(?:\s*(?:to|or|and)\s+(?:more|less|\d+%|\uFFFC+%?))*\s*(?:of (?:the |their |your |its |his |her )?(?:scalp |lost |body )?(?:hair|scalp|skin|score)|hair|scalp|lost|loss|less|more|lower|higher|cream|lotion|solution|strength|on the\b|on two\b|[.,;)]|$)/i;
const amountBefore =
  /\b(?:by|lost|lose|loss of|least|from|than|between|and|at|to)\s*(?:about |at least |over )?[\uFFFC\d.]*$/i;

/** What is wrong with one sentence for patients, or undefined. */
export function unlikeComparison(sentence: string): string | undefined {
  if (inN.test(sentence)) return 'says "1 in N" or "in every N"';
  for (const match of sentence.matchAll(/[\d.\uFFFC]+\s?%/g)) {
    const after = sentence.slice(match.index + match[0].length);
    const before = sentence.slice(0, match.index);
    if (!amount.test(after) && !amountBefore.test(before))
      return `gives people as a percentage ("${match[0]}")`;
  }
  const strange = denominatorsOf(sentence).find(({ said, of }) => said === 'out of' && !denominators.has(of));
  return strange && `counts out of ${strange.of}`;
}

/** Denominators of a sentence; counts in brackets beside an "out of 100" stand apart. */
function denominatorsOf(sentence: string): readonly { said: string; of: string }[] {
  const text = sentence.replace(/\([^)]*\)/g, ' ');
  const spoken = [...text.matchAll(/\b\d[\d,]* (out of|of) (?:the )?(\d[\d,]*)\b(?! ?%)/g)];
  const led = [
    ...text.matchAll(
      /\bOf (?:the )?(\d[\d,]*) (?:people|adults|children|patients)\b[^.]*, \d+\b(?! out of)/g,
    ),
  ];
  return [
    ...spoken.map(([, said = '', of = '']) => ({ said, of: of.replaceAll(',', '') })),
    ...led.map(([, of = '']) => ({ said: 'of', of: of.replaceAll(',', '') })),
  ];
}

/** The first sentence whose denominator differs from one in it or in the sentence before. */
export function unlikeDenominators(sentences: readonly string[]): number | undefined {
  const sets = sentences.map((sentence) => new Set(denominatorsOf(sentence).map(({ of }) => of)));
  const at = sets.findIndex((set, index) => {
    const before = sets[index - 1];
    return set.size > 0 && new Set([...set, ...(before ?? [])]).size > 1;
  });
  return at === -1 ? undefined : at;
}

/** Prose with each printed figure in the words it takes, so that its denominator can be read. */
function figureWords(content: Content, tag: Tag): string {
  const form = tag.attributes.get('as') ?? 'number';
  const value = content.claims.get(tag.attributes.get('claim') ?? '')?.figures[
    tag.attributes.get('of') ?? ''
  ];
  const shown = String(typeof value === 'number' || typeof value === 'string' ? value : 0);
  if (form === 'in100') return '1 out of 100';
  if (form === 'in1000') return '1 out of 1,000';
  if (form === 'percent') return `${shown}%`;
  return shown.replace(/^(\d+)\/(\d+)$/, '$1 of $2');
}

function wordsOf(content: Content, prose: string, tags: readonly Tag[], span: Span): string {
  let words = '';
  let at = span.start;
  for (const tag of tags) {
    if (tag.name !== 'Fig' || tag.start < span.start || tag.start >= span.end) continue;
    words += prose.slice(at, tag.start) + figureWords(content, tag);
    at = tag.end;
  }
  return (words + prose.slice(at, span.end)).replace(/\s+/g, ' ').trim();
}

const mend = 'write "N out of 100" (or 1,000 for rare risks) with the same denominator on both sides';

function textFaults(content: Content, text: Text): readonly Fault[] {
  const prose = proseOf(text.text);
  const tags = tagsOf(text.text);
  return paragraphsOf(prose).flatMap((paragraph) => {
    const spans = sentencesOf(prose, paragraph);
    const sentences = spans.map((span) => wordsOf(content, prose, tags, span));
    const fault = (span: Span, what: string): Fault => ({
      slug: 'unlike-comparison',
      file: text.file,
      line: text.line + lineAt(prose, span.start + (prose.slice(span.start).search(/\S/) || 0)) - 1,
      detail: `${what}: "${quote(prose, span)}"`,
      mend,
    });
    const unlike = unlikeDenominators(sentences);
    return spans.flatMap((span, index) => {
      const what = unlikeComparison(sentences[index] ?? '') ?? (index === unlike && 'mixes denominators');
      return what ? [fault(span, what)] : [];
    });
  });
}

function claimFaults(content: Content): readonly Fault[] {
  return [...content.claims.values()].flatMap((claim) => {
    const text = { text: claim.plain, ...placeOfClaim(content, claim.id) };
    return textFaults(content, text).map((fault) => ({
      ...fault,
      line: text.line,
      detail: `claim "${claim.id}", plain: ${fault.detail}`,
    }));
  });
}

/** Refuses patients' comparisons in percent, in "1 in N", or with two denominators. */
export const checkComparisons: Check = (content) => [
  ...content.pages.flatMap(({ patient }) => (patient ? textFaults(content, patient) : [])),
  ...claimFaults(content),
];
