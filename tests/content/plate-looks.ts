/** How well a plate reads, in lengths of the plate: what a reader takes for one arrow, or for the edge of a box. */
import { drawPlate } from '../../src/domain/pathway/drawing.ts';
import {
  closedOutline,
  distance,
  distanceToStretch,
  sampleCourse,
} from '../../src/domain/pathway/geometry.ts';
import { type Pathway, pathwayOf } from '../../src/domain/pathway/pathway.ts';
import type { Plate, Point } from '../../src/domain/pathway/plate.ts';

type Course = readonly Point[];

/** Nearer than this, and within this sine of one direction, a line is read as the other's. */
const apart = { distance: 4, sine: 0.26 } as const;

const pieces = (course: Course) =>
  course.slice(1).map((to, index): readonly [Point, Point] => [course[index] as Point, to]);

/** Whether a point may be near a piece: spares most of the arithmetic on a plate of many arrows. */
const isAbout = ([x, y]: Point, [a, b]: readonly [Point, Point]) =>
  x > Math.min(a[0], b[0]) - apart.distance &&
  x < Math.max(a[0], b[0]) + apart.distance &&
  y > Math.min(a[1], b[1]) - apart.distance &&
  y < Math.max(a[1], b[1]) + apart.distance;

/** Length of one line that runs along others. */
function alongside(line: Course, lanes: readonly (readonly [Point, Point])[]): number {
  return pieces(line).reduce((sum, [from, to]) => {
    const length = distance(from, to);
    if (length === 0) return sum;
    const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const runs = lanes.some((lane) => {
      if (!isAbout(middle, lane)) return false;
      const [a, b] = lane;
      const size = length * distance(a, b);
      const sine =
        size === 0
          ? 1
          : Math.abs((to[0] - from[0]) * (b[1] - a[1]) - (to[1] - from[1]) * (b[0] - a[0])) / size;
      return sine < apart.sine && distanceToStretch(middle, a, b) < apart.distance;
    });
    return sum + (runs ? length : 0);
  }, 0);
}

export interface Looks {
  /** The longest stretch for which an arrow runs along the edge of a place, and along another arrow. */
  readonly alongEdge: number;
  readonly alongArrow: number;
  /** The smallest distance between two arrow heads. */
  readonly heads: number;
  /** The smallest distance of a mark of evidence from an arrow that it doesn't belong to. */
  readonly marks: number;
  readonly crossings: number;
  /** Names of the worst, for the message of a failure. */
  readonly worst: Readonly<Record<'alongEdge' | 'alongArrow' | 'heads' | 'marks', string>>;
}

/** Measures a plate. */
export function looksOf(map: Pathway, plate: Plate): Looks {
  const level = Math.max(...plate.levels);
  const edges = pathwayOf(map, plate.view).edges.filter((edge) => edge.level <= level);
  const courses = edges.map(
    ({ id }) => [id, sampleCourse(plate.edges[id] ?? [], plate.cornerRadius, 2)] as const,
  );
  const rims = Object.values(plate.places).map(closedOutline).flatMap(pieces);
  const cut = courses.map(([id, course]) => [id, pieces(course)] as const);
  const others = (id: string) => cut.flatMap(([other, parts]) => (other === id ? [] : parts));
  const most = (found: readonly (readonly [string, number])[]) =>
    found.reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as readonly [string, number]);
  const least = (found: readonly (readonly [string, number])[]) =>
    found.reduce((best, one) => (one[1] < best[1] ? one : best), ['', Infinity] as readonly [string, number]);
  const alongEdge = most(courses.map(([id, course]) => [id, alongside(course, rims)]));
  const alongArrow = most(courses.map(([id, course]) => [id, alongside(course, others(id))]));
  const tips = courses.flatMap(([id, course]) => {
    const tip = course.at(-1);
    return tip ? [[id, tip] as const] : [];
  });
  const heads = least(
    tips.flatMap(([id, tip], index) =>
      tips.slice(index + 1).map(([other, at]) => [`${id} ${other}`, distance(tip, at)] as const),
    ),
  );
  const drawn = drawPlate(map, plate).edges;
  const marks = least(
    edges
      .filter(({ species }) => species === 'mouse' || species === 'inferred')
      .map(({ id }) => {
        const mark = drawn[id]?.mark ?? [0, 0];
        return [id, Math.min(...others(id).map((piece) => distanceToStretch(mark, ...piece)))] as const;
      }),
  );
  const turn = (a: Point, b: Point, c: Point) =>
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const meet = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]) =>
    turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  const crossings = edges.reduce((sum, { id }, index) => {
    const own = pieces(plate.edges[id] ?? []);
    const later = edges.slice(index + 1).flatMap((edge) => pieces(plate.edges[edge.id] ?? []));
    return sum + own.reduce((all, piece) => all + later.filter((other) => meet(piece, other)).length, 0);
  }, 0);
  return {
    alongEdge: alongEdge[1],
    alongArrow: alongArrow[1],
    heads: heads[1],
    marks: marks[1],
    crossings,
    worst: { alongEdge: alongEdge[0], alongArrow: alongArrow[0], heads: heads[0], marks: marks[0] },
  };
}
