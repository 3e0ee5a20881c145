/**
 * The ready-made choices with their words. Only the build imports this: the browser gets it with the results, so that
 * the words are not sent as script.
 */
import { defaultChoice, type Preset } from './choice.ts';
import type { Drug } from './row.ts';

export const presets: readonly Preset[] = [
  {
    id: 'response',
    label: 'Does hair come back?',
    finding:
      'In every late-stage trial here, more people had most of their scalp hair back on the medicine than on that trial’s own placebo. The lowest doses did least.',
    claims: [
      'brave-aa1-week36-response',
      'brave-aa-week36-regulatory',
      'allegro-week24-50mg',
      'thrive-aa2-week24',
      'up-aa-study2-week24',
      'ivarmacitinib-phase3',
    ],
    choice: defaultChoice,
  },
  {
    id: 'withdrawal',
    label: 'What happens on stopping?',
    finding:
      'These people had done well on baricitinib. Most of those who stopped clearly lost hair again; few of those who stayed on it did. The groups that stopped were small.',
    claims: [
      'brave-aa1-withdrawal-week-152',
      'brave-aa1-withdrawal-24-weeks',
      'brave-aa1-withdrawal-first-8-weeks',
      'brave-aa1-continued-treatment',
    ],
    choice: {
      ...defaultChoice,
      drug: 'baricitinib',
      measure: 'loss-over-20',
      time: 'weeks',
      row: 'brave1-withdrawal-w152-loss-over-20-stopped-4-mg-placebo',
    },
  },
  {
    id: 'step-down',
    label: 'What if the dose is lowered?',
    finding:
      'These people had done well on the higher dose of baricitinib. Fewer kept most of their scalp hair after going down to the lower dose than after staying on the higher one.',
    claims: ['brave-aa2-downtitration', 'brave-aa2-sustained-response-before-stepdown'],
    choice: {
      ...defaultChoice,
      drug: 'baricitinib',
      measure: 'kept-salt-20',
      time: 'weeks',
      row: 'brave2-step-down-w152-kept-salt-20-4-mg-2-mg',
    },
  },
  {
    id: 'over-time',
    label: 'How long does it take?',
    finding:
      'On ritlecitinib, hardly anybody had most of their scalp hair back in the first weeks, and the share grew over the year. The placebo group ended half-way, so later weeks have none beside them.',
    claims: ['allegro-week48-50mg', 'allegro-week24-50mg'],
    choice: {
      ...defaultChoice,
      drug: 'ritlecitinib',
      trial: 'allegro-2b-3',
      time: 'weeks',
      row: 'allegro-w24-salt-20-50-mg',
    },
  },
  {
    id: 'severity',
    label: 'Does it matter how much was lost?',
    finding:
      'On ritlecitinib, those who had lost less at the start more often had most of their scalp hair back. There was no placebo group in this part.',
    claims: ['ritlecitinib-severity-matters'],
    choice: {
      ...defaultChoice,
      drug: 'ritlecitinib',
      band: 'split',
      time: 'weeks',
      row: 'allegro-severity-w52-salt-20-50-mg-salt-50-94',
    },
  },
  {
    id: 'young',
    label: 'What about teenagers?',
    finding:
      'Among children and teenagers, too, more had most of their scalp hair back on the medicine than on placebo.',
    claims: ['brave-aa-peds-week36', 'allegro-adolescents'],
    choice: { ...defaultChoice, age: 'under-18', row: 'brave-peds-w36-salt-20-4-mg' },
  },
];

/** Claims on harms, beside every benefit: of the whole class, then of each medicine. */
export const harms: readonly { readonly claim: string; readonly drug?: Drug }[] = [
  { claim: 'jak-boxed-warning' },
  { claim: 'baricitinib-aa-low-risk-rates', drug: 'baricitinib' },
  { claim: 'ritlecitinib-safety-rates', drug: 'ritlecitinib' },
  { claim: 'deuruxolitinib-common-side-effects', drug: 'deuruxolitinib' },
  { claim: 'upadacitinib-aa-safety', drug: 'upadacitinib' },
];

/** A ready-made choice by its name. Throws a RangeError for a name that none has. */
export function presetById(id: string): Preset {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new RangeError(`no preset "${id}"`);
  return preset;
}
