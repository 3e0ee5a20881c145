/** The charts: pure functions of a panel. Geometry comes from the domain, looks from classes. */
import type { Certainty } from '../../domain/evidence/claim.ts';
import {
  chartWidth,
  course,
  keyOf,
  linesOf,
  percentTicks,
  places,
  points,
  weekTicks,
  xOfPercent,
  xOfWeek,
  yOfPercent,
} from '../../domain/trials/layout.ts';
import type { CoursePanel, Mark, Panel, PointsPanel, Shape } from '../../domain/trials/panels.ts';
import { printPercent, shortWeekWords, weekWords } from '../../domain/trials/words.ts';
import { certaintyDashes } from '../shared/parts.tsx';

export const shapePaths: Readonly<Record<Shape, string>> = {
  circle: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  triangle: 'M0 -6L5.6 4.4H-5.6z',
  diamond: 'M0 -6.4L6 0L0 6.4L-6 0z',
  wedge: 'M0 6L5.6 -4.4H-5.6z',
  bar: 'M-2.6 -6.2H2.6V6.2H-2.6z',
  square: 'M-4.6 -4.6H4.6V4.6H-4.6z',
  ring: 'M-4.8 0a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0 -9.6 0z',
  pentagon: 'M0 -5.8L5.6 -1.6L3.4 4.8H-3.4L-5.6 -1.6z',
  gem: 'M0 -6.4L6 0L0 6.4L-6 0z',
};
const hollow: readonly Shape[] = ['square', 'ring', 'pentagon', 'gem'];

/** Class of a shape: filled on the medicine, hollow on placebo or after stopping. */
export const shapeClass = (shape: Shape) =>
  hollow.includes(shape) ? 'mark mark-hollow' : 'mark mark-filled';

interface ChartProps<P extends Panel> {
  readonly panel: P;
  readonly certainty: Certainty | null;
  /** Id of the result shown as heads. */
  readonly chosen: string | undefined;
}

function MarkShape({ mark, x, y, chosen }: { mark: Mark; x: number; y: number; chosen: boolean }) {
  return (
    <>
      {chosen && <circle class="mark-chosen" cx={x} cy={y} r="9.5" />}
      <path class={shapeClass(mark.shape)} transform={`translate(${x} ${y})`} d={shapePaths[mark.shape]} />
    </>
  );
}

function Whisker({ mark, y }: { mark: Mark; y: number }) {
  if (!mark.interval) return null;
  const [low, high] = [xOfPercent(mark.interval.low), xOfPercent(mark.interval.high)];
  const ends = mark.interval.by === 'source' ? `M${low} ${y - 4}V${y + 4}M${high} ${y - 4}V${y + 4}` : '';
  return <path class={`whisker whisker-${mark.interval.by}`} d={`M${low} ${y}H${high}${ends}`} />;
}

const range = ({ interval }: Mark) =>
  interval ? ` (${printPercent(interval.low)}–${printPercent(interval.high)})` : '';

/** Results of one week: a line each, with its interval, on an axis of 0 to 100. */
export function PointsChart({ panel, certainty, chosen }: ChartProps<PointsPanel>) {
  const { lines, height } = linesOf(panel);
  const floor = height - points.axis;
  return (
    <svg class="chart" viewBox={`0 0 ${chartWidth} ${height}`} role="img" aria-label={chartName(panel)}>
      {percentTicks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={xOfPercent(tick)} x2={xOfPercent(tick)} y1={points.top} y2={floor} />
          <text
            class="tick"
            x={xOfPercent(tick)}
            y={height - 8}
            text-anchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
          >
            {tick === 100 ? '100%' : tick}
          </text>
        </g>
      ))}
      {lines.map((line) => {
        if (line.kind === 'trial') {
          return (
            <text key={line.trial} class="chart-trial" x={points.left} y={line.y + 18}>
              {line.trial}
            </text>
          );
        }
        const { row } = line.mark;
        const [x, y] = [xOfPercent(row.percent), line.y + 30];
        return (
          <g key={row.id} class="line" data-row={row.id} data-percent={row.percent}>
            <rect class="hit" x="0" y={line.y} width={chartWidth} height={points.row} />
            <text class="arm" x={points.left} y={line.y + 15}>
              {row.label}
              {row.n !== null && <tspan class="soft" dx="6">{`n ${row.n}`}</tspan>}
            </text>
            <text class="value" x={points.right} y={line.y + 15} text-anchor="end">
              {printPercent(row.percent)}
              <tspan class="soft">{range(line.mark)}</tspan>
            </text>
            {certainty && (
              <line
                class="stem"
                x1={points.left}
                x2={x}
                y1={y}
                y2={y}
                stroke-dasharray={certaintyDashes[certainty]}
              />
            )}
            <Whisker mark={line.mark} y={y} />
            <MarkShape mark={line.mark} x={x} y={y} chosen={row.id === chosen} />
          </g>
        );
      })}
    </svg>
  );
}

/** The scale of weeks under the chart, counted from the switch where there was one. */
function Weeks({ panel }: { panel: CoursePanel }) {
  return (
    <>
      {weekTicks(panel).map((week) => (
        <g key={week}>
          <line
            class="notch"
            x1={xOfWeek(week, panel)}
            x2={xOfWeek(week, panel)}
            y1={course.bottom}
            y2={course.bottom + 4}
          />
          <text class="tick" x={xOfWeek(week, panel)} y={course.bottom + 17} text-anchor="middle">
            {week - panel.from}
          </text>
        </g>
      ))}
      <text class="tick" x={course.right} y={course.bottom + 31} text-anchor="end">
        weeks {sinceWords(panel)}
      </text>
    </>
  );
}

const sinceWords = ({ switchWeek }: CoursePanel) =>
  switchWeek === null ? 'of the trial' : 'after the switch';

/** Results over the weeks: a shape for each arm, joined only where one table holds the neighbours. */
export function CourseChart({ panel, certainty, chosen }: ChartProps<CoursePanel>) {
  const placed = places(panel);
  const key = keyOf(panel);
  return (
    <svg class="chart" viewBox={`0 0 ${chartWidth} ${key.height}`} role="img" aria-label={chartName(panel)}>
      {percentTicks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={course.left} x2={course.right} y1={yOfPercent(tick)} y2={yOfPercent(tick)} />
          <text class="tick" x={course.left - 6} y={yOfPercent(tick) + 4} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      <Weeks panel={panel} />
      {panel.courses.map((one) => (
        <g key={one.arm} class={`course ${hollow.includes(one.shape) ? 'course-hollow' : 'course-filled'}`}>
          {one.joins.map(([a, b]) => (
            <line
              key={b.row.id}
              class="join"
              x1={xOfWeek(a.row.week, panel)}
              y1={yOfPercent(a.row.percent)}
              x2={xOfWeek(b.row.week, panel)}
              y2={yOfPercent(b.row.percent)}
              stroke-dasharray={certainty ? certaintyDashes[certainty] : undefined}
            />
          ))}
        </g>
      ))}
      {panel.courses.flatMap((one) =>
        one.marks.map((mark) => {
          const { x, y } = placed.get(mark.row.id) ?? { x: 0, y: 0 };
          return (
            <g key={mark.row.id} class="point" data-row={mark.row.id} data-percent={mark.row.percent}>
              <circle class="hit" cx={x} cy={y} r="14" />
              {mark.interval && !panel.dense && (
                <path
                  class={`whisker whisker-${mark.interval.by}`}
                  d={`M${x} ${yOfPercent(mark.interval.low)}V${yOfPercent(mark.interval.high)}`}
                />
              )}
              <MarkShape mark={mark} x={x} y={y} chosen={mark.row.id === chosen} />
            </g>
          );
        }),
      )}
      <text class="tick" x={course.right} y={(key.lines[0]?.y ?? 0) - 19} text-anchor="end">
        last result, out of 100
      </text>
      {key.lines.map(({ course: one, last: { row }, lines, y }) => (
        <g key={one.arm} class="key">
          <path
            class={shapeClass(one.shape)}
            transform={`translate(${course.left} ${y - 4.5})`}
            d={shapePaths[one.shape]}
          />
          <text class="arm" y={y}>
            {lines.map((text, index) => (
              <tspan key={text} x={course.left + 14} dy={index === 0 ? 0 : 15}>
                {text}
              </tspan>
            ))}
          </text>
          <text class="value" x={course.right} y={y} text-anchor="end">
            {printPercent(row.percent)}
            <tspan class="soft">{` ${shortWeekWords(row)}`}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Name of a chart for those who can't see it; the table under the figure holds its values. */
function chartName(panel: Panel): string {
  const when =
    panel.form === 'points'
      ? `at ${weekWords(panel)}`
      : `weeks 0 to ${panel.to - panel.from} ${sinceWords(panel)}`;
  return `Chart: ${panel.title}, ${when}, ${panel.marks.length} results. The table below has them.`;
}
