/** State of the figure: the reader's choice as a signal, the picture as what follows from it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Choice, neighbour, tones, viewIds } from '../../domain/body/choice.ts';
import { type BodySource, bodySources } from '../../domain/body/link.ts';
import { type Picture, pictureOf, tell } from '../../domain/body/picture.ts';
import { bodyCodec, bodyPath } from '../../share/body.ts';
import { copyLinkOf, createStore, type IslandStore } from '../shared/store.ts';
import type { BodyData } from './data.ts';
import { type BodyActions, toneWords } from './view.tsx';

export interface BodyState {
  readonly store: IslandStore<Choice>;
  readonly picture: ReadonlySignal<Picture>;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: ReadonlySignal<string>;
  readonly actions: BodyActions;
  /** An arrow key on a link: chooses its neighbour, or an end, and returns it. */
  readonly walk: (from: string, key: string) => BodySource | undefined;
  /** Escape: closes the link field, then the panel. */
  readonly escape: () => void;
}

const isSource = (text: string): text is BodySource => (bodySources as readonly string[]).includes(text);

/** Makes the state of one figure. `root` gives its element once it stands in a page. */
export function bodyState(
  data: BodyData,
  initial: Choice,
  embedded: boolean,
  root: () => Element | null,
): BodyState {
  const store: IslandStore<Choice> = createStore({
    codec: bodyCodec,
    initial,
    path: bodyPath,
    embedded,
    summarise: () => tell(picture.value),
  });
  const picture: ReadonlySignal<Picture> = computed(() =>
    pictureOf(data.links, data.views, store.state.value),
  );
  const link = signal('');
  const go = (change: Partial<Choice>, saying = () => tell(picture.value)) => {
    link.value = '';
    store.act({ ...store.state.value, ...change }, saying);
  };
  const choose = (source: string) => {
    if (!isSource(source)) return;
    go({ chosen: source });
    // A pointer on a phone's drawing: what it chose stands further down.
    root()?.querySelector('.bf-panel h3')?.scrollIntoView({ block: 'nearest' });
  };
  const leave = () => go({ chosen: '' }, () => 'No part is chosen.');
  const download = async (kind: 'svg' | 'png' | 'csv') => {
    const element = root();
    if (!element) return;
    try {
      // Fetched when asked for: most readers never do.
      const { save } = await import('./download.ts');
      store.say(`${await save(kind, element, picture.value, data, store.link())} is saved.`);
    } catch {
      store.say('The download did not work in this browser.');
    }
  };
  return {
    store,
    picture,
    link,
    walk: (from, key) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key] as 1 | -1 | undefined;
      const ends: Readonly<Record<string, BodySource | undefined>> = {
        Home: bodySources[0],
        End: bodySources.at(-1),
      };
      const to = by && isSource(from) ? neighbour(from, by) : ends[key];
      if (to) go({ chosen: to });
      return to;
    },
    escape: () => {
      if (link.value) link.value = '';
      else if (store.state.value.chosen) leave();
    },
    actions: {
      view: (id) => {
        const view = viewIds.find((one) => one === id);
        if (view) go({ view, chosen: '' });
      },
      tone: (text) => {
        const tone = tones.find((one) => one === text);
        if (tone) go({ tone }, () => `The person is drawn with ${toneWords[tone]} skin.`);
      },
      level: (level) => go({ level }, () => `${level === 'plain' ? 'Plain' : 'Clinical'} words.`),
      choose,
      next: (by) => choose(neighbour(store.state.value.chosen, by)),
      leave,
      reset: () => go(initial),
      copyLink: () => copyLinkOf(store, link),
      download,
    },
  };
}
