/** Counts of an icon array of 100: one group, or two on the same scale. */
import type { Claim } from './claim.ts';
import { FigureError } from './figure.ts';

export interface IconArray {
  readonly counted: number;
  /** Missing where one group is shown alone. */
  readonly versus?: number;
}

/** Whole people out of 100 for percentages of one claim. Throws where one isn't a percentage of 0 to 100. */
export function iconArray(claim: Claim, of: string, versus?: string): IconArray {
  const count = (key: string) => {
    const value = claim.figures[key];
    if (typeof value !== 'number' || value < 0 || value > 100) {
      throw new FigureError(`claim "${claim.id}": "${key}" is not a percentage of 0 to 100`);
    }
    return Math.round(value);
  };
  return versus === undefined ? { counted: count(of) } : { counted: count(of), versus: count(versus) };
}
