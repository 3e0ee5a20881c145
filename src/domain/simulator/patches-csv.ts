/** The course as a table for a spreadsheet. */
import type { Measured } from './patches-course.ts';
import { regions } from './scalp.ts';

const cell = (value: number, digits: number) => value.toFixed(digits);

/** One line of the CSV for each whole week; the header says every parameter with its standing. */
export function patchesCsv(
  history: readonly Measured[],
  parameters: readonly {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly standing: string;
    readonly sources: readonly string[];
  }[],
  facts: readonly string[],
): string {
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = [
    ...facts,
    'A teaching model. It can’t say what will happen to you.',
    ...parameters.map(
      ({ id, value, unit, standing, sources }) =>
        `parameter ${id} = ${value} (${unit}; ${standing}${sources.length > 0 ? `; ${sources.join(' ')}` : ''})`,
    ),
  ].map((line) => `# ${line}`);
  const columns = [
    'week',
    'treated',
    'patches',
    'percent_bald',
    'salt',
    ...regions.map(({ id }) => `percent_lost_${id}`),
    'largest_radius_cm',
  ];
  const rows = history.map((one) =>
    [
      one.week,
      one.treated ? 1 : 0,
      one.patches,
      cell(one.bald, 3),
      cell(one.salt, 3),
      ...one.lost.map((value) => cell(value, 3)),
      cell(one.radius, 3),
    ]
      .map(String)
      .map(quote)
      .join(','),
  );
  return `${[...head, columns.join(','), ...rows].join('\n')}\n`;
}
