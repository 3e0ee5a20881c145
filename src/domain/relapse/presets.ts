/** The ready-made views. What a sentence says holds in the model: a test of each runs it. */
import { type Choice, defaultChoice, type Preset } from './choice.ts';

const view = (plan: string, versus = ''): Choice => ({ set: 'all', plan, versus });

export const presets: readonly Preset[] = [
  {
    id: 'stop',
    label: 'Stop after a year',
    finding: 'When the tablets stop, the hair falls again, whichever of the three explanations is true.',
    why: 'By construction: in the model a tablet hides the signal and changes nothing else. How fast it goes was fitted to a trial.',
    claims: ['brave-aa1-withdrawal-week-152', 'brave-aa1-withdrawal-24-weeks'],
    choice: defaultChoice,
  },
  {
    id: 'stay',
    label: 'Stay on the dose',
    finding: 'On the same dose this virtual person keeps the hair.',
    why: 'Fitted: the trial that set the model’s numbers found the same in most people who stayed on.',
    claims: ['brave-aa1-continued-treatment'],
    choice: view('u104-52x4-100x4'),
  },
  {
    id: 'step-down',
    label: 'Go down to half the dose',
    finding:
      'At half the dose this virtual person keeps most of the hair. Among many virtual people, some lose it.',
    why: 'Fitted: people differ in how strong the body’s signal is and how well the tablet works, so half a dose is enough for some only.',
    claims: ['brave-aa2-downtitration'],
    choice: view('u104-52x4-100x2'),
  },
  {
    id: 'early',
    label: 'Start within six months',
    finding:
      'An early start does not stop the relapse here. It puts it off: most where memory does the work (B), not at all without memory (C).',
    why: 'The three explanations part here. Whether an early start makes regrowth last has not been tested in people.',
    claims: [],
    choice: view('u26-52x4-100x0'),
  },
  {
    id: 'late',
    label: 'Start after six years',
    finding:
      'After six years without treatment, version B regrows less: more memory has settled. In version C the wait changes nothing.',
    why: 'People with a short episode do respond better in studies. The model shows that this can have two reasons: memory, or that milder disease ends by itself.',
    claims: ['early-jaki-duration'],
    choice: view('u312-52x4-100x0'),
  },
  {
    id: 'background',
    label: 'Stop, with the background lowered',
    finding:
      'If inflammation in the body works as the model assumes, lowering it would hold the hair after the tablets stop.',
    why: 'By construction, and untested: nobody can measure this background signal, and nothing is known to lower it by any amount.',
    claims: [],
    choice: view('u104-52x4-100x0i30', 'u104-52x4-100x0'),
  },
  {
    id: 'trigger',
    label: 'A trigger that goes away',
    finding:
      'In a person with a low background signal the hair falls after a trigger and comes back by itself.',
    why: 'By construction, a hypothesis: the trigger starts the disease, the background decides whether it stays.',
    claims: [],
    choice: view('w208'),
  },
  {
    id: 'arms',
    label: 'Block one arm only',
    finding: 'Blocking interferon-gamma alone does more here than blocking IL-15 alone.',
    why: 'By construction: in the model interferon-gamma both uncovers the hair root and drives IL-15. The part of IL-15 in people is disputed.',
    claims: [],
    choice: view('u104-52g-52x0', 'u104-52l-52x0'),
  },
];

/** Stands under every finding. A test holds the first half of it against the misfits. */
export const threeWays =
  'All three explanations fit the trials about equally well, so the trials cannot say which is true. They part where no trial has looked: on starting early, and on lowering the background signal.';
