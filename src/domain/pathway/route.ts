/**
 * Courses of arrows on a plate whose players and places were set by hand: each the cheapest way over a fine grid, round
 * the figures and letters of others, in its own lane, across the edges of places and not along them.
 */
import {
  type Box,
  boxAround,
  closedOutline,
  distance,
  distanceToBox,
  type Figure,
  figureRadius,
  insidePolygon,
  labelOf,
  outlinePolygon,
  rimPoint,
  sampleCourse,
  titleBox,
} from './geometry.ts';
import type { Pathway, PathwayEdge } from './pathway.ts';
import { type Plate, type Point, tailRoom, tipRoom } from './plate.ts';

type Course = readonly Point[];

/** Width of a cell of the grid. */
const pitch = 4;
/** Free width kept from the figures and letters of others, and from an arrow's own letters. */
const clear = { others: 5.5, own: 3 } as const;
/** What counts against a step, per unit of length, and against a whole course. */
const weights = {
  turn: 5,
  sharpTurn: 16,
  lane: 4,
  crossing: 0.8,
  rim: 1.6,
  stranger: 1.2,
  frame: 0.35,
  slant: 30,
  tip: 45,
} as const;
/** How wide a lane is, how near the edge of a place an arrow is read as running along it, and how far tips keep apart. */
const near = { lane: 6.5, rim: 6, tips: 15 } as const;
const rounds = 3;

const steps = Array.from({ length: 8 }, (_, turn): readonly [number, number, number] => {
  const angle = (turn * Math.PI) / 4;
  const [dx, dy] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))];
  return [dx, dy, Math.hypot(dx, dy) * pitch];
});

/** Bits of the undirected eighths of a half turn that a direction is read as: its own and both beside it. */
function lanesOf(angle: number): number {
  const eighth = ((Math.round((angle * 8) / Math.PI) % 8) + 8) % 8;
  return (1 << eighth) | (1 << ((eighth + 1) % 8)) | (1 << ((eighth + 7) % 8));
}
const stepLane = steps.map((_, turn) => 1 << ((turn * 2) % 8));

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly at: (cell: number) => Point;
}

function gridOf({ width, height }: Plate): Grid {
  const columns = Math.floor(width / pitch);
  return {
    columns,
    rows: Math.floor(height / pitch),
    at: (cell) => [((cell % columns) + 0.5) * pitch, (Math.floor(cell / columns) + 0.5) * pitch],
  };
}

const cellsOf = ({ columns, rows }: Grid) => columns * rows;

/** Runs over the cells whose middle lies within a distance of a point. */
function around(grid: Grid, [x, y]: Point, reach: number, found: (cell: number) => void) {
  const [from, to] = [Math.floor((x - reach) / pitch), Math.ceil((x + reach) / pitch)];
  for (let row = Math.max(0, Math.floor((y - reach) / pitch)); row < grid.rows; row += 1) {
    if (row * pitch > y + reach) break;
    for (let column = Math.max(0, from); column <= Math.min(grid.columns - 1, to); column += 1) {
      const cell = row * grid.columns + column;
      if (distance(grid.at(cell), [x, y]) <= reach) found(cell);
    }
  }
}

/** Marks the lanes that a course takes up in the cells near it. */
function takeLanes(lanes: Uint8Array, course: Course, reach: number, grid: Grid) {
  for (const [index, from] of course.slice(0, -1).entries()) {
    const to = course[index + 1] as Point;
    const taken = lanesOf(Math.atan2(to[1] - from[1], to[0] - from[0]));
    for (const point of sampleCourse([from, to], 0, pitch / 2))
      around(grid, point, reach, (cell) => {
        lanes[cell] = (lanes[cell] ?? 0) | taken;
      });
  }
}

interface Placed extends Figure {
  readonly id: string;
  /** Of its letters. */
  readonly box: Box;
}

interface Ground {
  readonly figures: readonly Placed[];
  readonly titles: readonly Box[];
  /** Lanes that run along the edge of a place, for each cell of the grid. */
  readonly rims: Uint8Array;
  readonly places: readonly { readonly id: string; readonly weight: number; readonly inside: Uint8Array }[];
}

function groundOf(shown: Pathway, plate: Plate, grid: Grid): Ground {
  const rims = new Uint8Array(cellsOf(grid));
  const places = Object.entries(plate.places).map(([id, place]) => {
    const polygon = outlinePolygon(place);
    const inside = new Uint8Array(cellsOf(grid));
    const box = boxAround(polygon, []);
    for (let cell = 0; cell < inside.length; cell += 1) {
      const point = grid.at(cell);
      if (distanceToBox(point, box) === 0 && insidePolygon(point, polygon)) inside[cell] = 1;
    }
    takeLanes(rims, closedOutline(place), near.rim, grid);
    const isFrame = place.look === 'frame' || place.look === 'skin';
    return { id, weight: isFrame ? weights.frame : weights.stranger, inside };
  });
  const figures = shown.nodes.flatMap((node) => {
    const spot = plate.nodes[node.id];
    if (!spot) return [];
    const radius = figureRadius(node, spot, plate);
    return [{ id: node.id, kind: node.kind, at: spot.at, radius, box: labelOf(node, spot, plate).box }];
  });
  const titles = Object.values(plate.places)
    .filter(({ title }) => title.lines.length > 0)
    .map((place) => titleBox(place, plate));
  return { figures, titles, rims, places };
}

/** What a cell costs whatever the direction, per unit of length; Infinity where the arrow must not go. */
function fieldOf(edge: PathwayEdge, shown: Pathway, plate: Plate, grid: Grid, ground: Ground): Float32Array {
  const field = new Float32Array(cellsOf(grid));
  const homes = shown.nodes
    .filter(({ id }) => id === edge.from || id === edge.to)
    .map((node) => node.compartment);
  const isOwn = (id: string) => id === edge.from || id === edge.to;
  for (const { id, weight, inside } of ground.places) {
    // Skin holds the root, and a frame may hold nothing else: who lives inside is at home in it too.
    if (homes.includes(id) || plate.places[id]?.look === 'skin') continue;
    for (let cell = 0; cell < field.length; cell += 1)
      if (inside[cell]) field[cell] = (field[cell] ?? 0) + weight;
  }
  for (let cell = 0; cell < field.length; cell += 1) {
    const point = grid.at(cell);
    const blocked =
      ground.titles.some((box) => distanceToBox(point, box) < clear.others) ||
      ground.figures.some(({ id, at, radius, box }) =>
        isOwn(id)
          ? distance(point, at) < radius + 1 || distanceToBox(point, box) < clear.own
          : distance(point, at) < radius + clear.others || distanceToBox(point, box) < clear.others,
      );
    if (blocked) field[cell] = Infinity;
  }
  return field;
}

interface Traffic {
  /** Lanes that other arrows take up, for each cell of the grid. */
  readonly lanes: Uint8Array;
  readonly tips: readonly Point[];
}

function trafficOf(courses: readonly Course[], grid: Grid): Traffic {
  const lanes = new Uint8Array(cellsOf(grid));
  for (const course of courses) takeLanes(lanes, course, near.lane, grid);
  return { lanes, tips: courses.flatMap((course) => [course[0] as Point, course.at(-1) as Point]) };
}

/** A heap of states by their cost, smallest first. */
class Heap {
  readonly #keys: number[] = [];
  readonly #states: number[] = [];
  get size() {
    return this.#keys.length;
  }
  push(key: number, state: number) {
    let at = this.#keys.length;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if ((this.#keys[up] as number) <= key) break;
      this.#keys[at] = this.#keys[up] as number;
      this.#states[at] = this.#states[up] as number;
      at = up;
    }
    this.#keys[at] = key;
    this.#states[at] = state;
  }
  pop(): number {
    const first = this.#states[0] as number;
    const key = this.#keys.pop() as number;
    const state = this.#states.pop() as number;
    const size = this.#keys.length;
    if (size === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && (this.#keys[down + 1] as number) < (this.#keys[down] as number)) down += 1;
      if ((this.#keys[down] as number) >= key) break;
      this.#keys[at] = this.#keys[down] as number;
      this.#states[at] = this.#states[down] as number;
      at = down;
    }
    this.#keys[at] = key;
    this.#states[at] = state;
    return first;
  }
}

/** What an end of an arrow costs at a cell: its direction against the spoke of its figure, and tips of others near it. */
function endCost(
  point: Point,
  centre: Point,
  radius: number,
  turn: number,
  sign: 1 | -1,
  tips: readonly Point[],
) {
  const out = distance(point, centre);
  const [dx, dy, length] = steps[turn] as readonly [number, number, number];
  const cosine =
    (sign * pitch * (dx * (point[0] - centre[0]) + dy * (point[1] - centre[1]))) / (length * out);
  const rim: Point = [
    centre[0] + ((point[0] - centre[0]) * (radius + 1)) / out,
    centre[1] + ((point[1] - centre[1]) * (radius + 1)) / out,
  ];
  const crowd = tips.reduce((sum, tip) => sum + Math.max(0, 1 - distance(rim, tip) / near.tips), 0);
  return weights.slant * Math.max(0, 0.95 - cosine) + weights.tip * crowd;
}

/** The cheapest way from one figure to another; empty where there is none. */
function search(
  edge: PathwayEdge,
  field: Float32Array,
  traffic: Traffic,
  grid: Grid,
  ground: Ground,
): Course {
  const from = ground.figures.find(({ id }) => id === edge.from);
  const to = ground.figures.find(({ id }) => id === edge.to);
  if (!from || !to) return [];
  const reach = 2 + pitch * 1.5;
  const goals = new Set<number>();
  around(grid, to.at, to.radius + reach, (cell) => goals.add(cell));
  const cost = new Float32Array(cellsOf(grid) * 8).fill(Infinity);
  const came = new Int32Array(cost.length).fill(-1);
  const heap = new Heap();
  const left = (cell: number) => Math.max(0, distance(grid.at(cell), to.at) - to.radius - reach);
  around(grid, from.at, from.radius + reach, (cell) => {
    if (!Number.isFinite(field[cell])) return;
    for (let turn = 0; turn < 8; turn += 1) {
      const begun = endCost(grid.at(cell), from.at, from.radius, turn, 1, traffic.tips);
      cost[cell * 8 + turn] = begun;
      heap.push(begun + left(cell), cell * 8 + turn);
    }
  });
  // An end costs something itself: the first state at the goal need not be the best.
  let best = -1;
  let least = Infinity;
  while (heap.size > 0) {
    const state = heap.pop();
    const [cell, turn] = [state >> 3, state & 7];
    const spent = cost[state] as number;
    if (spent + left(cell) >= least) continue;
    if (goals.has(cell) && came[state] !== -1) {
      const ended = spent + endCost(grid.at(cell), to.at, to.radius, turn, -1, traffic.tips);
      if (ended < least) [best, least] = [state, ended];
    }
    const [column, row] = [cell % grid.columns, Math.floor(cell / grid.columns)];
    for (let next = 0; next < 8; next += 1) {
      const off = Math.min((next - turn + 8) % 8, (turn - next + 8) % 8);
      if (off > 2) continue;
      const [dx, dy, length] = steps[next] as readonly [number, number, number];
      const [x, y] = [column + dx, row + dy];
      if (x < 1 || y < 1 || x >= grid.columns - 1 || y >= grid.rows - 1) continue;
      const there = y * grid.columns + x;
      const standing = field[there] as number;
      if (!Number.isFinite(standing)) continue;
      const lanes = traffic.lanes[there] as number;
      const lane = stepLane[next] as number;
      const perLength =
        1 +
        standing +
        (lanes & lane ? weights.lane : lanes ? weights.crossing : 0) +
        ((ground.rims[there] as number) & lane ? weights.rim : 0);
      const total =
        spent + length * perLength + (off === 0 ? 0 : off === 1 ? weights.turn : weights.sharpTurn);
      const after = there * 8 + next;
      if (total >= (cost[after] as number)) continue;
      cost[after] = total;
      came[after] = state;
      heap.push(total + left(there), after);
    }
  }
  if (best < 0) return [];
  const cells: number[] = [];
  for (let state = best; state !== -1; state = came[state] as number) cells.unshift(state >> 3);
  const points = cells.map((cell) => grid.at(cell));
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  return corners([rimPoint(from, first, tailRoom), ...points, rimPoint(to, last, tipRoom(edge.effect))]);
}

/** The course without points on a straight stretch. */
function corners(course: Course): Course {
  return course.filter((point, index) => {
    const [before, after] = [course[index - 1], course[index + 1]];
    if (!before || !after) return true;
    const [ax, ay, bx, by] = [
      point[0] - before[0],
      point[1] - before[1],
      after[0] - point[0],
      after[1] - point[1],
    ];
    return Math.abs(ax * by - ay * bx) > 0.01 || ax * bx + ay * by < 0;
  });
}

/**
 * Courses for every arrow that is shown, for a plate without arrows. Arrows that are given keep their course: where a
 * course was set by hand the others make way. Throws a RangeError for an arrow that finds no way.
 */
export function routeArrows(
  shown: Pathway,
  plate: Plate,
  given: Readonly<Record<string, Course>> = {},
): Readonly<Record<string, Course>> {
  const grid = gridOf(plate);
  const ground = groundOf(shown, plate, grid);
  const courses = new Map(Object.entries(given));
  const span = ({ from, to }: PathwayEdge) =>
    distance(plate.nodes[from]?.at ?? [0, 0], plate.nodes[to]?.at ?? [0, 0]);
  const free = shown.edges.filter(({ id }) => !given[id]).sort((a, b) => span(a) - span(b));
  const fields = new Map(free.map((edge) => [edge.id, fieldOf(edge, shown, plate, grid, ground)]));
  for (let round = 0; round < rounds; round += 1)
    for (const edge of free) {
      const others = [...courses].filter(([id]) => id !== edge.id).map(([, course]) => course);
      const field = fields.get(edge.id) as Float32Array;
      const course = search(edge, field, trafficOf(others, grid), grid, ground);
      if (course.length < 2)
        throw new RangeError(`arrow "${edge.id}" finds no way from "${edge.from}" to "${edge.to}"`);
      courses.set(edge.id, course);
    }
  return Object.fromEntries(shown.edges.map(({ id }) => [id, courses.get(id) as Course]));
}
