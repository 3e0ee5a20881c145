/** State of the figure: the reader's choice as a signal, the figure as what follows from it. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Choice, type PresetId, presetById, settle } from '../../domain/selectivity/choice.ts';
import { type Figure, figureOf, reason, summarise } from '../../domain/selectivity/figure.ts';
import { jakStatCodec, jakStatPath } from '../../share/jak-stat.ts';
import { copyLinkOf, createStore, type IslandStore } from '../shared/store.ts';
import type { JakStatData } from './data.ts';
import type { JakStatActions } from './view.tsx';

export interface JakStatState {
  readonly store: IslandStore<Choice>;
  readonly figure: ReadonlySignal<Figure>;
  /** The figure of the last finished gesture. */
  readonly kept: ReadonlySignal<Figure>;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: ReadonlySignal<string>;
  readonly actions: JakStatActions;
  /** Escape: closes the link, else takes back a slider that is moving, else goes back to the start view's signal. */
  readonly escape: () => void;
}

/** Makes the state of one figure. `root` gives its element once it stands in a page. */
export function jakStatState(
  data: JakStatData,
  start: PresetId,
  embedded: boolean,
  root: () => Element | null,
): JakStatState {
  const initial = presetById(start).choice;
  const store: IslandStore<Choice> = createStore({
    codec: jakStatCodec(data),
    initial,
    path: jakStatPath,
    embedded,
    summarise: () => summarise(figure.value),
  });
  // A slider on its way is shown but makes no history: the gesture ends when it is let go.
  const moving = signal<string | null>(null);
  // A slider that is let go keeps the figure that it showed last: what is the same object isn't drawn again.
  let last = figureOf(data, initial);
  const figureFor = (choice: Choice): Figure => {
    if (JSON.stringify(last.choice) !== JSON.stringify(choice)) last = figureOf(data, choice);
    return last;
  };
  const kept: ReadonlySignal<Figure> = computed(() => figureFor(store.state.value));
  const figure: ReadonlySignal<Figure> = computed(() =>
    moving.value === null
      ? kept.value
      : figureFor(settle(data, { ...store.state.value, step: moving.value })),
  );
  const link = signal('');

  const go = (choice: Choice, saying = () => summarise(figure.value)) =>
    batch(() => {
      link.value = '';
      moving.value = null;
      store.act(settle(data, choice), saying);
    });
  const closeUpSaid = () => {
    const { signal: one, status } = figure.value.closeUp;
    return `${one.name}${status && `: ${status}`}. ${one.plain} ${reason(figure.value)}`;
  };
  const copyLink = () => copyLinkOf(store, link);
  const download = async (kind: 'svg' | 'png' | 'csv') => {
    const element = root();
    if (!element) return;
    try {
      // Fetched when it is asked for: most readers never download.
      const { save } = await import('./download.ts');
      store.say(`${await save(kind, element, figure.value, store.link())} is saved.`);
    } catch {
      store.say('The download did not work in this browser.');
    }
  };
  return {
    store,
    figure,
    kept,
    link,
    escape: () => {
      if (link.value) link.value = '';
      else if (moving.value !== null) moving.value = null;
      else if (store.state.value.signal !== initial.signal)
        go({ ...store.state.value, signal: initial.signal }, closeUpSaid);
    },
    actions: {
      preset: (id) => go({ ...presetById(id).choice, words: store.state.value.words }),
      choose: (change) => {
        const choice = { ...store.state.value, ...change };
        go(choice, 'signal' in change ? closeUpSaid : undefined);
        if ('signal' in change) root()?.querySelector('.close-up')?.scrollIntoView({ block: 'nearest' });
      },
      preview: (step) => {
        moving.value = step;
      },
      reset: () => go(initial),
      copyLink,
      download,
    },
  };
}
