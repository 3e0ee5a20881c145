/** Verbs by certainty: a sentence that rests on weak claims alone doesn't say that something works. */
import { certaintyLabels } from '../certainty.ts';
import type { Certainty } from '../claim.ts';
import type { Fault } from '../fault.ts';
import { lineAt, paragraphsOf, proseOf, quote, type Span, sentencesOf, type Tag, tagsOf } from '../mdx.ts';
import { type Check, type Content, layersOf, type Text } from './content.ts';

const weak: ReadonlySet<Certainty> = new Set(['low', 'very-low', 'hypothesis', 'expert-opinion']);

const strong =
  /\b(?:works?(?= (?:well|better|best|for|in|against|by)\b|[.,;])|works|cures?|cured|prevents?|prevented|proves?|proved|will|guarantees?|always|never fails|eliminates?)\b|(?<!\b(?:the|its|their|of|other|possible|known|main|rarer|common) )\b(?:causes|caused)\b/gi;

/** Words before the verb that take its strength away. */
const hedge =
  /\b(?:may|might|could|can|cannot|would|should|perhaps|possibly|probably|whether|if|not|no|nobody|none|never|nothing|neither|nor|without|uncertain|unclear|unknown|unproven|think|thinks|thought|believe|believes|say|says|said|idea|hypothesis|guess|suggests?|seems?|appears?|hints?|asks?|asked|test|tests|tested|view|argues?|hopes?|unlikely|likely)\b|n['’]t\b/i;

/** Words from the verb on that do the same: "proves little", "works is very uncertain". */
const tame =
  /^\S+ (?:little|nothing|neither|only a little|no\b)|\b(?:uncertain|unclear|not (?:known|shown|proven))\b/i;

/** The first verb of a sentence that is stronger than weak certainty allows. Questions and hedged sentences have none. */
export function strongVerb(sentence: string): { verb: string; offset: number } | undefined {
  if (/\?["”’)]*\s*$/.test(sentence.trim())) return undefined;
  for (const match of sentence.matchAll(strong)) {
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index);
    if (hedge.test(before) || tame.test(after)) continue;
    return { verb: match[0], offset: match.index };
  }
  return undefined;
}

function certaintiesIn(content: Content, tags: readonly Tag[], span: Span): readonly Certainty[] {
  return tags
    .filter((tag) => tag.start >= span.start && tag.start < span.end && tag.attributes.has('claim'))
    .flatMap((tag) => (tag.attributes.get('claim') ?? '').trim().split(/\s+/))
    .flatMap((id) => content.claims.get(id)?.certainty ?? []);
}

function textFaults(content: Content, text: Text): readonly Fault[] {
  const prose = proseOf(text.text);
  const tags = tagsOf(text.text);
  return paragraphsOf(prose).flatMap((paragraph) =>
    sentencesOf(prose, paragraph).flatMap((sentence): readonly Fault[] => {
      const found = strongVerb(prose.slice(sentence.start, sentence.end));
      if (!found) return [];
      const own = certaintiesIn(content, tags, sentence);
      const certainties = own.length > 0 ? own : certaintiesIn(content, tags, paragraph);
      if (certainties.length === 0 || certainties.some((certainty) => !weak.has(certainty))) return [];
      const words = [...new Set(certainties)].map((certainty) => certaintyLabels[certainty].toLowerCase());
      return [
        {
          slug: 'strong-verb',
          file: text.file,
          line: text.line + lineAt(prose, sentence.start + found.offset) - 1,
          detail: `"${found.verb}" rests on ${words.join(', ')} alone: "${quote(prose, sentence)}"`,
          mend: 'say "may" for low certainty, "very uncertain" for very low, or whose idea it is',
        },
      ];
    }),
  );
}

/** Refuses a verb stronger than the certainty of the claims that its sentence, else its paragraph, cites. */
export const checkVerbs: Check = (content) => layersOf(content).flatMap((text) => textFaults(content, text));
