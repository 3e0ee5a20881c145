/** The proven twin of the charts: every stop of each plan, and every look of the virtual trial with a real figure. */

import { type Figure, type Panel, pointsFor, trialKey } from '../../domain/relapse/figure.ts';
import type { Target } from '../../domain/simulator/calibration.ts';
import type { Trials } from './data.ts';

interface TableProps {
  readonly figure: Figure;
  readonly trials: Trials;
  readonly points: readonly Target[];
}

const measureWords = { salt20: 'most hair back', lost: 'lost the benefit again' } as const;

/** Weeks that the trial's table lists: each year's end, and those with a real figure. */
function lookWeeks(panel: Panel, name: 'salt20' | 'lost', points: readonly Target[]): readonly number[] {
  const weeks = panel.plan.parts.reduce((sum, part) => sum + part.weeks, 0);
  const first = name === 'lost' ? 104 : 52;
  const years = Array.from(
    { length: Math.max(0, Math.floor((weeks - first) / 52) + 1) },
    (_, i) => first + i * 52,
  );
  const real = pointsFor(panel.plan, name, points).map(({ week }) => week);
  return [...new Set([...years, ...real])].sort((a, b) => a - b);
}

export function TwinTable({ figure, trials, points }: TableProps) {
  const several = figure.panels.length > 1;
  const name = (panel: Panel) => (several ? `${panel.index === 0 ? 'First' : 'Second'} plan: ` : '');
  return (
    <details class="island-twin">
      <summary>The same in a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="island-scroll" tabIndex={0} aria-label="Tables of the figure">
        {figure.panels.map((panel) => {
          const curves = trials[trialKey(panel.plan)];
          return (
            <>
              <table data-table="person">
                <caption>{name(panel)}SALT score of one virtual person (0 none, 100 all hair lost)</caption>
                <thead>
                  <tr>
                    <th scope="col">Week</th>
                    <th scope="col">After</th>
                    {figure.shown.map(({ id }) => (
                      <th key={id} scope="col">
                        {id}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {panel.stops.map(({ week, weeks, words, salts }) => (
                    <tr key={week} data-week={week}>
                      <th scope="row">{week}</th>
                      <td>{`${weeks} weeks: ${words}`}</td>
                      {salts.map((salt, index) => (
                        <td key={figure.shown[index]?.id}>{salt}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
              {typeof curves === 'object' && (
                <table data-table="trial">
                  <caption>
                    {name(panel)}virtual trial, percent, with the real trials’ figure where there is one
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">Week since the first tablet</th>
                      <th scope="col">Who</th>
                      {figure.shown.map(({ id }) => (
                        <th key={id} scope="col">
                          {id}
                        </th>
                      ))}
                      <th scope="col">Real trial</th>
                    </tr>
                  </thead>
                  <tbody>
                    {(['salt20', 'lost'] as const).flatMap((measure) =>
                      lookWeeks(panel, measure, points).map((week) => {
                        const real = pointsFor(panel.plan, measure, points).find((row) => row.week === week);
                        return (
                          <tr key={`${measure}-${week}`} data-measure={measure} data-week={week}>
                            <th scope="row">{week}</th>
                            <td>{measureWords[measure]}</td>
                            {figure.shown.map(({ id }) => {
                              const curve = curves[id];
                              const from = measure === 'lost' ? curve.responseWeek : 0;
                              const value = curve[measure][(week - from) / curve.everyWeeks];
                              return <td key={id}>{value !== undefined && value >= 0 ? value : 'nobody'}</td>;
                            })}
                            <td>
                              {real
                                ? `${real.observed} (of ${real.people} people; ${real.use === 'fitted' ? 'fitted' : 'held out'})`
                                : ''}
                            </td>
                          </tr>
                        );
                      }),
                    )}
                  </tbody>
                </table>
              )}
            </>
          );
        })}
      </section>
    </details>
  );
}
