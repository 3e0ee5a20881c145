/** The live figure: the view, fed by signals. Before it wakes its rendering stands in the page. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { presetChoice } from '../../domain/pathway/choice.ts';
import type { StepKey } from '../../domain/pathway/steps.ts';
import { useRead } from '../shared/live.ts';
import { type Mount, mountWith } from '../shared/mount.tsx';
import type { PathwayData } from './data.ts';
import { pathwayState } from './state.ts';
import { PathwayView } from './view.tsx';
import { wheelToZoom } from './wheel.ts';

export interface PathwayProps {
  readonly data: PathwayData;
  readonly preset?: string;
  /** In an explainer: the address belongs to the page. */
  readonly embedded?: boolean;
}

const steps: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home']);

/** When another plate may fit. */
const fitting = ['resize', 'beforeprint', 'afterprint'];

/** Player or arrow under the focus. */
const idUnder = (target: EventTarget | null) => {
  const element = (target as Element | null)?.closest('svg.plate [data-node], svg.plate [data-edge]');
  return element?.getAttribute('data-node') ?? element?.getAttribute('data-edge') ?? '';
};

export function Pathway({ data, preset = 'core-loop', embedded = false }: PathwayProps) {
  const root = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState(false);
  const [only, setOnly] = useState('');
  const state = useMemo(
    () => pathwayState(data, presetChoice(data.presets, preset), embedded, () => root.current),
    [data, preset, embedded],
  );
  const read = useMemo(
    () => () => ({
      picture: state.picture.value,
      entry: state.entry.value,
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
    setLive(true);
    // Paper has room for the wide plate, however narrow the window is: both are drawn, whatever the screen shows.
    const fit = ({ type }: Event) => setOnly(type === 'beforeprint' ? 'plate-' : '');
    for (const type of fitting) addEventListener(type, fit);
    const frame = root.current?.querySelector<HTMLElement>('.pathway-frame');
    const stopWheel = frame && wheelToZoom(frame, state.actions.zoom);
    return () => {
      disconnect();
      for (const type of fitting) removeEventListener(type, fit);
      stopWheel?.();
    };
  }, [state]);
  // Loaded when asked for: most readers never enlarge the map. Without it the frame still scrolls.
  const enlarged = shown.picture.choice.zoom !== '1';
  useEffect(() => {
    const frame = root.current?.querySelector<HTMLElement>('.pathway-frame');
    if (!enlarged || !frame) return;
    const drag = import('./pan.ts').then(({ dragToScroll }) => dragToScroll(frame)).catch(() => () => {});
    return () => void drag.then((stop) => stop());
  }, [enlarged]);
  // Of two plates for a level the style sheet hides one. Once live it isn't drawn at all.
  useLayoutEffect(() => {
    const seen = [...(root.current?.querySelectorAll('svg.plate') ?? [])].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    if (live && !only && seen) setOnly(seen.classList[1] ?? '');
  }, [live, only]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') state.escape();
    const from = idUnder(event.target);
    if (!from || !steps.has(event.key)) return;
    event.preventDefault();
    const plate = (event.target as Element).closest('svg.plate');
    const to = state.walk(from, event.key as StepKey);
    const next = plate?.querySelector<SVGElement>(`[data-node="${to}"], [data-edge="${to}"]`);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys from the map and any control inside
    <div ref={root} class="island-root" data-live={live ? '' : undefined} onKeyDown={onKeyDown}>
      <PathwayView {...shown} data={data} actions={state.actions} live={live} only={only} />
    </div>
  );
}

/** Brings the figure to life; called by the `aa-island` element. */
export const mount: Mount = mountWith<PathwayProps>(Pathway, (text, options) => ({
  ...(options as Omit<PathwayProps, 'data'>),
  data: JSON.parse(text) as PathwayData,
}));
