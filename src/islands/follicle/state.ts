/** State of the figure: one choice, driven by buttons, slider and scroll; the drawing follows it. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Choice, defaultChoice, printMoment } from '../../domain/follicle/choice.ts';
import { clampMoment } from '../../domain/follicle/pose.ts';
import { type StepId, stepIds } from '../../domain/follicle/story.ts';
import { follicleCodec, folliclePath } from '../../share/follicle.ts';
import { copyLinkOf, createStore, type IslandStore } from '../shared/store.ts';
import type { FollicleData } from './data.ts';
import { createMotion, type Motion } from './motion.ts';
import { type FollicleActions, summarise } from './view.tsx';

/** Milliseconds without scrolling after which a gesture is over. */
const restMs = 160;

export interface FollicleState {
  readonly store: IslandStore<Choice>;
  readonly motion: Motion;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: ReadonlySignal<string>;
  readonly actions: FollicleActions;
  /** Escape: closes the link. */
  readonly escape: () => void;
}

/** Makes the state of one figure. `root` and `list` give their elements once they stand in a page. */
export function follicleState(
  data: FollicleData,
  start: StepId,
  embedded: boolean,
  root: () => Element | null,
  list: () => HTMLElement | null,
): FollicleState {
  const initial = { ...defaultChoice, moment: String(stepIds.indexOf(start)) };
  const store: IslandStore<Choice> = createStore({
    codec: follicleCodec,
    initial,
    path: folliclePath,
    embedded,
    summarise: () => summarise(data, store.state.value),
  });
  const motion = createMotion(Number(initial.moment), list);
  const link = signal('');
  let resting: ReturnType<typeof setTimeout> | undefined;

  const choose = (change: Partial<Choice>) => {
    link.value = '';
    const next = { ...store.state.value, ...change };
    store.act(next, () => summarise(data, next));
  };
  const settle = () => choose({ moment: printMoment(motion.shown.value) });
  const copyLink = () => copyLinkOf(store, link);
  return {
    store,
    motion,
    link,
    escape: () => {
      link.value = '';
    },
    actions: {
      step: (id) => {
        const moment = Math.max(0, stepIds.indexOf(id as StepId));
        choose({ moment: String(moment) });
        motion.go(moment);
      },
      next: (by) => {
        const from = Number(store.state.value.moment);
        const moment = clampMoment(by > 0 ? Math.floor(from + 1) : Math.ceil(from - 1));
        choose({ moment: String(moment) });
        motion.go(moment);
      },
      level: (level) => choose({ level }),
      slide: (moment) => motion.jump(moment),
      settle,
      scrolled: () => {
        const moment = motion.scrolledTo();
        if (moment === undefined) return;
        motion.shown.value = moment;
        clearTimeout(resting);
        resting = setTimeout(settle, restMs);
      },
      reset: () => {
        link.value = '';
        store.act(initial, () => summarise(data, initial));
        motion.go(Number(initial.moment));
      },
      copyLink,
      download: async (kind) => {
        const element = root();
        if (!element) return;
        try {
          // Fetched when asked for: most readers never do.
          const { save } = await import('./download.ts');
          store.say(`${await save(kind, element, data, store.state.value, store.link())} is saved.`);
        } catch {
          store.say('The download did not work in this browser.');
        }
      },
    },
  };
}
