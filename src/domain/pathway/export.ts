/** The map as files: a table of its arrows (CSV) and the graph for Cytoscape.js. */
import { certaintyLabels } from '../evidence/certainty.ts';
import { type Pathway, speciesWords } from './pathway.ts';
import type { Plate } from './plate.ts';

const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** CSV (RFC 4180) of arrows, one row each, source ids joined by semicolons. */
export function edgesCsv({ nodes, edges }: Pick<Pathway, 'nodes' | 'edges'>): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const head = 'id,from,to,from_label,to_label,effect,label,species,certainty,level,sources,note';
  const rows = edges.map((edge) =>
    [
      edge.id,
      edge.from,
      edge.to,
      labels.get(edge.from) ?? '',
      labels.get(edge.to) ?? '',
      edge.effect,
      edge.label,
      edge.species,
      edge.certainty,
      String(edge.level),
      edge.sources.join(';'),
      edge.note ?? '',
    ]
      .map(quote)
      .join(','),
  );
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

/** Elements in the JSON of Cytoscape.js, with the positions of a plate; compartments are parent nodes. */
export function cytoscapeOf(pathway: Pathway, plate: Plate) {
  return {
    data: { name: 'Alopecia areata pathway map', from: 'Beyond the Scalp' },
    elements: {
      nodes: [
        ...pathway.compartments.map(({ id, label }) => ({
          data: { id: `place-${id}`, label, kind: 'compartment' },
        })),
        ...pathway.nodes.map((node) => ({
          data: {
            id: node.id,
            label: node.label,
            kind: node.kind,
            parent: `place-${node.compartment}`,
            symbols: node.symbols.map(({ symbol }) => symbol),
            uniprot: node.symbols.flatMap(({ uniprot }) => (uniprot ? [uniprot] : [])),
            level: node.level,
            sources: node.sources,
          },
          position: { x: plate.nodes[node.id]?.at[0] ?? 0, y: plate.nodes[node.id]?.at[1] ?? 0 },
        })),
      ],
      edges: pathway.edges.map((edge) => ({
        data: {
          id: edge.id,
          source: edge.from,
          target: edge.to,
          effect: edge.effect,
          label: edge.label,
          certainty: edge.certainty,
          certainty_label: certaintyLabels[edge.certainty],
          species: edge.species,
          species_label: speciesWords[edge.species],
          level: edge.level,
          sources: edge.sources,
        },
      })),
    },
  };
}
