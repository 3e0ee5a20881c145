/** What the model keeps under the hair: four variables that nobody can see on a scalp. */
import type { Panel } from '../../domain/relapse/figure.ts';
import { chart, linePath, small, spread, xOf, yOf } from '../../domain/relapse/layout.ts';
import type { RelapseData } from './data.ts';

const shown = ['signal', 'killers', 'hiding', 'memory'] as const;

export function HiddenCharts({
  panel,
  axis,
  wordsOf,
}: {
  readonly panel: Panel;
  readonly axis: number;
  readonly wordsOf: RelapseData['variables'];
}) {
  return (
    <div class="hidden-charts">
      {shown.map((name) => {
        const most = Math.max(0.2, ...panel.courses.flatMap(({ course }) => [...course[name]]));
        // Hiding and memory are shares of one; signal and killer cells have no upper end.
        const top = name === 'hiding' || name === 'memory' ? 1 : most;
        const y = (value: number) => yOf(value / top, small.top, small.bottom);
        const ends = panel.courses.map(({ course }) => y(course[name].at(-1) ?? 0));
        const labels = spread(ends, 12, small.bottom + 6);
        const words = wordsOf[name];
        return (
          <figure key={name} class="hidden-chart">
            <figcaption>
              <b>{words.name}</b>: {words.meaning}
            </figcaption>
            <svg
              class="relapse-chart"
              data-chart={name}
              viewBox={`0 ${small.top - 8} ${chart.width} ${small.height - 14}`}
              role="img"
              aria-label={`Chart of ${words.name.toLowerCase()} over ${panel.weeks} weeks.`}
            >
              <path class="grid" d={`M${chart.left} ${small.bottom}H${chart.right}`} />
              <text class="tick" x={chart.left - 5} y={small.bottom + 4} text-anchor="end">
                0
              </text>
              <text class="tick" x={chart.left - 5} y={small.top + 4} text-anchor="end">
                {top === 1 ? 1 : top.toFixed(1)}
              </text>
              {panel.courses.map(({ set, course }, index) => (
                <g key={set.id} data-course={set.id}>
                  <path
                    class="salt"
                    d={linePath(course[name], (week) => xOf(course.weeks[week] ?? 0, axis), y)}
                  />
                  <text class="end" x={xOf(panel.weeks, axis) + 6} y={(labels[index] ?? 0) + 4}>
                    {set.id}
                  </text>
                </g>
              ))}
            </svg>
          </figure>
        );
      })}
    </div>
  );
}
