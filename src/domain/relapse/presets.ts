/** The ready-made views. What a sentence says holds in the model: a test of each runs it. */
import type { SetId } from '../simulator/parameters.ts';
import { type Choice, defaultChoice, type Preset, type TwoLevels } from './choice.ts';

const view = (plan: string, versus = ''): Choice => ({ set: 'all', plan, versus });

export const presets: readonly Preset[] = [
  {
    id: 'stop',
    label: 'Stop after a year',
    finding: 'When the tablets stop, the hair falls again, whichever of the three explanations is true.',
    why: [
      'The model is built so that a tablet blocks the messages and changes nothing else. How fast hair goes was set to match a trial.',
      'By construction: in the model a tablet hides the signal and changes nothing else. How fast it goes was fitted to a trial.',
    ],
    claims: ['brave-aa1-withdrawal-week-152', 'brave-aa1-withdrawal-24-weeks'],
    choice: defaultChoice,
  },
  {
    id: 'stay',
    label: 'Stay on the dose',
    finding: 'On the same dose this virtual person keeps the hair.',
    why: [
      'The model was set to match a trial. In it, most people who stayed on the tablets kept their hair.',
      'Fitted: the trial that set the model’s numbers found the same in most people who stayed on.',
    ],
    claims: ['brave-aa1-continued-treatment'],
    choice: view('u104-52x4-100x4'),
  },
  {
    id: 'step-down',
    label: 'Go down to half the dose',
    finding:
      'At half the dose this virtual person keeps most of the hair. Among many virtual people, some lose it.',
    why: [
      'The model was set to match a trial. People differ, so half the dose is enough for some only.',
      'Fitted: people differ in how strong the body’s signal is and how well the tablet works, so half a dose is enough for some only.',
    ],
    claims: ['brave-aa2-downtitration'],
    choice: view('u104-52x4-100x2'),
  },
  {
    id: 'early',
    label: 'Start within six months',
    finding:
      'An early start does not stop the relapse here. It puts it off: most where memory does the work (B), not at all without memory (C).',
    why: [
      'Nobody has tested in people whether an early start makes new hair last.',
      'The three explanations part here. Whether an early start makes regrowth last has not been tested in people.',
    ],
    claims: [],
    choice: view('u26-52x4-100x0'),
  },
  {
    id: 'late',
    label: 'Start after six years',
    finding:
      'After six years without treatment, version B regrows less: more memory has settled. In version C the wait changes nothing.',
    why: [
      'In studies, people with a short spell do better. The model shows that this can have two reasons: memory, or that milder disease ends by itself.',
      'People with a short episode do respond better in studies. The model shows that this can have two reasons: memory, or that milder disease ends by itself.',
    ],
    claims: ['early-jaki-duration'],
    choice: view('u312-52x4-100x0'),
  },
  {
    id: 'background',
    label: 'Stop, with the background lowered',
    finding:
      'If inflammation in the body works as the model assumes, lowering it would hold the hair after the tablets stop.',
    why: [
      'In the first plan, inflammation in the body is lowered once the tablets stop, along the thick bar. In the second plan, it is not. Nobody can measure this inflammation, and nothing is known to lower it.',
      'By construction, and untested: nobody can measure this background signal, and nothing is known to lower it by any amount.',
    ],
    claims: [],
    choice: view('u104-52x4-100x0i30', 'u104-52x4-100x0'),
  },
  {
    id: 'trigger',
    label: 'A trigger that goes away',
    finding:
      'In a person with a low background signal the hair falls after a trigger and comes back by itself.',
    why: [
      'This is an idea built into the model: a trigger starts the disease, and inflammation in the body decides whether it stays.',
      'By construction, a hypothesis: the trigger starts the disease, the background decides whether it stays.',
    ],
    claims: [],
    choice: view('w208'),
  },
  {
    id: 'arms',
    label: 'Block one arm only',
    finding: 'Blocking interferon-gamma alone does more here than blocking IL-15 alone.',
    why: [
      'The model is built like this. What each message does in people is disputed.',
      'By construction: in the model interferon-gamma both uncovers the hair root and drives IL-15. The part of IL-15 in people is disputed.',
    ],
    claims: [],
    choice: view('u104-52g-52x0', 'u104-52l-52x0'),
  },
];

/** Stands under every finding. A test holds the first half of it against the misfits. */
export const threeWays: TwoLevels = [
  'The trials cannot say which of the three explanations is true.',
  'All three explanations fit the trials about equally well, so the trials cannot say which is true. They part where no trial has looked: on starting early, and on lowering the background signal.',
];

/** What each explanation says, in one sentence for a reader without the model's terms. */
export const plainSets: Readonly<Record<SetId, string>> = {
  A: 'Something in the whole body drives most of the attack, and immune cells settled in the skin add some.',
  B: 'Immune cells that have settled in the skin, its memory, drive most of the attack.',
  C: 'The skin keeps no such memory, so the rest has to explain it all.',
};

/** How to read the chart of one person. */
export const axisWords: TwoLevels = [
  'Up the side: the share of the scalp without hair, out of 100. Along the bottom: weeks of the disease. Under the dotted line most hair is back. Below: the plan.',
  'Hair lost (SALT score), by week of the disease. Under the dotted line most hair is back. Below: the plan.',
];
