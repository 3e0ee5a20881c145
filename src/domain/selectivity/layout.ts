/** Geometry of the drawings: receptors in rows across a membrane, and the curves of four kinases. */

import type { KinaseRow } from './figure.ts';
import { blockedShare, firstStep, type Ic50, lastStep } from './hill.ts';
import type { Receptor, Signal } from './signal.ts';

/** Units of the drawings are those of a phone's column. */
export const drawingWidth = 350;

export const rowHeight = 82;
/** Room over the first row: the headings of the columns. */
export const headHeight = 26;
export const membrane = { left: 111, right: 127 } as const;
/** Middle of the receptor within a row. */
export const axisY = 46;
export const messengerX = 84;
export const rod = { left: 96, right: 143, height: 7, pitch: 12 } as const;
/** Half of a kinase's width, as far as its points, and half of its straight edges. */
export const kinaseHalf = 20;
const kinaseShoulder = 13;
const firstKinaseX = 164;
const kinasePitch = 42;
/** Room for the word "or" between two that can stand in for each other. */
const orGap = 15;
export const stat = { x: 327, half: 21, height: 17 } as const;
const statPitch = 20;
export const flowEnd = stat.x - stat.half - 3;

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
const kinaseRise = 15.6;

/** A kinase about x: a hexagon, as on the map, but wide enough for its name. */
export function kinasePath(x = 0): string {
  const [w, s, h] = [kinaseHalf, kinaseShoulder, kinaseRise];
  return `M${x + w} 0L${x + s} ${h}H${x - s}L${x - w} 0L${x - s} ${-h}H${x + s}Z`;
}

/** The part of the hexagon of a kinase about `at` that is filled, from below, for a share blocked. */
export function kinaseFill(share: number, at = 0): string {
  const [w, s, h] = [kinaseHalf, kinaseShoulder, kinaseRise];
  const y = round(h - 2 * h * share);
  const x = w - (Math.abs(y) / h) * (w - s);
  const [right, left] = y < 0 ? [`L${at + w} 0`, `L${at - w} 0`] : ['', ''];
  return `M${at - s} ${h}H${at + s}${right}L${round(at + x)} ${y}H${round(at - x)}${left}Z`;
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
