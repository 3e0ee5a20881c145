/** The live figure: the view, fed by signals and a worker. Before it wakes its rendering stands in the page. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ViewId } from '../../domain/simulator/head-views.ts';
import { useRead } from '../shared/live.ts';
import { type Mount, mountWith } from '../shared/mount.tsx';
import { paint } from './canvas.ts';
import type { PatchesData } from './data.ts';
import { patchesState } from './state.ts';
import { PatchesView } from './view.tsx';

export interface PatchesProps {
  readonly data: PatchesData;
  /** In an explainer: the address belongs to the page. */
  readonly embedded?: boolean;
}

export function Patches({ data, embedded = false }: PatchesProps) {
  const root = useRef<HTMLDivElement>(null);
  const state = useMemo(() => patchesState(data, embedded), [data, embedded]);
  const read = useMemo(
    () => () => ({
      choice: state.store.state.value,
      live: state.live.value,
      cursor: state.cursor.value,
      size: state.size.value,
      notice: state.store.notice.value,
      said: state.store.said.value,
      link: state.link.value,
    }),
    [state],
  );
  const shown = useRead(read);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    state.paint = (plates, maps) => {
      for (const head of element.querySelectorAll<HTMLElement>('.patches-head')) {
        const canvas = head.querySelector('canvas');
        if (!canvas) continue;
        paint(canvas, plates[head.dataset['view'] as ViewId](), maps);
        head.dataset['drawn'] = '';
      }
    };
    const end = state.begin(() => {
      const island = element.closest('aa-island');
      island?.setAttribute('data-failed', '');
      for (const head of element.querySelectorAll('.patches-head')) head.removeAttribute('data-drawn');
    });
    element.setAttribute('data-live', '');
    const again = () => requestAnimationFrame(state.repaint);
    const sized = new ResizeObserver(again);
    sized.observe(element);
    const themed = new MutationObserver(again);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
      matchMedia(query),
    );
    for (const query of queries) query.addEventListener('change', again);
    return () => {
      end();
      sized.disconnect();
      themed.disconnect();
      for (const query of queries) query.removeEventListener('change', again);
    };
  }, [state]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any control inside
    <div
      ref={root}
      class="island-root"
      onKeyDown={(event) => {
        if (event.key === 'Escape') state.escape();
      }}
    >
      <PatchesView {...shown} data={data} actions={state.actions} id="patches" />
    </div>
  );
}

/** Brings the figure to life; called by the `aa-island` element. */
export const mount: Mount = mountWith<PatchesProps>(Patches, (text, options) => ({
  ...(options as Omit<PatchesProps, 'data'>),
  data: JSON.parse(text) as PatchesData,
}));
