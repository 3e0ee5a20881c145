/** Geometry of the two ladders of proof: psoriasis on the left, alopecia areata on the right, names between them. */
import type { Rung, RungSide } from './thesis.ts';

export const ladder = { width: 340, head: 34, step: 46, foot: 18, rail: 68, left: 8, right: 264 } as const;

export interface DrawnRung {
  readonly id: string;
  readonly lines: readonly [string, string];
  readonly y: number;
  readonly psoriasis: RungSide['standing'];
  readonly alopecia: RungSide['standing'];
}

/** Rungs from the top of the drawing down: the last step of proof is the highest. */
export function drawnRungs(rungs: readonly Rung[]): readonly DrawnRung[] {
  return rungs
    .map(({ id, lines, psoriasis, alopecia }, index) => ({
      id,
      lines,
      y: ladder.head + ladder.step * (rungs.length - index - 0.5),
      psoriasis: psoriasis.standing,
      alopecia: alopecia.standing,
    }))
    .reverse();
}

export function ladderHeight(rungs: readonly Rung[]): number {
  return ladder.head + ladder.step * rungs.length + ladder.foot;
}
