/** What a reader chose to see of the body: a view, one of its links, the drawing's skin, the words. */
import { type BodySource, bodySources } from './link.ts';

/** Ready-made views; their words stand in `content/body.yaml`. */
export const viewIds = ['surest', 'people', 'against', 'order', 'all'] as const;
export type ViewId = (typeof viewIds)[number];

/** Skin tones of the drawn person, by the number of their token. */
export const tones = ['1', '2', '3', '4'] as const;
export type Tone = (typeof tones)[number];

export const levels = ['plain', 'clinical'] as const;
export type Level = (typeof levels)[number];

export interface View {
  readonly id: ViewId;
  readonly label: string;
  /** The finding, without a figure. */
  readonly finding: string;
  /** Claims it rests on; the first one's plain sentence is printed. */
  readonly claims: readonly [string, ...string[]];
}

export interface Choice {
  readonly view: ViewId;
  /** The link that the panel tells of; empty for none. */
  readonly chosen: BodySource | '';
  readonly tone: Tone;
  readonly level: Level;
}

export const defaultChoice: Choice = { view: 'surest', chosen: '', tone: '2', level: 'plain' };

/** The next part in the order of the numbers, round and round; with none chosen the first, or the last going back. */
export function neighbour(from: BodySource | '', by: 1 | -1): BodySource {
  const at = from === '' ? (by > 0 ? -1 : 0) : bodySources.indexOf(from);
  return bodySources[(at + by + bodySources.length) % bodySources.length] as BodySource;
}
