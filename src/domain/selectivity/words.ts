/** Words and numbers of the figure, the same in drawing, list, table and announcements. */
import type { Ic50, Share } from './hill.ts';
import type { Touch } from './rule.ts';
import type { Medicine, Receptor } from './signal.ts';

/** A concentration as read or chosen: "5.9 nM", "10,000 nM". */
export const printNM = (nM: number) => `${nM.toLocaleString('en-GB')} nM`;

/** An IC50, or that none was found. */
export function printIc50(ic50: Ic50 | null): string {
  if (ic50 === null) return 'not found';
  return ic50.op === '>' ? `more than ${printNM(ic50.nM)}` : printNM(ic50.nM);
}

function percent(share: number): string {
  if (share < 0.01) return 'under 1%';
  if (share > 0.99) return 'over 99%';
  return `${Math.round(share * 100)}%`;
}

/** A share as a percentage; the most that it can be where it isn't known exactly. */
export function printShare({ low, high }: Share): string {
  if (low === high) return percent(high);
  // A bound may be rounded up, never down.
  const most = `${Math.max(1, Math.ceil(high * 100))}%`;
  return low < 0.005 ? `at most ${most}` : `${percent(low)} to ${most}`;
}

export const touchWords: Readonly<Record<Touch, string>> = {
  reached: 'can be reached',
  partly: 'one of two reached',
  'not-listed': 'not a listed target',
  unknown: 'no figure found',
};

/** "JAK1", "JAK1 and JAK3". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** JAKs of a receptor as the rule reads them: "JAK1 and JAK3", "JAK1 with JAK2 or TYK2". */
export function jaksWords({ jaks }: Receptor): string {
  const [first, ...rest] = jaks;
  return jaks.length > 2 ? `${first} with ${listed(rest, 'or')}` : listed(jaks);
}

/** "IL2RB and IL2RG", "EPOR, twice". */
export function chainsWords({ chains }: Receptor): string {
  const [first] = chains;
  return chains.length === 2 && chains[1] === first ? `${first}, twice` : listed(chains);
}

/** What a medicine is aimed at among the things drawn here: JAKs, or a receptor's chain. */
export const targetsWords = ({ targets, otherTargets }: Medicine) =>
  listed(targets.filter((target) => !otherTargets.includes(target)));
