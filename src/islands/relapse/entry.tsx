/** The live figure: the view, fed by signals. Before it wakes its rendering stands in the page. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PresetId } from '../../domain/relapse/choice.ts';
import { useRead } from '../shared/live.ts';
import { type Mount, mountWith } from '../shared/mount.tsx';
import type { RelapseData } from './data.ts';
import { relapseState } from './state.ts';
import { RelapseView } from './view.tsx';

export interface RelapseProps {
  readonly data: RelapseData;
  readonly preset?: PresetId;
  /** In an explainer: the address belongs to the page. */
  readonly embedded?: boolean;
}

export function Relapse({ data, preset = 'stop', embedded = false }: RelapseProps) {
  const root = useRef<HTMLDivElement>(null);
  const state = useMemo(
    () => relapseState(data, preset, embedded, () => root.current),
    [data, preset, embedded],
  );
  const read = useMemo(
    () => () => ({
      figure: state.figure.value,
      kept: state.kept.value,
      trials: state.trials.value,
      notice: state.store.notice.value,
      said: state.store.said.value,
      link: state.link.value,
    }),
    [state],
  );
  const shown = useRead(read);
  // Before the paint: a shared link shows its state at once.
  useLayoutEffect(() => {
    const disconnect = state.connect();
    root.current?.setAttribute('data-live', '');
    return disconnect;
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
      <RelapseView {...shown} data={data} actions={state.actions} />
    </div>
  );
}

/** Brings the figure to life; called by the `aa-island` element. */
export const mount: Mount = mountWith<RelapseProps>(Relapse, (text, options) => ({
  ...(options as Omit<RelapseProps, 'data'>),
  data: JSON.parse(text) as RelapseData,
}));
