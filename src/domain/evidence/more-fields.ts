/** Fields that only some claims have (a comparator, a licence, what was not shown), in words, whatever they are called. */
import type { Claim } from './claim.ts';
import { printDate } from './figure.ts';
import { capitalise, wordsOf } from './figure-words.ts';
import { moreFields } from './published.ts';

const wordsOfName = (name: string) =>
  wordsOf(
    name
      .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .split('_'),
  ).join(' ');

function printPart(value: unknown): string {
  if (Array.isArray(value)) return value.map(printPart).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([name, part]) => `${wordsOfName(name)}: ${printPart(part)}`)
      .join('; ');
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)) return printDate(value);
  return value === true ? 'yes' : String(value);
}

/** Each further field with a label; empty for a claim with none. */
export function printMore(claim: Claim): readonly { readonly label: string; readonly value: string }[] {
  return Object.entries(moreFields(claim)).map(([name, value]) => ({
    label: capitalise(wordsOfName(name)),
    value: capitalise(printPart(value)),
  }));
}
