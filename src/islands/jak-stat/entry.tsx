/** The live figure: the view, fed by signals. Before it wakes its rendering stands in the page. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PresetId } from '../../domain/selectivity/choice.ts';
import { useRead } from '../shared/live.ts';
import { type Mount, mountWith } from '../shared/mount.tsx';
import type { JakStatData } from './data.ts';
import { jakStatState } from './state.ts';
import { JakStatView } from './view.tsx';
import { openWalk, walk } from './walk.ts';

export interface JakStatProps {
  readonly data: JakStatData;
  readonly preset?: PresetId;
  /** In an explainer: the address belongs to the page. */
  readonly embedded?: boolean;
}

export function JakStat({ data, preset = 'together', embedded = false }: JakStatProps) {
  const root = useRef<HTMLDivElement>(null);
  const state = useMemo(
    () => jakStatState(data, preset, embedded, () => root.current),
    [data, preset, embedded],
  );
  const read = useMemo(
    () => () => ({
      figure: state.figure.value,
      kept: state.kept.value,
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
    if (root.current) openWalk(root.current);
    return disconnect;
  }, [state]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any control inside
    <div
      ref={root}
      class="island-root"
      onKeyDown={(event) => {
        const target = event.target as Element;
        if (root.current && walk(root.current, target, event.key)) event.preventDefault();
        else if (event.key === 'Escape') state.escape();
        else if ((event.key === 'Enter' || event.key === ' ') && target.closest('[data-stop]')) {
          event.preventDefault();
          const signal = target.closest('[data-signal]')?.getAttribute('data-signal');
          if (signal) state.actions.choose({ signal });
        }
      }}
    >
      <JakStatView {...shown} data={data} actions={state.actions} />
    </div>
  );
}

/** Brings the figure to life; called by the `aa-island` element. */
export const mount: Mount = mountWith<JakStatProps>(JakStat, (text, options) => ({
  ...(options as Omit<JakStatProps, 'data'>),
  data: JSON.parse(text) as JakStatData,
}));
