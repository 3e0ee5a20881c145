/**
 * The plate: its size, the line that the follicle follows, and smooth outlines along it. Drawn by hand for this site.
 * As in any section of scalp skin the follicle leans; gland and muscle lie on the side to which the hair leans, the
 * muscle is fixed at the bulge, and the vessels enter the papilla from below.
 */
export const plate = { width: 420, height: 700, skin: 112 } as const;
/** Room for labels on either side of the plate. */
export const margin = 196;

export type Point = readonly [x: number, y: number];

/** Where the middle of the follicle stands at a depth. */
export function middle(y: number): number {
  const up = (600 - y) / 600;
  return 194 + 34 * up + 30 * up * up;
}

const round = (value: number) => Math.round(value * 10) / 10;
export const at = (x: number, y: number) => `${round(x)} ${round(y)}`;

/** A smooth line through points (Catmull-Rom as cubic Béziers); it starts with a move unless it goes on from another. */
export function smooth(points: readonly Point[], goesOn = false): string {
  const path = points.map((point, index) => {
    if (index === 0) return `${goesOn ? 'L' : 'M'}${at(...point)}`;
    const before = points[index - 1] ?? point;
    const earlier = points[index - 2] ?? before;
    const after = points[index + 1] ?? point;
    const first = at(before[0] + (point[0] - earlier[0]) / 6, before[1] + (point[1] - earlier[1]) / 6);
    const second = at(point[0] - (after[0] - before[0]) / 6, point[1] - (after[1] - before[1]) / 6);
    return `C${first} ${second} ${at(...point)}`;
  });
  return path.join('');
}

/** Points in the other direction. */
export const reversed = (points: readonly Point[]): readonly Point[] => [...points].reverse();

/** One side of an outline: distances from the middle at depths. */
export function side(profile: readonly Point[], sign: -1 | 1): readonly Point[] {
  return profile.map(([width, y]) => [middle(y) + sign * width, y]);
}

/** A closed outline: down the left side, up the right one. */
export function outline(left: readonly Point[], right = left): string {
  return `${smooth(side(left, -1))}${smooth(reversed(side(right, 1)), true)}Z`;
}
