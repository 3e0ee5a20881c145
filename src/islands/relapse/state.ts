/** State of the figure: the reader's plans as a signal, the courses as what follows from them. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Choice, Preset, PresetId } from '../../domain/relapse/choice.ts';
import {
  type Figure,
  figureOf,
  panelWords,
  plansOf,
  summarise,
  trialKey,
} from '../../domain/relapse/figure.ts';
import { type Plan, regimenOf, settlePlan, writePlan } from '../../domain/relapse/plan.ts';
import { type RelapseLink, relapseCodec, relapsePath } from '../../share/relapse.ts';
import { copyLinkOf, createStore, type IslandStore } from '../shared/store.ts';
import { crowd } from './crowd.ts';
import type { RelapseData, Trials } from './data.ts';

export interface RelapseActions {
  readonly preset: (id: string) => void;
  readonly set: (set: Choice['set']) => void;
  /** A finished change of one of the plans. */
  readonly edit: (index: number, plan: Plan) => void;
  /** While a hand drags: shown, not yet kept. No plan: the kept one is shown again. */
  readonly preview: (index: number, plan?: Plan) => void;
  /** Puts a copy of the plan beside it, or takes the second away. */
  readonly compare: () => void;
  readonly reset: () => void;
  readonly copyLink: () => void;
  readonly download: (kind: 'svg' | 'png' | 'csv' | 'json') => void;
}

export interface RelapseState {
  readonly store: IslandStore<RelapseLink>;
  readonly figure: ReadonlySignal<Figure>;
  /** The figure of the last finished gesture: its axis stands still while a hand drags. */
  readonly kept: ReadonlySignal<Figure>;
  readonly trials: ReadonlySignal<Trials>;
  readonly link: ReadonlySignal<string>;
  readonly actions: RelapseActions;
  /** Follows the address and runs trials; returns what ends it. */
  readonly connect: () => () => void;
  readonly escape: () => void;
}

/** Makes the state of one figure. `root` gives its element once it stands in a page. */
export function relapseState(
  data: RelapseData,
  start: PresetId,
  embedded: boolean,
  root: () => Element | null,
): RelapseState {
  const model = String(data.model.version);
  const presetById = (id: string) => data.presets.find((one) => one.id === id) ?? (data.presets[0] as Preset);
  const initial: RelapseLink = { ...presetById(start).choice, model };
  const store: IslandStore<RelapseLink> = createStore({
    codec: relapseCodec(data.versions),
    initial,
    path: relapsePath,
    embedded,
    summarise: () => summarise(kept.value),
  });
  const moving = signal<RelapseLink | null>(null);
  const kept = computed(() => figureOf(data.model, data.presets, store.state.value));
  const figure = computed(() =>
    moving.value ? figureOf(data.model, data.presets, moving.value) : kept.value,
  );
  const link = signal('');
  const trials = signal<Trials>(data.trials);

  const go = (next: RelapseLink, saying = () => summarise(kept.value)) =>
    batch(() => {
      link.value = '';
      moving.value = null;
      store.act(next, saying);
    });
  const withPlan = (index: number, plan: Plan): RelapseLink => ({
    ...store.state.value,
    [index === 0 ? 'plan' : 'versus']: writePlan(settlePlan(plan)),
  });

  const connect = () => {
    const people = crowd();
    const disconnect = store.connect();
    const stop = effect(() => {
      const { sets } = data.model;
      const [set] = sets;
      for (const plan of plansOf(store.state.value)) {
        const key = trialKey(plan);
        if (!set || plan.parts.length === 0 || trials.peek()[key]) continue;
        trials.value = { ...trials.peek(), [key]: 'runs' };
        people.ask({ key, sets, segments: regimenOf(plan, set).segments }, ({ curves }) => {
          trials.value = { ...trials.peek(), [key]: curves ?? 'failed' };
        });
      }
    });
    return () => {
      stop();
      disconnect();
      people.end();
    };
  };

  return {
    store,
    figure,
    kept,
    trials,
    link,
    connect,
    escape: () => {
      if (link.value) link.value = '';
      else moving.value = null;
    },
    actions: {
      preset: (id) => go({ ...presetById(id).choice, set: store.state.value.set, model }),
      set: (set) => go({ ...store.state.value, set }),
      edit: (index, plan) =>
        go(withPlan(index, plan), () => {
          const panel = kept.value.panels[index];
          return panel ? panelWords(panel, kept.value.shown) : '';
        }),
      preview: (index, plan) => {
        moving.value = plan ? withPlan(index, plan) : null;
      },
      compare: () => {
        const { plan, versus } = store.state.value;
        go({ ...store.state.value, versus: versus ? '' : plan });
      },
      reset: () => go(initial),
      copyLink: () => copyLinkOf(store, link),
      download: async (kind) => {
        const element = root();
        if (!element) return;
        try {
          // Fetched when it is asked for: most readers never download.
          const { save } = await import('./download.ts');
          store.say(
            `${await save(kind, element, { figure: kept.value, trials: trials.value, model: data.model, link: store.link() })} is saved.`,
          );
        } catch {
          store.say('The download did not work in this browser.');
        }
      },
    },
  };
}
