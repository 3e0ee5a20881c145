/** The twin of the drawing: every signal in the same order, as a table with its sources. */
import type { Figure } from '../../domain/selectivity/figure.ts';
import { chainsWords, jaksWords, listed } from '../../domain/selectivity/words.ts';
import type { JakStatData } from './data.ts';

/** One table, a group of rows for each drawing. */
export function TwinTable({ figure, data }: { readonly figure: Figure; readonly data: JakStatData }) {
  const with_ = figure.medicine?.name ?? 'Medicine';
  return (
    <details class="island-twin">
      <summary>The same {data.signals.length} signals as a table, with sources</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="island-scroll" tabIndex={0} aria-label="Table of signals">
        <table>
          <caption>From message to STAT. The column “{with_}” says what the drawing shows.</caption>
          <thead>
            <tr>
              <th scope="col">Message</th>
              <th scope="col">What it does</th>
              <th scope="col">Receptor</th>
              <th scope="col">JAKs</th>
              <th scope="col">STATs</th>
              <th scope="col">{with_}</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          {figure.groups.map(({ group, rows }) => (
            <tbody key={group}>
              <tr>
                <th class="island-group" colSpan={7} scope="rowgroup">
                  {data.captions.groupWords[group].title}
                </th>
              </tr>
              {rows.map(({ signal, touch, share, status }) => (
                <tr
                  key={signal.id}
                  data-signal={signal.id}
                  data-touch={touch ?? undefined}
                  data-blocked={share ? share.high.toFixed(4) : undefined}
                >
                  <th scope="row">{signal.name}</th>
                  <td>
                    {signal.plain} In AA: {signal.role}.
                  </td>
                  <td>
                    {chainsWords(signal)}
                    {signal.second && `; second receptor: ${chainsWords(signal.second)}`}
                  </td>
                  <td>
                    {jaksWords(signal)}
                    {signal.second && `; second receptor: ${jaksWords(signal.second)}`}
                  </td>
                  <td>{listed(signal.stats)}</td>
                  <td>{status || 'none in'}</td>
                  <td>
                    {signal.sources.map((id, index) => (
                      <span key={id}>
                        <a href={`/evidence/sources/${id}/`}>{data.citations[id] ?? id}</a>
                        {index < signal.sources.length - 1 && ', '}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </details>
  );
}
