/** Short titles of claims, made from their ids: a sentence is too long for a list, a tab or an A to Z. */
import { capitalise, joinParts, wordsOf } from './figure-words.ts';

/** First words of ids that say where a claim was filed, not what it says; or that stand for a word of their own. */
const leads: Readonly<Record<string, string>> = {
  adj: '',
  comorb: '',
  epi: '',
  ext: '',
  ip: 'immune privilege',
  marker: '',
  mr: 'Mendelian randomisation',
  news: 'founding text',
  pso: 'psoriasis',
  up: 'UP',
};

/** "brave-aa1-withdrawal-week-152" as "BRAVE-AA1, withdrawal, week 152". Never empty. */
export function claimTitle(id: string): string {
  const [first = '', ...rest] = id.split('-');
  const lead = rest.length > 0 ? leads[first] : undefined;
  const words = lead === undefined ? wordsOf([first, ...rest]) : wordsOf(rest);
  return capitalise(joinParts(lead ? [lead, ...words] : words));
}

/** A topic's id in words: "jak-inhibitors" is "JAK inhibitors". */
export function topicTitle(topic: string): string {
  return capitalise(wordsOf(topic.split('-')).join(' '));
}
