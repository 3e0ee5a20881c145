/** Lists by first letter, with a jump list. */

/** Letter under which a text stands: A to Z without accents, or "0–9" for all else. */
export function letterOf(text: string): string {
  const first = /\p{L}|\p{N}/u.exec(text.normalize('NFD'))?.[0]?.toUpperCase() ?? '';
  return /^[A-Z]$/.test(first) ? first : '0–9';
}

/** Anchor of a letter: "letter-a", "letter-0". */
export const letterAnchor = (letter: string) => `letter-${letter === '0–9' ? '0' : letter.toLowerCase()}`;

const collator = new Intl.Collator('en', { numeric: true });
const withoutMarks = (text: string) => text.replace(/^[^\p{L}\p{N}]+/u, '');

/** Items in alphabetical order, in groups by letter; "0–9" stands last. */
export function byLetter<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of [...items].sort((a, b) =>
    collator.compare(withoutMarks(textOf(a)), withoutMarks(textOf(b))),
  )) {
    const letter = letterOf(textOf(item));
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  const rank = (letter: string) => (letter === '0–9' ? '~' : letter);
  return [...groups].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
}
