/** A plate made ready to draw, at build: path data and places of letters, so that the browser measures nothing. */
import {
  type Box,
  closedOutline,
  coursePath,
  distance,
  distanceToBox,
  figureRadius,
  labelOf,
  outlinePath,
  sampleCourse,
  titleBox,
} from './geometry.ts';
import { type Level, type Pathway, pathwayOf } from './pathway.ts';
import type { ArtLook, PlaceLook, Plate, Point } from './plate.ts';

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** x of the label's lines, then the base line and text of each. */
  readonly labelX: number;
  readonly lines: readonly (readonly [y: number, text: string])[];
}

export interface DrawnEdge {
  readonly course: string;
  /** Tip and direction (degrees) of the head. */
  readonly head: readonly [x: number, y: number, angle: number];
  /** Where the mark of mice or inference stands. */
  readonly mark: Point;
}

export interface Drawing {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly art: readonly { readonly look: ArtLook; readonly d: string }[];
  readonly places: readonly {
    readonly id: string;
    readonly look: PlaceLook;
    readonly d: string;
    readonly x: number;
    readonly lines: readonly (readonly [y: number, text: string])[];
  }[];
  readonly nodes: Readonly<Record<string, DrawnNode>>;
  readonly edges: Readonly<Record<string, DrawnEdge>>;
  /** Id of the view that it shows; empty for all of its levels. */
  readonly view: string;
  /** Made for a phone. */
  readonly tall: boolean;
}

/** Wider plates are for screens wider than a phone. */
const narrow = 400;

const round = (value: number) => Math.round(value * 10) / 10;

/** Shares of a course at which its mark may stand, best first. */
const markShares = Array.from(
  { length: 25 },
  (_, index) => 0.5 + (index % 2 ? 1 : -1) * Math.ceil(index / 2) * 0.025,
);
/** Free width that a mark wants: from letters, edges of places, other arrows and other marks, to be read as its arrow's. */
const markRoom = { letters: 8, edges: 7, arrows: 12, marks: 26 } as const;

interface Surroundings {
  readonly labels: readonly Box[];
  /** Points along the edges of places, along other arrows, and where marks stand already. */
  readonly edges: readonly Point[];
  readonly arrows: readonly Point[];
  readonly marks: readonly Point[];
}

/** Where the mark of an arrow is clear of everything else, else where it is clearest. */
function markPlace(points: readonly Point[], { labels, edges, arrows, marks }: Surroundings): Point {
  const places = markShares.map((share): Point => points[Math.floor(points.length * share)] ?? [0, 0]);
  const nearest = (place: Point, others: readonly Point[]) =>
    Math.min(Infinity, ...others.map((other) => distance(place, other)));
  const rooms = places.map((place) =>
    Math.min(
      1,
      ...labels.map((box) => distanceToBox(place, box) / markRoom.letters),
      nearest(place, edges) / markRoom.edges,
      nearest(place, arrows) / markRoom.arrows,
      nearest(place, marks) / markRoom.marks,
    ),
  );
  return places[rooms.indexOf(Math.max(...rooms))] ?? [0, 0];
}

function drawEdge(course: readonly Point[], plate: Plate, around: Surroundings): DrawnEdge {
  const [before, tip] = [course.at(-2) ?? [0, 0], course.at(-1) ?? [0, 0]];
  const mark = markPlace(sampleCourse(course, plate.cornerRadius), around);
  return {
    course: coursePath(course, plate.cornerRadius),
    head: [
      round(tip[0]),
      round(tip[1]),
      round((Math.atan2(tip[1] - before[1], tip[0] - before[0]) * 180) / Math.PI),
    ],
    mark: [round(mark[0]), round(mark[1])],
  };
}

/** Makes a plate ready. Throws a RangeError for a player without a place on it. */
export function drawPlate(map: Pathway, plate: Plate): Drawing {
  const pathway = pathwayOf(map, plate.view);
  const level = Math.max(...plate.levels);
  const pitch = plate.fontSize * 1.14;
  const nodes = pathway.nodes.filter((node) => node.level <= level);
  const labels = [
    ...nodes.flatMap((node) => {
      const spot = plate.nodes[node.id];
      return spot ? [labelOf(node, spot, plate).box] : [];
    }),
    ...Object.values(plate.places).map((place) => titleBox(place, plate)),
  ];
  const edges = pathway.edges.filter((edge) => edge.level <= level);
  const rims = Object.values(plate.places).flatMap((place) => sampleCourse(closedOutline(place), 0, 6));
  const marks: Point[] = [];
  const sampled = edges.map(
    ({ id }) => [id, sampleCourse(plate.edges[id] ?? [], plate.cornerRadius, 6)] as const,
  );
  return {
    id: plate.id,
    levels: plate.levels,
    width: plate.width,
    height: plate.height,
    fontSize: plate.fontSize,
    art: plate.art.map((art) => ({ look: art.look, d: outlinePath(art) })),
    places: Object.entries(plate.places).map(([id, place]) => ({
      id,
      look: place.look,
      d: outlinePath(place),
      x: place.title.at[0],
      lines: place.title.lines.map(
        (text, index) => [round(place.title.at[1] + index * pitch), text] as const,
      ),
    })),
    nodes: Object.fromEntries(
      nodes.map((node) => {
        const spot = plate.nodes[node.id];
        if (!spot) throw new RangeError(`plate "${plate.id}" has no place for "${node.id}"`);
        const label = labelOf(node, spot, plate);
        const drawn: DrawnNode = {
          x: spot.at[0],
          y: spot.at[1],
          radius: round(figureRadius(node, spot, plate)),
          anchor: label.anchor,
          labelX: round(label.x),
          lines: label.lines.map((text, index) => [round(label.baselines[index] ?? 0), text] as const),
        };
        return [node.id, drawn];
      }),
    ),
    edges: Object.fromEntries(
      edges.map(({ id, species }) => {
        const arrows = sampled.flatMap(([other, points]) => (other === id ? [] : points));
        const drawn = drawEdge(plate.edges[id] ?? [], plate, { labels, edges: rims, arrows, marks });
        if (species === 'mouse' || species === 'inferred') marks.push(drawn.mark);
        return [id, drawn];
      }),
    ),
    view: plate.view,
    tall: plate.width < narrow,
  };
}

/** Every drawing of the map: one for each plate. */
export function drawingsOf(pathway: Pathway, plates: readonly Plate[]): readonly Drawing[] {
  return plates.map((plate) => drawPlate(pathway, plate));
}
