/** One drawn head that can be touched: the drawing, the canvas over it while it lives, the place of touch over both. */
import { useMemo, useRef } from 'preact/hooks';
import {
  type HeadPicture,
  project,
  type ViewId,
  viewHeight,
  viewLabels,
  viewWidth,
} from '../../domain/simulator/head-views.ts';
import { type PatchEvent, scatterPlaces } from '../../domain/simulator/patches-plan.ts';
import { HeadDrawing } from './drawing.tsx';
import type { Cursor } from './state.ts';

interface Props {
  readonly id: string;
  readonly view: ViewId;
  readonly picture: HeadPicture;
  readonly alt: string;
  readonly spots: readonly PatchEvent[];
  readonly cursor: Cursor;
  readonly setOff: (view: ViewId, points: readonly (readonly [number, number])[]) => void;
  readonly moveCursor: (view: ViewId, dx: number, dy: number) => void;
}

/** How far the cursor moves: a large step, or a fine one with Shift. */
const [stride, fine] = [12, 3];
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Least way between two spots of one stroke of the brush, units of the drawing. */
const dabs = 34;

const places = (events: readonly PatchEvent[]) =>
  events.flatMap((one) => ('at' in one ? [one.at] : one.kind === 'scatter' ? scatterPlaces(one.seed) : []));

export function Head({ id, view, picture, alt, spots, cursor, setOff, moveCursor }: Props) {
  const stroke = useRef<[number, number][]>([]);
  const drawing = useMemo(
    () => <HeadDrawing view={view} picture={picture} alt={alt} />,
    [view, picture, alt],
  );
  const pointOf = (
    event: PointerEvent & { readonly currentTarget: EventTarget | null },
  ): [number, number] => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * viewWidth,
      ((event.clientY - box.top) / box.height) * viewHeight,
    ];
  };
  const dab = (point: [number, number]) => {
    const last = stroke.current.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) > dabs) stroke.current.push(point);
  };
  return (
    <figure class="patches-head" data-view={view}>
      <div class="patches-plate">
        {drawing}
        <canvas />
        <button
          type="button"
          class="patches-touch needs-script"
          aria-label={`${viewLabels[view]}: set off a spot at the cursor`}
          aria-describedby={`${id}-how`}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            stroke.current = [pointOf(event)];
          }}
          onPointerMove={(event) => {
            if (stroke.current.length > 0 && event.buttons === 1) dab(pointOf(event));
          }}
          onPointerUp={() => {
            if (stroke.current.length > 0) setOff(view, stroke.current);
            stroke.current = [];
          }}
          onPointerCancel={() => {
            stroke.current = [];
          }}
          onPointerLeave={() => {
            if (stroke.current.length > 1) setOff(view, stroke.current);
            stroke.current = [];
          }}
          onClick={(event) => {
            // A pointer has set off its spots already; this is Enter, space or a screen reader.
            if (event.detail === 0) setOff(view, [[cursor.x, cursor.y]]);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') stroke.current = [];
            const way = arrows[event.key];
            if (!way) return;
            event.preventDefault();
            const by = event.shiftKey ? fine : stride;
            moveCursor(view, way[0] * by, way[1] * by);
          }}
        >
          <svg viewBox={`0 0 ${viewWidth} ${viewHeight}`} aria-hidden="true">
            {places(spots).map((at, index) => {
              const [x, y, facing] = project(view, at);
              const mark = `M${Math.round(x) - 5} ${Math.round(y)}h10m-5 -5v10`;
              return facing > 0.2 ? (
                <g key={`${index} ${mark}`}>
                  <path class="p-spot-edge" d={mark} />
                  <path class="p-spot" d={mark} />
                </g>
              ) : null;
            })}
            {cursor.view === view && (
              <g class="p-cursor" transform={`translate(${cursor.x} ${cursor.y})`}>
                <circle class="p-cursor-edge" r="15" />
                <circle r="15" />
                <path d="M-22 0h12M10 0h12M0 -22v12M0 10v12" />
              </g>
            )}
          </svg>
        </button>
      </div>
      <figcaption>{viewLabels[view]}</figcaption>
    </figure>
  );
}
