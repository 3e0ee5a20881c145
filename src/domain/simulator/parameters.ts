/** Parameters of the models as data: `content/models/*.yaml` holds the values, each with its standing and its ground. */

/** Where a number stands. "fitted": tuned to the trials; "assumed": nobody measured it, we or a paper chose it. */
export const standings = ['measured', 'paper', 'fitted', 'assumed'] as const;
export type Standing = (typeof standings)[number];

/** How a standing is said on screen and in the header of a CSV. */
export const standingLabels: Readonly<Record<Standing, string>> = {
  measured: 'measured',
  paper: 'taken from a paper',
  fitted: 'fitted to the trials',
  assumed: 'assumed',
};

/** One number (or one for each parameter set) and what it stands on. */
export interface Parameter {
  readonly id: string;
  /** As it stands in the equations of `model.md`. */
  readonly symbol: string;
  readonly meaning: string;
  readonly unit: string;
  readonly standing: Standing;
  /** Why this value. */
  readonly why: string;
  readonly sources: readonly string[];
  readonly claims: readonly string[];
  /** Keyed by parameter set; "all" where the sets share it. */
  readonly values: Readonly<Record<string, number>>;
}

/** Numbers of the teaching model, rates per week. `model.md` says what each is. */
export const teachingIds = [
  'kG',
  'kP',
  'h',
  'theta',
  'deltaE',
  'beta',
  'omega',
  'c0',
  'mu',
  'deltaM',
  'eta',
  'rA',
  'dA',
  'kappa',
  'kH',
  'd50',
  'triggerSigma',
  'triggerWeeks',
  'demoSigma',
  'demoSigmaLow',
  'flareBase',
  'flareLevel',
  'flareWeeks',
  'sigmaMedian',
  'sigmaSdLog',
  'd50Median',
  'd50SdLog',
  'rAMedian',
  'rASdLog',
  'driftSd',
  'driftWeeks',
  'episodeYearsMin',
  'episodeYearsMax',
] as const;
export type TeachingId = (typeof teachingIds)[number];
export type TeachingValues = Readonly<Record<TeachingId, number>>;

export const setIds = ['A', 'B', 'C'] as const;
export type SetId = (typeof setIds)[number];

/** One of the three versions of the teaching model, ready to run. */
export interface ParameterSet {
  readonly id: SetId;
  /** In two words: "driver-led". */
  readonly name: string;
  readonly description: string;
  readonly values: TeachingValues;
}

/** The teaching model as content: versions, sets and the ground of every number. */
export interface TeachingModel {
  /** Rises when a result changes; links and files carry it. */
  readonly version: number;
  readonly sets: readonly ParameterSet[];
  readonly parameters: readonly Parameter[];
}

/** The numbers of one published model, with the states that the paper tells apart where it has some. */
export interface PublishedModel {
  readonly id: string;
  readonly title: string;
  readonly timeUnit: string;
  readonly sources: readonly string[];
  readonly parameters: readonly Parameter[];
}

/** Values of one set (or state) as a record by id, those of "all" included. */
export function valuesOf(parameters: readonly Parameter[], set: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    parameters.flatMap(({ id, values }) => {
      const value = values[set] ?? values['all'];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}
