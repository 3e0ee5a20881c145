import type { Certainty } from '../evidence/claim.ts';

/** Dashes of a thin line by certainty, as in the mark beside every claim; what GRADE doesn't rate is dotted. */
const dashes: Readonly<Record<Certainty, readonly number[] | undefined>> = {
  high: undefined,
  moderate: [9, 3],
  low: [4, 3.2],
  'very-low': [1.5, 3.6],
  hypothesis: [1.5, 3.6],
  'expert-opinion': [1.5, 3.6],
};

/** Dash pattern for SVG, scaled for a line of another weight; undefined is solid. */
export function dashArray(certainty: Certainty, scale = 1): string | undefined {
  return dashes[certainty]?.map((length) => Math.round(length * scale * 10) / 10).join(' ');
}
