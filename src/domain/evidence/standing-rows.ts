/** What a treatment result or a licence statement rests on, as rows for a passport. */
import type { Claim, Licence, TreatmentResult } from './claim.ts';
import { printDate } from './figure.ts';

export interface StandingRow {
  readonly label: string;
  readonly value: string;
}

const notShown = 'not shown in the text read';
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** "2022" stays; "2022-06" and "2022-06-13" become words. */
const when = (date: string) => (/^\d{4}$/.test(date) ? date : printDate(date));

function resultRows(result: TreatmentResult): StandingRow[] {
  const parts = [
    ['Compared with', 'comparator'],
    ['Measured at', 'time'],
    ['People', 'n'],
  ] as const;
  return parts.map(([label, part]) => ({ label, value: sentence(result[part] ?? notShown) }));
}

function licenceRow({ decision, body, country, date, nextCheck }: Licence): StandingRow {
  const where = [body ?? `body ${notShown}`, country ?? `country ${notShown}`].join(', ');
  const day = date === undefined ? `date ${notShown}` : when(date);
  return {
    label: sentence(decision),
    value: `${sentence(where)}, ${day}. To be looked up again by ${printDate(nextCheck)}.`,
  };
}

/** Comparator, time and people of a treatment result, then each licence decision. Empty for a claim with neither. */
export function standingRows({ result, licence = [] }: Claim): readonly StandingRow[] {
  return [...(result ? resultRows(result) : []), ...licence.map(licenceRow)];
}
