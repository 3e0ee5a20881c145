/** A virtual trial on the plan: two charts over the weeks since entry, with the real trials' figures beside the curves. */

import type { TrialCurves } from '../../domain/relapse/curves.ts';
import type { Panel } from '../../domain/relapse/figure.ts';
import { chart, linePath, spread, trial, xOf, yOf } from '../../domain/relapse/layout.ts';
import type { Target } from '../../domain/simulator/calibration.ts';
import type { SetId } from '../../domain/simulator/parameters.ts';
import { Axes, setClass, setShapes } from './person-chart.tsx';

/** Mark of a real trial's figure. */
export const realShape = 'M0 -6L5.4 4.2H-5.4z';

/** Half the width of an interval that holds 95 of 100 samples, in standard errors. */
const reach = 1.96;

export interface TrialChartsProps {
  readonly panel: Panel;
  readonly curves: Readonly<Record<SetId, TrialCurves>>;
  /** The real figures that belong beside the curves. */
  readonly points: readonly Target[];
}

export function TrialCharts({ panel, curves, points }: TrialChartsProps) {
  const weeks = panel.plan.parts.reduce((sum, part) => sum + part.weeks, 0);
  const pointsOf = (name: CurvesProps['name']) => points.filter(({ measure }) => measure === name);
  return (
    <>
      <Curves
        title="Most hair back (SALT 20 or less), out of 100 who entered"
        name="salt20"
        {...{ panel, curves, weeks }}
        points={pointsOf('salt20')}
      />
      {weeks > 52 && (
        <Curves
          title="Lost the benefit again, out of 100 who had most hair back at the end of the first year"
          name="lost"
          {...{ panel, curves, weeks }}
          points={pointsOf('lost')}
        />
      )}
    </>
  );
}

interface CurvesProps extends TrialChartsProps {
  readonly title: string;
  readonly name: 'salt20' | 'lost';
  readonly weeks: number;
}

function Curves({ title, name, panel, curves, points, weeks }: CurvesProps) {
  // Nobody who could lose: no curve.
  const shown = panel.courses
    .map(({ set }) => ({ id: set.id, curve: curves[set.id] }))
    .filter(({ curve }) => name === 'salt20' || curve.responders > 0);
  /** Percent at the top of the axis. */
  const top = name === 'salt20' && shown.every(({ curve }) => Math.max(...curve.salt20) <= 60) ? 60 : 100;
  const x = (week: number) => xOf(week, weeks);
  const y = (percent: number) => yOf(percent / top, trial.top, trial.bottom);
  const ends = shown.map(({ curve }) => y(curve[name].at(-1) ?? 0));
  const labels = spread(ends, 13, trial.bottom + 2);
  // A real figure may stand at the last week.
  const endsAt = x(weeks) + (points.some(({ week }) => week === weeks) ? 12 : 6);
  const weekOf = (curve: TrialCurves, index: number) =>
    index * curve.everyWeeks + (name === 'lost' ? curve.responseWeek : 0);
  return (
    <figure class="trial-chart">
      <figcaption>{title}</figcaption>
      <svg
        class="relapse-chart"
        data-chart={name}
        viewBox={`0 0 ${chart.width} ${trial.height}`}
        role="img"
        aria-label={`Chart: ${title}, over ${weeks} weeks. The table below has the values.`}
      >
        <Axes weeks={weeks} bottom={trial.bottom} lines={[0, top / 2, top]} y={y} />
        <text class="tick" x={chart.left} y={trial.height - 3}>
          week since the first tablet
        </text>
        {shown.map(({ id, curve }, order) => (
          <g key={id} data-course={id}>
            <path class="salt" d={linePath(curve[name], (index) => x(weekOf(curve, index)), y)} />
            {[0.3, 0.62, 0.94].map((share) => {
              const index = Math.min(
                curve[name].length - 1,
                Math.round(curve[name].length * (share - order * 0.1)),
              );
              return (
                <path
                  key={share}
                  class={setClass(id)}
                  d={setShapes[id]}
                  transform={`translate(${x(weekOf(curve, index))} ${y(curve[name][index] ?? 0)})`}
                />
              );
            })}
          </g>
        ))}
        {points.map((row) => {
          const at = x(row.week);
          const low = Math.max(0, row.observed - reach * row.standardError);
          const high = Math.min(top, row.observed + reach * row.standardError);
          return (
            <g key={row.id} class="real" data-point={row.id}>
              <path class="real-bar" d={`M${at} ${y(low)}V${y(high)}`} />
              <path
                class={`real-mark real-${row.use}`}
                d={realShape}
                transform={`translate(${at} ${y(row.observed)})`}
              />
            </g>
          );
        })}
        {shown.map(({ id, curve }, index) => (
          <text key={id} class="end" x={endsAt} y={(labels[index] ?? 0) + 4}>
            {`${id} ${Math.round(curve[name].at(-1) ?? 0)}`}
          </text>
        ))}
      </svg>
    </figure>
  );
}
