/** One estimate of how often another condition goes with alopecia areata; see `content/comorbidities/`. */

export const estimateMeasures = [
  'odds-ratio',
  'hazard-ratio',
  'incidence-rate-ratio',
  'prevalence-percent',
] as const;
export type EstimateMeasure = (typeof estimateMeasures)[number];

/** Which came first. Estimates of different direction are never pooled or stacked. */
export const directions = [
  'alongside',
  'before',
  'before-or-at',
  'at-diagnosis',
  'after',
  'genetic-to-aa',
  'genetic-from-aa',
] as const;
export type Direction = (typeof directions)[number];

export const comorbidityDesigns = [
  'meta-analysis',
  'cohort',
  'cross-sectional',
  'case-control',
  'mendelian-randomisation',
] as const;
export type ComorbidityDesign = (typeof comorbidityDesigns)[number];

export interface ComorbidityRow {
  readonly id: string;
  readonly condition: string;
  readonly measure: EstimateMeasure;
  /** Null where a source says "no difference" and prints no value. */
  readonly estimate: number | null;
  /** The 95 % interval; null: a point without a bar. */
  readonly ci95: readonly [number, number] | null;
  readonly direction: Direction;
  readonly nCases: number | null;
  readonly nControls: number | null;
  readonly country: string | null;
  readonly design: ComorbidityDesign;
  readonly year: number | null;
  /** True where we computed the estimate from the source's counts or rates; said on screen. */
  readonly computedHere: boolean;
  readonly source: string;
  readonly claims: readonly string[];
  /** What a reader must also know; begins with the direction in time. */
  readonly note: string;
  readonly seen: boolean;
}
