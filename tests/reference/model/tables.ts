/** Reads the stored reference solutions. Where they come from: `README.md` in this folder. */
import { readFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);

/** A reference table as rows keyed by column. Cells with a comma stand in quotes. */
export function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(`${name}.csv`, here), 'utf8')
    .trim()
    .split('\n');
  const columns = cells(head);
  return lines.map((line) => {
    const values = cells(line);
    return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? '']));
  });
}

function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** One column of a table as numbers. */
export function numbers(
  table: readonly Readonly<Record<string, string>>[],
  column: string,
): readonly number[] {
  return table.map((row) => Number(row[column]));
}

export interface Scenario {
  readonly y0: readonly number[];
  /** Weeks, σ, blocked interferon-gamma signal, blocked IL-15 signal. */
  readonly segments: readonly (readonly [number, number, number, number])[];
}

export const scenarios: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = JSON.parse(
  readFileSync(new URL('scenarios.json', here), 'utf8'),
).scenarios;

export const checks: Readonly<Record<string, { readonly value: unknown; readonly note: string }>> =
  JSON.parse(readFileSync(new URL('checks.json', here), 'utf8'));
