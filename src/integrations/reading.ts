/**
 * How hard the plain layers read, and the gate on it. The disease's name and the names of drugs are neutralised first:
 * a reader meets them once and knows them.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import type { Content, Text } from '../domain/evidence/checks/content.ts';
import type { Fault } from '../domain/evidence/fault.ts';
import { lineAt } from '../domain/evidence/mdx.ts';

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
    .replace(/<Fig\b[^>]*as="in1000"[^>]*\/>/g, '40 out of 1,000')
    .replace(/<Fig\b[^>]*as="date"[^>]*\/>/g, 'May 2024')
    .replace(/<Fig\b[^>]*\/>/g, '40')
    .replace(/<[^>]*>/g, '')
    .replace(/^#+ (.*)$/gm, '$1.')
    .replace(/^\|[\s:|-]+\|$/gm, '')
    .replace(/^\|.*\|$/gm, (row) => row.replace(/\s*\|\s*/g, '\n\n'))
    .replace(/^\s*([-*]|\d+\.) /gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`{}]/g, '');
  return names.reduce(
    // A name that begins a sentence leaves its capital, by which the sentences are told apart.
    (all, [name, plain]) =>
      all.replaceAll(name, (word) =>
        /^\p{Lu}/u.test(word) ? plain.replace(/^./, (first) => first.toUpperCase()) : plain,
      ),
    text,
  );
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
  /** Sentences over the bar. */
  readonly tooLong: readonly string[];
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
    tooLong: sentences.filter((sentence) => wordsOf(sentence).length > readingBars.longestWords),
  };
}

/** The bars of the design (section 8) and of the language gates; grades are school years of the United States. */
export const readingBars = { fleschKincaid: 6.9, smog: 10, meanSentence: 15, longestWords: 25 } as const;

/** Line of the sentence's first words that can be found again; the text's own where figures stand among them. */
function lineOf({ text, line }: Text, sentence: string): number {
  const words = sentence.split(' ');
  for (const length of [4, 3, 2]) {
    for (let from = 0; from + length <= words.length; from++) {
      const at = text.indexOf(words.slice(from, from + length).join(' '));
      if (at !== -1) return line + lineAt(text, at) - 1;
    }
  }
  return line;
}

function faultsOf(text: Text): readonly Fault[] {
  const reading = readingOf(text.text);
  const fault = (detail: string, mend: string, line = text.line): Fault => ({
    slug: 'hard-reading',
    file: text.file,
    line,
    detail,
    mend,
  });
  const over = (['fleschKincaid', 'smog', 'meanSentence'] as const).filter(
    (measure) => reading[measure] > readingBars[measure],
  );
  const names = { fleschKincaid: 'Flesch-Kincaid grade', smog: 'SMOG grade', meanSentence: 'mean sentence' };
  return [
    ...over.map((measure) =>
      fault(
        `the ${names[measure]} is ${reading[measure].toFixed(1)}, the bar ${readingBars[measure]}`,
        'use shorter sentences and shorter words',
      ),
    ),
    ...reading.tooLong.map((sentence) =>
      fault(
        `a sentence has ${wordsOf(sentence).length} words, the bar is ${readingBars.longestWords}: "${sentence.slice(0, 80)}…"`,
        'make two sentences of it',
        lineOf(text, sentence),
      ),
    ),
  ];
}

/** Refuses plain layers that read harder than the bars. */
export const readingFaults = (content: Content): readonly Fault[] =>
  content.pages.flatMap(({ patient }) => (patient ? faultsOf(patient) : []));
