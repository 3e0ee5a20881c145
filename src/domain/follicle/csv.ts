/** The figure as a table for a spreadsheet: a row for each part that a step shows. */
import { type Step, type Story, stepIds } from './story.ts';

const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** CSV (RFC 4180, line feeds), with the ids of claims and sources. */
export function csvOf(
  story: Pick<Story, 'parts'>,
  steps: readonly Step[],
  sources: Readonly<Record<string, readonly string[]>>,
): string {
  const rows = steps.flatMap((step) =>
    story.parts
      .filter((part) => step.shows.includes(part.id))
      .map((part) => {
        const claims = [...new Set([...step.claims, ...step.against, ...part.claims])];
        return [
          String(stepIds.indexOf(step.id) + 1),
          step.title,
          part.plain,
          part.clinical,
          step.certainty,
          step.species,
          claims.join(' '),
          [...new Set(claims.flatMap((id) => sources[id] ?? []))].join(' '),
        ];
      }),
  );
  const head = [
    'step',
    'title',
    'shows',
    'clinical_name',
    'step_certainty',
    'step_species',
    'claim_ids',
    'source_ids',
  ];
  return `${[head, ...rows].map((row) => row.map(quote).join(',')).join('\n')}\n`;
}
