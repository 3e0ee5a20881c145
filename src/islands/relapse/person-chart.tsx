/** One virtual person: hair lost over the weeks, and under it the plan as a strip whose edges can be moved. */
import type { Panel } from '../../domain/relapse/figure.ts';
import {
  type Block,
  blocksOf,
  chart,
  linePath,
  spread,
  strip,
  weekAt,
  weekTicks,
  xOf,
  yOf,
} from '../../domain/relapse/layout.ts';
import { longestPart, longestUntreated, type Plan, triggerWeeks } from '../../domain/relapse/plan.ts';
import type { SetId } from '../../domain/simulator/parameters.ts';

/** Marks along a line tell the versions apart: filled circle, hollow diamond, bar. */
export const setShapes: Readonly<Record<SetId, string>> = {
  A: 'M-3.4 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0 -6.8 0z',
  B: 'M0 -4.8L4.4 0L0 4.8L-4.4 0z',
  C: 'M-3.3 -3.3H3.3V3.3H-3.3z',
};
export const setClass = (set: SetId) => (set === 'A' ? 'set-mark set-filled' : 'set-mark set-hollow');
const order: readonly SetId[] = ['A', 'B', 'C'];

/** Weeks at which a version's marks stand, shifted so that two versions never share a place. */
function markWeeks(set: SetId, weeks: number): readonly number[] {
  const gap = weeks / 6;
  return Array.from({ length: 6 }, (_, index) =>
    Math.round(gap * (index + 0.25 + order.indexOf(set) * 0.25)),
  );
}

export interface PersonChartProps {
  readonly panel: Panel;
  /** Weeks of the longest kept plan, so that two plans share a scale; it does not change while a hand drags. */
  readonly keptWeeks: number;
  readonly edit: (plan: Plan) => void;
  /** No plan: the hand has let go without a change. */
  readonly preview: (plan?: Plan) => void;
}

const y = (salt: number) => yOf(salt / 100, chart.top, chart.bottom);

/** Lines across at some values, and weeks along the bottom. The line of SALT 20 is dotted. */
export function Axes(props: {
  readonly weeks: number;
  readonly bottom: number;
  readonly lines: readonly number[];
  readonly y: (value: number) => number;
}) {
  const { weeks, bottom, lines, y } = props;
  return (
    <>
      {lines.map((value) => (
        <g key={value}>
          <line
            class={value === 20 ? 'goal' : 'grid'}
            x1={chart.left}
            x2={chart.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text class="tick" x={chart.left - 5} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {weekTicks(weeks).map((week) => (
        <g key={week}>
          <line class="notch" x1={xOf(week, weeks)} x2={xOf(week, weeks)} y1={bottom} y2={bottom + 4} />
          <text class="tick" x={xOf(week, weeks)} y={bottom + 17} text-anchor="middle">
            {week}
          </text>
        </g>
      ))}
    </>
  );
}

export function PersonChart({ panel, keptWeeks, edit, preview }: PersonChartProps) {
  const axis = Math.max(keptWeeks, panel.weeks);
  const x = (week: number) => xOf(week, axis);
  const ends = panel.courses.map(({ course }) => y(course.salt.at(-1) ?? 0));
  const labels = spread(ends, 13, chart.bottom + 2);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing that holds sliders
    <svg
      class="relapse-chart"
      data-chart="person"
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="group"
      aria-label={`Chart of one virtual person over ${panel.weeks} weeks, and the plan under it. The table below has the values.`}
    >
      <Axes weeks={axis} bottom={chart.bottom} lines={[0, 20, 50, 100]} y={y} />
      {panel.courses.map(({ set, course }) => (
        <g key={set.id} data-course={set.id}>
          <path class="salt" d={linePath(course.salt, (index) => x(course.weeks[index] ?? 0), y)} />
          {markWeeks(set.id, axis).map(
            (week) =>
              week <= panel.weeks && (
                <path
                  key={week}
                  class={setClass(set.id)}
                  d={setShapes[set.id]}
                  transform={`translate(${x(week)} ${y(course.salt[week] ?? 0)})`}
                />
              ),
          )}
        </g>
      ))}
      {panel.courses.map(({ set, course }, index) => (
        <text key={set.id} class="end" x={x(panel.weeks) + 6} y={(labels[index] ?? 0) + 4}>
          {set.id}
          <tspan>{` ${Math.round(course.salt.at(-1) ?? 0)}`}</tspan>
        </text>
      ))}
      <Strip panel={panel} axis={axis} keptWeeks={keptWeeks} edit={edit} preview={preview} />
    </svg>
  );
}

function BlockShape({ block, x }: { readonly block: Block; readonly x: (week: number) => number }) {
  const [from, to] = [x(block.from), x(block.to)];
  const at = (share: number) => yOf(share, strip.top, strip.bottom);
  const label = to - from >= block.label.length * 6.4 + 4;
  return (
    <g>
      {(block.startShare > 0 || block.endShare > 0) && (
        <path
          class={block.arm ? 'dose dose-arm' : 'dose'}
          d={`M${from} ${strip.bottom}V${at(block.startShare)}L${to} ${at(block.endShare)}V${strip.bottom}z`}
        />
      )}
      {label && (
        <text class="strip-label" x={(from + to) / 2} y={strip.bottom - 5} text-anchor="middle">
          {block.label}
        </text>
      )}
      {block.lowered > 0 && (
        <>
          <path class="lowered" d={`M${from + 1} ${strip.lowered}H${to - 1}`} />
          <text class="tick" x={to} y={strip.lowered + 15} text-anchor="end">
            {to - from > 104 && 'inflammation lowered'}
            {to - from > 32 && <tspan>{` −${block.lowered}%`}</tspan>}
          </text>
        </>
      )}
    </g>
  );
}

/** The plan with an edge moved to a week, in bounds or not; what lies after it keeps its length. */
function moved(plan: Plan, edge: number, week: number): Plan {
  if (edge === 0) return { ...plan, untreated: week };
  const before = plan.parts.slice(0, edge - 1).reduce((sum, { weeks }) => sum + weeks, plan.untreated);
  return {
    ...plan,
    parts: plan.parts.map((part, index) => (index === edge - 1 ? { ...part, weeks: week - before } : part)),
  };
}

function Strip({ panel, axis, keptWeeks, edit, preview }: PersonChartProps & { readonly axis: number }) {
  const { plan } = panel;
  const x = (week: number) => xOf(week, axis);
  const blocks = blocksOf(panel);
  return (
    <g class="strip">
      <path class="strip-line" d={`M${chart.left} ${strip.bottom}H${x(panel.weeks)}`} />
      <path class="trigger" d={`M${chart.left} ${strip.top - 9}H${x(triggerWeeks)}`} />
      <text class="tick" x={x(triggerWeeks) + 4} y={strip.top - 5}>
        trigger
      </text>
      {blocks.map((block, index) => (
        <BlockShape key={index} block={block} x={x} />
      ))}
      {blocks.map((block, edge) => (
        <Edge
          key={edge}
          name={edge === 0 ? 'End of the time without treatment' : `End of part ${edge}: ${block.label}`}
          week={block.to}
          low={block.from + (edge === 0 ? triggerWeeks : 1)}
          high={block.from + (edge === 0 ? longestUntreated : longestPart)}
          at={x(block.to)}
          keptWeeks={keptWeeks}
          edit={(week) => edit(moved(plan, edge, week))}
          preview={(week) => preview(week === undefined ? week : moved(plan, edge, week))}
        />
      ))}
    </g>
  );
}

interface EdgeProps {
  readonly name: string;
  readonly week: number;
  readonly low: number;
  readonly high: number;
  readonly at: number;
  readonly keptWeeks: number;
  readonly edit: (week: number) => void;
  readonly preview: (week?: number) => void;
}

/** Weeks that a key moves an edge by. */
const strides: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -13,
  PageUp: 13,
};

/** While a hand holds an edge, Escape lets it go: the plan is again what it was. Wherever the focus is. */
function endOnEscape(edge: Element, pointer: number, preview: () => void) {
  const end = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !edge.hasPointerCapture(pointer)) return;
    event.stopPropagation();
    edge.releasePointerCapture(pointer);
    preview();
  };
  addEventListener('keydown', end, true);
  edge.addEventListener('lostpointercapture', () => removeEventListener('keydown', end, true), {
    once: true,
  });
}

function Edge({ name, week, low, high, at, keptWeeks, edit, preview }: EdgeProps) {
  const weekOf = (event: PointerEvent & { readonly currentTarget: SVGGElement }) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return box?.width ? weekAt(((event.clientX - box.left) * chart.width) / box.width, keptWeeks) : week;
  };
  return (
    <g
      class="edge needs-script"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={week}
      aria-valuetext={`week ${week}`}
      onKeyDown={(event) => {
        const stride = strides[event.key];
        if (!stride) return;
        event.preventDefault();
        edit(week + stride);
      }}
      onPointerDown={({ currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId);
        endOnEscape(currentTarget, pointerId, preview);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) preview(weekOf(event));
      }}
      onPointerUp={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        event.currentTarget.releasePointerCapture(event.pointerId);
        edit(weekOf(event));
      }}
      onPointerCancel={() => preview()}
    >
      <rect class="edge-hit" x={at - 13} y={strip.top - 14} width="26" height="60" />
      <path class="edge-line ring" d={`M${at} ${strip.top - 2}V${strip.bottom + 4}`} />
      <circle class="edge-grip" cx={at} cy={strip.bottom + 4} r="4.5" />
    </g>
  );
}
