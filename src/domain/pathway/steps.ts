/** Steps of the arrow keys: from a player onto an arrow, along it, and between the arrows of one player. */
import type { PathwayEdge } from './pathway.ts';

/** Where the keys stand: on a player, or on an arrow reached from one. */
export interface Standing {
  readonly at: string;
  /** Player whose arrows are turned through; empty on a player. */
  readonly hub: string;
}

export type StepKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown' | 'Home';

/**
 * The next standing. On a player, right takes its first arrow out and left its first arrow in; up and down do the same
 * as left and right. On an arrow, right goes to its head and left to its tail, up and down turn to the next arrow of
 * the same player and direction. Where no arrow leads on, the standing stays.
 */
export function step(
  edges: readonly PathwayEdge[],
  { at, hub }: Standing,
  key: StepKey,
  first: string,
): Standing {
  if (key === 'Home') return { at: first, hub: '' };
  const edge = edges.find(({ id }) => id === at);
  if (!edge) {
    const out = key === 'ArrowRight' || key === 'ArrowDown';
    const next = edges.find((one) => (out ? one.from : one.to) === at);
    return next ? { at: next.id, hub: at } : { at, hub: '' };
  }
  if (key === 'ArrowRight') return { at: edge.to, hub: '' };
  if (key === 'ArrowLeft') return { at: edge.from, hub: '' };
  const centre = hub === edge.to ? edge.to : edge.from;
  const siblings = edges.filter((one) => (centre === edge.from ? one.from : one.to) === centre);
  const index = siblings.indexOf(edge);
  const turn = key === 'ArrowDown' ? 1 : -1;
  const next = siblings[(index + turn + siblings.length) % siblings.length];
  return { at: next?.id ?? at, hub: centre };
}
