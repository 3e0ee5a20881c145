/** What a plate must never show: labels on labels, arrows through strangers, players outside their place. */
import {
  type Box,
  boxesOverlap,
  distance,
  distanceToBox,
  figureRadius,
  figureReach,
  insidePolygon,
  type Label,
  labelOf,
  outlinePolygon,
  sampleCourse,
  titleBox,
} from './geometry.ts';
import type { Level, Pathway, PathwayEdge, PathwayNode } from './pathway.ts';
import type { Plate, Point, Spot } from './plate.ts';

export interface PlateFault {
  readonly kind: 'missing' | 'overlap' | 'through' | 'outside' | 'loose-end' | 'off-plate';
  readonly what: string;
}

interface Placed {
  readonly node: PathwayNode;
  readonly spot: Spot;
  readonly radius: number;
  readonly label: Label;
}

/** Free width that an arrow keeps from the figures and labels of others. */
const clearance = 1.5;
/** How far from its figure an arrow may begin or end. */
const reach = 7;

/** Titles of the places that have one. */
const titlesOf = (plate: Plate) =>
  Object.entries(plate.places)
    .filter(([, { title }]) => title.lines.length > 0)
    .map(([id, place]) => ({ id, box: titleBox(place, plate) }));

/** Players and arrows that a plate shows at a level. */
export function shownAt(pathway: Pathway, level: Level): Pick<Pathway, 'nodes' | 'edges'> {
  return {
    nodes: pathway.nodes.filter((node) => node.level <= level),
    edges: pathway.edges.filter((edge) => edge.level <= level),
  };
}

function place(nodes: readonly PathwayNode[], plate: Plate): readonly Placed[] {
  return nodes.flatMap((node) => {
    const spot = plate.nodes[node.id];
    if (!spot) return [];
    return [{ node, spot, radius: figureRadius(node, spot, plate), label: labelOf(node, spot, plate) }];
  });
}

const cornersOf = ({ x, y, width, height }: Box): readonly Point[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];

const rim = ([x, y]: Point, radius: number): readonly Point[] =>
  Array.from({ length: 16 }, (_, step) => {
    const angle = (step * Math.PI) / 8;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

function missing(pathway: Pick<Pathway, 'nodes' | 'edges'>, plate: Plate): readonly PlateFault[] {
  const names = [
    ...pathway.nodes.filter(({ id }) => !plate.nodes[id]).map(({ id }) => `node ${id}`),
    ...pathway.edges.filter(({ id }) => !plate.edges[id]).map(({ id }) => `arrow ${id}`),
    ...pathway.nodes
      .filter((node) => !plate.places[node.compartment])
      .map((node) => `place ${node.compartment}`),
  ];
  return names.map((what) => ({ kind: 'missing', what }));
}

/** Labels, titles and figures that lie on one another. */
function overlaps(placed: readonly Placed[], plate: Plate): readonly PlateFault[] {
  const boxes = [
    ...placed.map(({ node, label }) => ({ name: node.id, box: label.box })),
    ...titlesOf(plate).map(({ id, box }) => ({ name: `title of ${id}`, box })),
  ];
  const found: string[] = [];
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1))
      if (boxesOverlap(a.box, b.box)) found.push(`${a.name} / ${b.name}`);
    for (const { node, spot, radius } of placed) {
      if (node.id !== a.name && distanceToBox(spot.at, a.box) < radius)
        found.push(`${a.name} / figure ${node.id}`);
    }
  });
  placed.forEach((a, index) => {
    for (const b of placed.slice(index + 1)) {
      if (distance(a.spot.at, b.spot.at) < a.radius + b.radius)
        found.push(`figures ${a.node.id} / ${b.node.id}`);
    }
  });
  return found.map((what) => ({ kind: 'overlap', what }));
}

/** Arrows that cross the figure of a player that is not their own, or any label or title. */
function throughs(
  placed: readonly Placed[],
  edges: readonly PathwayEdge[],
  plate: Plate,
): readonly PlateFault[] {
  const titles = titlesOf(plate);
  return edges.flatMap((edge) => {
    const course = sampleCourse(plate.edges[edge.id] ?? [], plate.cornerRadius);
    const hit = new Set<string>();
    for (const point of course) {
      for (const { node, spot, radius, label } of placed) {
        const own = node.id === edge.from || node.id === edge.to;
        if (distanceToBox(point, label.box) < (own ? 0.5 : clearance)) hit.add(`label ${node.id}`);
        const edgeAt = own ? figureReach(node.kind, radius, spot.at, point) - 1 : radius + clearance;
        if (distance(point, spot.at) < edgeAt) hit.add(node.id);
      }
      for (const { id, box } of titles) if (distanceToBox(point, box) < clearance) hit.add(`title of ${id}`);
    }
    return [...hit].map((what): PlateFault => ({ kind: 'through', what: `${edge.id} through ${what}` }));
  });
}

/** Players and labels that leave their place or lie in another one inside it. */
function outsiders(placed: readonly Placed[], plate: Plate): readonly PlateFault[] {
  const polygons = new Map(Object.entries(plate.places).map(([id, it]) => [id, outlinePolygon(it)]));
  return placed.flatMap(({ node, spot, radius, label }) => {
    const points = [...rim(spot.at, radius), ...cornersOf(label.box)];
    const own = polygons.get(node.compartment) ?? [];
    const faults: PlateFault[] = points.every((point) => insidePolygon(point, own))
      ? []
      : [{ kind: 'outside', what: `${node.id} leaves ${node.compartment}` }];
    for (const [id, polygon] of polygons) {
      const nested = id !== node.compartment && polygon.every((point) => insidePolygon(point, own));
      if (nested && points.some((point) => insidePolygon(point, polygon))) {
        faults.push({ kind: 'outside', what: `${node.id} lies in ${id}` });
      }
    }
    return faults;
  });
}

function looseEnds(
  placed: readonly Placed[],
  edges: readonly PathwayEdge[],
  plate: Plate,
): readonly PlateFault[] {
  const byId = new Map(placed.map((it) => [it.node.id, it]));
  return edges.flatMap((edge) => {
    const course = plate.edges[edge.id] ?? [];
    const ends = [
      [edge.from, course[0]],
      [edge.to, course.at(-1)],
    ] as const;
    return ends.flatMap(([id, point]): readonly PlateFault[] => {
      const it = byId.get(id);
      if (!it || !point) return [];
      const off = distance(point, it.spot.at) - figureReach(it.node.kind, it.radius, it.spot.at, point);
      return off > reach || off < -1 ? [{ kind: 'loose-end', what: `${edge.id} at ${id}` }] : [];
    });
  });
}

function offPlate(
  placed: readonly Placed[],
  edges: readonly PathwayEdge[],
  plate: Plate,
): readonly PlateFault[] {
  const within = ([x, y]: Point) => x >= 0 && y >= 0 && x <= plate.width && y <= plate.height;
  const names = [
    ...placed.filter(({ label }) => !cornersOf(label.box).every(within)).map(({ node }) => node.id),
    ...edges.filter(({ id }) => !(plate.edges[id] ?? []).every(within)).map(({ id }) => id),
    ...Object.entries(plate.places)
      .filter(([, it]) => ![...cornersOf(titleBox(it, plate)), ...outlinePolygon(it)].every(within))
      .map(([id]) => id),
  ];
  return names.map((what) => ({ kind: 'off-plate', what }));
}

/** Everything that is wrong with a plate at one level; empty for a plate that may be printed. */
export function checkPlate(pathway: Pathway, plate: Plate, level: Level): readonly PlateFault[] {
  const { nodes, edges } = shownAt(pathway, level);
  const placed = place(nodes, plate);
  return [
    ...missing({ nodes, edges }, plate),
    ...overlaps(placed, plate),
    ...throughs(placed, edges, plate),
    ...outsiders(placed, plate),
    ...looseEnds(placed, edges, plate),
    ...offPlate(placed, edges, plate),
  ];
}
