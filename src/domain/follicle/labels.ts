/** Labels beside the plate: where each stands, what it points to, and the boxes that must not meet. */
import {
  along,
  bulgeGuardians,
  dangerSigns,
  daughterCells,
  guardianSigns,
  ifnSigns,
  il15Signs,
  killerPaths,
  mhcSigns,
  naturalKillerPaths,
} from './actors.ts';
import { at, margin, middle, type Point, plate } from './plate.ts';
import { clampMoment, type Pose, poseAt } from './pose.ts';
import { inBulb } from './root.ts';

export interface LabelNames {
  readonly plain: string;
  readonly clinical: string;
}

export interface Label extends LabelNames {
  readonly id: string;
  /** Letters, since the steps have numbers. At each step they begin with what it is about. */
  readonly letter: string;
  /** The step shows it, but is not about it. */
  readonly more: boolean;
  readonly side: 'left' | 'right';
  readonly y: number;
  /** The point in the plate that it names. */
  readonly to: Point;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly id: string;
  readonly side: Label['side'];
  /** The same at every step, or one for each. */
  readonly y: number | ((step: number) => number);
  readonly to: (pose: Pose, step: number) => Point;
  /** Steps that show it; all where it is missing. */
  readonly steps?: readonly number[];
  /** Steps that are about it: a plain reading in an explainer names these alone. */
  readonly about?: readonly number[];
  /** It travels between the steps, and has its label only where it has arrived. */
  readonly travels?: boolean;
}

const signPoint = (sign: { readonly x: number; readonly y: number } | undefined): Point => [
  sign?.x ?? 0,
  sign?.y ?? 0,
];
const cellPoint = (paths: typeof killerPaths, index: number, step: number): Point => {
  const path = paths[index];
  return path ? along(path, step) : [0, 0];
};

/** Every label, down the left side and then down the right one. */
export const labelPlaces: readonly Place[] = [
  { id: 'epidermis', side: 'left', y: 96, to: () => [70, 128] },
  { id: 'cuticle', side: 'left', y: 190, to: () => [middle(196) - 11, 196], steps: [0, 1, 2] },
  { id: 'inner-sheath', side: 'left', y: 262, to: () => [middle(352) - 14, 352] },
  { id: 'outer-sheath', side: 'left', y: 306, to: () => [middle(392) - 22, 392] },
  { id: 'vessels', side: 'left', y: 352, to: () => [48, 352] },
  { id: 'matrix', about: [0, 1, 2, 3, 4], side: 'left', y: 528, to: (pose) => inBulb(pose, -31, 40) },
  { id: 'papilla', about: [0], side: 'left', y: 578, to: (pose) => inBulb(pose, -8, 24) },
  { id: 'shaft', about: [0, 3, 4], side: 'right', y: 60, to: () => [middle(82), 82] },
  { id: 'muscle', about: [0], side: 'right', y: 132, to: () => [389, 174] },
  { id: 'gland', about: [0], side: 'right', y: 206, to: () => [318, 206] },
  { id: 'bulge', about: [0, 1, 2, 3, 4], side: 'right', y: 290, to: () => [middle(302) + 36, 300] },
  { id: 'dermal-sheath', about: [1], side: 'right', y: 366, to: () => [middle(384) + 35, 384] },
  {
    id: 'daughters',
    about: [4],
    travels: true,
    side: 'right',
    y: 418,
    to: (pose) => daughterCells(pose.daughters)[2] ?? [0, 0],
    steps: [4],
  },
  { id: 'pigment-cells', about: [0], side: 'right', y: 470, to: (pose) => inBulb(pose, 16, 98) },
  {
    id: 'guardians',
    about: [0, 2],
    travels: true,
    side: 'right',
    y: (step) => (step < 2 ? 560 : 328),
    to: (pose, step) => signPoint(step < 1.5 ? guardianSigns(pose)[10] : bulgeGuardians[2]),
  },
  {
    id: 'danger',
    about: [1],
    travels: true,
    side: 'right',
    y: 600,
    to: (pose) => signPoint(dangerSigns(pose)[3]),
    steps: [1, 2, 3],
  },
  {
    id: 'mhc',
    about: [2],
    travels: true,
    side: 'right',
    y: 560,
    to: (pose) => {
      const [x, y] = signPoint(mhcSigns(pose)[3]);
      return [x + 7, y + 2.5];
    },
    steps: [2, 3],
  },
  {
    id: 'killer',
    about: [0, 1, 2, 3, 4],
    travels: true,
    side: 'left',
    y: 440,
    to: (_, step) => cellPoint(killerPaths, step === 4 ? 0 : 1, step),
  },
  {
    id: 'natural-killer',
    about: [1],
    travels: true,
    side: 'right',
    y: 520,
    to: (_, step) => cellPoint(naturalKillerPaths, 0, step),
    steps: [1, 2, 3],
  },
  {
    id: 'ifn',
    about: [2, 3],
    travels: true,
    side: 'left',
    y: 630,
    to: (pose) => signPoint(ifnSigns(pose)[1]),
    steps: [2, 3],
  },
  {
    id: 'il15',
    about: [3],
    travels: true,
    side: 'right',
    y: 640,
    to: (pose) => signPoint(il15Signs(pose)[3]),
    steps: [3],
  },
];

/** The labels of a moment: those of the nearest step, pointing to where things are now. */
export function labelsAt(moment: number, names: Readonly<Record<string, LabelNames>>): readonly Label[] {
  const now = clampMoment(moment);
  const step = Math.round(now);
  const pose = poseAt(now);
  const isMore = ({ about }: Place) => !about?.includes(step);
  const drawn = labelPlaces.filter(({ id, steps }) => names[id] && (!steps || steps.includes(step)));
  drawn.sort((a, b) => Number(isMore(a)) - Number(isMore(b)));
  return drawn.flatMap((place, index) => {
    const { id, side, y, to, travels } = place;
    const name = names[id];
    if (!name || (travels && Math.abs(now - step) > 0.25)) return [];
    const [x, toY] = to(pose, now);
    return [
      {
        id,
        ...name,
        letter: String.fromCharCode(65 + index),
        more: isMore(place),
        side,
        y: typeof y === 'number' ? y : y(step),
        to: [Math.round(x * 10) / 10, Math.round(toY * 10) / 10] as const,
      },
    ];
  });
}

/** Where the disc of a letter stands, from the edge of the plate. */
export const badgeAt = 13;

/** From the label by the disc of its letter to what it names. */
export function leaderOf({ side, y, to }: Label): string {
  const [from, by] = side === 'left' ? [-4, badgeAt] : [plate.width + 4, plate.width - badgeAt];
  return `M${at(from, y)}H${by}L${at(...to)}`;
}

/** Size of label text, in units of the plate, and a width of its letters that no name of ours exceeds on average. */
export const letters = { size: 18, width: 9.2, height: 22 } as const;

/** The box of a label's text. */
export function labelBox({ side, y }: Label, text: string): Box {
  const width = text.length * letters.width;
  return {
    x: side === 'left' ? -10 - width : plate.width + 10,
    y: y - letters.height / 2,
    width,
    height: letters.height,
  };
}

/** The room that boxes must keep to. */
export const room: Box = { x: -margin, y: 0, width: plate.width + 2 * margin, height: plate.height };
