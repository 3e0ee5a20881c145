/** The ready-made views. What a sentence says holds in the model: a test of each runs it. */
import type { SetId } from '../simulator/parameters.ts';
import { type Choice, defaultChoice, type Preset, type TwoLevels } from './choice.ts';

const view = (plan: string, versus = ''): Choice => ({ set: 'all', plan, versus });

export const presets: readonly Preset[] = [
  {
    id: 'stop',
    label: 'Stop after a year',
    finding: 'When the tablets stop, the hair falls again, whichever of the three explanations is true.',
    plain: 'In all three guesses, the hair falls again after the tablets stop.',
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
    plain: 'In all three guesses, this made-up person keeps the hair on the same dose.',
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
    plain: 'In all three guesses, this made-up person keeps most hair on half the dose. Not everybody does.',
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
    plain:
      'Nobody has tested this in people. In guess B an early start makes a great difference, in A a small one, in C none.',
    why: [
      'In the first plan, the tablets start within six months; in the second, after six years. Both last a year. After the late start, little hair comes back in B. After the stop, hair that came back falls again, most of it in A and C. Only in B does an early start keep much more.',
      'The three explanations part here. Whether an early start makes regrowth last has not been tested in people.',
    ],
    claims: [],
    choice: view('u26-52x4-100x0', 'u312-52x4-100x0'),
    plans: ['First plan, start within six months', 'Second plan, start after six years'],
  },
  {
    id: 'late',
    label: 'Start after six years',
    finding:
      'After six years without treatment, version B regrows less: more memory has settled. In version C the wait changes nothing.',
    plain:
      'Nobody knows why people with a long spell get less hair back. The three guesses give different answers.',
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
      'If inflammation in the body works as the model assumes, lowering it would hold most hair in A and B after the tablets stop. In C some falls again.',
    plain:
      'Nobody has shown that less inflammation in the body keeps hair. If it did, most hair would stay in guesses A and B after the tablets stop, less in C.',
    why: [
      'In the first plan, inflammation in the body is lowered once the tablets stop: the bar marked “inflammation lowered”. In the second plan, it is not. No test measures this inflammation, a blood test such as CRP neither. So nobody knows what lowers it.',
      'By construction, and untested: nobody can measure this background signal, and nothing is known to lower it by any amount.',
    ],
    claims: [],
    choice: view('u104-52x4-100x0i30', 'u104-52x4-100x0'),
    plans: ['First plan, inflammation lowered', 'Second plan, inflammation as before'],
  },
  {
    id: 'trigger',
    label: 'A trigger that goes away',
    finding:
      'In a person with a low background signal the hair falls after a trigger and comes back by itself.',
    plain: 'This is only an idea: hair falls after a trigger, and comes back by itself.',
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
    finding: 'Blocking IL-15 alone does less here than blocking interferon-gamma alone.',
    plain: 'In all three guesses, blocking one message of the attack does more than blocking the other.',
    why: [
      'The model is built like this. What each message does in people is disputed.',
      'By construction: in the model interferon-gamma both uncovers the hair root and drives IL-15. The part of IL-15 in people is disputed.',
    ],
    claims: [],
    choice: view('u104-52g-52x0', 'u104-52l-52x0'),
    plans: ['First plan, interferon-gamma blocked', 'Second plan, interleukin-15 blocked'],
  },
];

/** Stands under every finding. A test holds the first half of it against the misfits. */
export const threeWays: TwoLevels = [
  'The trials cannot say which of the three guesses is true.',
  'All three explanations fit the trials about equally well, so the trials cannot say which is true. They part where no trial has looked: on starting early, and on lowering the background signal.',
];

/** What each explanation says, in one sentence for a reader without the model's terms. */
export const plainSets: Readonly<Record<SetId, string>> = {
  A: 'Something in the whole body drives most of the attack, and immune cells settled in the skin add some.',
  B: 'Immune cells that have settled in the skin, its memory, drive most of the attack.',
  C: 'The skin keeps no such memory, so the rest has to explain it all.',
};

/** Over the three: what they are. */
export const legend: TwoLevels = ['Three guesses. Nobody has shown which is right.', 'Three explanations'];

/** What stands at the virtual trial; data, so that the sentences are not sent as script. */
export const trialWords = {
  idle: 'Nothing is taken in this plan, so there is no virtual trial of it.',
  failed: 'The virtual trial could not run in this browser. The chart of one person does not need it.',
  runs: 'The virtual trial is running…',
  none: 'It starts with the first tablet, so the time before changes nothing here. No real trial gave this plan.',
  real: 'It starts with the first tablet, so the time before changes nothing here. A real trial’s figures, and where 95 of 100 samples would lie:',
  fitted: 'the model was tuned to these.',
  'held-out': 'these were held out.',
} as const;

/** How to read the chart of one person. */
export const axisWords: TwoLevels = [
  'Up the side: the share of the scalp without hair, out of 100. Along the bottom: weeks of the disease. Under the dotted line most hair is back. Below: the plan; “mg” is the daily dose of baricitinib, a JAK tablet.',
  'Hair lost (SALT score), by week of the disease. Under the dotted line most hair is back. Below: the plan.',
];
