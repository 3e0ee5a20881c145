/** The live figure: the view, fed by signals. Before it wakes its rendering stands in the page. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { defaultChoice, type ViewId } from '../../domain/body/choice.ts';
import { useRead } from '../shared/live.ts';
import { type Mount, mountWith } from '../shared/mount.tsx';
import type { BodyData } from './data.ts';
import { bodyState } from './state.ts';
import { BodyView } from './view.tsx';

export interface BodyProps {
  readonly data: BodyData;
  readonly preset?: ViewId;
  /** In an explainer: the address and the level belong to the page. */
  readonly embedded?: boolean;
}

const walks: ReadonlySet<string> = new Set([
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);

export function Body({ data, preset = 'surest', embedded = false }: BodyProps) {
  const root = useRef<HTMLDivElement>(null);
  const state = useMemo(
    () => bodyState(data, { ...defaultChoice, view: preset }, embedded, () => root.current),
    [data, preset, embedded],
  );
  const read = useMemo(
    () => () => ({
      picture: state.picture.value,
      notice: state.store.notice.value,
      said: state.store.said.value,
      link: state.link.value,
    }),
    [state],
  );
  const shown = useRead(read);
  // Before the paint: a shared link shows its state at once.
  useLayoutEffect(() => {
    const disconnect = state.store.connect();
    root.current?.setAttribute('data-live', '');
    return disconnect;
  }, [state]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') state.escape();
    const here = (event.target as Element).closest('[data-link]');
    if (!here || !walks.has(event.key)) return;
    event.preventDefault();
    const to = state.walk(here.getAttribute('data-link') ?? '', event.key);
    const next = here.closest('svg, ol')?.querySelector<HTMLElement | SVGElement>(`[data-link="${to}"]`);
    next?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys from the drawing, the list and any control inside
    <div ref={root} class="island-root" onKeyDown={onKeyDown}>
      <BodyView {...shown} data={data} actions={state.actions} embedded={embedded} />
    </div>
  );
}

/** Brings the figure to life; called by the `aa-island` element. */
export const mount: Mount = mountWith<BodyProps>(Body, (text, options) => ({
  ...(options as Omit<BodyProps, 'data'>),
  data: JSON.parse(text) as BodyData,
}));
