/** Geometry of the drawings: receptors in rows across a membrane, and the curves of four kinases. */

import type { KinaseRow } from './figure.ts';
import { blockedShare, firstStep, type Ic50, lastStep } from './hill.ts';
import type { Receptor, Signal } from './signal.ts';

/** Units of the drawings are those of a phone's column. */
export const drawingWidth = 350;

export const rowHeight = 78;
/** Room over the first row: the headings of the columns. */
export const headHeight = 26;
export const membrane = { left: 116, right: 132 } as const;
/** Middle of the receptor within a row. */
export const axisY = 47;
export const messengerX = 89;
export const rod = { left: 101, right: 148, height: 7, pitch: 13 } as const;
export const kinaseRadius = 18;
const firstKinaseX = 169;
const kinasePitch = 37;
/** Room for the word "or" between two that can stand in for each other. */
const orGap = 13;
export const statX = 325;
const statPitch = 18;
export const flowEnd = statX - 27;

export const groupHeight = (rows: number) => headHeight + rows * rowHeight;

/** Heights of the receptor's chains, about the axis. */
export function rodOffsets({ chains }: Receptor): readonly number[] {
  return chains.map((_, index) => (index - (chains.length - 1) / 2) * rod.pitch);
}

/** Centres of the JAKs, and of the word "or" where there is one. */
export function kinasePlaces({ jaks }: Receptor): { xs: readonly number[]; or: number | null } {
  const xs = jaks.map((_, index) => firstKinaseX + index * kinasePitch + (index > 1 ? orGap : 0));
  const [, second, third] = xs;
  return { xs, or: second !== undefined && third !== undefined ? (second + third) / 2 : null };
}

/** Heights of the STATs, about the axis. */
export function statOffsets({ stats }: Signal): readonly number[] {
  return stats.map((_, index) => (index - (stats.length - 1) / 2) * statPitch);
}

const round = (value: number) => Math.round(value * 10) / 10;
const half = (Math.sqrt(3) / 2) * kinaseRadius;

/** A kinase about x: a hexagon, as on the map. */
export function kinasePath(x = 0): string {
  const r = kinaseRadius;
  return `M${x + r} 0L${x + r / 2} ${round(half)}H${x - r / 2}L${x - r} 0L${x - r / 2} ${round(-half)}H${x + r / 2}Z`;
}

/** The part of the hexagon of a kinase about `at` that is filled, from below, for a share blocked. */
export function kinaseFill(share: number, at = 0): string {
  const r = kinaseRadius;
  const level = half - 2 * half * share;
  const across = r - Math.abs(level) / Math.sqrt(3);
  const [y, x, bottom] = [round(level), round(across), round(half)];
  const [right, left] = level < 0 ? [`L${at + r} 0`, `L${at - r} 0`] : ['', ''];
  return `M${at - r / 2} ${bottom}H${at + r / 2}${right}L${round(at + x)} ${y}H${round(at - x)}${left}Z`;
}

/** Width of the arrow from JAKs to STATs: what is left of the signal. */
export const flowWidth = (left: number) => round(1.2 + 4.8 * left);

export const curve = { left: 40, right: 240, top: 10, bottom: 178, height: 220 } as const;

/** x of a step of the slider. */
export function xOfStep(step: number): number {
  return round(curve.left + ((step - firstStep) / (lastStep - firstStep)) * (curve.right - curve.left));
}

export const yOfShare = (share: number) => round(curve.bottom - share * (curve.bottom - curve.top));

/** Path of the most that can be blocked, over all concentrations. */
export function curvePath(ic50: Ic50): string {
  const points: string[] = [];
  for (let step = firstStep; step <= lastStep; step += 2) {
    const share = blockedShare(10 ** (step / 10), ic50);
    points.push(`${xOfStep(step)} ${yOfShare(share?.high ?? 0)}`);
  }
  return `M${points.join('L')}`;
}

/** The same as an area, for a curve that is only the most that it can be. */
export const boundArea = (ic50: Ic50) => `${curvePath(ic50)}V${curve.bottom}H${curve.left}Z`;

const labelPitch = 18;

export interface CurveLabel {
  readonly row: KinaseRow;
  readonly atY: number;
  readonly y: number;
}

/** Labels beside the curves, apart from each other, in the order of what is blocked. */
export function curveLabels(rows: readonly KinaseRow[]): readonly CurveLabel[] {
  const labels = rows
    .flatMap((row) => (row.share ? [{ row, atY: yOfShare(row.share.high) }] : []))
    .sort((a, b) => a.atY - b.atY);
  let next = curve.top + 4;
  const placed = labels.map((label) => {
    const y = Math.max(label.atY, next);
    next = y + labelPitch;
    return { ...label, y };
  });
  // Pushed up again from below where the last ones left the chart.
  let limit: number = curve.bottom;
  for (let index = placed.length - 1; index >= 0; index--) {
    const label = placed[index];
    if (!label) continue;
    label.y = round(Math.min(label.y, limit));
    limit = label.y - labelPitch;
  }
  return placed;
}
