/** How a claim's figure is printed. The only place where a number of a claim becomes text. */
import type { Claim } from './claim.ts';

export const figureForms = ['number', 'percent', 'in100', 'in1000', 'date', 'text'] as const;
export type FigureForm = (typeof figureForms)[number];

export interface FigureRequest {
  /** Key of the figure in the claim. */
  readonly of: string;
  /** Key of a second figure: prints a range, "10 to 11". */
  readonly to?: string | undefined;
  /** Keys of the interval's ends: prints "1.38 (95% CI 1.13 to 1.69)". */
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  readonly as?: FigureForm | undefined;
  /** Decimals to round to; without it the figure stands as the source has it. */
  readonly digits?: number | undefined;
}

/** Thrown for an unknown key or a figure that can't take the form asked for. */
export class FigureError extends Error {
  override name = 'FigureError';
}

function numberOf(claim: Claim, key: string): number {
  const value = claim.figures[key];
  if (typeof value !== 'number') throw new FigureError(`claim "${claim.id}" has no number "${key}"`);
  return value;
}

/** A number in British style: thousands by commas, a true minus sign, decimals as given or rounded. */
export function printNumber(value: number, digits?: number): string {
  const fixed = digits === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(digits);
  const [whole = '0', decimals] = fixed.split('.');
  const grouped =
    whole.length > 4 || Math.abs(value) >= 10000 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const sign = value < 0 && Number(fixed) !== 0 ? '\u2212' : '';
  return sign + grouped + (decimals === undefined ? '' : `.${decimals}`);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "2024-03-27" as "27 March 2024", "2024-03" as "March 2024". Throws for anything else. */
export function printDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  const month = months[Number(match?.[2]) - 1];
  if (!match || !month) throw new FigureError(`"${iso}" is not a date like 2024-03-27`);
  return [match[3] && String(Number(match[3])), month, match[1]].filter(Boolean).join(' ');
}

/** Text of one figure of a claim. Throws {@link FigureError} where the claim doesn't hold what is asked for. */
export function printFigure(claim: Claim, request: FigureRequest): string {
  const { of, to, low, high, as: form = 'number', digits } = request;
  if (form === 'date' || form === 'text') {
    const value = claim.figures[of];
    if (typeof value !== 'string') throw new FigureError(`claim "${claim.id}" has no text "${of}"`);
    return form === 'date' ? printDate(value) : value.replace(/^(\d+)\/(\d+)$/, '$1 of $2');
  }
  const decimals = form === 'in100' || form === 'in1000' ? (digits ?? 0) : digits;
  // Shares are held in percent; for rare harms a whole person out of 1,000 says more than a part of one out of 100.
  const scale = form === 'in1000' ? 10 : 1;
  const print = (key: string) => printNumber(numberOf(claim, key) * scale, decimals);
  const unit = { number: '', percent: '%', in100: ' out of 100', in1000: ' out of 1,000' }[form];
  if ((low === undefined) !== (high === undefined)) {
    throw new FigureError('an interval needs both its ends, low and high');
  }
  const interval = low && high ? ` (95% CI ${print(low)} to ${print(high)})` : '';
  const range = to && print(to) !== print(of) ? ` to ${print(to)}` : '';
  return `${print(of)}${range}${unit}${interval}`;
}
