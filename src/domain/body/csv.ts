/** All evidence of the figure as a table for a spreadsheet. */
import type { JudgedLink } from './link.ts';

const quote = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** CSV (RFC 4180, line feeds), one line for each claim of each link. `sources` are the source ids of a claim. */
export function csvOf(
  links: readonly JudgedLink[],
  sources: Readonly<Record<string, readonly string[]>>,
): string {
  const head =
    'number,part,finding,direction,claim_id,says,seen_first,certainty,species,lead,note,source_ids';
  const lines = links.flatMap((link) =>
    link.evidence.map((one, index) =>
      [
        String(link.number),
        link.name,
        link.finding,
        link.direction,
        one.claim,
        one.says,
        one.first,
        one.certainty,
        one.species,
        index === 0 ? 'yes' : 'no',
        one.note ?? '',
        (sources[one.claim] ?? []).join(' '),
      ]
        .map(quote)
        .join(','),
    ),
  );
  return `${[head, ...lines].join('\n')}\n`;
}
