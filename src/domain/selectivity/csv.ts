/** The drawn signals as a table for a spreadsheet. */
import { type Figure, rowsOf } from './figure.ts';

const quote = (value: string | number | null) => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const round = (share: number) => Math.round(share * 10_000) / 10_000;

const columns = [
  'id,messenger,group,part_in_alopecia_areata,receptor_chains,jaks,second_receptor_chains,second_receptor_jaks,stats',
  'medicine,listed_targets,by_targets,concentration_nm_in_tube,blocked_at_least,blocked_at_most,source_ids,medicine_source_ids',
].join(',');

/** CSV (RFC 4180, line feeds). Blocked shares are those of isolated enzymes under the rule of pairs, not of people. */
export function csvOf(figure: Figure): string {
  const { medicine } = figure;
  const lines = rowsOf(figure).map(({ signal, touch, share }) =>
    [
      signal.id,
      signal.name,
      signal.group,
      signal.role,
      signal.chains.join(' '),
      signal.jaks.join(' '),
      signal.second?.chains.join(' ') ?? null,
      signal.second?.jaks.join(' ') ?? null,
      signal.stats.join(' '),
      medicine?.name ?? null,
      medicine?.targets.join(' ') ?? null,
      touch,
      figure.concentrationNM,
      share && round(share.low),
      share && round(share.high),
      signal.sources.join(' '),
      medicine?.sources.join(' ') ?? null,
    ]
      .map(quote)
      .join(','),
  );
  return `${[columns, ...lines].join('\n')}\n`;
}
