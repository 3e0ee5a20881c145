/**
 * The drawn scalp as a sheet: a ball, cut at the hairline and laid flat by stereographic projection. That projection
 * keeps shapes: on the flat grid spreading differs from place to place by one factor only, so a patch stays round on
 * the head wherever it starts. Directions: x to the person's right, y to the front, z up.
 */
import type { SheetGrid } from './space.ts';

export type Direction = readonly [number, number, number];

/** Cells along one side of the grid. */
export const gridSize = 256;
/** How far the middle of the sheet lies behind the vertex: half-way between front hairline and nape. */
const tilt = (31.5 * Math.PI) / 180;
const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
/** Half a side of the grid, in diameters of the ball. */
const reach = 1.005;

/** Angle of the hairline from the vertex, degrees, at angles round from the front. */
const hairline = [
  [0, 54],
  [22, 55],
  [42, 62],
  [58, 62],
  [70, 74],
  [80, 94],
  [90, 92],
  [104, 88],
  [118, 94],
  [136, 110],
  [155, 116],
  [180, 118],
] as const;

/** Where a direction lies on the sheet, in diameters of the ball from its middle: to the right, to the front. */
export function toSheet([x, y, z]: Direction): readonly [number, number] {
  const along = 1 - sin * y + cos * z;
  return [x / along, (cos * y + sin * z) / along];
}

/** The other way round. */
export function fromSheet(right: number, front: number): Direction {
  const square = right ** 2 + front ** 2;
  const [up, out] = [(1 - square) / (1 + square), 2 / (1 + square)];
  const [x, f] = [right * out, front * out];
  return [x, f * cos - up * sin, f * sin + up * cos];
}

/** Angle of the hairline from the vertex, radians, at an angle round from the front; the same left and right. */
function hairlineAt(round: number): number {
  const at = (Math.abs(round) * 180) / Math.PI;
  const next = Math.max(
    1,
    hairline.findIndex(([angle]) => angle >= at),
  );
  const knot = (i: number) => hairline[Math.max(0, Math.min(hairline.length - 1, i))] ?? hairline[0];
  const [from, to] = [knot(next - 1), knot(next)];
  const t = Math.min(1, (at - from[0]) / (to[0] - from[0]));
  // A smooth curve through the knots (Catmull and Rom).
  const [p, q, r, s] = [knot(next - 2)[1], from[1], to[1], knot(next + 1)[1]];
  const degrees = q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  return (degrees * Math.PI) / 180;
}

/** How far inside the hairline a direction lies, radians; below 0 outside. */
export function insideHairline([x, y, z]: Direction): number {
  return hairlineAt(Math.atan2(x, y)) - Math.acos(Math.max(-1, Math.min(1, z)));
}

/** The four regions of the SALT score, with their weights of 100. */
export const regions = [
  { id: 'top', label: 'Top', weight: 40 },
  { id: 'back', label: 'Back', weight: 24 },
  { id: 'left', label: 'Left side', weight: 18 },
  { id: 'right', label: 'Right side', weight: 18 },
] as const;
export type RegionId = (typeof regions)[number]['id'];

/** Index of the region of a direction. The borders are set so that each takes about its weight of the area. */
export function regionOf([x, y, z]: Direction): 0 | 1 | 2 | 3 {
  if (z > 0.645 + 0.14 * y) return 0;
  if (y < -0.38 && Math.abs(x) < -0.86 * y) return 1;
  return x < 0 ? 2 : 3;
}

export interface Scalp {
  readonly grid: SheetGrid;
  /** Region of each cell. */
  readonly region: Uint8Array;
  /** Area of each cell in cm²; 0 where it isn't skin. */
  readonly area: Float32Array;
  /** Side of the grid's middle cell, cm. */
  readonly side: number;
  /** Radius of the ball, cm. */
  readonly radius: number;
}

/** Middle of a cell as a direction. */
export function directionOf(column: number, row: number): Direction {
  const place = (index: number) => (2 * (index + 0.5)) / gridSize - 1;
  return fromSheet(reach * place(column), -reach * place(row));
}

/** Column and row of a direction, whole numbers in the middle of a cell. */
export function cellOf(direction: Direction): readonly [number, number] {
  const [right, front] = toSheet(direction);
  return [((right / reach + 1) * gridSize) / 2 - 0.5, ((1 - front / reach) * gridSize) / 2 - 0.5];
}

/** Lays out the scalp of a ball of `radius` cm. */
export function layScalp(radius: number): Scalp {
  const cells = gridSize ** 2;
  const skin = new Uint8Array(cells);
  const perArea = new Float32Array(cells);
  const area = new Float32Array(cells);
  const region = new Uint8Array(cells);
  const side = (2 * radius * 2 * reach) / gridSize;
  const runs = new Int32Array(2 * gridSize);
  for (let row = 0; row < gridSize; row++) {
    for (let column = 0; column < gridSize; column++) {
      const index = row * gridSize + column;
      const direction = directionOf(column, row);
      if (!(insideHairline(direction) > 0)) continue;
      skin[index] = 1;
      const [right, front] = toSheet(direction);
      const stretch = 1 + right ** 2 + front ** 2;
      perArea[index] = (stretch / side) ** 2;
      area[index] = (side / stretch) ** 2;
      region[index] = regionOf(direction);
      if (runs[2 * row + 1] === 0) runs[2 * row] = column;
      runs[2 * row + 1] = column + 1;
    }
  }
  const grid = { width: gridSize, height: gridSize, runs, perArea, skin };
  return { grid, region, area, side, radius };
}
