/** A diagram as its author wrote it (`content/diagrams/<id>.mmd`): the part of Mermaid's flow charts that we draw. */
import type { Claim } from '../evidence/claim.ts';
import { type FigureForm, printFigure } from '../evidence/figure.ts';
import { tagsOf } from '../evidence/mdx.ts';

export interface DiagramNode {
  readonly id: string;
  /** Lines of the label, as drawn. */
  readonly lines: readonly string[];
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  /** Empty where the arrow says nothing. */
  readonly label: string;
}

/** What a diagram says, without its drawing. */
export interface Diagram {
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** Prints the figures of a text. Throws `FigureError` where a claim doesn't hold one, and for an unknown claim. */
export function expandFigures(text: string, claims: ReadonlyMap<string, Claim>): string {
  let expanded = text;
  for (const { name, attributes, start, end } of [...tagsOf(text)].reverse()) {
    if (name !== 'Fig') continue;
    const claim = claims.get(attributes.get('claim') ?? '');
    if (!claim) throw new RangeError(`unknown claim "${attributes.get('claim')}"`);
    const figure = printFigure(claim, {
      of: attributes.get('of') ?? '',
      to: attributes.get('to'),
      as: attributes.get('as') as FigureForm | undefined,
    });
    expanded = expanded.slice(0, start) + figure + expanded.slice(end);
  }
  return expanded;
}

const nodeLine = /^(\w+)(?:\["(.+)"\]|\("(.+)"\)|\{\{"(.+)"\}\})$/;
/** Moves boxes and isn't drawn. */
const unseenLine = /^\w+ ~~~ \w+$/;
const edgeLine = /^(\w+) (?:-- "(.+)" )?--> (\w+)$/;

/**
 * Reads a diagram whose figures are printed. Throws a `SyntaxError` for a line that we don't draw: one node or one
 * arrow stands on a line, labels stand in quotes.
 */
export function parseDiagram(text: string): Diagram {
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const said = { accTitle: '', accDescr: '' };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('%%') || line === 'flowchart TB' || unseenLine.test(line)) continue;
    const [, key, words] = /^(accTitle|accDescr): (.+)$/.exec(line) ?? [];
    const [, id, ...labels] = nodeLine.exec(line) ?? [];
    const [, from, label = '', to] = edgeLine.exec(line) ?? [];
    if (key && words) said[key as keyof typeof said] = words;
    else if (id) nodes.push({ id, lines: (labels.find(Boolean) ?? '').split('<br/>') });
    else if (from && to) edges.push({ from, to, label });
    else throw new SyntaxError(`"${line}" is neither a node nor an arrow`);
  }
  const known = new Set(nodes.map(({ id }) => id));
  const stray = edges.flatMap(({ from, to }) => [from, to]).find((id) => !known.has(id));
  if (stray) throw new SyntaxError(`an arrow names "${stray}", which is no node`);
  if (!said.accTitle || !said.accDescr) throw new SyntaxError('accTitle or accDescr is missing');
  return { title: said.accTitle, description: said.accDescr, nodes, edges };
}

/** Every arrow with the words of its ends in place of their ids, for the list beside the drawing. */
export function arrowsInWords({ nodes, edges }: Pick<Diagram, 'nodes' | 'edges'>): readonly DiagramEdge[] {
  const words = new Map(nodes.map(({ id, lines }) => [id, lines.join(' ')]));
  return edges.map(({ from, to, label }) => ({
    from: words.get(from) ?? from,
    to: words.get(to) ?? to,
    label,
  }));
}
