/** A view's plate from its layout: where players and places stand is set by hand, what they look like comes from the plate of the whole map. */
import { type Box, boxAround, distance, figureRadius, rimPoint, titleBox } from './geometry.ts';
import { type Pathway, pathwayOf } from './pathway.ts';
import { type Art, type Place, type Plate, type Point, type Spot, tailRoom, tipRoom } from './plate.ts';

export type Rectangle = readonly [x: number, y: number, width: number, height: number];

export interface Layout {
  readonly view: string;
  /** For a wide screen or for a phone. */
  readonly shape: 'wide' | 'tall';
  readonly width: number;
  readonly height: number;
  /** Where the bulb and the bulge of the hair root stand; null for a view without the root. */
  readonly root: { readonly bulb: Rectangle; readonly bulge: Rectangle } | null;
  readonly places: Readonly<
    Record<
      string,
      {
        readonly box: Rectangle | null;
        readonly title: Point | null;
        readonly lines: readonly string[] | null;
      }
    >
  >;
  readonly nodes: Readonly<Record<string, Partial<Spot> & Pick<Spot, 'at'>>>;
  /** Corners of arrows that were set by hand. */
  readonly edges: Readonly<Record<string, readonly Point[]>>;
}

/** Radius of a cell's corners: as a share of its shorter side, and at most. */
const cellCorner = { share: 0.3, most: 34 } as const;
/** How much of a frame's corner is cut, on a plate of that type size. */
const chamfer = 0.6;

const boxOf = ([x, y, width, height]: Rectangle): Box => ({ x, y, width, height });

/** The outline of a cell that fills a box, to be smoothed: its points are dense round the corners. */
function cellIn({ x, y, width, height }: Box): readonly Point[] {
  const radius = Math.min(cellCorner.most, cellCorner.share * Math.min(width, height));
  const corners = [
    [x + width - radius, y + height - radius, height],
    [x + radius, y + height - radius, width],
    [x + radius, y + radius, height],
    [x + width - radius, y + radius, width],
  ] as const;
  return corners.flatMap(([middleX, middleY, side], quarter): readonly Point[] => {
    // Along the side before the corner a smoothed line stays straight only where its points aren't too far apart.
    const straight = side - 2 * radius;
    const pieces = Math.ceil(straight / (2 * radius));
    const before = Array.from(
      { length: pieces - 1 },
      (_, piece) => -straight + ((piece + 1) * straight) / pieces,
    );
    const nearest = [-radius / 2, 0, 0, 0, 0, 0, radius / 2];
    return [...before.filter((off) => off < -radius && off > radius - straight), ...nearest].map(
      (along, index, all): Point => {
        const step = Math.max(0, Math.min(4, index - (all.length - nearest.length) - 1));
        const bow = ((quarter + step / 4) * Math.PI) / 2;
        return [
          middleX + radius * Math.cos(bow) - along * Math.sin(bow),
          middleY + radius * Math.sin(bow) + along * Math.cos(bow),
        ];
      },
    );
  });
}

function frameIn({ x, y, width, height }: Box, cut: number): readonly Point[] {
  const [right, low] = [x + width, y + height];
  return [
    [x + cut, y],
    [right - cut, y],
    [right, y + cut],
    [right, low - cut],
    [right - cut, low],
    [x + cut, low],
    [x, low - cut],
    [x, y + cut],
  ];
}

/** Moves points so that one box comes to lie on another. */
function mover(from: Box, to: Box): (point: Point) => Point {
  return ([x, y]) => [
    to.x + ((x - from.x) * to.width) / from.width,
    to.y + ((y - from.y) * to.height) / from.height,
  ];
}

/** Where the hair stands in the bulb, and how wide its sheath is, as shares of the bulb's width. */
const neck = { from: 0.66, to: 0.77 } as const;

/** Sheath and hair of a root that reaches from the skin's surface into the bulb. */
function hairOf(bulb: Box, surface: number): readonly Art[] {
  const [left, right] = [bulb.x + bulb.width * neck.from, bulb.x + bulb.width * neck.to];
  const middle = (left + right) / 2;
  const foot = bulb.y + bulb.height * 0.1;
  return [
    {
      look: 'sheath',
      smooth: false,
      closed: true,
      outline: [
        [left, surface],
        [right, surface],
        [right, bulb.y + 5],
        [left, bulb.y + 5],
      ],
    },
    {
      look: 'hair',
      smooth: true,
      closed: false,
      outline: [
        [middle - 6, Math.max(3, surface - 60)],
        [middle - 2, surface - 20],
        [middle, surface + 10],
        [middle, (surface + foot) / 2],
        [middle - 1, foot],
      ],
    },
  ];
}

/** The plate of a layout, its arrows still to be drawn. Throws a RangeError for what the layout or its plate lacks. */
export function plateOf(
  pathway: Pathway,
  plates: readonly Plate[],
  layout: Layout,
): { readonly shown: Pathway; readonly plate: Plate } {
  const shown = pathwayOf(pathway, layout.view);
  const plateNamed = (name: string) => {
    const plate = plates.find(({ id }) => id === name);
    if (!plate) throw new RangeError(`no plate "${name}"`);
    return plate;
  };
  const whole = plateNamed(layout.shape === 'tall' ? 'whole-tall' : 'whole');
  const known = (id: string, of = whole) => {
    const place = of.places[id];
    if (!place) throw new RangeError(`plate "${of.id}" has no place "${id}"`);
    return place;
  };
  const line = whole.fontSize;
  const placed = (id: string, box: Box, outline: readonly Point[], smooth: boolean): Place => {
    const { look, title } = known(id);
    const asked = layout.places[id];
    const lines = asked?.lines ?? title.lines;
    const at: Point =
      asked?.title ??
      (look === 'cell'
        ? [box.x + 2 * line, box.y + box.height - 1.2 * line]
        : [box.x + 0.8 * line, box.y + 1.5 * line]);
    return { look, smooth, outline, title: { at, lines } };
  };
  const ofRoot: [string, Place][] = [];
  let art: readonly Art[] = [];
  if (layout.root) {
    const [bulb, bulge] = [boxOf(layout.root.bulb), boxOf(layout.root.bulge)];
    // One bulb for both shapes: the neck must lie where the sheath is drawn.
    const drawn = known('bulb', plateNamed('whole')).outline;
    const moveBulb = mover(boxAround(drawn, []), bulb);
    const move = mover(boxAround(known('bulb').outline, []), bulb);
    const moveBulge = mover(boxAround(known('bulge').outline, []), bulge);
    ofRoot.push(['bulge', placed('bulge', bulge, known('bulge').outline.map(moveBulge), true)]);
    ofRoot.push(['bulb', placed('bulb', bulb, drawn.map(moveBulb), true)]);
    const papilla = known('papilla');
    const core = boxAround(papilla.outline.map(move), []);
    const written = titleBox(
      { ...papilla, title: { at: [0, 0], lines: layout.places['papilla']?.lines ?? papilla.title.lines } },
      whole,
    );
    const inPapilla = placed('papilla', core, papilla.outline.map(move), true);
    const centred: Point = [
      core.x + (core.width - written.width) / 2,
      core.y + core.height - written.height + line * 0.6,
    ];
    ofRoot.push([
      'papilla',
      { ...inPapilla, title: { ...inPapilla.title, at: layout.places['papilla']?.title ?? centred } },
    ]);
    art = hairOf(bulb, layout.places['dermis']?.box?.[1] ?? 0);
  }
  const places = Object.entries(layout.places).flatMap(([id, { box }]): readonly [string, Place][] => {
    if (!box) return [];
    const around = boxOf(box);
    const { look } = known(id);
    const outline =
      look === 'cell'
        ? cellIn(around)
        : frameIn(around, look === 'frame' ? line * chamfer : 0).filter(
            (point, index, all) => index === 0 || distance(point, all[index - 1] as Point) > 0,
          );
    return [[id, placed(id, around, outline, look === 'cell')]];
  });
  const nodes = shown.nodes.map(({ id }): readonly [string, Spot] => {
    const [own, spot] = [layout.nodes[id], whole.nodes[id]];
    if (!own || !spot) throw new RangeError(`"${id}" has no place in the layout of "${layout.view}"`);
    return [id, { ...spot, ...own }];
  });
  return {
    shown,
    plate: {
      ...whole,
      id: `view-${layout.shape}`,
      view: layout.view,
      width: layout.width,
      height: layout.height,
      places: Object.fromEntries([...places, ...ofRoot]),
      art,
      nodes: Object.fromEntries(nodes),
      edges: {},
    },
  };
}

/** Courses of the arrows whose corners were set by hand, their ends on the rims of their figures. */
export function coursesOf(
  shown: Pathway,
  plate: Plate,
  layout: Layout,
): Readonly<Record<string, readonly Point[]>> {
  const byId = new Map(shown.nodes.map((node) => [node.id, node]));
  const rim = (id: string, towards: Point, off: number): Point => {
    const [node, spot] = [byId.get(id), plate.nodes[id]];
    if (!node || !spot) throw new RangeError(`no player "${id}"`);
    const radius = figureRadius(node, spot, plate);
    return rimPoint({ kind: node.kind, at: spot.at, radius }, towards, off);
  };
  return Object.fromEntries(
    Object.entries(layout.edges).map(([id, corners]) => {
      const edge = shown.edges.find((one) => one.id === id);
      if (!edge) throw new RangeError(`no arrow "${id}" in the view "${layout.view}"`);
      const at = (one: string): Point => plate.nodes[one]?.at ?? [0, 0];
      const [from, to] = [at(edge.from), at(edge.to)];
      return [
        id,
        [
          rim(edge.from, corners[0] ?? to, tailRoom),
          ...corners,
          rim(edge.to, corners.at(-1) ?? from, tipRoom(edge.effect)),
        ],
      ];
    }),
  );
}
