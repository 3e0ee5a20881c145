/** State of the figure: the reader's choice as a signal, the figure as what follows from it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Choice, defaultChoice } from '../../domain/trials/choice.ts';
import { type Figure, figureOf, headsSentence, settle } from '../../domain/trials/figure.ts';
import { panelsOf } from '../../domain/trials/panels.ts';
import { trialsCodec, trialsPath } from '../../share/trials.ts';
import { copyLinkOf, createStore, type IslandStore } from '../shared/store.ts';
import type { TrialsData } from './data.ts';
import { summarise, type TrialsActions } from './view.tsx';

export interface TrialsState {
  readonly store: IslandStore<Choice>;
  readonly figure: ReadonlySignal<Figure>;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: ReadonlySignal<string>;
  readonly actions: TrialsActions;
  /** Escape: closes the link, else goes back to the figure's own heads. */
  readonly escape: () => void;
}

/** Makes the state of one figure. `root` gives its element once it stands in a page. */
export function trialsState(
  data: TrialsData,
  start: string,
  embedded: boolean,
  root: () => Element | null,
): TrialsState {
  const { rows, presets } = data;
  const choiceOf = (id: string) => presets.find((preset) => preset.id === id)?.choice ?? defaultChoice;
  const initial = choiceOf(start);
  const store: IslandStore<Choice> = createStore({
    codec: trialsCodec(rows),
    initial,
    path: trialsPath,
    embedded,
    summarise: () => summarise(figure.value),
  });
  // Another result as heads changes no panel: those stay the same objects, and are not drawn again.
  const groups = computed(() => JSON.stringify({ ...store.state.value, row: '' }));
  const panels = computed(() => panelsOf(rows, JSON.parse(groups.value) as Choice));
  const figure: ReadonlySignal<Figure> = computed(() =>
    figureOf(rows, store.state.value, presets, panels.value),
  );
  const link = signal('');

  const go = (choice: Choice) => {
    link.value = '';
    const settled = settle(rows, choice);
    store.act(settled, () => summarise(figure.value));
  };
  const copyLink = () => copyLinkOf(store, link);
  const download = async (kind: 'svg' | 'png' | 'csv') => {
    const element = root();
    if (!element) return;
    try {
      // Fetched at the first use: most readers save nothing.
      const { save } = await import('./download.ts');
      store.say(`${await save(kind, element, figure.value, store.link())} is saved.`);
    } catch {
      store.say('The download did not work in this browser.');
    }
  };
  return {
    store,
    figure,
    link,
    escape: () => {
      if (link.value) link.value = '';
      else if (store.state.value.row !== '') go({ ...store.state.value, row: '' });
    },
    actions: {
      preset: (id) => go(choiceOf(id)),
      choose: (change) => {
        // A trial is of one medicine: another medicine lets go of it.
        const free = 'drug' in change ? { trial: 'all' } : {};
        const choice = { ...store.state.value, ...free, ...change };
        if (!('row' in change)) return go(choice);
        const settled = settle(rows, choice);
        link.value = '';
        store.act(settled, () => {
          const { heads } = figure.value;
          return heads ? headsSentence(heads) : 'No result.';
        });
      },
      reset: () => go(initial),
      copyLink,
      download,
    },
  };
}
