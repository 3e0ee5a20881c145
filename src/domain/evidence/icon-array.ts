/** Counts of an icon array of 100, both arms on the same scale. */
import type { Claim } from './claim.ts';
import { FigureError } from './figure.ts';

export interface IconArray {
  readonly counted: number;
  readonly versus: number;
}

/** Whole people out of 100 for two percentages of one claim. Throws where one isn't a percentage of 0 to 100. */
export function iconArray(claim: Claim, of: string, versus: string): IconArray {
  const count = (key: string) => {
    const value = claim.figures[key];
    if (typeof value !== 'number' || value < 0 || value > 100) {
      throw new FigureError(`claim "${claim.id}": "${key}" is not a percentage of 0 to 100`);
    }
    return Math.round(value);
  };
  return { counted: count(of), versus: count(versus) };
}
