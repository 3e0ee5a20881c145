/** The live figure: the view, fed by signals. Before it wakes its rendering stands in the page. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { StepId } from '../../domain/follicle/story.ts';
import { useRead } from '../shared/live.ts';
import { type Mount, mountWith } from '../shared/mount.tsx';
import type { FollicleData } from './data.ts';
import { follicleState } from './state.ts';
import { FollicleView } from './view.tsx';

export interface FollicleProps {
  readonly data: FollicleData;
  readonly preset?: StepId;
  /** In an explainer: the address and the level belong to the page. */
  readonly embedded?: boolean;
}

export function Follicle({ data, preset = 'swarm', embedded = false }: FollicleProps) {
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLElement>(null);
  const state = useMemo(
    () =>
      follicleState(
        data,
        preset,
        embedded,
        () => root.current,
        () => list.current,
      ),
    [data, preset, embedded],
  );
  const { store, motion } = state;
  const read = useMemo(
    () => () => ({
      choice: store.state.value,
      shown: motion.shown.value,
      notice: store.notice.value,
      said: store.said.value,
      link: state.link.value,
    }),
    [state, store, motion],
  );
  const shown = useRead(read);
  // Before the paint: a shared link shows its state at once.
  useLayoutEffect(() => {
    const disconnect = store.connect();
    motion.jump(Number(store.state.value.moment));
    const follow = () => motion.go(Number(store.state.value.moment));
    const again = () => motion.jump(Number(store.state.value.moment));
    addEventListener('popstate', follow);
    addEventListener('resize', again);
    root.current?.setAttribute('data-live', '');
    return () => {
      disconnect();
      motion.stop();
      removeEventListener('popstate', follow);
      removeEventListener('resize', again);
    };
  }, [store, motion]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from any control inside
    <div
      ref={root}
      class="island-root"
      onKeyDown={(event) => {
        if (event.key === 'Escape') state.escape();
      }}
    >
      <FollicleView
        {...shown}
        data={data}
        actions={state.actions}
        id="follicle"
        finding={data.steps.find((step) => step.id === preset)?.finding ?? data.finding}
        embedded={embedded}
        list={list}
      />
    </div>
  );
}

/** Brings the figure to life; called by the `aa-island` element. */
export const mount: Mount = mountWith<FollicleProps>(Follicle, (text, options) => ({
  ...(options as Omit<FollicleProps, 'data'>),
  data: JSON.parse(text) as FollicleData,
}));
