/** A sketch: a few players and arrows of the map on a small plate, in words for everybody. It stands in an explainer. */
import type { Pathway } from './pathway.ts';
import type { Plate } from './plate.ts';

export interface Sketch {
  /** Id of the ready-made view on which the live map opens. */
  readonly id: string;
  readonly finding: string;
  /** What an arrow says, and what it doesn't. */
  readonly note: string;
  /** Claim that weighs the whole. */
  readonly claim: string;
  /** Each arrow as a plain sentence, in reading order, by the arrow's id. */
  readonly says: Readonly<Record<string, string>>;
  readonly plate: Plate;
}

/** The map cut down to the players and arrows of a sketch; its arrows stand in reading order. */
export function sketched(pathway: Pathway, { plate, says }: Sketch): Pathway {
  return {
    ...pathway,
    nodes: pathway.nodes.filter(({ id }) => plate.nodes[id]),
    edges: Object.keys(says).flatMap((id) => pathway.edges.find((edge) => edge.id === id) ?? []),
  };
}

/** Ids that a sketch names and the map lacks, arrows that are drawn and not said, or said and not drawn. */
export function strayIds(pathway: Pathway, { plate, says }: Sketch): readonly string[] {
  const known = new Set([...pathway.nodes, ...pathway.edges].map(({ id }) => id));
  const [drawn, told] = [Object.keys(plate.edges), Object.keys(says)];
  return [
    ...[...Object.keys(plate.nodes), ...told].filter((id) => !known.has(id)),
    ...drawn.filter((id) => !told.includes(id)),
    ...told.filter((id) => !drawn.includes(id)),
  ];
}
