/** What changed in the claims, told together where one change touched several. */
import type { Claim } from './claim.ts';

export interface Change {
  /** ISO date. */
  readonly date: string;
  readonly change: string;
  /** Ids, in the order of the claims. */
  readonly claims: readonly string[];
}

/** Changes of all claims, newest first; those of one day in the order of the claims. */
export function changesOf(claims: readonly Pick<Claim, 'id' | 'history'>[]): readonly Change[] {
  const together = new Map<string, { date: string; change: string; claims: string[] }>();
  for (const { id, history } of claims) {
    for (const { date, change } of history) {
      const key = `${date} ${change}`;
      const known = together.get(key) ?? { date, change, claims: [] };
      known.claims.push(id);
      together.set(key, known);
    }
  }
  return [...together.values()].sort((a, b) => b.date.localeCompare(a.date));
}
