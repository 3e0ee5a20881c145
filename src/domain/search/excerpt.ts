/** The part of a section that shows why it was found, as plain pieces of text: never markup. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Fewer letters than this at the start of two words don't make them the same word. */
const leastStem = 4;

/** True where a word of the text is a form of a word of the query: the same, begun by it, or of the same stem. */
export function isForm(textWord: string, queryWord: string): boolean {
  const [text, query] = [textWord, queryWord].map((word) => word.toLocaleLowerCase('en').replaceAll('-', ''));
  if (text === undefined || query === undefined || query === '') return false;
  if (text === query) return true;
  if (query.length >= 3 && text.startsWith(query)) return true;
  const stem = query.replace(/(?:ations?|ings?|ies|ed|es|ly|s|e|y)$/, '');
  return stem.length >= leastStem && text.startsWith(stem) && text.length - stem.length <= 5;
}

/**
 * True where a word of the text could be what a word of the query stands for: they share most of their start. Looser
 * than `isForm`; where the index knows no such word it falls back to ever shorter beginnings, down to one letter.
 */
function isNear(textWord: string, queryWord: string): boolean {
  const need = Math.min(queryWord.length, Math.max(3, Math.ceil(queryWord.length * 0.6)));
  return textWord.startsWith(queryWord.slice(0, need));
}

/** True where the text has a word near the query's: what the index found there is no mere accident of a first letter. */
export function holdsNear(text: string, queryWord: string): boolean {
  const plain = (word: string) => word.toLocaleLowerCase('en').replaceAll('-', '');
  // "C3H/HeJ" is one word of the index, though two of the text.
  return [...split(text), ...split(text.replaceAll('/', ''))].some((token) =>
    [token, ...token.split('-')].some((part) => isNear(plain(part), plain(queryWord))),
  );
}

/**
 * Parts a text into words and what stands between; joined again they give the text back. A number stays whole ("3.66",
 * "4,667"), or an excerpt could end in the middle of one and say another.
 */
function split(text: string): readonly string[] {
  return (
    text.match(
      /(?:[\p{L}\p{N}]|(?<=\p{N})[.,](?=\p{N})|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}]))+|[^\p{L}\p{N}]+/gu,
    ) ?? []
  );
}

/** The text with every form of the query's words marked; neighbours of one kind are joined. */
export function markWords(text: string, words: readonly string[]): readonly Piece[] {
  const pieces: { text: string; found: boolean }[] = [];
  for (const token of split(text)) {
    const parts = [token, ...token.split('-')];
    const found = words.some((word) => parts.some((part) => isForm(part, word)));
    const last = pieces.at(-1);
    if (last && last.found === found) last.text += token;
    else pieces.push({ text: token, found });
  }
  return pieces;
}

/** Start of the window of `size` tokens that holds the most different words of the query; the first where several do. */
function bestWindow(tokens: readonly string[], words: readonly string[], size: number): number {
  const hits = tokens.map((token) =>
    words.findIndex((word) =>
      token
        .split('-')
        .concat(token)
        .some((part) => isForm(part, word)),
    ),
  );
  let best = { start: 0, score: -1 };
  for (let start = 0; start < tokens.length; start += 1) {
    const inside = hits.slice(start, start + size).filter((hit) => hit >= 0);
    const score = new Set(inside).size * 10 + Math.min(inside.length, 9);
    if (score > best.score) best = { start, score };
    if (start + size >= tokens.length) break;
  }
  return best.start;
}

const endsSentence = (token: string) => /[.?!]\s*$/.test(token);

/** Where to cut: at the end of a sentence where one is near, so that no figure loses its other half; else at `end`. */
function endNear(tokens: readonly string[], start: number, end: number): number {
  const from = start + Math.floor((end - start) * 0.7);
  const stops = tokens
    .slice(from, end + 24)
    .flatMap((token, at) => (endsSentence(token) ? [from + at + 1] : []));
  const distance = (stop: number) => Math.abs(stop - end);
  return stops.sort((a, b) => distance(a) - distance(b))[0] ?? Math.min(tokens.length, end);
}

/**
 * Some `length` words of the text round the words of the query, cut at a sentence where one is near, with an ellipsis
 * where it is cut.
 */
export function excerpt(text: string, words: readonly string[], length = 32): readonly Piece[] {
  const tokens = split(text.replaceAll(/\s+/g, ' ').trim());
  const size = length * 2;
  if (tokens.length <= size) return markWords(tokens.join(''), words);
  let start = bestWindow(tokens, words, size - 12);
  // Back to the start of the sentence where that is near, else a few words for the sense.
  const from = Math.max(0, start - 24);
  const stops = tokens.slice(from, start).map((token) => /[.?!:]\s/.test(token));
  start = stops.includes(true) ? from + stops.lastIndexOf(true) + 1 : Math.max(0, start - 8);
  const end = endNear(tokens, start, start + size);
  const body = tokens.slice(start, end).join('').trim();
  return markWords(`${start > 0 ? '… ' : ''}${body}${end < tokens.length ? ' …' : ''}`, words);
}
