/** What a reader has chosen on the map, its ready-made views, and what makes a choice sound. */
import type { Level, Pathway } from './pathway.ts';
import type { Thinning } from './thinning.ts';

export const levelChoices = ['1', '2', '3'] as const;
export const follows = ['', 'up', 'down'] as const;
/** Words of the panel. */
export const words = ['plain', 'clinical'] as const;
/** Size of the drawing against its frame. */
export const zooms = ['1', '1.5', '2', '3'] as const;

export interface Choice {
  readonly level: (typeof levelChoices)[number];
  /** Id of a view; empty for the whole level. */
  readonly view: string;
  /** Id of a medicine; empty for none. */
  readonly drug: string;
  readonly thinning: Thinning;
  /** Id of a player or an arrow; empty for none. */
  readonly chosen: string;
  readonly follow: (typeof follows)[number];
  readonly zoom: (typeof zooms)[number];
  /** How the panel speaks. */
  readonly words: (typeof words)[number];
}

export const defaultChoice: Choice = {
  level: '1',
  view: '',
  drug: '',
  thinning: 'all',
  chosen: '',
  follow: '',
  zoom: '1',
  words: 'plain',
};

export interface Preset {
  readonly id: string;
  readonly label: string;
  /** What it shows; a sentence of ours about the map, without figures. */
  readonly finding: string;
  /** Claim whose plain sentence stands under it. */
  readonly claim: string;
  readonly choice: Choice;
}

/** Preset of a choice, whatever is chosen, followed, enlarged or how it is worded; undefined for a choice of the reader's own. */
export function presetOf(
  presets: readonly Preset[],
  { level, view: id, drug, thinning }: Choice,
): Preset | undefined {
  return presets.find(
    ({ choice }) =>
      choice.level === level && choice.view === id && choice.drug === drug && choice.thinning === thinning,
  );
}

/** Choice of a preset; the default for an unknown id. */
export function presetChoice(presets: readonly Preset[], id: string): Choice {
  return presets.find((preset) => preset.id === id)?.choice ?? defaultChoice;
}

export const levelOf = ({ level }: Choice): Level => Number(level) as Level;

/** The same choice made sound: nothing is chosen that isn't shown, nothing followed that isn't a player. */
export function settle(pathway: Pathway, choice: Choice): Choice {
  const wanted = pathway.views.find(({ id }) => id === choice.view);
  const level = wanted && choice.level === '1' ? '2' : choice.level;
  const shown = (id: string) => !wanted || wanted.nodes.includes(id);
  const node = pathway.nodes.find(({ id }) => id === choice.chosen);
  const edge = pathway.edges.find(({ id }) => id === choice.chosen);
  const visible =
    (node && node.level <= Number(level) && shown(node.id)) ||
    (edge && edge.level <= Number(level) && shown(edge.from) && shown(edge.to));
  const chosen = visible ? choice.chosen : '';
  const follow = chosen && node ? choice.follow : '';
  if (level === choice.level && chosen === choice.chosen && follow === choice.follow) return choice;
  return { ...choice, level, chosen, follow };
}
