/** Explainers as wholes: their check dates, and the twin headings of their two layers. */
import type { Fault } from '../fault.ts';
import { proseOf } from '../mdx.ts';
import type { Check, PageText, Text } from './content.ts';

const longestDays = 180;
const dayMs = 86_400_000;

function dateFault(page: PageText, line: number, detail: string, mend: string): Fault {
  return { slug: 'missing-check-date', file: page.file, line, detail, mend };
}

function dateFaults(page: PageText, today: string): readonly Fault[] {
  const { checked, nextCheck, checkedLine, nextCheckLine } = page;
  if (!checked || !nextCheck) {
    const missing = [!checked && 'checked', !nextCheck && 'nextCheck'].filter(Boolean).join(' and ');
    return [dateFault(page, 1, `the page has no ${missing}`, 'write both dates, like 2026-11-24')];
  }
  const days = (Date.parse(nextCheck) - Date.parse(checked)) / dayMs;
  if (checked > today) {
    return [
      dateFault(
        page,
        checkedLine,
        `checked on ${checked}, which is still to come`,
        'write the day of the check',
      ),
    ];
  }
  if (!(days > 0 && days <= longestDays)) {
    return [
      dateFault(
        page,
        nextCheckLine,
        `${days} days lie between checked and nextCheck`,
        `set nextCheck at most ${longestDays} days after checked`,
      ),
    ];
  }
  if (nextCheck < today) {
    return [
      dateFault(
        page,
        nextCheckLine,
        `the page was to be checked again by ${nextCheck}`,
        'read it against its sources again, then set both dates',
      ),
    ];
  }
  return [];
}

interface Heading {
  readonly words: string;
  readonly line: number;
}

/** Second-level headings: the ones that the level switch pairs. */
function headingsOf(text: Text): readonly Heading[] {
  return proseOf(text.text)
    .split('\n')
    .flatMap((line, index) => {
      const words = /^## +(.*)$/.exec(line)?.[1];
      return words === undefined
        ? []
        : [{ words: words.replace(/\s+/g, ' ').trim(), line: text.line + index }];
    });
}

function layerFaults({ file, patient, clinician }: PageText): readonly Fault[] {
  if (!patient || !clinician) {
    const missing = patient ? 'clinician.mdx' : 'patient.mdx';
    return [
      {
        slug: 'unlike-layers',
        file,
        line: 1,
        detail: `the page has no ${missing}`,
        mend: `write ${missing}`,
      },
    ];
  }
  const [plain, clinical] = [headingsOf(patient), headingsOf(clinician)];
  const at = Array.from({ length: Math.max(plain.length, clinical.length) }).findIndex(
    (_, index) => plain[index]?.words !== clinical[index]?.words,
  );
  if (at === -1) return [];
  const [left, right] = [plain[at], clinical[at]];
  return [
    {
      slug: 'unlike-layers',
      file: clinician.file,
      line: right?.line ?? clinician.line,
      detail: `heading ${at + 1} is "${right?.words ?? 'missing'}" here and "${left?.words ?? 'missing'}" in ${patient.file}`,
      mend: 'give both layers the same headings in the same order',
    },
  ];
}

/** Refuses pages without their check dates or past them, and layers with different headings. */
export const checkPages: Check = (content) =>
  content.pages.flatMap((page) => [...dateFaults(page, content.today), ...layerFaults(page)]);
