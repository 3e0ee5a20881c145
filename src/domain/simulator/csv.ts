/** What a reader takes away: every curve as CSV, with the model, its parameters and their standing in the header. */
import { type Parameter, type ParameterSet, standingLabels, type TeachingModel } from './parameters.ts';
import type { Regimen } from './regimen.ts';
import type { Course } from './simulate.ts';
import { variables } from './teaching-model.ts';
import type { TrialOutcome } from './trial.ts';
import { variableWords } from './variable-words.ts';
import { teachingSentence } from './words.ts';

/** Curves of one regimen: courses of one virtual person, one for each set. */
export interface CourseRuns {
  readonly model: TeachingModel;
  readonly regimen: Regimen;
  readonly runs: readonly { readonly set: ParameterSet; readonly course: Course }[];
}

/** The same of a virtual trial. */
export interface TrialRuns {
  readonly model: TeachingModel;
  readonly regimen: Regimen;
  readonly runs: readonly { readonly set: ParameterSet; readonly outcome: TrialOutcome }[];
}

/** Every curve of one virtual person, one row a listed week, all sets below one another. */
export function csvOf({ model, regimen, runs }: CourseRuns): string {
  const columns = [
    'set',
    'week',
    'dose_mg',
    'sigma',
    'SALT',
    ...variables.map((name) => variableWords[name].symbol),
  ];
  const rows = runs.flatMap(({ set, course }) =>
    Array.from(course.weeks, (week, i) =>
      [
        set.id,
        week,
        plain(course.doseMg[i]),
        plain(course.sigma[i]),
        plain(course.salt[i]),
        ...variables.map((name) => plain(course[name][i])),
      ].join(','),
    ),
  );
  const words = variables.map((name) => `${variableWords[name].symbol}: ${variableWords[name].meaning}`);
  return [...header(model, regimen, runs), ...words.map(comment), columns.join(','), ...rows, ''].join('\n');
}

/** The curves of a virtual trial, one row a look. */
export function trialCsvOf({ model, regimen, runs }: TrialRuns): string {
  const columns = 'set,week,percent_SALT_20_or_less,percent_lost_benefit,percent_kept,mean_SALT';
  const rows = runs.flatMap(({ set, outcome }) =>
    Array.from(outcome.weeks, (week, i) =>
      [
        set.id,
        week,
        ...[outcome.salt20, outcome.lost, outcome.kept, outcome.meanSalt].map((column) => plain(column[i])),
      ].join(','),
    ),
  );
  const counts = runs.map(
    ({ set, outcome }) =>
      `set ${set.id}: ${outcome.entered} virtual people, ${outcome.responders} responders at week ${outcome.responseWeek}`,
  );
  return [...header(model, regimen, runs), ...counts.map(comment), columns, ...rows, ''].join('\n');
}

const comment = (text: string) => `# ${text}`;

function header(
  model: TeachingModel,
  regimen: Regimen,
  runs: readonly { readonly set: ParameterSet }[],
): readonly string[] {
  const ids = runs.map(({ set }) => set.id);
  return [
    teachingSentence,
    `Teaching model of alopecia areata, version ${model.version}; time in weeks, levels without unit`,
    ...runs.map(({ set }) => `set ${set.id}: ${set.name}. ${set.description}`),
    `regimen: ${JSON.stringify(regimen)}`,
    ...model.parameters.map((one) => parameterLine(one, ids)),
  ].map(comment);
}

/** "θ = A 0.2364, B 0.2206 (level): what it is. fitted to the trials: why". */
function parameterLine(
  { id, symbol, meaning, unit, standing, why, sources, claims, values }: Parameter,
  sets: readonly string[],
): string {
  const value =
    values['all'] ??
    Object.entries(values)
      .filter(([set]) => sets.includes(set))
      .map(([set, number]) => `${set} ${number}`)
      .join(', ');
  const ground = [...sources, ...claims].join(' ');
  return `${id} ${symbol} = ${value} (${unit}): ${meaning}. ${standingLabels[standing]}: ${why}${ground && ` [${ground}]`}`;
}

/** Nine digits; nothing where there is no number; never "-0". */
function plain(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '';
  return String(Number(value.toPrecision(9)) + 0);
}
