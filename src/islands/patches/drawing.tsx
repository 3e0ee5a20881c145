/** The drawn head: outlines by hand, what stands on the scalp from the model. Looks are classes. */
import {
  type HeadPicture,
  heads,
  type ViewId,
  viewHeight,
  viewWidth,
} from '../../domain/simulator/head-views.ts';

const kind = { top: 'top', left: 'side', right: 'side', back: 'back' } as const;

/** One view of the head as SVG. */
export function HeadDrawing({
  view,
  picture,
  alt,
}: {
  readonly view: ViewId;
  readonly picture: HeadPicture;
  readonly alt: string;
}) {
  const { flat, lines, ears } = heads[kind[view]];
  const turned = view === 'right' ? `matrix(-1 0 0 1 ${viewWidth} 0)` : undefined;
  return (
    <svg class="patches-drawing" viewBox={`0 0 ${viewWidth} ${viewHeight}`} role="img" aria-label={alt}>
      <g transform={turned}>
        <path class="p-skin" d={flat} />
        <path class="p-line" d={lines} />
        {view === 'top' && <path class="p-ear" d={ears} />}
      </g>
      <g class="p-scalp-all">
        <path class="p-scalp" d={picture.scalp} />
        <path class="p-thin" d={picture.thin} />
        <path class="p-bald" d={picture.bald} />
        <path class="p-hair" d={picture.hair} />
        <path class="p-fall-edge" d={picture.falling} />
        <path class="p-fall" d={picture.falling} />
        <path class="p-edge" d={picture.scalp} />
      </g>
      {view !== 'top' && (
        <g transform={turned}>
          <path class="p-ear" d={ears} />
        </g>
      )}
    </svg>
  );
}
