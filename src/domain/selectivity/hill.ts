/**
 * How much of a kinase is blocked in a tube. The Hill equation with the figures as read: an exact IC50 gives a share,
 * an IC50 "above x" gives only the most that it can be, and no figure gives nothing.
 */

export interface HillCurve {
  /** Concentration that blocks half, in nM; above 0. */
  readonly ic50NM: number;
  /** Hill slope; above 0. */
  readonly slope: number;
}

/** Slope of every curve here: an assumption (one molecule on one site), since no source read gives slopes. */
export const assumedSlope = 1;

/** Share of JAK activity blocked: 0 without drug, 0.5 at the IC50. Throws a RangeError for values out of range. */
export function inhibition(concentrationNM: number, { ic50NM, slope }: HillCurve): number {
  if (!(concentrationNM >= 0)) throw new RangeError(`bad concentration: ${concentrationNM} nM`);
  if (!(ic50NM > 0)) throw new RangeError(`bad IC50: ${ic50NM} nM`);
  if (!(slope > 0)) throw new RangeError(`bad slope: ${slope}`);
  return 1 / (1 + (ic50NM / concentrationNM) ** slope);
}

/** An IC50 as a source prints it: "=" where it was measured, ">" where the highest concentration tried fell short. */
export interface Ic50 {
  readonly op: '=' | '>';
  readonly nM: number;
}

/** Least and most that a share can be; the two are the same where it is known. */
export interface Share {
  readonly low: number;
  readonly high: number;
}

/** Share blocked at a concentration; null where no IC50 was found. An IC50 above x says only: at most that of x. */
export function blockedShare(concentrationNM: number, ic50: Ic50 | null): Share | null {
  if (ic50 === null) return null;
  const high = inhibition(concentrationNM, { ic50NM: ic50.nM, slope: assumedSlope });
  return { low: ic50.op === '>' ? 0 : high, high };
}

/** Concentrations of the slider, in tenths of a decade: 0.1 nM to 100,000 nM. */
export const firstStep = -10;
export const lastStep = 50;

/** Concentration of a step in nM, to two figures, so that what is printed is what is computed. */
export function concentrationOf(step: number): number {
  return Number((10 ** (step / 10)).toPrecision(2));
}
