/** A plate made ready to draw, at build: path data and places of letters, so that the browser measures nothing. */
import { coursePath, figureRadius, labelOf, outlinePath, sampleCourse } from './geometry.ts';
import type { Level, Pathway } from './pathway.ts';
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
}

const round = (value: number) => Math.round(value * 10) / 10;

function drawEdge(course: readonly Point[], plate: Plate): DrawnEdge {
  const [before, tip] = [course.at(-2) ?? [0, 0], course.at(-1) ?? [0, 0]];
  const points = sampleCourse(course, plate.cornerRadius);
  const half = points[Math.floor(points.length / 2)] ?? tip;
  return {
    course: coursePath(course, plate.cornerRadius),
    head: [
      round(tip[0]),
      round(tip[1]),
      round((Math.atan2(tip[1] - before[1], tip[0] - before[0]) * 180) / Math.PI),
    ],
    mark: [round(half[0]), round(half[1])],
  };
}

/** Makes a plate ready. Throws a RangeError for a player without a place on it. */
export function drawPlate(pathway: Pathway, plate: Plate): Drawing {
  const level = Math.max(...plate.levels);
  const pitch = plate.fontSize * 1.14;
  const nodes = pathway.nodes.filter((node) => node.level <= level);
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
      pathway.edges
        .filter((edge) => edge.level <= level)
        .map(({ id }) => [id, drawEdge(plate.edges[id] ?? [], plate)]),
    ),
  };
}
