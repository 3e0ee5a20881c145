/** What the build refuses. A slug, and what it means; CONTRIBUTING.md lists them for writers. */
export const faults = {
  'bad-yaml': 'the file is not valid YAML',
  'bad-field': 'a field is missing, misspelt or of the wrong kind',
  'duplicate-id': 'an id stands twice',
  'unknown-claim': 'a claim id that no file defines',
  'unknown-source': 'a source id that no file defines',
  'unknown-figure': 'a figure that the claim does not hold',
  'unseen-claim': 'a claim that nobody has seen a source for gives a page a figure',
  'uncited-figure': 'a figure in prose outside a claim',
  'incomplete-result': 'a treatment result without comparator, time point and n',
  'unsupported-arrow': 'an arrow without claim or source, species and certainty',
  'undated-licence': 'a licence statement without body, country and date',
  'strong-verb': 'a verb stronger than the certainty of its claim',
  'unlike-comparison':
    'a patient comparison that is not in "N out of 100" with one denominator on both sides',
  'missing-check-date': 'a page without its check date and next check date, or past it',
  'unlike-layers': 'the two layers of a page have different headings',
  'unknown-term': 'a term that the glossary does not define',
  'hard-reading': 'a plain layer reads harder than its bar',
  'loose-bound': 'a figure for patients with "nearly" or "up to" beside it',
  'undefined-abbreviation': 'an abbreviation for patients that is not explained where it stands first',
  'unlike-evidence': 'the plain layer rests on a claim that the clinical layer does not cite',
  'working-note': 'a note to ourselves in a field that is printed',
  'unknown-diagram': 'a diagram that content/diagrams does not hold',
  'stale-diagram': 'a diagram whose drawing is not the picture of its text',
  'one-sided-thesis': 'a thesis without a claim against it',
  'broken-link': 'a link or anchor that leads nowhere',
} as const satisfies Record<string, string>;
export type FaultSlug = keyof typeof faults;

export interface Fault {
  readonly slug: FaultSlug;
  /** Path from the top of the project. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What stands there. */
  readonly detail: string;
  /** What to write instead. */
  readonly mend: string;
}

/** One line for a terminal: file, line, fault, detail and mend. */
export function printFault({ slug, file, line, detail, mend }: Fault): string {
  return `${file}:${line}  ${slug}: ${faults[slug]}\n    ${detail}\n    mend: ${mend}`;
}
