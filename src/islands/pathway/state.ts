/** State of the map: the reader's choice as a signal, the picture as what follows from it. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Choice, defaultChoice, presetChoice, settle, zooms } from '../../domain/pathway/choice.ts';
import { applyDrug } from '../../domain/pathway/drug.ts';
import { describePicture, type Picture, pictureOf } from '../../domain/pathway/picture.ts';
import { sentenceOf } from '../../domain/pathway/sentence.ts';
import { type Standing, type StepKey, step } from '../../domain/pathway/steps.ts';
import { pathwayCodec, pathwayPath } from '../../share/pathway.ts';
import { copyLinkOf, createStore, type IslandStore } from '../shared/store.ts';
import type { PathwayData } from './data.ts';
import type { PathwayActions } from './view.tsx';

/** Where the walk begins: the attacker, the first player of the story. */
const firstPlayer = 'cd8-nkg2d';

export interface PathwayState {
  readonly store: IslandStore<Choice>;
  readonly picture: ReadonlySignal<Picture>;
  /** Player or arrow that the Tab key reaches. */
  readonly entry: ReadonlySignal<string>;
  readonly link: ReadonlySignal<string>;
  readonly actions: PathwayActions;
  /** One step of the arrow keys from a player or arrow; returns where it leads. */
  readonly walk: (from: string, key: StepKey) => string;
  readonly escape: () => void;
}

/** Makes the state of one figure. `root` gives its element once it stands in a page. */
export function pathwayState(
  data: PathwayData,
  initial: Choice,
  embedded: boolean,
  root: () => Element | null,
): PathwayState {
  const { pathway } = data;
  const nodes = new Map(pathway.nodes.map((node) => [node.id, node]));
  const summary = () => describePicture(picture.value, pathway);
  const store: IslandStore<Choice> = createStore({
    codec: pathwayCodec(pathway),
    initial,
    path: pathwayPath,
    embedded,
    summarise: summary,
  });
  // Most gestures leave the medicine as it is: its effect is worked out once.
  const drug = computed(() => store.state.value.drug);
  const effect = computed(() => applyDrug(pathway, drug.value || null));
  const picture: ReadonlySignal<Picture> = computed(() =>
    pictureOf(pathway, store.state.value, effect.value),
  );
  const link = signal('');
  const standing = signal<Standing>({ at: '', hub: '' });
  const entry = computed(() => {
    const { nodes: players, edges } = picture.value;
    const there = (id: string) =>
      players.some(({ node }) => node.id === id) || edges.some(({ edge }) => edge.id === id);
    const wanted = [standing.value.at, picture.value.choice.chosen, firstPlayer].find(
      (id) => id && there(id),
    );
    return wanted ?? players[0]?.node.id ?? '';
  });

  /** What is said when a player or an arrow is chosen. */
  const tell = (id: string): string => {
    const node = nodes.get(id);
    if (node) return `${node.label}. ${node.does}`;
    const edge = pathway.edges.find((one) => one.id === id);
    return edge ? `${sentenceOf(edge, nodes)}.` : '';
  };
  const go = (choice: Choice, saying: () => string = summary) => {
    const settled = settle(pathway, choice);
    link.value = '';
    store.act(settled, saying);
  };
  const choose = (id: string) => {
    batch(() => {
      standing.value = { at: id, hub: '' };
      go({ ...store.state.value, chosen: id, follow: '' }, () => tell(id));
    });
  };
  const leave = () => go({ ...store.state.value, chosen: '', follow: '' }, () => 'Nothing is chosen.');

  const search = (text: string) => {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return false;
    const matches = (test: (label: string) => boolean) =>
      pathway.nodes.find(
        (one) =>
          test(one.label.toLowerCase()) || one.symbols.some(({ symbol }) => test(symbol.toLowerCase())),
      );
    const node = matches((label) => label === wanted) ?? matches((label) => label.includes(wanted));
    if (!node) {
      store.say(`No player is called “${text.slice(0, 40)}”.`);
      return false;
    }
    const { state } = store;
    const view = pathway.views.find(({ id }) => id === state.value.view);
    const level = Number(state.value.level) < node.level ? '2' : state.value.level;
    standing.value = { at: node.id, hub: '' };
    go(
      {
        ...state.value,
        level,
        view: view?.nodes.includes(node.id) ? view.id : '',
        chosen: node.id,
        follow: '',
      },
      () => tell(node.id),
    );
    return true;
  };

  const copyLink = () => copyLinkOf(store, link);
  const download = async (kind: 'svg' | 'png' | 'csv') => {
    const element = root();
    if (!element) return;
    try {
      // Loaded when asked for: most readers never save a file.
      const { save } = await import('./download.ts');
      store.say(`${await save(kind, element, picture.value, data, store.link())} is saved.`);
    } catch {
      store.say('The download did not work in this browser.');
    }
  };

  return {
    store,
    picture,
    entry,
    link,
    walk: (from, key) => {
      const before = standing.value.at === from ? standing.value : { at: from, hub: '' };
      const edges = picture.value.edges.map(({ edge }) => edge);
      standing.value = step(
        edges,
        before,
        key,
        picture.value.nodes.some(({ node }) => node.id === firstPlayer) ? firstPlayer : entry.value,
      );
      return standing.value.at;
    },
    escape: () => {
      if (link.value) link.value = '';
      else if (store.state.value.follow) go({ ...store.state.value, follow: '' });
      else if (store.state.value.chosen) leave();
    },
    actions: {
      preset: (id) => {
        const { zoom, words } = store.state.value;
        go({ ...presetChoice(data.presets, id), zoom, words });
      },
      change: (change) => go({ ...store.state.value, ...change }),
      choose,
      leave,
      follow: (direction) => {
        const { follow } = store.state.value;
        const next = { ...store.state.value, follow: follow === direction ? ('' as const) : direction };
        go(next, () =>
          next.follow
            ? `${picture.value.edges.filter(({ lit }) => lit).length} arrows are on the path.`
            : 'The whole map again.',
        );
      },
      search,
      zoom: (by) => {
        const at = zooms.indexOf(store.state.value.zoom) + by;
        const zoom = zooms[at];
        if (zoom) go({ ...store.state.value, zoom }, () => `Map at ${Number(zoom) * 100} per cent.`);
      },
      reset: () => go(defaultChoice),
      copyLink,
      download,
    },
  };
}
