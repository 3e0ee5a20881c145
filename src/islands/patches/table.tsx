/** The twin of the drawing: the same state as numbers, what was done, and the course so far. */
import type { Measured, PatchNumbers } from '../../domain/simulator/patches-course.ts';
import type { PatchEvent } from '../../domain/simulator/patches-plan.ts';
import { eventWords } from '../../domain/simulator/patches-words.ts';
import { regions } from '../../domain/simulator/scalp.ts';

interface Props {
  readonly now: Measured;
  readonly history: readonly Measured[];
  readonly events: readonly PatchEvent[];
  readonly numbers: PatchNumbers;
}

/** Rows of the course: every half year, and where it stands. */
export function courseRows(history: readonly Measured[]): readonly Measured[] {
  return history.filter(({ week }, i) => week % 26 === 0 || i === history.length - 1);
}

const one = (value: number) => value.toFixed(1);

export function TwinTable({ now, history, events, numbers }: Props) {
  return (
    <details class="island-twin">
      <summary>The same as a list and a table</summary>
      <ol class="patches-done">
        {events
          .filter(({ week }) => week <= now.week)
          .map((event, index) => (
            <li key={`${event.week} ${index}`}>{eventWords(event, numbers)}</li>
          ))}
      </ol>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="island-scroll" tabIndex={0} aria-label="Table of the course">
        <table>
          <caption>
            Hair lost in each region, of 100 hairs there, and the patches. SALT weighs the regions:{' '}
            {regions.map(({ label, weight }) => `${label.toLowerCase()} ${weight}`).join(', ')}.
          </caption>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col">Medicine</th>
              <th scope="col">Patches</th>
              <th scope="col">Bald, of 100</th>
              {regions.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">SALT</th>
              <th scope="col">Largest, radius</th>
            </tr>
          </thead>
          <tbody>
            {courseRows(history).map((row) => (
              <tr key={row.week} data-row={row.week}>
                <th scope="row">{row.week}</th>
                <td>{row.treated ? 'yes' : 'no'}</td>
                <td>{row.patches}</td>
                <td>{one(row.bald)}</td>
                {row.lost.map((value, i) => (
                  <td key={regions[i]?.id}>{one(value)}</td>
                ))}
                <td>{one(row.salt)}</td>
                <td>{row.patches > 0 ? `${one(row.radius)} cm` : 'none'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
