/** The twin of the charts: the same results, in the same order, as a table with every source. */
import { useMemo, useState } from 'preact/hooks';
import type { Figure } from '../../domain/trials/figure.ts';
import type { Mark } from '../../domain/trials/panels.ts';
import { printPercent, weekWords } from '../../domain/trials/words.ts';
import { useLater } from '../shared/live.ts';
import type { TrialsData } from './data.ts';

const countedWords = {
  arm: '',
  analysed: ' analysed',
  randomised: ' randomised',
  entered: ' who entered',
} as const;

function intervalText({ interval }: Mark): string {
  if (!interval) return 'none';
  const text = `${printPercent(interval.low)} to ${printPercent(interval.high)}`;
  return interval.by === 'source' ? text : `${text}, computed here`;
}

function Row({ mark, data }: { readonly mark: Mark; readonly data: TrialsData }) {
  const { row } = mark;
  return (
    <tr data-row={row.id} data-percent={row.percent}>
      <th scope="row">
        {row.trial}: {row.label}
      </th>
      <td>{row.changeWeek === null ? row.week : weekWords(row)}</td>
      <td>{printPercent(row.percent)}</td>
      <td>{intervalText(mark)}</td>
      <td>{row.n === null ? 'not stated' : `${row.n}${row.nIs ? countedWords[row.nIs] : ''}`}</td>
      <td>
        <a href={`/evidence/sources/${row.source}/`}>{data.sources[row.source] ?? row.source}</a>
      </td>
    </tr>
  );
}

interface TwinProps {
  readonly figure: Figure;
  readonly data: TrialsData;
}

/** One table, a group of rows for each chart. While it is closed it follows a gesture after the paint. */
export function TwinTable({ figure, data }: TwinProps) {
  const [open, setOpen] = useState(false);
  const shown = useLater(figure, open);
  return useMemo(
    () => <Twin figure={shown} data={data} onToggle={setOpen} />,
    [shown.panels, shown.measure, data],
  );
}

function Twin({
  figure: { panels, measure, rows },
  data,
  onToggle,
}: TwinProps & { readonly onToggle: (open: boolean) => void }) {
  const count = rows.length;
  return (
    <details class="island-twin" onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>The same {count} results as a table, with sources</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="island-scroll" tabIndex={0} aria-label="Table of results">
        <table>
          <caption>
            {measure}: so many of 100 people (percent). Rows under different headings cannot be compared. The
            range that fits is the 95% interval: the wider it is, the less sure the number.
          </caption>
          <thead>
            <tr>
              <th scope="col">Study and group</th>
              <th scope="col">Week</th>
              <th scope="col">Percent</th>
              <th scope="col">Range that fits</th>
              <th scope="col">People</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          {panels.map((panel) => (
            <tbody key={panel.id}>
              <tr>
                <th class="island-group" colSpan={6} scope="rowgroup">
                  {panel.title}: {panel.detail}
                </th>
              </tr>
              {panel.marks.map((mark) => (
                <Row key={mark.row.id} mark={mark} data={data} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </details>
  );
}
