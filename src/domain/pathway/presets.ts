/** The ready-made views in words. Read at build only: the page hands them to the figure. */
import { defaultChoice, type Preset } from './choice.ts';

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
    claim: 'il15-guardian-conflict',
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
    'Killer cells probably need messages, danger signals and a target before they do harm',
    'cd8-nkg2d-necessary-sufficient',
  ),
  view(
    'whole-body',
    'What happens outside the scalp?',
    'Signals of inflammation run between the body and the skin round the hair root; which way they push is often unknown',
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
    'jak-tablets-targets',
  ),
];
