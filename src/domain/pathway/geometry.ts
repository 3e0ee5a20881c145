/** Plane geometry of a plate: widths of labels, boxes, outlines and the courses of arrows. */
import { advanceWidths } from './advance-widths.ts';
import type { NodeKind, PathwayNode } from './pathway.ts';
import type { Place, Plate, Point, Spot } from './plate.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Line pitch and height of a capital above its base line, as shares of the type size. */
export const linePitch = 1.14;
const ascent = 0.84;
/** Room between a figure and its label. */
const labelGap = 3;

/** Width of a text in the type of the labels. Throws for a character whose width isn't in the table. */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const character of text) {
    const width = advanceWidths[character];
    if (width === undefined) throw new RangeError(`no advance width for "${character}" in "${text}"`);
    thousandths += width;
  }
  return (thousandths / 1000) * fontSize;
}

const baseRadius: Readonly<Record<NodeKind, number>> = {
  cell: 13,
  cytokine: 9,
  ligand: 9,
  receptor: 10,
  kinase: 10,
  'transcription-factor': 10,
  process: 11,
  outcome: 11,
  drug: 10,
};

/** Radius of the circle that holds a node's figure. */
export function figureRadius(node: PathwayNode, spot: Spot, plate: Plate): number {
  return baseRadius[node.kind] * spot.scale * plate.figureScale;
}

/** How far a regular polygon of radius 1 reaches in a direction, one of its corners lying at `turn` (radians). */
function polygonReach(sides: number, turn: number, angle: number): number {
  const sector = (2 * Math.PI) / sides;
  const off = (((angle - turn) % sector) + sector) % sector;
  return Math.cos(sector / 2) / Math.cos(off - sector / 2);
}

/** How far a capsule, twice as long as high and of length 2, reaches in a direction. */
function capsuleReach(angle: number): number {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  if (sin >= cos) return 0.5 / sin;
  // Beyond its flat sides it ends in half a circle about (0.5, 0) of radius 0.5.
  return cos;
}

const reaches: Readonly<Record<NodeKind, (angle: number) => number>> = {
  cell: () => 1,
  cytokine: () => 0.78,
  ligand: (angle) => polygonReach(4, 0, angle),
  receptor: () => 0.9,
  kinase: (angle) => polygonReach(6, 0, angle),
  'transcription-factor': (angle) => 0.66 / Math.hypot(0.66 * Math.cos(angle), Math.sin(angle)),
  process: (angle) => polygonReach(8, Math.PI / 8, angle),
  outcome: (angle) => polygonReach(4, Math.PI / 4, angle),
  drug: capsuleReach,
};

/** How far the outline of a kind's figure, drawn in a circle of the radius, reaches towards a point. */
export function figureReach(kind: NodeKind, radius: number, at: Point, towards: Point): number {
  return radius * reaches[kind](Math.atan2(towards[1] - at[1], towards[0] - at[0]));
}

export interface Label {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** x of every line, and y of each base line. */
  readonly x: number;
  readonly baselines: readonly number[];
}

/** Where the label of a node stands. */
export function labelOf(node: PathwayNode, spot: Spot, plate: Plate): Label {
  const lines = spot.lines ?? node.short;
  const radius = figureRadius(node, spot, plate);
  const width = Math.max(...lines.map((line) => textWidth(line, plate.fontSize)));
  const pitch = plate.fontSize * linePitch;
  const height = pitch * lines.length;
  const [x, y] = spot.at;
  const sideways = spot.side === 'left' || spot.side === 'right';
  const left =
    spot.side === 'right'
      ? x + radius + labelGap
      : spot.side === 'left'
        ? x - radius - labelGap - width
        : x - width / 2;
  const top = sideways
    ? y - height / 2
    : spot.side === 'below'
      ? y + radius + labelGap
      : y - radius - labelGap - height;
  const anchor = spot.side === 'right' ? 'start' : spot.side === 'left' ? 'end' : 'middle';
  return {
    lines,
    box: { x: left, y: top, width, height },
    anchor,
    x: anchor === 'start' ? left : anchor === 'end' ? left + width : x,
    baselines: lines.map((_, index) => top + pitch * index + plate.fontSize * ascent),
  };
}

/** Box of a place's title. Titles are set in the type of the labels. */
export function titleBox(place: Place, plate: Plate): Box {
  const [x, y] = place.title.at;
  return {
    x,
    y: y - plate.fontSize * ascent,
    width: Math.max(0, ...place.title.lines.map((line) => textWidth(line, plate.fontSize))),
    height: plate.fontSize * linePitch * place.title.lines.length,
  };
}

/** The smallest box round points and boxes. */
export function boxAround(points: readonly Point[], boxes: readonly Box[]): Box {
  const corners = boxes.flatMap(({ x, y, width, height }): Point[] => [
    [x, y],
    [x + width, y + height],
  ]);
  const all = [...points, ...corners];
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Distance of a point from a box; 0 inside. */
export function distanceToBox([x, y]: Point, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** A figure as arrows meet it: its kind, its middle and the radius of the circle that holds it. */
export interface Figure {
  readonly kind: NodeKind;
  readonly at: Point;
  readonly radius: number;
}

/** The point so far off a figure's outline, on the way to another point. */
export function rimPoint({ kind, at, radius }: Figure, towards: Point, off: number): Point {
  return between(at, towards, (figureReach(kind, radius, at, towards) + off) / distance(at, towards));
}

/** Distance of a point from the stretch between two others. */
export function distanceToStretch(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / squared;
  const share = Math.max(0, Math.min(1, along));
  return distance(point, [a[0] + dx * share, a[1] + dy * share]);
}

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

/** Whether a point lies inside a closed polygon (even-odd rule). */
export function insidePolygon([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  polygon.forEach(([ax, ay], index) => {
    const [bx, by] = polygon[(index + 1) % polygon.length] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

type Quad = readonly [Point, Point, Point, Point];

/** Catmull-Rom through points as cubic Béziers: start, two handles, end of each piece. */
function cubics(points: readonly Point[], closed = true): readonly Quad[] {
  const count = points.length;
  const at = (index: number) =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] as Point;
  return points.slice(0, closed ? count : -1).map((_, index) => {
    const [before, start, end, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    return [
      start,
      [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6],
      [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6],
      end,
    ];
  });
}

function cubicAt([a, b, c, d]: Quad, t: number): Point {
  const u = 1 - t;
  const mix = (i: 0 | 1) => u ** 3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t ** 3 * d[i];
  return [mix(0), mix(1)];
}

/** The outline of a place as a polygon fine enough for checks. */
export function outlinePolygon({ outline, smooth }: Place): readonly Point[] {
  if (!smooth) return outline;
  return cubics(outline).flatMap((piece) => [0, 1, 2, 3, 4, 5, 6, 7].map((step) => cubicAt(piece, step / 8)));
}

/** The same as a closed course: its first point stands at its end too. */
export function closedOutline(place: Place): readonly Point[] {
  const outline = outlinePolygon(place);
  return [...outline, ...outline.slice(0, 1)];
}

const print = (value: number) => String(Math.round(value * 10) / 10);
const printPoint = ([x, y]: Point) => `${print(x)} ${print(y)}`;

interface Line {
  readonly outline: readonly Point[];
  readonly smooth: boolean;
  readonly closed?: boolean;
}

/** An outline as SVG path data. */
export function outlinePath({ outline, smooth, closed = true }: Line): string {
  const [first, ...rest] = outline;
  if (!first) return '';
  const end = closed ? 'Z' : '';
  if (!smooth) return `M${[first, ...rest].map(printPoint).join('L')}${end}`;
  const pieces = cubics(outline, closed).map(
    ([, b, c, d]) => `C${printPoint(b)} ${printPoint(c)} ${printPoint(d)}`,
  );
  return `M${printPoint(first)}${pieces.join('')}${end}`;
}

/** Where each rounded corner of a course begins and ends. */
function corners(
  course: readonly Point[],
  radius: number,
): readonly { corner: Point; enter: Point; leave: Point }[] {
  return course.slice(1, -1).map((corner, index) => {
    const [before, after] = [course[index] as Point, course[index + 2] as Point];
    const cut = (other: Point) => {
      const leg = distance(corner, other);
      return between(corner, other, leg === 0 ? 0 : Math.min(radius, leg / 2) / leg);
    };
    return { corner, enter: cut(before), leave: cut(after) };
  });
}

/** Course of an arrow as SVG path data, its corners rounded as far as their legs allow. */
export function coursePath(course: readonly Point[], radius: number): string {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return '';
  const bends = corners(course, radius).map(
    ({ corner, enter, leave }) => `L${printPoint(enter)}Q${printPoint(corner)} ${printPoint(leave)}`,
  );
  return `M${printPoint(first)}${bends.join('')}L${printPoint(last)}`;
}

/** Points along the drawn course, at most `step` apart. */
export function sampleCourse(course: readonly Point[], radius: number, step = 2): readonly Point[] {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return [];
  const drawn: Point[] = [first];
  for (const { corner, enter, leave } of corners(course, radius)) {
    const bow = [0, 0.25, 0.5, 0.75, 1].map((t) =>
      between(between(enter, corner, t), between(corner, leave, t), t),
    );
    drawn.push(...bow);
  }
  drawn.push(last);
  return drawn.flatMap((point, index) => {
    const next = drawn[index + 1];
    if (!next) return [point];
    const pieces = Math.max(1, Math.ceil(distance(point, next) / step));
    return Array.from({ length: pieces }, (_, piece) => between(point, next, piece / pieces));
  });
}
