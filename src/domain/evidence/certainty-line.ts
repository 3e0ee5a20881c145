/** How certainty is drawn, for pages and for what script draws: the strokes of a mark 24 wide and 10 high. */
import type { Certainty } from './claim.ts';

export interface MarkStroke {
  readonly shape: 'line' | 'circle' | 'path';
  /** Attributes of the SVG element, in its own names. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Dashes of a line by certainty: solid, dashed, dotted. What GRADE doesn't rate is dotted where only a line can be drawn. */
const dashes: Readonly<Record<Certainty, readonly number[]>> = {
  high: [],
  moderate: [9, 3],
  low: [4, 3.2],
  'very-low': [1.5, 3.6],
  hypothesis: [1.5, 3.6],
  'expert-opinion': [1.5, 3.6],
};

/** Dash pattern for SVG, scaled for a line of another weight than the mark's; undefined is solid. */
export function dashArray(certainty: Certainty, scale = 1): string | undefined {
  return dashes[certainty].map((length) => Math.round(length * scale * 10) / 10).join(' ') || undefined;
}

function line(certainty: Certainty): MarkStroke {
  const pattern = dashArray(certainty);
  const ends = { x1: '1', y1: '5', x2: '23', y2: '5', stroke: 'currentColor', 'stroke-width': '2.6' };
  return { shape: 'line', attributes: pattern ? { ...ends, 'stroke-dasharray': pattern } : ends };
}

/** Solid, dashed, dotted, as the arrows of the maps; a broken ring or a quotation mark for what GRADE doesn't rate. */
export const certaintyStrokes: Readonly<Record<Certainty, MarkStroke>> = {
  high: line('high'),
  moderate: line('moderate'),
  low: line('low'),
  'very-low': line('very-low'),
  hypothesis: {
    shape: 'circle',
    attributes: {
      cx: '12',
      cy: '5',
      r: '3.6',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.6',
      'stroke-dasharray': '2.4 1.4',
    },
  },
  'expert-opinion': {
    shape: 'path',
    attributes: {
      d: 'M6 6.5c0-2.4 1-3.8 3-4.5M6 6.6a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0M14 6.5c0-2.4 1-3.8 3-4.5M14 6.6a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '1.4',
      'stroke-linecap': 'round',
    },
  },
};
