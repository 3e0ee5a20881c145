/**
 * A plate for one view: what the view doesn't need is left out, and the empty stretches between what it shows are folded
 * together. Along each axis everything that is drawn keeps its size and its order, so what was clear of something else
 * stays clear of it.
 */
import {
  type Box,
  boxAround,
  distance,
  figureRadius,
  labelOf,
  outlinePolygon,
  titleBox,
} from './geometry.ts';
import { type Pathway, pathwayOf, type View } from './pathway.ts';
import type { Art, Place, Plate, Point } from './plate.ts';

/** Free width round a figure or letters and round the edge of a place that is never folded; round an arrow's corner. */
const room = { box: 9, edge: 9, corner: 6 } as const;
/** What a stretch with nothing but arrows' corners keeps of its length; what an empty one keeps at least, and of the rest. */
const kept = { corners: 0.5, least: 10, rest: 0.12 } as const;
/** Round the whole plate. */
const margin = 4;

type Span = readonly [from: number, to: number];
type Fold = (value: number) => number;

const inside = (spans: readonly Span[], value: number) =>
  spans.some(([from, to]) => from <= value && value <= to);

/** Maps a coordinate so that what lies in the firm spans keeps its size, and what lies between shrinks. */
export function foldAxis(
  firm: readonly Span[],
  corners: readonly Span[],
): { readonly fold: Fold; readonly breaks: readonly number[] } {
  const [low, high] = [Math.min(...firm.flat()), Math.max(...firm.flat())];
  const ends = [...firm, ...corners].flat().filter((end) => end >= low && end <= high);
  const all = [...new Set(ends)].sort((a, b) => a - b);
  const kindAt = (index: number) => {
    const middle = ((all[index] ?? 0) + (all[index + 1] ?? 0)) / 2;
    return inside(firm, middle) ? 'firm' : inside(corners, middle) ? 'corners' : 'free';
  };
  // Stretches of one kind are folded as one.
  const starts = all.flatMap((_, index) =>
    index === 0 || kindAt(index) !== kindAt(index - 1) ? [index] : [],
  );
  const breaks = [...starts.filter((index) => index < all.length - 1), all.length - 1].map(
    (i) => all[i] ?? 0,
  );
  const folded: number[] = [margin];
  for (const [index, to] of breaks.slice(1).entries()) {
    const length = to - (breaks[index] ?? to);
    const kind = kindAt(all.indexOf(breaks[index] ?? 0));
    const short = Math.min(length, kept.least) + Math.max(0, length - kept.least) * kept.rest;
    const left = kind === 'firm' ? length : kind === 'corners' ? length * kept.corners : short;
    folded.push((folded[index] ?? 0) + left);
  }
  const fold = (value: number) => {
    const found = breaks.findIndex((end) => end >= value);
    const next = Math.max(1, found < 0 ? breaks.length - 1 : found);
    const [from, to] = [breaks[next - 1] ?? 0, breaks[next] ?? 0];
    const [start, end] = [folded[next - 1] ?? 0, folded[next] ?? 0];
    if (value < from) return start + value - from;
    return value > to ? end + value - to : start + ((value - from) * (end - start)) / (to - from);
  };
  return { fold, breaks };
}

/** A course with a corner at each fold that it crosses: between two folds it stays as straight as it was. */
function cutAt(course: readonly Point[], axis: 0 | 1, breaks: readonly number[]): readonly Point[] {
  return course.flatMap((point, index): readonly Point[] => {
    const next = course[index + 1];
    if (!next) return [point];
    const [from, to] = [point[axis], next[axis]];
    const crossed = breaks.filter((at) => (at - from) * (at - to) < 0);
    if (from > to) crossed.reverse();
    const cuts = crossed.map((at): Point => {
      const share = (at - from) / (to - from);
      return [point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share];
    });
    return [point, ...cuts];
  });
}

/** Farther than this from the straight line an arrow's corner counts. */
const slack = 0.8;

/** The course without corners that hardly turn (Douglas and Peucker). Its ends stay. */
function straighten(course: readonly Point[]): readonly Point[] {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last || course.length < 3) return course;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  const off = ([x, y]: Point) =>
    length === 0
      ? Math.hypot(x - first[0], y - first[1])
      : Math.abs(dx * (y - first[1]) - dy * (x - first[0])) / length;
  const offs = course.map(off);
  const most = Math.max(...offs);
  if (most <= slack) return [first, last];
  const at = offs.indexOf(most);
  return [...straighten(course.slice(0, at + 1)), ...straighten(course.slice(at)).slice(1)];
}

/** Points of a cell's outline, and how square it is (2 would be an ellipse). */
const cell = { points: 48, power: 9 } as const;

/** The outline of a cell in the box that its corners are moved to, its points evenly far apart so that none shows. */
function cellIn(outline: readonly Point[], move: (point: Point) => Point): readonly Point[] {
  const { x, y, width, height } = boxAround(outline.map(move), []);
  const bow = (share: number) => Math.sign(share) * Math.abs(share) ** (2 / cell.power);
  const fine = Array.from({ length: 720 }, (_, step): Point => {
    const angle = (step * Math.PI) / 360;
    return [x + (width / 2) * (1 + bow(Math.cos(angle))), y + (height / 2) * (1 + bow(Math.sin(angle)))];
  });
  const legs = fine.map((point, index) => distance(point, fine[(index + 1) % fine.length] as Point));
  const whole = legs.reduce((sum, leg) => sum + leg, 0);
  let walked = 0;
  return fine.filter((_, index) => {
    const before = Math.floor((walked / whole) * cell.points);
    walked += legs[index] ?? 0;
    return index === 0 || Math.floor((walked / whole) * cell.points) > before;
  });
}

/** Places that a view shows: those of its players. With the skin comes the hair root, whole. */
function placesOf(shown: Pathway, plate: Plate): Readonly<Record<string, Place>> {
  const homes = new Set(shown.nodes.map(({ compartment }) => compartment));
  const isRoot = ({ look }: Place) => look === 'follicle' || look === 'papilla';
  const places = Object.entries(plate.places);
  const inSkin = places.some(([id, place]) => homes.has(id) && (place.look === 'skin' || isRoot(place)));
  return Object.fromEntries(
    places.filter(([id, place]) => homes.has(id) || (inSkin && (place.look === 'skin' || isRoot(place)))),
  );
}

/** Stretches of an axis that hold figures, letters or the edges of places. */
function firmSpans(shown: Pathway, plate: Plate, places: readonly Place[], art: readonly Art[], axis: 0 | 1) {
  const side = axis === 0 ? 'width' : 'height';
  const start = axis === 0 ? 'x' : 'y';
  const ofBox = (box: Box): Span => [box[start] - room.box, box[start] + box[side] + room.box];
  const ends = (outline: readonly Point[]): readonly Span[] => {
    const box = boxAround(outline, []);
    return [box[start], box[start] + box[side]].map((at) => [at - room.edge, at + room.edge]);
  };
  return [
    ...shown.nodes.flatMap((node): readonly Span[] => {
      const spot = plate.nodes[node.id];
      if (!spot) return [];
      const radius = figureRadius(node, spot, plate);
      const at = spot.at[axis];
      return [ofBox(labelOf(node, spot, plate).box), [at - radius - room.box, at + radius + room.box]];
    }),
    ...places.flatMap((place): readonly Span[] => [
      ...(place.title.lines.length > 0 ? [ofBox(titleBox(place, plate))] : []),
      ...(place.look === 'papilla' ? [ofBox(boxAround(place.outline, []))] : ends(place.outline)),
    ]),
    ...art.flatMap(({ outline }) => ends(outline)),
  ];
}

/** Stretches of an axis in which arrows turn. */
const cornerSpans = (shown: Pathway, plate: Plate, axis: 0 | 1): readonly Span[] =>
  shown.edges.flatMap(({ id }) =>
    (plate.edges[id] ?? []).map((point): Span => [point[axis] - room.corner, point[axis] + room.corner]),
  );

/** The plate of a view, with the players and arrows that it shows. */
export function foldPlate(
  pathway: Pathway,
  plate: Plate,
  view: View,
): { readonly pathway: Pathway; readonly plate: Plate } {
  const shown = pathwayOf(pathway, view.id);
  const places = placesOf(shown, plate);
  const art = Object.values(places).some(({ look }) => look === 'skin') ? plate.art : [];
  const [across, down] = ([0, 1] as const).map((axis) =>
    foldAxis(firmSpans(shown, plate, Object.values(places), art, axis), cornerSpans(shown, plate, axis)),
  ) as [ReturnType<typeof foldAxis>, ReturnType<typeof foldAxis>];
  const move = ([x, y]: Point): Point => [across.fold(x), down.fold(y)];
  const moved = <T extends { readonly outline: readonly Point[] }>(line: T): T => ({
    ...line,
    outline: line.outline.map(move),
  });
  const movedPlaces = Object.entries(places).map(([id, place]): [string, Place] => {
    const titled = { ...place, title: { ...place.title, at: move(place.title.at) } };
    return [id, place.look === 'cell' ? { ...titled, outline: cellIn(place.outline, move) } : moved(titled)];
  });
  const edges = shown.edges.map(({ id }): [string, readonly Point[]] => {
    const course = plate.edges[id] ?? [];
    return [id, straighten(cutAt(cutAt(course, 0, across.breaks), 1, down.breaks).map(move))];
  });
  const nodes = shown.nodes.flatMap(({ id }) => {
    const spot = plate.nodes[id];
    return spot ? [[id, { ...spot, at: move(spot.at) }] as const] : [];
  });
  const drawn = [
    ...movedPlaces.map(([, place]) => outlinePolygon(place)),
    ...edges.map(([, course]) => course),
  ];
  const box = boxAround(drawn.flat(), []);
  return {
    pathway: shown,
    plate: {
      ...plate,
      view: view.id,
      width: Math.ceil(box.x + box.width + margin),
      height: Math.ceil(box.y + box.height + margin),
      places: Object.fromEntries(movedPlaces),
      art: art.map(moved),
      nodes: Object.fromEntries(nodes),
      edges: Object.fromEntries(edges),
    },
  };
}
