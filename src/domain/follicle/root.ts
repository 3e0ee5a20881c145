/** Outlines of the follicle in a pose. Widths are half widths from its middle. */
import { at, middle, outline, type Point, plate, reversed, side, smooth } from './plate.ts';
import type { Pose } from './pose.ts';
import { ridgesLeft, ridgesRight } from './setting.ts';

/** Depths and widths of the bulb, from its lower end: scaled by the pose. */
function bulbed(pose: Pose, profile: readonly Point[]): readonly Point[] {
  return profile.map(([width, above]) => {
    const part = Math.max(0, 1 - above / 170);
    const scale = 1 + (pose.bulb - 1) * Math.min(1, part * 1.6);
    return [width * scale, pose.base - above];
  });
}

const outerTop = {
  left: [
    [31, 172],
    [32, 212],
    [34, 262],
    [37, 300],
    [33, 345],
    [31, 375],
  ],
  right: [
    [31, 172],
    [32, 212],
    [35, 258],
    [50, 298],
    [39, 342],
    [32, 375],
  ],
} as const satisfies Record<string, readonly Point[]>;
const outerBulb: readonly Point[] = [
  [32, 190],
  [34, 150],
  [43, 112],
  [58, 78],
  [67, 48],
  [62, 18],
  [42, -2],
  [19, -3],
];
const innerBulb: readonly Point[] = [
  [20, 200],
  [21, 152],
  [28, 116],
  [43, 82],
  [54, 52],
  [52, 26],
  [40, 8],
  [24, 6],
];
const matrixBulb: readonly Point[] = [
  [5, 156],
  [15, 138],
  [23, 110],
  [36, 80],
  [46, 54],
  [45, 30],
  [36, 14],
  [24, 9],
];
const shaftFoot: readonly Point[] = [
  [12.4, 176],
  [16, 138],
  [26, 108],
];
const papillaShape: readonly Point[] = [
  [17, -18],
  [15, -2],
  [22, 16],
  [29, 40],
  [25, 66],
  [15, 88],
  [5, 101],
  [0, 104],
];

/** Half width of the hair at a depth. */
export function shaftWidth(pose: Pose, y: number): number {
  const part = Math.min(1, Math.max(0, (y - 62) / 120));
  return 12 * (1 - 0.66 * pose.taper * part * part * (3 - 2 * part));
}

/** Outer root sheath, which is the epidermis turned inwards: its flat. */
export function outerSheath(pose: Pose): string {
  const bulb = bulbed(pose, outerBulb);
  return outline([...outerTop.left, ...bulb], [...outerTop.right, ...bulb]);
}

/** The line under the epidermis, down the outer sheath and round the bulb: left and right. */
export function outerEdge(pose: Pose): string {
  const bulb = bulbed(pose, outerBulb);
  const left = [...ridgesLeft, ...side([...outerTop.left, ...bulb], -1)];
  const right = [...ridgesRight, ...side([...outerTop.right, ...bulb], 1)];
  return smooth(left) + smooth(right);
}

/** The skin's sleeve of fibres round the root, with the cup under the bulb: a line outside the outer sheath. */
export function dermalSheath(pose: Pose, away = 7): string {
  const grow = (profile: readonly Point[]) =>
    profile.map(([width, y], index): Point => [width + away, y + (index > profile.length - 3 ? away : 0)]);
  const bulb = bulbed(pose, outerBulb);
  const [left, right] = [
    [...outerTop.left.slice(1), ...bulb],
    [...outerTop.right.slice(2), ...bulb],
  ];
  return smooth(side(grow(left), -1)) + smooth(side(grow(right), 1));
}

export function innerSheath(pose: Pose): string {
  return outline([[15, 272], [19, 292], [20, 345], ...bulbed(pose, innerBulb)]);
}

/** The dividing cells over the papilla, which make the hair. */
export function matrix(pose: Pose): string {
  return outline(bulbed(pose, matrixBulb));
}

export function papilla(pose: Pose): string {
  const points = bulbed(pose, papillaShape);
  const left = side(points, -1);
  return smooth([...left, ...reversed(side(points.slice(0, -1), 1))]);
}

/** The loop of vessels in the papilla, from the vessels below it. */
export function capillary(pose: Pose): string {
  const loop: readonly Point[] = [
    [8, -8],
    [13, 22],
    [13, 46],
    [7, 66],
    [0, 73],
  ];
  const points = bulbed(pose, loop);
  const up: readonly Point[] = [[187, 640], ...side(points, -1)];
  const down: readonly Point[] = [...reversed(side(points.slice(0, -1), 1)), [201, 640]];
  return smooth([...up, ...down]);
}

const top = plate.skin - 46;

function hairPoints(pose: Pose, thinner: number): readonly Point[] {
  const foot = bulbed(pose, shaftFoot).map(([width, y]): Point => [width * thinner, y]);
  return foot;
}

/** The arch of the hair's foot over the papilla, from left to right. */
function arch(low: Point): string {
  const [width, y] = low;
  return `Q${at(middle(y - 26), y - 30)} ${at(middle(y) + width, y)}`;
}

/** The hair in the root and above it, down to the matrix; broken above the skin in the attacked root. */
export function shaft(pose: Pose): string {
  const foot = hairPoints(pose, 1 - 0.5 * pose.taper);
  const whole = pose.broken === 0;
  const length = [...(whole ? [-30, 0] : []), top, 90, 120, 160, 220, 300, 380].map(
    (y): Point => [shaftWidth(pose, y), y],
  );
  const points = [...length, ...foot];
  const low = foot.at(-1) ?? [0, pose.base];
  return `${smooth(side(points, -1))}${arch(low)}${smooth(reversed(side(points, 1)), true)}${whole ? '' : ragged(top)}Z`;
}

/** The torn end of the hair, from right to left. */
function ragged(y: number): string {
  const x = middle(y);
  return `L${at(x + 8, y - 6)}L${at(x + 5, y + 2)}L${at(x, y - 8)}L${at(x - 4, y + 1)}L${at(x - 8, y - 5)}`;
}

/** The rest of the hair above the tear: it is there until the hair breaks. */
export function shaftEnd(): string {
  return outline([
    [11.4, -60],
    [12, 0],
    [12, top + 4],
  ]);
}

/** The new hair: a finer one with a tip, from the matrix up. */
export function newHair(pose: Pose): string {
  const foot = hairPoints(pose, 0.86);
  const low = foot.at(-1) ?? [0, pose.base];
  const start = foot[0]?.[1] ?? 0;
  const tip = start - 20 - pose.grown * (start - 20 - 54);
  const part = (share: number) => tip + (start - tip) * share;
  const length: Point[] = [
    [0.6, tip],
    [4, part(0.12)],
    [7, part(0.4)],
    [8.6, part(0.75)],
  ];
  const points = [...length, ...foot];
  return `${smooth(side(points, -1))}${arch(low)}${smooth(reversed(side(points, 1)), true)}Z`;
}

/** The cuticle: a thin layer of scales along both edges of the hair. */
export function cuticle(pose: Pose): string {
  const points = [pose.broken === 0 ? -20 : 70, 90, 120, 160, 220, 300, 380, pose.base - 190].map(
    (y): Point => [shaftWidth(pose, y) - 2.6, y],
  );
  return smooth(side(points, -1)) + smooth(side(points, 1));
}

/** A point of the bulb: sideways in half widths of a full bulb, and up from its lower end. */
export function inBulb(pose: Pose, x: number, above: number): Point {
  const [[width = 0, y = 0] = []] = bulbed(pose, [[Math.abs(x), above]]);
  return [middle(y) + Math.sign(x) * width, y];
}

/** Where the guardians' cover stands: half widths and heights over the bulb's lower end. */
export const coverPlaces: readonly Point[] = [
  [54, 168],
  [62, 124],
  [80, 86],
  [92, 46],
  [82, 4],
  [52, -26],
  [18, -36],
];

/** The guardians' cover: a line round the bulb, outside the dermal sheath. */
export function cover(pose: Pose): string {
  const points = bulbed(pose, coverPlaces);
  return smooth([...side(points, -1), ...reversed(side(points, 1))]);
}

/** The cover of the bulge, which stays. */
export const bulgeCoverPoints: readonly Point[] = [
  [58, 262],
  [68, 280],
  [72, 302],
  [64, 330],
  [52, 350],
];
export const bulgeCover = smooth(side(bulgeCoverPoints, 1));
