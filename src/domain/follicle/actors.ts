/**
 * Cells and signals round the follicle: where each stands at the five steps, set by hand. How many are drawn says
 * nothing about how many there are.
 */
import { middle, type Point, side } from './plate.ts';
import { between, type Pose } from './pose.ts';
import { bulgeCoverPoints, coverPlaces, inBulb } from './root.ts';

type Path = readonly [Point, Point, Point, Point, Point];

/** A cell that waits below the plate but for the third and fourth step, or for the fourth alone. */
function late(x: number, fourth: Point, third: Point = [x, 790]): Path {
  const below: Point = [x, 790];
  return [below, below, third, fourth, below];
}

/** Killer T cells: from the vessel to the bulb. Those that a step does not show wait below the plate. */
export const killerPaths: readonly Path[] = [
  [
    [45, 640],
    [56, 520],
    [92, 462],
    [98, 446],
    [84, 470],
  ],
  [
    [56, 520],
    [47, 450],
    [90, 508],
    [100, 494],
    [58, 500],
  ],
  [
    [44, 400],
    [45, 388],
    [95, 558],
    [90, 534],
    [52, 420],
  ],
  [
    [47, 740],
    [58, 610],
    [60, 606],
    [84, 568],
    [58, 610],
  ],
  [
    [60, 740],
    [46, 680],
    [90, 618],
    [94, 606],
    [47, 740],
  ],
  [
    [360, 740],
    [360, 740],
    [318, 640],
    [152, 660],
    [318, 560],
  ],
  late(44, [120, 638], [126, 636]),
  late(340, [240, 660], [330, 586]),
  late(380, [274, 640], [312, 510]),
  late(400, [298, 608], [364, 650]),
  late(300, [304, 534]),
];

/** Natural killer cells: they gather where danger signals stand. */
export const naturalKillerPaths: readonly Path[] = [
  [
    [372, 740],
    [306, 500],
    [346, 512],
    [342, 506],
    [372, 780],
  ],
  [
    [372, 760],
    [322, 572],
    [342, 545],
    [340, 568],
    [372, 780],
  ],
  [
    [20, 760],
    [96, 640],
    [60, 650],
    [30, 484],
    [20, 790],
  ],
];

/** A place at a moment. */
export function along(path: Path, moment: number): Point {
  return [
    between(
      path.map(([x]) => x),
      moment,
    ),
    between(
      path.map(([, y]) => y),
      moment,
    ),
  ];
}

export interface Sign {
  readonly x: number;
  readonly y: number;
  /** Direction in degrees, 0 to the right. */
  readonly turn: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Places round the bulb: sideways in half widths of a full bulb, up from its end, and outwards from its edge. */
function ring(
  pose: Pose,
  places: readonly (readonly [x: number, above: number, out: number, turn: number])[],
): readonly Sign[] {
  return places.map(([x, above, out, turn]) => {
    const [px, py] = inBulb(pose, x, above);
    const angle = (turn * Math.PI) / 180;
    return { x: round(px + out * Math.cos(angle)), y: round(py + out * Math.sin(angle)), turn };
  });
}

/** Danger signals, on the dermal sheath. */
export const dangerSigns = (pose: Pose) =>
  ring(pose, [
    [-41, 148, 4, 185],
    [-62, 2, 4, 140],
    [70, 66, 4, 0],
    [62, 2, 4, 40],
  ]);

/** MHC class I, on the cells of the bulb. */
export const mhcSigns = (pose: Pose) =>
  ring(pose, [
    [-57, 82, 1, 205],
    [-64, 24, 1, 160],
    [41, 118, 1, -20],
    [64, 24, 1, 20],
  ]);

/** Interferon-gamma, between the killer cells and the bulb. */
export const ifnSigns = (pose: Pose) =>
  ring(pose, [
    [-78, 72, 12, 195],
    [-40, -22, 12, 110],
    [50, 140, 26, -10],
    [78, 72, 12, -15],
  ]);

/** IL-15, from the bulb outwards. */
export const il15Signs = (pose: Pose) =>
  ring(pose, [
    [-70, 98, 24, 200],
    [-92, 44, 16, 180],
    [92, 44, 16, 0],
    [66, -14, 16, 50],
  ]);

/** Guardians on the bulb's cover. */
export const guardianSigns = (pose: Pose) =>
  ring(pose, [
    ...coverPlaces.map(([x, above]) => [-x, above, 0, 180] as const),
    ...coverPlaces.map(([x, above]) => [x, above, 0, 0] as const),
  ]);

/** Guardians on the bulge's cover. */
export const bulgeGuardians: readonly Sign[] = [0, 2, 4].map((index) => {
  const [x, y] = side(bulgeCoverPoints, 1)[index] ?? [0, 0];
  return { x: round(x), y, turn: 0 };
});

/** Stem cells in the bulge. */
export const stemCells: readonly Point[] = side(
  [
    [37, 278],
    [43, 292],
    [44, 307],
    [39, 321],
    [31, 290],
    [32, 305],
    [30, 319],
    [29, 276],
  ],
  1,
);

/** Daughter cells: from the bulge down the outer sheath to the bulb; `share` from 0 to 1 of the way that they have gone. */
export function daughterCells(share: number): readonly Point[] {
  return [1, 0.8, 0.6, 0.4, 0.2].map((place): Point => {
    const y = 336 + share * place * 120;
    return [round(middle(y) + 27), round(y)];
  });
}

/** Cells of the matrix. */
export const matrixCells: readonly Point[] = [40, 36, 32]
  .flatMap((_, row) =>
    (
      [
        [39, 70],
        [43, 56],
        [43, 42],
        [40, 28],
        [33, 17],
        [33, 84],
        [27, 100],
      ] as const
    )
      .slice(0, [7, 6, 3][row])
      .flatMap(([x, above]): Point[] => [
        [-(x - 8 * row), above + 3 * row],
        [x - 8 * row, above + 3 * row],
      ]),
  )
  .concat([
    [-18, 122],
    [18, 122],
    [-8, 128],
    [8, 128],
  ]);
/** Pigment cells over the papilla, with the way that they lean. */
export const pigmentCells: readonly (readonly [x: number, above: number, turn: number])[] = [
  [-25, 84, -50],
  [-15, 103, -30],
  [0, 113, 0],
  [15, 103, 30],
  [25, 84, 50],
];
export const papillaCells: readonly Point[] = [
  [-20, 34],
  [20, 36],
  [-3, 30],
  [4, 48],
  [-19, 56],
  [18, 60],
  [-10, 80],
  [9, 82],
  [0, 92],
  [-3, 10],
];
