/** Words that stand in the figure whatever is chosen: it is given them with its data, not with its script. */
import type { Touch } from './rule.ts';
import type { Group } from './signal.ts';

/** The rule of pairs as said on screen. `rule.ts` is the rule. */
export const assumption = {
  lead: 'An assumption: a signal is as blocked as the most blocked JAK of its pair.',
  shown:
    'It was shown in cells for IL-15: blocking either JAK1 or JAK3 is enough to stop its STAT5. For the other pairs we assume it.',
  source: 'thorarensen-2014-atp',
  more: 'Where three JAKs are listed, the first is taken as needed, and either of the other two may serve. A message with two receptors gets through by the less blocked one. The slope of each curve is taken as one.',
} as const;

interface GroupWords {
  readonly title: string;
  readonly plain: string;
}

/** Headings of the drawings. */
export const groupWords: Readonly<Record<Group, GroupWords>> = {
  driver: {
    title: 'Drive the attack',
    plain: 'Messages that may start it, or probably keep it going; some by mouse studies.',
  },
  calming: { title: 'Calms', plain: 'A message that probably holds the attack back.' },
  supporting: { title: 'Support the attack', plain: 'Messages that may push in the same direction.' },
  safety: { title: 'Make blood and growth', plain: 'Messages that the body needs for other work.' },
  metabolic: { title: 'Fat tissue', plain: 'A message about the body’s stores.' },
  marker: { title: 'Seen to be raised', plain: 'Found more of; whether they drive anything is not shown.' },
  unclear: { title: 'No clear part in AA', plain: 'Messages of the skin that use the same switches.' },
};

/** What the marks of the drawings mean. */
const keyWords = {
  systemic: 'a message that the whole body needs',
  chosen: 'the signal seen close up',
  aim: 'what the medicine is aimed at',
  blocked: 'a JAK, half blocked',
  bound: 'a JAK, half blocked at most',
  left: 'all of the signal is left, or almost none',
  reached: 'can be reached; how much is not known',
  partly: 'one of two receptors can be reached',
  'not-listed': 'not a listed target: runs on',
  unknown: 'no figure found, though we looked',
} as const satisfies Readonly<Record<Touch, string>> & Readonly<Record<string, string>>;

export const captions = { assumption, groupWords, keyWords } as const;
export type Captions = typeof captions;
