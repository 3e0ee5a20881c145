/** Draws a laid-out diagram as the site's figures are drawn: one line weight, flat fills, labels in ink. */
import type { Diagram } from './diagram.ts';

export type Shape = 'square' | 'round' | 'hexagon';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box by its middle, in pixels of the drawing. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  /** Left, top, width and height of the drawing. */
  readonly view: readonly [number, number, number, number];
  readonly nodes: readonly (Box & { readonly id: string; readonly shape: Shape })[];
  /** In the order of the diagram's edges. The line is a path; the last two points give the arrow's head. */
  readonly edges: readonly {
    readonly line: string;
    readonly points: readonly Point[];
    readonly label?: Box;
  }[];
}

/** Pixels from one line of a label to the next, and from its middle down to its baseline. */
const lineHeight = 17;
const baseline = 5.2;
/** Length and half the width of an arrow's head. */
const head = { length: 9, half: 4.5 };

const round = (value: number) => String(Math.round(value * 10) / 10 || 0);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const roundPath = (line: string) =>
  line.replaceAll(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => round(Number(number)));

function label(lines: readonly string[], { x, y }: Point): string {
  const top = y - ((lines.length - 1) * lineHeight) / 2 + baseline;
  const rows = lines.map(
    (line, row) => `<tspan x="${round(x)}" y="${round(top + row * lineHeight)}">${escaped(line)}</tspan>`,
  );
  return `<text>${rows.join('')}</text>`;
}

function outline(shape: Shape, { x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (shape === 'hexagon') {
    const cut = Math.min(14, height / 4);
    const points = [
      [left + cut, top],
      [right - cut, top],
      [right, y],
      [right - cut, bottom],
      [left + cut, bottom],
      [left, y],
    ];
    return `<polygon points="${points.map((point) => point.map(round).join(',')).join(' ')}"/>`;
  }
  const radius = shape === 'round' ? Math.min(height / 2, 16) : 2;
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}"/>`;
}

function arrowHead(points: readonly Point[]): string {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) throw new RangeError('an arrow needs two points');
  const along = Math.atan2(tip.y - before.y, tip.x - before.x);
  const [dx, dy] = [Math.cos(along), Math.sin(along)];
  const foot = { x: tip.x - dx * head.length, y: tip.y - dy * head.length };
  const corner = (side: number) =>
    `${round(foot.x - side * dy * head.half)} ${round(foot.y + side * dx * head.half)}`;
  return `<path class="diagram-head" d="M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}Z"/>`;
}

/** The drawing as SVG text. Nodes carry `data-node`, arrows `data-edge="from to"`, in the diagram's order. */
export function drawDiagram(id: string, diagram: Diagram, layout: Layout): string {
  const [left, top, width, height] = layout.view.map(round);
  const places = new Map(layout.nodes.map((node) => [node.id, node]));
  const arrows = diagram.edges.map(({ from, to, label: words }, index) => {
    const edge = layout.edges[index];
    if (!edge) throw new RangeError(`no line from ${from} to ${to}`);
    const { line, points, label: box } = edge;
    const back = box
      ? `<rect class="diagram-gap" x="${round(box.x - box.width / 2 - 1)}" y="${round(box.y - box.height / 2)}" width="${round(box.width + 2)}" height="${round(box.height)}"/>`
      : '';
    const said = box && words ? back + label([words], box) : '';
    return `<g class="diagram-edge" data-edge="${from} ${to}"><path class="diagram-line" d="${roundPath(line)}"/>${arrowHead(points)}${said}</g>`;
  });
  const boxes = diagram.nodes.map((node) => {
    const place = places.get(node.id);
    if (!place) throw new RangeError(`node ${node.id} has no place`);
    return `<g class="diagram-node diagram-${place.shape}" data-node="${node.id}">${outline(place.shape, place)}${label(node.lines, place)}</g>`;
  });
  return [
    `<svg class="diagram-drawing" data-diagram="${id}" xmlns="http://www.w3.org/2000/svg" role="img" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escaped(diagram.title)}</title>`,
    `<desc>${escaped(diagram.description)}</desc>`,
    ...arrows,
    ...boxes,
    '</svg>\n',
  ].join('\n');
}
