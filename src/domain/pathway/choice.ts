/** What a reader has chosen on the map, its ready-made views, and what makes a choice sound. */
import type { Level, Pathway } from './pathway.ts';
import type { Thinning } from './thinning.ts';

export const levelChoices = ['1', '2', '3'] as const;
export const follows = ['', 'up', 'down'] as const;
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
}

export const defaultChoice: Choice = {
  level: '1',
  view: '',
  drug: '',
  thinning: 'all',
  chosen: '',
  follow: '',
  zoom: '1',
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

const view = (id: string, label: string, finding: string, claim: string): Preset => ({
  id,
  label,
  finding,
  claim,
  choice: { ...defaultChoice, level: '2', view: id },
});

export const presets: readonly Preset[] = [
  {
    id: 'core-loop',
    label: 'How does the attack keep itself going?',
    finding: 'The attack on the hair root runs in a loop, and each turn calls for the next',
    claim: 'jak-loop-model',
    choice: defaultChoice,
  },
  {
    id: 'with-medicine',
    label: 'What does a JAK medicine silence?',
    finding:
      'A medicine that blocks two switches silences arrows in both cells, and some signals still get through',
    claim: 'jaki-overlap-in-cells',
    choice: { ...defaultChoice, drug: 'baricitinib' },
  },
  {
    id: 'in-people',
    label: 'What was shown in people?',
    finding: 'Leave out what is only inferred or seen in mice, and the loop has gaps',
    claim: 'jak-loop-model',
    choice: { ...defaultChoice, thinning: 'people' },
  },
  view(
    'hiding-place',
    'How does the root hide?',
    'The growing root normally keeps out of sight, and many things may uncover it',
    'ip-collapse-status',
  ),
  view(
    'fuel-and-weapons',
    'What arms the killer cells?',
    'Killer cells need messages, danger signals and a target before they do harm',
    'cd8-nkg2d-necessary-sufficient',
  ),
  view(
    'whole-body',
    'What happens outside the scalp?',
    'Signals of inflammation run between the body and the hair root; which way they push is often unknown',
    'verdict-systemic-activation',
  ),
  view(
    'memory-relapse',
    'Why can it come back?',
    'Cells that remember may outlast a treatment',
    'clones-persist-on-jaki',
  ),
  view(
    'medicines',
    'Where do the medicines act?',
    'Most medicines on the map block the same few switches',
    'jaki-overlap-in-cells',
  ),
];

/** Preset of a choice, whatever is chosen, followed or enlarged in it; undefined for a choice of the reader's own. */
export function presetOf({ level, view: id, drug, thinning }: Choice): Preset | undefined {
  return presets.find(
    ({ choice }) =>
      choice.level === level && choice.view === id && choice.drug === drug && choice.thinning === thinning,
  );
}

/** Choice of a preset; the default for an unknown id. */
export function presetChoice(id: string): Choice {
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
