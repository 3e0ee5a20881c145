/** State of the figure: a plan and a week, a worker that runs it, and a hand that stops, steps and changes it. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import {
  type Maps,
  onScalp,
  type Plate,
  pictureOf,
  preparePlate,
  unproject,
  type ViewId,
} from '../../domain/simulator/head-views.ts';
import type { Measured } from '../../domain/simulator/patches-course.ts';
import {
  lastWeek,
  mostSpots,
  type PatchEvent,
  type Plan,
  printEvents,
  snap,
  spotsOf,
  treatedAt,
} from '../../domain/simulator/patches-plan.ts';
import { patchPresets, placeWords, presetOf, stateWords } from '../../domain/simulator/patches-words.ts';
import type { Direction } from '../../domain/simulator/scalp.ts';
import { newestOf } from '../../domain/simulator/versions.ts';
import {
  defaultPatches,
  type PatchesChoice,
  patchesCodec,
  patchesPath,
  planOf,
} from '../../share/patches.ts';
import { afterPaint } from '../shared/live.ts';
import type { ToolActions } from '../shared/parts.tsx';
import { copyLinkOf, createStore, type IslandStore } from '../shared/store.ts';
import { type LiveState, numbersOf, type PatchesData } from './data.ts';
import { type Runner, startRunner } from './runner.ts';
import type { Answer } from './worker.ts';

/** Weeks of model time in a second of a run. */
const pace = 5;
/** Weeks of one step by hand. */
export const stepWeeks = 4;

export interface Cursor {
  readonly view: ViewId;
  readonly x: number;
  readonly y: number;
}

export interface PatchesActions extends ToolActions {
  readonly preset: (id: string) => void;
  readonly run: () => void;
  readonly step: () => void;
  readonly again: () => void;
  readonly treat: () => void;
  readonly scatter: () => void;
  readonly clear: () => void;
  readonly change: (change: Partial<Pick<PatchesChoice, 'set' | 'sigma' | 'side'>>) => void;
  readonly size: (size: 'small' | 'large') => void;
  /** Sets off spots at points of a view. */
  readonly setOff: (view: ViewId, points: readonly (readonly [number, number])[]) => void;
  readonly moveCursor: (view: ViewId, dx: number, dy: number) => void;
}

export interface PatchesState {
  readonly store: IslandStore<PatchesChoice>;
  readonly live: Signal<LiveState>;
  readonly cursor: Signal<Cursor>;
  readonly size: Signal<'small' | 'large'>;
  readonly link: ReadonlySignal<string>;
  readonly actions: PatchesActions;
  /** Starts the worker; returns what ends it. */
  readonly begin: (failed: () => void) => () => void;
  readonly escape: () => void;
  /** Draws again what is there: sizes or colours have changed. */
  readonly repaint: () => void;
  /** Called with each new map while the scalp moves. */
  paint: (plates: Record<ViewId, () => Plate>, maps: Maps) => void;
}

const stillWanted = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Makes the state of one figure. */
export function patchesState(data: PatchesData, embedded: boolean): PatchesState {
  const first = data.start.history.at(-1) as Measured;
  const initial: PatchesChoice = { ...defaultPatches, model: newestOf(data.versions) };
  const store: IslandStore<PatchesChoice> = createStore({
    codec: patchesCodec(data.versions),
    initial,
    path: patchesPath,
    embedded,
    summarise: () => stateWords(live.value.measured),
  });
  const live = signal<LiveState>({
    running: false,
    catching: undefined,
    measured: first,
    history: data.start.history,
    top: data.start.top,
    side: data.start.side,
    of: defaultPatches.side,
  });
  const link = signal('');
  const size = signal<'small' | 'large'>('large');
  const cursor = signal<Cursor>({ view: 'top', x: 200, y: 226 });
  const plates = new Map<ViewId, Plate>();
  const plate = (view: ViewId): Plate => {
    const known = plates.get(view) ?? preparePlate(view);
    plates.set(view, known);
    return known;
  };
  let runner: Runner | undefined;
  let maps: Maps | undefined;
  let frame = 0;
  /** Ends what waits for a paint. */
  let forgetRest = () => {};
  let before = 0;
  /** What is said once the answer to a gesture is there. */
  let saying: string | undefined;
  let lead = '';

  const plan = () => planOf(store.state.value);
  const here = () => live.value.measured.week;
  const end = () => {
    const preset = presetOf(plan());
    return preset && here() < preset.end - 1e-6 ? preset.end : lastWeek;
  };
  const ask = (week: number) =>
    runner?.ask({ numbers: numbersOf(data, store.state.value.set), plan: plan(), week });
  const paintNow = () => {
    if (maps)
      state.paint(
        {
          top: () => plate('top'),
          left: () => plate('left'),
          back: () => plate('back'),
          right: () => plate('right'),
        },
        maps,
      );
  };
  /** Draws the picture under the canvas, which paper and downloads take. */
  const rest = () => {
    forgetRest();
    const { side } = store.state.value;
    if (!maps) return;
    live.value = {
      ...live.value,
      top: pictureOf(plate('top'), maps),
      side: pictureOf(plate(side), maps),
      of: side,
    };
  };
  const next = (now: number) => {
    frame = 0;
    if (!live.value.running) return;
    const passed = before === 0 ? 0.02 : Math.min(0.1, (now - before) / 1000);
    before = now;
    ask(Math.min(end(), here() + pace * passed));
  };
  const halt = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    before = 0;
    live.value = { ...live.value, running: false };
  };
  const heard = ({ week, maps: found, measured, history }: Answer) => {
    if (!found || !measured || !history) {
      live.value = { ...live.value, catching: week };
      return;
    }
    maps = found;
    batch(() => {
      live.value = { ...live.value, catching: undefined, measured, history };
      if (saying !== undefined) store.say(`${saying}${stateWords(measured)}`.trim());
      saying = undefined;
    });
    paintNow();
    forgetRest();
    if (!live.value.running) {
      // The canvas answers first: the picture under it takes longer, and nobody sees it on a screen.
      forgetRest = afterPaint(rest);
      return;
    }
    if (measured.week >= end() - 1e-6) {
      halt();
      stopAt();
    } else frame = requestAnimationFrame(next);
  };
  /** One gesture: a new choice, which the worker is asked for. What it says waits for the answer. */
  const act = (change: Partial<PatchesChoice>, words: string) => {
    link.value = '';
    lead = words ? `${words} ` : '';
    const choice = { ...store.state.value, ...change };
    saying = undefined;
    // The run answers in its own time, and says so then: until it does, what was said last stands.
    store.act(choice, () => store.said.value);
    if (runner) {
      saying = lead;
      ask(Number(choice.week));
    }
  };
  /** Rests at a whole week, which the link then names. */
  const stopAt = (words = '') => {
    halt();
    act({ week: String(Math.min(lastWeek, Math.ceil(here() - 1e-6))) }, words);
  };
  const go = () => {
    live.value = { ...live.value, running: true };
    before = 0;
    frame = requestAnimationFrame(next);
  };
  /** The week in which something that a reader does now begins. */
  const thisWeek = () => Math.min(lastWeek, Math.ceil(here() - 1e-6));
  /** The plan up to now, with more; what a preset had still in store is dropped. */
  const add = (events: readonly PatchEvent[], words: string) => {
    const past = plan().events.filter((one) => one.week <= thisWeek());
    const all = [...past, ...events];
    if (spotsOf(all) > mostSpots) {
      store.say(`A link holds ${mostSpots} spots. Clear them to set off more.`);
      return;
    }
    const running = live.value.running;
    halt();
    act({ events: printEvents(all), week: String(thisWeek()) }, words);
    if (running) go();
  };
  const reset = (words: string, choice: Partial<PatchesChoice>) => {
    halt();
    act(choice, words);
  };
  const follow = () => {
    halt();
    saying = '';
    ask(Number(store.state.value.week));
  };

  const actions: PatchesActions = {
    preset: (id) => {
      const preset = patchPresets.find((one) => one.id === id);
      if (!preset) return;
      const { set, sigma, events } = preset.plan;
      const still = stillWanted();
      reset(preset.finding, {
        set,
        sigma,
        events: printEvents(events),
        week: still ? String(preset.end) : '0',
      });
      if (!still) {
        live.value = { ...live.value, measured: { ...live.value.measured, week: 0 } };
        go();
      }
    },
    run: () => {
      if (live.value.running) stopAt('Paused.');
      else if (here() >= lastWeek - 1e-6)
        store.say('The four years of this run are over. Start again from week 0.');
      else {
        store.say('Running.');
        go();
      }
    },
    step: () => {
      halt();
      act({ week: String(Math.min(lastWeek, thisWeek() + stepWeeks)) }, '');
    },
    again: () => reset('From week 0.', { week: '0' }),
    treat: () => {
      const treated = treatedAt(plan().events, thisWeek());
      add(
        [{ kind: treated ? 'stop' : 'treat', week: thisWeek() }],
        treated ? 'Medicine stopped.' : 'Medicine started.',
      );
    },
    scatter: () => {
      const seed =
        (plan().events.filter(({ kind }) => kind === 'scatter').length * 5 + thisWeek() + 7) % 1296;
      add([{ kind: 'scatter', week: thisWeek(), seed }], 'Six small spots set off.');
    },
    clear: () => reset('All spots cleared, week 0.', { events: '', week: '0' }),
    change: (change) => {
      if ('side' in change) {
        link.value = '';
        store.act(
          { ...store.state.value, ...change },
          () => `The second head is shown from the ${change.side}.`,
        );
        rest();
        requestAnimationFrame(paintNow);
        return;
      }
      reset('', change);
    },
    size: (one) => {
      size.value = one;
    },
    setOff: (view, points) => {
      const places = points.flatMap(([x, y]): readonly Direction[] => {
        const at = onScalp(view, x, y);
        return at ? [at] : [];
      });
      if (places.length === 0) {
        store.say('That place is not on the scalp.');
        return;
      }
      const events = places.map((at): PatchEvent => ({ kind: size.value, week: thisWeek(), at: snap(at) }));
      const [only] = places;
      const where =
        places.length === 1 && only ? `: ${placeWords(only, data.space.headRadius)}` : `: ${places.length}`;
      add(events, `Spot set off${where}.`);
    },
    moveCursor: (view, dx, dy) => {
      const at = cursor.value.view === view ? cursor.value : { view, x: 200, y: view === 'top' ? 226 : 130 };
      const [x, y] = [Math.max(40, Math.min(360, at.x + dx)), Math.max(20, Math.min(420, at.y + dy))];
      cursor.value = { view, x, y };
      const direction = unproject(view, x, y);
      const on = onScalp(view, x, y);
      store.say(on && direction ? placeWords(direction, data.space.headRadius) : 'Beside the scalp.');
    },
    reset: () => reset('Start view.', initial),
    copyLink: () => {
      if (live.value.running) stopAt();
      void copyLinkOf(store, link as Signal<string>);
    },
    download: async (kind) => {
      halt();
      rest();
      try {
        const { save } = await import('./download.ts');
        store.say(`${await save(kind, data, store.state.value, live.value, store.link())} is saved.`);
      } catch {
        store.say('The download did not work in this browser.');
      }
    },
  };

  const state: PatchesState = {
    store,
    live,
    cursor,
    size,
    link,
    actions,
    escape: () => {
      link.value = '';
      if (live.value.running) stopAt('Paused.');
    },
    repaint: paintNow,
    paint: () => {},
    begin: (failed) => {
      const ended = store.connect();
      runner = startRunner(heard, () => {
        runner = undefined;
        halt();
        (store.notice as Signal<string>).value =
          'The model could not be loaded in this browser. The drawings show three stages of its run; load the page again to try once more.';
        failed();
      });
      ask(Number(store.state.value.week));
      addEventListener('popstate', follow);
      return () => {
        ended();
        forgetRest();
        removeEventListener('popstate', follow);
        halt();
        runner?.stop();
      };
    },
  };
  return state;
}

export type { Plan };
