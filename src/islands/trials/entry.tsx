/** The live figure: the view, fed by signals. Hydrated when seen; before that its rendering stands in the page. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PresetId } from '../../domain/trials/choice.ts';
import { unpack } from './data.ts';
import { trialsState } from './state.ts';
import { TrialsView } from './view.tsx';

export interface TrialsProps {
  /** What `pack` made. */
  readonly packed: string;
  readonly preset?: PresetId;
  /** In an explainer: the address belongs to the page. */
  readonly embedded?: boolean;
}

export function Trials({ packed, preset = 'response', embedded = false }: TrialsProps) {
  const root = useRef<HTMLDivElement>(null);
  const data = useMemo(() => unpack(packed), [packed]);
  const state = useMemo(
    () => trialsState(data, preset, embedded, () => root.current),
    [data, preset, embedded],
  );
  useEffect(() => {
    const disconnect = state.store.connect();
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
      <TrialsView
        figure={state.figure.value}
        data={data}
        actions={state.actions}
        notice={state.store.notice.value}
        said={state.store.said.value}
        link={state.link.value}
      />
    </div>
  );
}
