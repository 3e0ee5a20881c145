/** Walking the map along its arrows. */
import type { PathwayEdge } from './pathway.ts';

export type Direction = 'up' | 'down';

export interface Reached {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Everything that leads to a player (up) or that it leads to (down), the player itself included. */
export function closure(edges: readonly PathwayEdge[], start: string, direction: Direction): Reached {
  const nodes = new Set([start]);
  const found = new Set<string>();
  for (const id of nodes) {
    for (const edge of edges) {
      const [near, far] = direction === 'down' ? [edge.from, edge.to] : [edge.to, edge.from];
      if (near !== id) continue;
      found.add(edge.id);
      nodes.add(far);
    }
  }
  return { nodes, edges: found };
}
