/** Arrows in words. */
import { effectVerbs, effectVerbsPlural, type PathwayEdge, type PathwayNode } from './pathway.ts';

/** Who does what to whom: "IL-15 docks on IL-2/IL-15 receptor". */
export function deedOf({ from, to, effect }: PathwayEdge, nodes: ReadonlyMap<string, PathwayNode>): string {
  const actor = nodes.get(from);
  const verbs = actor?.plural ? effectVerbsPlural : effectVerbs;
  return `${actor?.label ?? from} ${verbs[effect]} ${nodes.get(to)?.label ?? to}`;
}

/** One arrow as a sentence without full stop: "IL-15 docks on IL-2/IL-15 receptor: docks on the T cell". */
export function sentenceOf(edge: PathwayEdge, nodes: ReadonlyMap<string, PathwayNode>): string {
  return `${deedOf(edge, nodes)}: ${edge.label}`;
}
