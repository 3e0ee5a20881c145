/** What a reader chose to see, the ready-made choices, and the claims they rest on. */
import { concentrationOf } from './hill.ts';
import { hasCurves, type SignalMap } from './signal.ts';

export const words = ['plain', 'clinical'] as const;

export interface Choice {
  /** Id of the medicine put in; empty for none. */
  readonly drug: string;
  /** Step of the slider, as in {@link concentrationOf}; without meaning for a medicine without curves. */
  readonly step: string;
  /** Id of the signal seen close up. */
  readonly signal: string;
  /** How the close-up speaks. */
  readonly words: (typeof words)[number];
}

/** Step of a medicine that has just been put in: 10 nM. */
export const firstChoiceStep = '10';

export const defaultChoice: Choice = {
  drug: 'baricitinib',
  step: firstChoiceStep,
  signal: 'jak-il15',
  words: 'plain',
};

export const presetIds = ['together', 'elsewhere', 'wider', 'calming', 'outside', 'none'] as const;
export type PresetId = (typeof presetIds)[number];

export interface Preset {
  readonly id: PresetId;
  /** On the button: the reader's question. */
  readonly label: string;
  /** The finding, without a figure. Tests hold it against the map. */
  readonly finding: string;
  /** Claims it rests on; the first one's plain sentence is printed. */
  readonly claims: readonly [string, ...string[]];
  readonly choice: Choice;
}

export const presets: readonly Preset[] = [
  {
    id: 'together',
    label: 'Which signals does a medicine reach?',
    finding:
      'Baricitinib is aimed at two switches, JAK1 and JAK2. Every signal drawn here needs one of them. So it can reach signals that drive the attack, and signals that make blood.',
    claims: ['jak-tablets-targets', 'jak-signals-elsewhere', 'jaki-overlap-in-cells'],
    choice: defaultChoice,
  },
  {
    id: 'elsewhere',
    label: 'What if JAK3 is the target?',
    finding:
      'Ritlecitinib is aimed at JAK3, which IL-15 and IL-2 need. The signals that make blood and growth use other JAKs, for which no figure was found. Blood counts are checked all the same.',
    claims: ['litfulo-checks', 'jak-tablets-targets', 'jak-signals-elsewhere'],
    choice: { ...defaultChoice, drug: 'ritlecitinib', step: firstChoiceStep, signal: 'jak-il2' },
  },
  {
    id: 'wider',
    label: 'Does a narrow aim stay narrow?',
    finding:
      'Upadacitinib is aimed at JAK1. In the tube, more of it blocks JAK2 as well, and then the signals that make blood go with the rest.',
    claims: ['jaki-overlap-in-cells', 'jak-signals-elsewhere', 'jak-class-warning-2021'],
    choice: { ...defaultChoice, drug: 'upadacitinib', step: '30', signal: 'jak-epo' },
  },
  {
    id: 'calming',
    label: 'Can a calming signal be hit too?',
    finding:
      'IL-10 is a calming message, and it uses JAK1 too. A medicine that blocks JAK1 can blunt it along with the signals that drive the attack.',
    claims: ['jaki-overlap-in-cells', 'il15-guardian-conflict'],
    choice: { ...defaultChoice, drug: 'abrocitinib', step: '20', signal: 'jak-il10' },
  },
  {
    id: 'outside',
    label: 'Is dupilumab a JAK medicine?',
    finding:
      'No. Dupilumab blocks part of a receptor outside the cell, which IL-4 and IL-13 need. It is not aimed at any other signal drawn here.',
    claims: ['dupilumab-th2-test'],
    choice: { ...defaultChoice, drug: 'dupilumab', step: firstChoiceStep, signal: 'jak-il13' },
  },
  {
    id: 'none',
    label: 'How do the signals run without a medicine?',
    finding:
      'Each message docks outside the cell and sets off JAKs inside, which pass it on to STATs. Four JAKs serve all the signals drawn here, so no JAK belongs to one signal alone.',
    claims: ['jak-loop-model'],
    choice: { ...defaultChoice, drug: '', step: firstChoiceStep, signal: 'jak-ifn-gamma' },
  },
];

/** A ready-made choice by its name. Throws a RangeError for a name that none has. */
export function presetById(id: string): Preset {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new RangeError(`no preset "${id}"`);
  return preset;
}

/** The ready-made choice that this choice is, whatever signal stands close up; or undefined. */
export function presetOf({ drug, step }: Choice): Preset | undefined {
  return presets.find(({ choice }) => choice.drug === drug && choice.step === step);
}

/** The choice with a step that means something: a medicine without curves has none of its own. */
export function settle({ medicines }: SignalMap, choice: Choice): Choice {
  const medicine = medicines.find(({ id }) => id === choice.drug);
  if (choice.step === firstChoiceStep || (medicine && hasCurves(medicine))) return choice;
  return { ...choice, step: firstChoiceStep };
}

/** Claims on what is watched with a medicine; every JAK medicine shares the last. */
const watchedBy: Readonly<Record<string, string>> = {
  baricitinib: 'olumiant-checks',
  ritlecitinib: 'litfulo-checks',
  deuruxolitinib: 'leqselvi-checks',
  upadacitinib: 'jak-class-warning-2021',
  tofacitinib: 'jak-class-warning-2021',
};

/** Claims that say what is watched with a medicine and why; with none chosen, those of the tablets for AA. */
export function watched(drug: string): readonly string[] {
  const why = 'jak-signals-elsewhere';
  const boxed = 'jak-boxed-warning';
  if (drug === 'dupilumab') return [];
  if (drug === '') return [why, 'olumiant-checks', 'litfulo-checks', 'leqselvi-checks', boxed];
  const own = watchedBy[drug];
  return own ? [why, own, boxed] : [why, boxed];
}

export const concentrationOfChoice = ({ step }: Choice) => concentrationOf(Number(step));
