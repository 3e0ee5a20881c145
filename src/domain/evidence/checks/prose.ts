/** Figures in prose: every number of the site comes from a claim, so none is typed. */
import type { Fault } from '../fault.ts';
import { lineAt, proseOf, tagsOf } from '../mdx.ts';
import { type Check, type Content, layersOf, type Text } from './content.ts';

/** Names that begin with a digit or are written without a capital. */
const names = new Set(['4-1BB', 'omega-3', 'omega-6', 'peptide-1', 'type-1', 'type-2']);

/** Digits and fractions; the raised digit of a unit (mm³) is none. */
const digit = /[\p{Nd}¼-¾⅐-⅞]/u;

const smallNumber = 'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|a hundred';
const largeNumber = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred';

/** Findings said in words. "The first half of the year" and "double-blind" aren't findings. */
const findings: readonly RegExp[] = [
  /(?<!\b(?:first|second|other|lower|upper)[ -])\bhalf (?:of|the|as|again|their|his|her|its|those|these|all)\b/gi,
  /\btwice (?:as|the|that|more)\b/gi,
  /\b(?:doubl|tripl|quadrupl)(?:e|es|ed|ing)\b(?!-blind|-dummy| blind)/gi,
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred)-?fold\b/gi,
  new RegExp(`\\b(?:one|${smallNumber}) (?:in|out of) (?:every )?(?:${smallNumber})\\b`, 'gi'),
  /\b(?:a|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?(?= of\b)/gi,
  /\b(?:one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?\b/gi,
  /\b(?:\w+ )?times (?:as|more|higher|lower|likelier|the) /gi,
  /\bper ?cent\b/gi,
  new RegExp(`\\b(?:${largeNumber})\\b[^.]{0,20}\\b(?:out of|in every|of every)\\b`, 'gi'),
];

/** A word that holds a digit and isn't a name: "12", "36-week", "4mg", "SALT20"; not "IL-15", "CD8", "BRAVE-AA1". */
function isTypedFigure(word: string): boolean {
  if (names.has(word) || !digit.test(word)) return false;
  if (/^(?:SALT|PASI|week|month|year)/i.test(word)) return true;
  return !/^[\p{Lu}\p{Ll}][\p{L}\p{N}]*/u.test(word) || !/\p{Lu}|[α-ω]/u.test(word);
}

/** Typed figures of prose: the words, with their offsets. */
export function typedFigures(prose: string): readonly { words: string; offset: number }[] {
  const words = [...prose.matchAll(/[\p{L}\p{N}][\p{L}\p{N}]*(?:[-–−/.,+][\p{L}\p{N}]+)*/gu)]
    .filter((match) => isTypedFigure(match[0]))
    .map((match) => ({ words: match[0], offset: match.index }));
  const said = findings.flatMap((pattern) =>
    [...prose.matchAll(pattern)].map((match) => ({ words: match[0].trim(), offset: match.index })),
  );
  return [...words, ...said].sort((a, b) => a.offset - b.offset);
}

function faultsOf(text: Text, prose: string): readonly Fault[] {
  return typedFigures(prose).map(({ words, offset }) => ({
    slug: 'uncited-figure',
    file: text.file,
    line: text.line + lineAt(prose, offset) - 1,
    detail: `"${words}" is typed into the prose`,
    mend: 'print it from a claim: <Fig claim="…" of="…" />, or say it without a figure',
  }));
}

/** A label prints what it says, so its numbers must stand in the claim of the same component. */
function labelFaults(content: Content, text: Text): readonly Fault[] {
  return tagsOf(text.text).flatMap((tag) => {
    const claim = content.claims.get(tag.attributes.get('claim') ?? '');
    if (!claim) return [];
    const known = `${claim.statement} ${claim.plain} ${JSON.stringify(claim.figures)}`;
    return ['label', 'versusLabel'].flatMap((key) =>
      [...(tag.attributes.get(key) ?? '').matchAll(/\d+(?:[.,]\d+)*/g)]
        .filter(
          ([number]) => !new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.]\\d)`).test(known),
        )
        .map(
          ([number]): Fault => ({
            slug: 'uncited-figure',
            file: text.file,
            line: text.line + lineAt(text.text, tag.start) - 1,
            detail: `"${number}" in ${key} stands nowhere in claim "${claim.id}"`,
            mend: 'use words, or a number that the claim holds',
          }),
        ),
    );
  });
}

/** Refuses figures typed into MDX and into the prose of YAML files. */
export const checkProse: Check = (content) => [
  ...layersOf(content).flatMap((text) => [
    ...faultsOf(text, proseOf(text.text)),
    ...labelFaults(content, text),
  ]),
  ...content.diagrams.flatMap((text) => faultsOf(text, proseOf(text.text))),
  ...content.texts.flatMap((text) => faultsOf(text, text.text)),
];
