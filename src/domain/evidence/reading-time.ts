/** Words a minute at which adults read such text silently; reviews of reading studies put it at 200 to 260. */
const wordsPerMinute = 220;

/** Words of an MDX text, components left out (their printed figures count for little). */
export function wordCount(mdx: string): number {
  return mdx
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whole minutes to read an MDX text, at least one. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(wordCount(mdx) / wordsPerMinute));
}

/** "1 minute", "6 minutes". */
export function printMinutes(minutes: number): string {
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
