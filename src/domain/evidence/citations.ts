/** Citations of a page, read from its MDX before it renders: components render at their own pace, numbers don't. */

const claimAttribute = /<(?:Cite|Fig|Icons)\b[^>]*?\bclaim="([^"]+)"/g;

/** Claim ids cited in MDX text, in order of first use, each once. */
export function citedClaims(mdx: string): readonly string[] {
  const ids = [...mdx.matchAll(claimAttribute)].flatMap((match) => (match[1] ?? '').trim().split(/\s+/));
  return [...new Set(ids)];
}

/** Number of each claim over several texts of one page, counted from 1. */
export function numberCitations(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(citedClaims(texts.join('\n')).map((id, index) => [id, index + 1]));
}
