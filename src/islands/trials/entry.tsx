/** The live figure: the view, fed by signals. Before it wakes its rendering stands in the page. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PresetId } from '../../domain/trials/choice.ts';
import { useRead } from '../shared/live.ts';
import { type Mount, mountWith } from '../shared/mount.tsx';
import { type TrialsData, unpack } from './data.ts';
import { trialsState } from './state.ts';
import { TrialsView } from './view.tsx';

export interface TrialsProps {
  readonly data: TrialsData;
  readonly preset?: PresetId;
  /** In an explainer: the address belongs to the page. */
  readonly embedded?: boolean;
}

export function Trials({ data, preset = 'response', embedded = false }: TrialsProps) {
  const root = useRef<HTMLDivElement>(null);
  const state = useMemo(
    () => trialsState(data, preset, embedded, () => root.current),
    [data, preset, embedded],
  );
  const read = useMemo(
    () => () => ({
      figure: state.figure.value,
      notice: state.store.notice.value,
      said: state.store.said.value,
      link: state.link.value,
    }),
    [state],
  );
  const shown = useRead(read);
  // Before the paint: a shared link shows its state at once.
  useLayoutEffect(() => state.store.connect(), [state]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any control inside
    <div
      ref={root}
      class="island-root"
      onKeyDown={(event) => {
        if (event.key === 'Escape') state.escape();
      }}
    >
      <TrialsView {...shown} data={data} actions={state.actions} />
    </div>
  );
}

/** Brings the figure to life; called by the `aa-island` element. */
export const mount: Mount = mountWith<TrialsProps>(Trials, (text, options) => ({
  ...(options as Omit<TrialsProps, 'data'>),
  data: unpack(text),
}));
