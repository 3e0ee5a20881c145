/** The head as it is drawn: four views of one ball, a little longer than wide, with outlines drawn by hand. */
import { cellOf, type Direction, gridSize, insideHairline } from './scalp.ts';
import { seededRandom } from './seeded.ts';

export const viewIds = ['top', 'left', 'back', 'right'] as const;
export type ViewId = (typeof viewIds)[number];
export const viewLabels: Readonly<Record<ViewId, string>> = {
  top: 'From above',
  left: 'From the left',
  back: 'From behind',
  right: 'From the right',
};

/** Size of every drawing. */
export const viewWidth = 400;
export const viewHeight = 440;

/** How a view shows directions: which way its right, its up and the reader lie, its middle, and its scales. */
interface View {
  readonly right: Direction;
  readonly up: Direction;
  readonly reader: Direction;
  readonly middle: readonly [number, number];
  readonly scale: readonly [number, number];
}
const views: Readonly<Record<ViewId, View>> = {
  top: { right: [1, 0, 0], up: [0, 1, 0], reader: [0, 0, 1], middle: [200, 226], scale: [150, 184] },
  left: { right: [0, -1, 0], up: [0, 0, 1], reader: [-1, 0, 0], middle: [206, 176], scale: [164, 152] },
  back: { right: [1, 0, 0], up: [0, 0, 1], reader: [0, -1, 0], middle: [200, 176], scale: [134, 152] },
  right: { right: [0, 1, 0], up: [0, 0, 1], reader: [1, 0, 0], middle: [194, 176], scale: [164, 152] },
};

const dot = (a: Direction, b: Direction) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Where a direction stands in a view, and how far it faces the reader: 1 fully, below 0 turned away. */
export function project(view: ViewId, direction: Direction): readonly [number, number, number] {
  const { right, up, reader, middle, scale } = views[view];
  return [
    middle[0] + scale[0] * dot(direction, right),
    middle[1] - scale[1] * dot(direction, up),
    dot(direction, reader),
  ];
}

/** The direction that a point of a view shows; undefined beside the ball. */
export function unproject(view: ViewId, x: number, y: number): Direction | undefined {
  const { right, up, reader, middle, scale } = views[view];
  const [a, b] = [(x - middle[0]) / scale[0], (middle[1] - y) / scale[1]];
  const square = a * a + b * b;
  if (square >= 1) return undefined;
  const c = Math.sqrt(1 - square);
  const part = (axis: 0 | 1 | 2) => a * right[axis] + b * up[axis] + c * reader[axis];
  return [part(0), part(1), part(2)];
}

/** The point of the scalp in a view that is nearest to a point: itself where it is on the scalp. */
export function onScalp(view: ViewId, x: number, y: number): Direction | undefined {
  const direction = unproject(view, x, y);
  return direction && insideHairline(direction) > 0.02 ? direction : undefined;
}

/** Distance between two nodes of the raster that maps are read on, in units of the drawing. */
const mesh = 4;
const columns = viewWidth / mesh + 1;
const rows = viewHeight / mesh + 1;

/** A view prepared for drawing: for each node of its raster what it reads of the sheet. */
export interface Plate {
  readonly view: ViewId;
  /** Cell left above of the node, or -1 off the scalp; and how far the node lies towards the next, across and down. */
  readonly cell: Int32Array;
  readonly across: Float32Array;
  readonly down: Float32Array;
  /** How far inside the scalp, in units of the drawing, about; below 0 outside. */
  readonly inside: Float32Array;
  readonly strands: readonly Strand[];
  /** Roots at which falling is marked: place in the drawing and cell. */
  readonly roots: readonly { readonly x: number; readonly y: number; readonly cell: number }[];
}

/** One drawn hair: root and tip, the cell in which it is rooted, and the share of hair below which it is gone. */
interface Strand {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly cell: number;
  readonly least: number;
}

const nearestCell = (direction: Direction) => {
  const [column, row] = cellOf(direction);
  return Math.round(row) * gridSize + Math.round(column);
};

/** Directions spread evenly over the ball (a spiral of golden angles), from the vertex down to below the nape. */
function spiral(count: number): readonly Direction[] {
  return Array.from({ length: count }, (_, i): Direction => {
    const z = 1 - (2 * (i + 0.5)) / count;
    const round = i * 2.399963229728653;
    const out = Math.sqrt(1 - z * z);
    return [out * Math.sin(round), out * Math.cos(round), z];
  }).filter(([, , z]) => z > -0.6);
}

const unit = ([x, y, z]: Direction): Direction => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};

/** The whorl from which hair lies away. */
const whorl = unit([0.16, -0.5, 0.85]);

/** Way in which hair lies at a place: away from the whorl, with a turn. */
function lie(p: Direction): Direction {
  const along = dot(whorl, p);
  const away: Direction = [along * p[0] - whorl[0], along * p[1] - whorl[1], along * p[2] - whorl[2]];
  const turn: Direction = [
    whorl[1] * p[2] - whorl[2] * p[1],
    whorl[2] * p[0] - whorl[0] * p[2],
    whorl[0] * p[1] - whorl[1] * p[0],
  ];
  return unit([away[0] + 0.6 * turn[0], away[1] + 0.6 * turn[1], away[2] + 0.6 * turn[2]]);
}

function strandsOf(view: ViewId): readonly Strand[] {
  const random = seededRandom(11);
  return spiral(3800).flatMap((root): readonly Strand[] => {
    // Drawn before anything is left out, so that every view gives a hair the same chance.
    const least = 0.1 + 0.78 * random();
    const length = 0.075 + 0.035 * random();
    const bend = 0.5 * (random() - 0.5);
    const [x, y, facing] = project(view, root);
    if (facing < 0.03 || insideHairline(root) < 0.015) return [];
    const way = lie(root);
    const side = unit([
      root[1] * way[2] - root[2] * way[1],
      root[2] * way[0] - root[0] * way[2],
      root[0] * way[1] - root[1] * way[0],
    ]);
    const step = (axis: 0 | 1 | 2) => root[axis] + length * (way[axis] + bend * side[axis]);
    const [toX, toY] = project(view, unit([step(0), step(1), step(2)]));
    return [{ x, y, toX, toY, cell: nearestCell(root), least }];
  });
}

/** Prepares a view. Takes some milliseconds: do it once. */
export function preparePlate(view: ViewId): Plate {
  const nodes = columns * rows;
  const cell = new Int32Array(nodes).fill(-1);
  const across = new Float32Array(nodes);
  const down = new Float32Array(nodes);
  const inside = new Float32Array(nodes).fill(-mesh);
  for (let i = 0; i < nodes; i++) {
    const [x, y] = [(i % columns) * mesh, Math.floor(i / columns) * mesh];
    const { middle, scale } = views[view];
    const [a, b] = [(x - middle[0]) / scale[0], (middle[1] - y) / scale[1]];
    const fromEdge = (1 - Math.hypot(a, b)) * Math.min(...scale);
    const direction = unproject(view, x, y);
    if (!direction) {
      inside[i] = Math.max(-mesh, fromEdge);
      continue;
    }
    inside[i] = Math.min(fromEdge, insideHairline(direction) * 150);
    const [column, row] = cellOf(direction);
    cell[i] = Math.floor(row) * gridSize + Math.floor(column);
    across[i] = column - Math.floor(column);
    down[i] = row - Math.floor(row);
  }
  const roots = spiral(9000).flatMap((root) => {
    const [x, y, facing] = project(view, root);
    return facing > 0.05 && insideHairline(root) > 0.02 ? [{ x, y, cell: nearestCell(root) }] : [];
  });
  return { view, cell, across, down, inside, strands: strandsOf(view), roots };
}

/** Where lines go: a canvas, or the text of a path. */
export interface Pen {
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly closePath: () => void;
}

/** A pen that writes the `d` of a path in SVG, whole units, each step from the last point. */
export function textPen(): Pen & { readonly text: () => string } {
  const parts: string[] = [];
  let [atX, atY] = [0, 0];
  let command = '';
  const put = (name: string, x: number, y: number) => {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    const [dx, dy] = [toX - atX, toY - atY];
    const lead = command !== name ? name : dx < 0 ? '' : ' ';
    parts.push(`${lead}${dx}${dy < 0 ? '' : ' '}${dy}`);
    [atX, atY] = [toX, toY];
    // Pairs after a move are lines.
    command = 'l';
  };
  let [startX, startY] = [0, 0];
  return {
    moveTo: (x, y) => {
      put('m', x, y);
      [startX, startY] = [atX, atY];
    },
    lineTo: (x, y) => put('l', x, y),
    closePath: () => {
      parts.push('z');
      [atX, atY] = [startX, startY];
      command = 'z';
    },
    text: () => parts.join(''),
  };
}

/** Maps of the sheet as they are drawn, 0 to 255 in each cell. */
export interface Maps {
  readonly hair: Uint8Array;
  readonly falling: Uint8Array;
}

/** A map read at the nodes of a plate, between cells by straight lines. */
export function readNodes({ cell, across, down }: Plate, map: Uint8Array): Float32Array {
  const values = new Float32Array(cell.length);
  for (let i = 0; i < cell.length; i++) {
    const c = cell[i] as number;
    if (c < 0) continue;
    const [x, y] = [across[i] as number, down[i] as number];
    const upper = (map[c] as number) * (1 - x) + (map[c + 1] as number) * x;
    const lower = (map[c + gridSize] as number) * (1 - x) + (map[c + gridSize + 1] as number) * x;
    values[i] = upper * (1 - y) + lower * y;
  }
  return values;
}

/** Draws the closed lines round all that is above 0 (marching squares, joined up). The raster's rim must be below 0. */
function outline(values: Float32Array, pen: Pen): void {
  const done = new Uint8Array(values.length);
  const at = (i: number) => (values[i] as number) > 0;
  // Walks round an area, keeping it on the right hand. Edges: 0 top, 1 right, 2 bottom, 3 left of a cell.
  const point = (cell: number, edge: number): readonly [number, number] => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    const corner = [cell, cell + 1, cell + columns, cell][edge] as number;
    const other = corner + (edge === 0 || edge === 2 ? 1 : columns);
    const t = (values[corner] as number) / ((values[corner] as number) - (values[other] as number));
    return edge === 0 || edge === 2
      ? [(x + t) * mesh, (y + (edge === 2 ? 1 : 0)) * mesh]
      : [(x + (edge === 1 ? 1 : 0)) * mesh, (y + t) * mesh];
  };
  const exit = (cell: number, entry: number): number => {
    const [a, b, c, d] = [at(cell), at(cell + 1), at(cell + columns + 1), at(cell + columns)];
    const crossed = [a !== b, b !== c, c !== d, d !== a];
    if (crossed.every(Boolean)) {
      // Two corners above 0 across from each other: keep them apart.
      const joins = a ? [3, 2, 1, 0] : [1, 0, 3, 2];
      return joins[entry] as number;
    }
    return crossed.findIndex((is, edge) => is && edge !== entry);
  };
  for (let start = 0; start < values.length - columns; start++) {
    // Every closed line crosses a top edge from below 0 to above it, going right.
    if (start % columns === columns - 1 || done[start] === 1 || at(start) || !at(start + 1)) continue;
    let [cell, entry] = [start, 0];
    pen.moveTo(...point(cell, entry));
    for (let turn = 0; turn < values.length; turn++) {
      if (entry === 0 && !at(cell) && at(cell + 1)) done[cell] = 1;
      const out = exit(cell, entry);
      cell += [-columns, 1, columns, -1][out] as number;
      entry = (out + 2) % 4;
      if (entry === 2 && cell < 0) break;
      if (cell === start && entry === 0) break;
      // The same crossing seen from the cell above.
      if (entry === 2) {
        const below = cell + columns;
        if (below === start && !at(below) && at(below + 1)) break;
        if (!at(below) && at(below + 1)) done[below] = 1;
      }
      pen.lineTo(...point(cell, entry));
    }
    pen.closePath();
  }
}

/** The scalp's own outline: the hairline, and the head where it turns away. */
export function drawScalp({ inside }: Plate, pen: Pen): void {
  outline(inside, pen);
}

/** What of the scalp has less than `share` of its hair. */
export function drawBald(plate: Plate, hair: Float32Array, share: number, pen: Pen): void {
  const values = new Float32Array(hair.length);
  for (let i = 0; i < values.length; i++) {
    const low = ((255 * share - (hair[i] as number)) * mesh) / 24;
    values[i] = plate.cell[i] === -1 ? -1 : Math.min(low, plate.inside[i] as number);
  }
  outline(values, pen);
}

/** The hairs that stand. */
export function drawHair({ strands }: Plate, { hair }: Maps, pen: Pen): void {
  for (const { x, y, toX, toY, cell, least } of strands) {
    if ((hair[cell] as number) < 255 * least) continue;
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
  }
}

/** Where hair is falling out now: the places of the marks. */
export function fallingMarks(
  { roots }: Plate,
  { falling }: Maps,
): readonly { readonly x: number; readonly y: number }[] {
  return roots.filter(({ cell }) => falling[cell] === 255);
}

/** Hair as it is drawn, from the sheet's amounts. */
export function hairMap(hair: ArrayLike<number>, into: Uint8Array): void {
  for (let i = 0; i < into.length; i++)
    into[i] = Math.max(0, Math.min(255, Math.round(255 * (hair[i] as number))));
}

/** A view as paths of SVG: what a page shows at rest, on paper and where no script runs. */
export interface HeadPicture {
  readonly scalp: string;
  readonly hair: string;
  /** Less than four fifths, and less than half, of the hair. */
  readonly thin: string;
  readonly bald: string;
  /** A dot for each mark of falling hair. */
  readonly falling: string;
}

const pathOf = (draw: (pen: Pen) => void): string => {
  const pen = textPen();
  draw(pen);
  return pen.text();
};

/** Share of hair below which a place is drawn as thin, and as bald. */
export const thinShare = 0.8;
export const baldShare = 0.5;

/** Draws a view as text. */
export function pictureOf(plate: Plate, maps: Maps): HeadPicture {
  const nodes = readNodes(plate, maps.hair);
  return {
    scalp: pathOf((pen) => drawScalp(plate, pen)),
    hair: pathOf((pen) => drawHair(plate, maps, pen)),
    thin: pathOf((pen) => drawBald(plate, nodes, thinShare, pen)),
    bald: pathOf((pen) => drawBald(plate, nodes, baldShare, pen)),
    falling: fallingMarks(plate, maps)
      .map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`)
      .join(''),
  };
}

const sideFace =
  'M74 87C54 112 46 138 48 160C49 172 42 188 27 216C23 225 28 232 41 233C39 241 37 246 43 251C37 256 39 263 45 267C41 276 41 287 49 300C58 316 86 326 122 322C144 319 160 328 166 348C172 378 164 410 154 440H340C328 402 328 326 347 252';
const backNeck =
  'M70 214C78 268 98 294 128 304C133 340 126 392 92 440H308C274 392 267 340 272 304C302 294 322 268 330 214';

/** Outlines of the head in each view, by hand: flats first, lines over them, and what stands before the hair. */
export const heads: Readonly<
  Record<'top' | 'side' | 'back', { readonly flat: string; readonly lines: string; readonly ears: string }>
> = {
  top: {
    flat: 'M50 226A150 184 0 0 1 185 43C188 26 194 18 200 18S212 26 215 43A150 184 0 0 1 350 226A150 184 0 0 1 50 226Z',
    lines: 'M50 226A150 184 0 0 1 185 43C188 26 194 18 200 18S212 26 215 43A150 184 0 0 1 350 226',
    ears: 'M52 196C36 184 28 204 33 228C36 246 47 254 54 246ZM348 196C364 184 372 204 367 228C364 246 353 254 346 246Z',
  },
  side: {
    flat: `${sideFace}A164 152 0 0 0 74 87Z`,
    lines: `${sideFace}M56 166q16-10 32-3M64 184q12-9 24 0q-12 6-24 0M45 267q14 1 26-3M40 233q9-1 11-8`,
    ears: 'M204 196C200 172 236 168 240 196C242 214 232 220 230 236C228 250 210 250 210 236C210 222 206 212 204 196ZM214 200C214 186 230 186 229 200C228 210 218 214 222 226',
  },
  back: {
    flat: `${backNeck}A134 152 0 1 0 70 214Z`,
    lines: backNeck,
    ears: 'M72 182C54 170 48 192 54 216C58 236 70 242 77 232ZM328 182C346 170 352 192 346 216C342 236 330 242 323 232Z',
  },
};
