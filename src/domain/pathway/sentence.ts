/** Arrows in words. */
import { effectVerbs, type PathwayEdge, type PathwayNode } from './pathway.ts';

/** One arrow as a sentence without full stop: "IL-15 docks on IL-2/IL-15 receptor: docks on the T cell". */
export function sentenceOf(edge: PathwayEdge, nodes: ReadonlyMap<string, PathwayNode>): string {
  const name = (id: string) => nodes.get(id)?.label ?? id;
  return `${name(edge.from)} ${effectVerbs[edge.effect]} ${name(edge.to)}: ${edge.label}`;
}
