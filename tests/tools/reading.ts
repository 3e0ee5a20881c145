/**
 * How hard the plain layers read: `node tests/tools/reading.ts [page…]` prints words, Flesch-Kincaid grade, SMOG,
 * mean and longest sentence of each. The disease's name and the names of drugs are neutralised first: a reader meets
 * them once and knows them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';

const names: readonly [RegExp, string][] = [
  [/alopecia areata/gi, 'this disease'],
  [/alopecia (totalis|universalis)/gi, 'this disease'],
  [/\b(bari|ritle|deuruxoli|upada|abro|tofa|ivarma|ruxoli)\w*tinib\b/gi, 'the drug'],
  [
    /\b(minoxidil|Olumiant|Litfulo|Leqselvi|dupilumab|etanercept|apremilast|tirzepatide|semaglutide)\b/gi,
    'the drug',
  ],
  [/\bimmune system\b/gi, 'body guard'],
  [/\bdermatologist/gi, 'doctor'],
];

/** Prose of an MDX text: components give way to what they print, headings and list items stand as sentences. */
export function proseOf(mdx: string): string {
  const text = mdx
    .replace(/^---[\s\S]*?---/, '')
    .replace(/<Fig\b[^>]*as="in100"[^>]*\/>/g, '40 out of 100')
    .replace(/<Fig\b[^>]*as="date"[^>]*\/>/g, 'May 2024')
    .replace(/<Fig\b[^>]*\/>/g, '40')
    .replace(/<[^>]*>/g, '')
    .replace(/^#+ (.*)$/gm, '$1.')
    .replace(/^\s*([-*]|\d+\.) /gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`{}]/g, '');
  return names.reduce((all, [name, plain]) => all.replaceAll(name, plain), text);
}

export function sentencesOf(prose: string): readonly string[] {
  return prose
    .split(/\n\s*\n|(?<=[.?!:][”"’)]?)\s+(?=[\p{Lu}\d“‘"(])/u)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

export interface Reading {
  readonly words: number;
  readonly fleschKincaid: number;
  readonly smog: number;
  readonly meanSentence: number;
  readonly longestSentence: string;
  readonly longestWords: number;
}

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

export function readingOf(mdx: string): Reading {
  const sentences = sentencesOf(proseOf(mdx));
  const words = sentences.flatMap(wordsOf);
  const syllables = words.map((word) => syllable(word));
  const longest = sentences.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0] ?? '';
  return {
    words: words.length,
    fleschKincaid: fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: syllables.reduce((sum, n) => sum + n, 0),
    }),
    smog: smogFormula({
      sentence: sentences.length,
      polysillabicWord: syllables.filter((n) => n >= 3).length,
    }),
    meanSentence: words.length / sentences.length,
    longestSentence: longest,
    longestWords: wordsOf(longest).length,
  };
}

if (process.argv[1]?.endsWith('reading.ts')) {
  const asked = process.argv.slice(2);
  for (const page of asked.length > 0 ? asked : readdirSync('content/pages')) {
    const reading = readingOf(readFileSync(`content/pages/${page}/patient.mdx`, 'utf8'));
    console.log(
      `${page}: ${reading.words} words, Flesch-Kincaid ${reading.fleschKincaid.toFixed(1)}, SMOG ${reading.smog.toFixed(1)}, ` +
        `mean sentence ${reading.meanSentence.toFixed(1)}, longest ${reading.longestWords}: “${reading.longestSentence}”`,
    );
  }
}
