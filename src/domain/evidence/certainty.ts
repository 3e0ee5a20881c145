/** How sure a claim is. In a file of its own: figures load it without the rest of a claim. */

/** GRADE's four levels of certainty, then two kinds of statement that GRADE doesn't rate. Strongest first. */
export const certainties = ['high', 'moderate', 'low', 'very-low', 'hypothesis', 'expert-opinion'] as const;
export type Certainty = (typeof certainties)[number];

/** How each certainty is named: GRADE's words. */
export const certaintyLabels: Readonly<Record<Certainty, string>> = {
  high: 'High certainty',
  moderate: 'Moderate certainty',
  low: 'Low certainty',
  'very-low': 'Very low certainty',
  hypothesis: 'Hypothesis',
  'expert-opinion': 'Expert opinion',
};
