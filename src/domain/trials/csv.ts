/** The drawn results as a table for a spreadsheet. */
import { intervalOf } from './interval.ts';
import { groupKey } from './panels.ts';
import type { TrialRow } from './row.ts';

const quote = (value: string | number | null) => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const columns = [
  'id,comparable_group,trial,medicine,arm,role,dose_mg,frequency,week,endpoint,percent',
  'ci95_low,ci95_high,interval_by,n,n_counts,age_group,severity_band,source_id,claim_ids',
].join(',');

/** CSV (RFC 4180, line feeds) of results. Rows with different group numbers must not be compared. */
export function csvOf(rows: readonly TrialRow[]): string {
  const groups = [...new Set(rows.map(groupKey))];
  const lines = rows.map((row) => {
    const interval = intervalOf(row);
    return [
      row.id,
      groups.indexOf(groupKey(row)) + 1,
      row.trial,
      row.drug,
      row.arm,
      row.role,
      row.doseMg,
      row.frequency,
      row.week,
      row.endpoint,
      row.percent,
      interval && Math.round(interval.low * 100) / 100,
      interval && Math.round(interval.high * 100) / 100,
      interval?.by ?? null,
      row.n,
      row.nIs,
      row.age,
      row.band,
      row.source,
      row.claims.join(' '),
    ]
      .map(quote)
      .join(',');
  });
  return `${[columns, ...lines].join('\n')}\n`;
}
