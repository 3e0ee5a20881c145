/** In whom something was shown. In a file of its own: figures load it without the rest of a claim. */

export const speciesKinds = ['human', 'human+mouse', 'mouse', 'in-silico', 'n/a'] as const;
export type Species = (typeof speciesKinds)[number];

/** The studied species in words; `null` where the claim isn't about a living being (a guideline, a news item). */
export function speciesLabel(species: Species): string | null {
  return {
    human: 'in people',
    'human+mouse': 'in people and mice',
    mouse: 'in mice',
    'in-silico': 'in a mathematical model',
    'n/a': null,
  }[species];
}
