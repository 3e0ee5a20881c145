/** SALT over the weeks of the run, with the weeks on the medicine as a band under it. */
import type { Measured } from '../../domain/simulator/patches-course.ts';
import { lastWeek, type PatchEvent, treatedSpans } from '../../domain/simulator/patches-plan.ts';

const box = { width: 640, height: 186, left: 52, right: 12, top: 14, bottom: 78 } as const;
const x = (week: number) => box.left + ((box.width - box.left - box.right) * week) / lastWeek;
const round = (value: number) => Math.round(10 * value) / 10;

/** The curve so far, of the whole scalp. A small loss gets an axis of its own, or it would lie on the ground line. */
export function CourseChart({
  history,
  events,
}: {
  readonly history: readonly Measured[];
  readonly events: readonly PatchEvent[];
}) {
  const now = history.at(-1);
  const most = Math.max(...history.map(({ salt }) => salt)) <= 18 ? 20 : 100;
  const y = (salt: number) => box.top + ((box.height - box.top - box.bottom) * (most - salt)) / most;
  const curve = history
    .map(({ week, salt }, i) => `${i === 0 ? 'M' : 'L'}${round(x(week))} ${round(y(salt))}`)
    .join('');
  const foot = box.height - box.bottom;
  const told = `Hair lost over the run, as SALT: week 0, ${Math.round(history[0]?.salt ?? 0)}; week ${now?.week ?? 0}, ${Math.round(now?.salt ?? 0)}.`;
  return (
    <svg class="patches-chart" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={told}>
      {[0, most / 2, most].map((salt) => (
        <g key={salt}>
          <line class="p-grid" x1={box.left} x2={box.width - box.right} y1={y(salt)} y2={y(salt)} />
          <text x={box.left - 6} y={y(salt) + 5} text-anchor="end">
            {salt}
          </text>
        </g>
      ))}
      {[0, 52, 104, 156, 208].map((week) => (
        <g key={week}>
          <line class="p-tick" x1={x(week)} x2={x(week)} y1={foot} y2={foot + 5} />
          <text
            x={x(week)}
            y={foot + 30}
            text-anchor={week === 0 ? 'start' : week === lastWeek ? 'end' : 'middle'}
          >
            {week === 0 ? 'week 0' : week}
          </text>
        </g>
      ))}
      {treatedSpans(events, lastWeek).map(([from, to]) => (
        <g key={from}>
          <rect class="p-drug" x={round(x(from))} y={foot + 46} width={round(x(to) - x(from))} height="18" />
          <text
            class="p-drug-name"
            x={round(to < 160 ? x(to) + 6 : x(from) - 6)}
            y={foot + 63}
            text-anchor={to < 160 ? 'start' : 'end'}
          >
            medicine
          </text>
        </g>
      ))}
      <path class="p-curve" d={curve} />
      {now && <circle class="p-now" cx={round(x(now.week))} cy={round(y(now.salt))} r="5" />}
    </svg>
  );
}
