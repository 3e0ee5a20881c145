/**
 * Arrows pulled taut: a corner goes, or moves a little, where nothing that is drawn needs it. A course over a grid knows
 * eight directions only and leaves corners behind; a reader would look for their reason.
 */
import {
  type Box,
  boxAround,
  closedOutline,
  distance,
  distanceToBox,
  distanceToStretch,
  type Figure,
  figureRadius,
  figureReach,
  labelOf,
  rimPoint,
  sampleCourse,
  titleBox,
} from './geometry.ts';
import type { Pathway, PathwayEdge } from './pathway.ts';
import { type Plate, type Point, tailRoom, tipRoom } from './plate.ts';

type Course = readonly Point[];

/** Free width that a new stretch keeps from the figures and letters of others, and from its own. */
const clear = { others: 5, own: 2.5 } as const;
/** What counts against a course, in units of length. */
const weights = {
  corner: 9,
  crossing: 18,
  beside: 5,
  strangers: 1.2,
  rim: 4,
  crowdedTip: 45,
  slantedTip: 25,
  sharp: 25,
} as const;
/** Arrows nearer than this that run in nearly one direction are read as one. */
const apart = { lines: 6, tips: 14, sine: 0.35 } as const;
/** Steps by which a corner is tried elsewhere. */
const nudges: readonly Point[] = [6, 16].flatMap((by) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((turn): Point => {
    const angle = (turn * Math.PI) / 4;
    return [by * Math.cos(angle), by * Math.sin(angle)];
  }),
);
/** A corner is tried elsewhere only where so few are left: the others go first. */
const fewCorners = 3;
const rounds = 6;

interface Circle extends Figure {
  readonly id: string;
}

interface Ground {
  readonly circles: readonly Circle[];
  readonly boxes: readonly { readonly id: string; readonly box: Box }[];
  /** Cells and the parts of the follicle, as boxes: an arrow that has no business in one goes round it. */
  readonly cells: readonly { readonly id: string; readonly box: Box }[];
  readonly homes: ReadonlyMap<string, string>;
  /** Edges of the places. */
  readonly rims: readonly Neighbour[];
}

function groundOf(shown: Pathway, plate: Plate): Ground {
  const placed = shown.nodes.flatMap((node) => {
    const spot = plate.nodes[node.id];
    return spot ? [{ node, spot }] : [];
  });
  return {
    circles: placed.map(({ node, spot }) => ({
      id: node.id,
      kind: node.kind,
      at: spot.at,
      radius: figureRadius(node, spot, plate),
    })),
    boxes: [
      ...placed.map(({ node, spot }) => ({ id: node.id, box: labelOf(node, spot, plate).box })),
      ...Object.values(plate.places)
        .filter(({ title }) => title.lines.length > 0)
        .map((place) => ({ id: '', box: titleBox(place, plate) })),
    ],
    cells: Object.entries(plate.places)
      .filter(([, { look }]) => look === 'cell' || look === 'follicle')
      .map(([id, place]) => ({ id, box: boxAround(place.outline, []) })),
    homes: new Map(shown.nodes.map(({ id, compartment }) => [id, compartment])),
    rims: neighboursOf(Object.values(plate.places).map(closedOutline)),
  };
}

/** Whether a stretch enters a box (Liang and Barsky). */
function enters([ax, ay]: Point, [bx, by]: Point, box: Box): boolean {
  let [from, to] = [0, 1];
  const sides = [
    [ax - bx, ax - box.x],
    [bx - ax, box.x + box.width - ax],
    [ay - by, ay - box.y],
    [by - ay, box.y + box.height - ay],
  ] as const;
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return false;
    if (slope < 0) from = Math.max(from, room / slope);
    if (slope > 0) to = Math.min(to, room / slope);
  }
  return from <= to;
}

/** Distance of a stretch from a box; 0 where it enters. */
function fromBox(a: Point, b: Point, box: Box): number {
  if (enters(a, b, box)) return 0;
  const corners: readonly Point[] = [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x, box.y + box.height],
    [box.x + box.width, box.y + box.height],
  ];
  return Math.min(
    distanceToBox(a, box),
    distanceToBox(b, box),
    ...corners.map((corner) => distanceToStretch(corner, a, b)),
  );
}

/** Points of a stretch, at most `step` apart, both ends among them. */
function along(a: Point, b: Point, step: number): readonly Point[] {
  const pieces = Math.max(1, Math.ceil(distance(a, b) / step));
  return Array.from(
    { length: pieces + 1 },
    (_, piece): Point => [a[0] + ((b[0] - a[0]) * piece) / pieces, a[1] + ((b[1] - a[1]) * piece) / pieces],
  );
}

/** Whether a stretch keeps clear of every figure and every letter. */
function isClear(a: Point, b: Point, edge: PathwayEdge, ground: Ground): boolean {
  const isOwn = (id: string) => id === edge.from || id === edge.to;
  const ofFigures = ground.circles.every(
    ({ id, at, radius }) =>
      distanceToStretch(at, a, b) >= (isOwn(id) ? radius * 0.45 : radius + clear.others),
  );
  if (!ofFigures) return false;
  return ground.boxes.every(({ id, box }) => fromBox(a, b, box) >= (isOwn(id) ? clear.own : clear.others));
}

/** Whether a course as it is drawn, its corners rounded, passes what the check of a plate asks for. */
function passes(course: Course, edge: PathwayEdge, plate: Plate, ground: Ground): boolean {
  const isOwn = (id: string) => id === edge.from || id === edge.to;
  return sampleCourse(course, plate.cornerRadius).every(
    (point) =>
      ground.circles.every(
        ({ id, kind, at, radius }) =>
          distance(point, at) >= (isOwn(id) ? figureReach(kind, radius, at, point) - 0.9 : radius + 1.7),
      ) && ground.boxes.every(({ id, box }) => distanceToBox(point, box) >= (isOwn(id) ? 0.7 : 1.7)),
  );
}

const cross = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

/** Length of stretch `a b` that runs beside stretch `c d`, in nearly one direction and too near to be told from it. */
function beside(a: Point, b: Point, c: Point, d: Point): number {
  const [ab, cd] = [distance(a, b), distance(c, d)];
  if (ab === 0 || cd === 0) return 0;
  const sine = Math.abs((b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])) / (ab * cd);
  if (sine > apart.sine) return 0;
  const points = along(a, b, 4);
  const near = points.filter((point) => distanceToStretch(point, c, d) < apart.lines);
  return (near.length / points.length) * ab;
}

const stretches = (course: Course) =>
  course.slice(1).map((to, index): readonly [Point, Point] => [course[index] as Point, to]);

/** A stretch of another arrow, and the box that holds all that is near it. */
interface Neighbour {
  readonly from: Point;
  readonly to: Point;
  readonly low: Point;
  readonly high: Point;
}

const neighboursOf = (courses: readonly Course[]): readonly Neighbour[] =>
  courses.flatMap(stretches).map(([from, to]) => ({
    from,
    to,
    low: [Math.min(from[0], to[0]) - apart.lines, Math.min(from[1], to[1]) - apart.lines],
    high: [Math.max(from[0], to[0]) + apart.lines, Math.max(from[1], to[1]) + apart.lines],
  }));

const isFar = (a: Point, b: Point, { low, high }: Neighbour) =>
  Math.max(a[0], b[0]) < low[0] ||
  Math.min(a[0], b[0]) > high[0] ||
  Math.max(a[1], b[1]) < low[1] ||
  Math.min(a[1], b[1]) > high[1];

/** Cosine of the angle between the stretch at an end of a course and the spoke of the figure there. */
function uprightness(end: Point, next: Point, centre: Point): number {
  const [leg, spoke] = [distance(end, next), distance(end, centre)];
  if (leg === 0 || spoke === 0) return 1;
  return (
    ((next[0] - end[0]) * (end[0] - centre[0]) + (next[1] - end[1]) * (end[1] - centre[1])) / (leg * spoke)
  );
}

interface Others {
  readonly stretches: readonly Neighbour[];
  readonly tips: readonly Point[];
}

/** What speaks against a course, other arrows standing as they do. */
function costOf(edge: PathwayEdge, course: Course, others: Others, plate: Plate, ground: Ground): number {
  const own = stretches(course);
  const length = own.reduce((sum, [a, b]) => sum + distance(a, b), 0);
  let cost = length + weights.corner * (course.length - 2);
  course.slice(1, -1).forEach((corner, index) => {
    const [before, after] = [course[index] as Point, course[index + 2] as Point];
    const turn =
      (corner[0] - before[0]) * (after[0] - corner[0]) + (corner[1] - before[1]) * (after[1] - corner[1]);
    if (turn < 0) cost += weights.sharp;
  });
  for (const [a, b] of own)
    for (const near of others.stretches) {
      if (isFar(a, b, near)) continue;
      if (crosses(a, b, near.from, near.to)) cost += weights.crossing;
      cost += weights.beside * beside(a, b, near.from, near.to);
    }
  for (const [a, b] of own)
    for (const near of ground.rims)
      if (!isFar(a, b, near)) cost += weights.rim * beside(a, b, near.from, near.to);
  const tips = [course[0], course.at(-1)] as readonly [Point, Point];
  for (const tip of others.tips)
    for (const mine of tips) {
      const gap = distance(mine, tip);
      if (gap < apart.tips) cost += weights.crowdedTip * (1 - gap / apart.tips);
    }
  const spokes = [
    [edge.from, tips[0], course[1]],
    [edge.to, tips[1], course.at(-2)],
  ] as const;
  for (const [id, tip, next] of spokes) {
    const centre = plate.nodes[id]?.at;
    if (centre && next) cost += weights.slantedTip * Math.max(0, 0.8 - uprightness(tip, next, centre));
  }
  for (const { id, box } of ground.cells) {
    if (id === ground.homes.get(edge.from) || id === ground.homes.get(edge.to)) continue;
    for (const [a, b] of own) {
      const points = along(a, b, 10);
      const inside = points.filter((point) => distanceToBox(point, box) === 0);
      cost += (inside.length / points.length) * distance(a, b) * weights.strangers;
    }
  }
  return cost;
}

/** The end of a course at its figure, in the direction of a point, turned from it by an angle (radians). */
function endAt(circle: Circle, towards: Point, off: number, turn: number): Point {
  const [x, y] = circle.at;
  const angle = Math.atan2(towards[1] - y, towards[0] - x) + turn;
  return rimPoint(circle, [x + Math.cos(angle), y + Math.sin(angle)], off);
}

/** Turns (radians) by which an end is tried beside the straight way to its figure. */
const endTurns = [0, 0.3, -0.3, 0.6, -0.6];

/** Courses to try instead: with fewer corners, with one corner elsewhere, each with its ends as they are and turned. */
function* candidates(
  course: Course,
  from: Circle,
  to: Circle,
  tip: number,
  nudged: boolean,
): Generator<Course> {
  const [start, end] = [course[0] as Point, course.at(-1) as Point];
  const inner = course.slice(1, -1);
  const bodies: (readonly Point[])[] = [inner];
  for (let first = 0; first < inner.length; first += 1)
    for (let last = first; last < inner.length; last += 1)
      bodies.push([...inner.slice(0, first), ...inner.slice(last + 1)]);
  if (nudged)
    inner.forEach(([x, y], index) => {
      for (const [dx, dy] of nudges)
        bodies.push(inner.map((point, at) => (at === index ? [x + dx, y + dy] : point)));
    });
  if (inner.length === 0) {
    const middle: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
    for (const [dx, dy] of nudges) bodies.push([[middle[0] + dx, middle[1] + dy]]);
  }
  for (const body of bodies) {
    const starts = [start, ...endTurns.map((turn) => endAt(from, body[0] ?? to.at, tailRoom, turn))];
    const stops = [end, ...endTurns.map((turn) => endAt(to, body.at(-1) ?? from.at, tip, turn))];
    for (const a of starts) for (const b of stops) yield [a, ...body, b];
  }
}

const within = ([x, y]: Point, { width, height }: Plate) =>
  x >= 2 && y >= 2 && x <= width - 2 && y <= height - 2;

/** The best of the courses to try, if it is better than the one that there is. */
function better(edge: PathwayEdge, course: Course, others: Others, plate: Plate, ground: Ground): Course {
  const circleOf = (id: string) => ground.circles.find((circle) => circle.id === id);
  const [from, to] = [circleOf(edge.from), circleOf(edge.to)];
  if (!from || !to || course.length < 2) return course;
  let best = course;
  const sound = passes(course, edge, plate, ground);
  let least = sound ? costOf(edge, course, others, plate, ground) - 1 : Infinity;
  for (const tried of candidates(
    course,
    from,
    to,
    tipRoom(edge.effect),
    !sound || course.length - 2 <= fewCorners,
  )) {
    const changed = stretches(tried).filter(
      ([a, b]) => !stretches(course).some(([c, d]) => distance(a, c) < 0.01 && distance(b, d) < 0.01),
    );
    if (changed.length === 0 || !tried.every((point) => within(point, plate))) continue;
    // Length and corners alone already say no: spare the rest.
    const bare = stretches(tried).reduce((sum, [a, b]) => sum + distance(a, b), 0);
    if (bare + weights.corner * (tried.length - 2) >= least) continue;
    if (!changed.every(([a, b]) => isClear(a, b, edge, ground))) continue;
    const cost = costOf(edge, tried, others, plate, ground);
    if (cost < least && passes(tried, edge, plate, ground)) [best, least] = [tried, cost];
  }
  return best;
}

/** The plate with its arrows pulled taut. Players, places, letters and firm arrows stay where they are. */
export function pullTaut(shown: Pathway, plate: Plate, firm: ReadonlySet<string> = new Set()): Plate {
  const ground = groundOf(shown, plate);
  const courses = new Map(shown.edges.map(({ id }) => [id, plate.edges[id] ?? []]));
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const edge of shown.edges) {
      if (firm.has(edge.id)) continue;
      const course = courses.get(edge.id) ?? [];
      const others = shown.edges.filter(({ id }) => id !== edge.id).map(({ id }) => courses.get(id) ?? []);
      const tips = others.flatMap((other) => [other[0], other.at(-1)].flatMap((tip) => (tip ? [tip] : [])));
      const next = better(edge, course, { stretches: neighboursOf(others), tips }, plate, ground);
      if (next === course) continue;
      courses.set(edge.id, next);
      moved = true;
    }
    if (!moved) break;
  }
  return { ...plate, edges: Object.fromEntries(courses) };
}
