/** The live figure: the view, fed by signals. Hydrated when seen; before that its rendering stands in the page. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { StepId } from '../../domain/follicle/story.ts';
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
  useEffect(() => {
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
        choice={store.state.value}
        shown={motion.shown.value}
        data={data}
        actions={state.actions}
        notice={store.notice.value}
        said={store.said.value}
        link={state.link.value}
        id="follicle"
        embedded={embedded}
        list={list}
      />
    </div>
  );
}
