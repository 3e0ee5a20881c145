/**
 * Every single value of the reference beside ours: steady states, folds, thresholds, cycle lengths, dispersion, and what the
 * papers print. One list for the tests and for `npm run model:table`.
 */
import {
  fastestWave,
  growthRate,
  type PatchModel,
  susceptibleState,
  unstableBand,
} from '../../../src/domain/simulator/dispersion.ts';
import {
  attackAtRest,
  attackStates,
  criticalA,
  criticalB,
} from '../../../src/domain/simulator/dobreva-2015.ts';
import type { Cycle } from '../../../src/domain/simulator/hair-cycle.ts';
import { setIds } from '../../../src/domain/simulator/parameters.ts';
import {
  folds,
  inputOfSalt,
  leadingRate,
  restingStates,
} from '../../../src/domain/simulator/resting-states.ts';
import { blockOf, type Inputs } from '../../../src/domain/simulator/teaching-model.ts';
import { checks, numbers, readTable, scenarios } from '../../reference/model/tables.ts';
import { setOf } from './models.ts';
import { attackedHair, attacks, hairCycle, patchModel } from './published.ts';
import {
  attackedRun,
  attackRun,
  column,
  cycleOfRun,
  even,
  hairRun,
  transitionRun,
} from './published-runs.ts';
import { courseMisfit, scaledDifference } from './reference.ts';

/** One line of the table. */
export interface Compared {
  readonly quantity: string;
  readonly reference: number;
  readonly ours: number;
  /** Largest difference allowed. */
  readonly within: number;
  /** What the paper itself prints, where that differs or is worth seeing. */
  readonly paper?: string;
}

/** A whole curve or table: only its largest difference is listed. */
export interface ComparedCurve {
  readonly name: string;
  readonly values: number;
  readonly difference: number;
  readonly within: number;
  readonly note?: string;
}

const checkNumber = (id: string): number => checks[id]?.value as number;
const checkList = (id: string): readonly number[] => checks[id]?.value as readonly number[];

/** A check of one value; equal to nine digits unless said. */
function one(quantity: string, reference: number, ours: number, paper?: string, within?: number): Compared {
  const allowed = within ?? 1e-9 * Math.max(1, Math.abs(reference));
  return { quantity, reference, ours, within: allowed, ...(paper === undefined ? {} : { paper }) };
}

type CycleCheck = Readonly<Record<'period' | 'above_1' | 'below_0p1' | 'max' | 'min', number>>;

/** Cycle lengths agree to a millionth: the reference is listed at the same twentieths of a day. */
function cycleLines(name: string, reference: CycleCheck, ours: Cycle, paper?: string): readonly Compared[] {
  const line = (what: string, value: number, own: number | null, printed?: string) =>
    one(`${name}, ${what}`, value, own ?? Number.NaN, printed, 1e-6 * Math.abs(value));
  return [
    line('period (days)', reference.period, ours.period, paper),
    line('days with ξ above 1', reference.above_1, ours.above1),
    line('days with ξ below 0.1', reference.below_0p1, ours.below01),
    line('highest ξ', reference.max, ours.highest),
    line('lowest ξ', reference.min, ours.lowest),
  ];
}

/** Values of the model of 2015. */
export function attackLines(): readonly Compared[] {
  const { healthy, diseased } = attacks;
  const [x, y] = attackAtRest(diseased);
  const [xs = 0, ys = 0] = checkList('dobreva2015_diseased_steady_state');
  const times = even(0, 10, 100_000);
  const rise = column(attackRun('diseased', times), 0);
  const reached = times[rise.findIndex((value) => value > 0.95 * x)] ?? Number.NaN;
  const ends = attackStates.flatMap((state) => {
    const { last } = attackRun(state, Float64Array.of(10));
    return checkList(`dobreva2015_${state}_end`).map((value, i) =>
      one(`2015, ${state}, ${i === 0 ? 'x' : 'y'} at τ = 10`, value, last[i] ?? Number.NaN),
    );
  });
  return [
    one('2015, diseased, x at rest', xs, x, 'about 3.5'),
    one('2015, diseased, y at rest', ys, y, 'about 7'),
    one(
      '2015, b at which the attack starts by itself',
      checkNumber('dobreva2015_b_critical'),
      criticalB(healthy),
      '0.79349',
    ),
    one(
      '2015, the same for a, b of its table',
      checkNumber('dobreva2015_a_critical_with_table_b'),
      criticalA(healthy),
      '0.33932',
    ),
    one(
      '2015, the same for a, b = 0.0525 as in its figure 7',
      checkNumber('dobreva2015_a_critical_with_b_0.0525'),
      criticalA({ ...healthy, b: 0.0525 }),
      '0.33932',
    ),
    one(
      '2015, diseased, τ at which x is 95 % of its rest',
      checkNumber('dobreva2015_diseased_time_to_95pct_x'),
      reached,
      'about 5 (100 days)',
      1.01e-4,
    ),
    ...ends,
  ];
}

/** Values of the hair cycle of 2012 and of the model of 2018. */
export function hairLines(): readonly Compared[] {
  const cycles = checks['dobreva2018_cycle']?.value as Readonly<Record<string, CycleCheck>>;
  const papers = { healthy: 'about 1,100', diseased: 'about 410', treatment: 'about 1,065' };
  const attacked = attackStates.flatMap((state) =>
    cycleLines(
      `2018, ${state}`,
      cycles[state] as CycleCheck,
      cycleOfRun((at) => attackedRun(state, at), 2),
      papers[state],
    ),
  );
  const printed = checks['dobreva2018_table1_as_printed']?.value as { xi_end: number };
  const stuck = attackedRun('healthy', Float64Array.of(6000), { ...attackedHair, cProl: 0.1, beta: 0.1 });
  const alone = (p1: number, until: number) =>
    cycleOfRun((at) => hairRun({ ...hairCycle, p1 }, at), 0, until);
  const cycle = (id: string) => checks[id]?.value as CycleCheck;
  const still = hairRun({ ...hairCycle, p1: 0.35 }, Float64Array.of(6000)).last[0] ?? Number.NaN;
  return [
    ...cycleLines('2012, p₁ = 0.48', cycle('alnuaimi2012_cycle_p1_0.48'), alone(0.48, 6000)),
    ...cycleLines('2012, p₁ = 0.56', cycle('alnuaimi2012_cycle_p1_0.56'), alone(0.56, 12_000), 'about 2,000'),
    one('2012, p₁ = 0.35, ξ at rest', checkNumber('alnuaimi2012_p1_0.35_end'), still, 'near 0.14, no cycle'),
    ...attacked,
    one(
      '2018, C_prol and β as its table 1 prints them: ξ at day 6000',
      printed.xi_end,
      stuck.last[2] ?? 0,
      'a cycle',
    ),
  ];
}

const patchNames: Readonly<Record<string, keyof PatchModel>> = {
  p_IFN: 'pIfn',
  d_IFN: 'dIfn',
  p_T: 'pT',
  d_T: 'dT',
  kappa_T: 'kappaT',
  D_IFN: 'diffusionIfn',
  D_T: 'diffusionT',
};

/** Values of the linear analysis of the model of 2020. */
export function patchLines(): readonly Compared[] {
  const state = susceptibleState(patchModel);
  if (!state) throw new Error('no susceptible state');
  const [ifn = 0, t8 = 0, t4 = 0] = checkList('dobreva2020_susceptible_state');
  const fastest = fastestWave(patchModel, state);
  const band = unstableBand(patchModel, state) ?? [Number.NaN, Number.NaN];
  const scan = readTable('dobreva2020_parameter_scan').flatMap((row): readonly Compared[] => {
    const name = row['parameter'] ?? '';
    const changed = { ...patchModel, [patchNames[name] ?? name]: Number(row['value']) };
    const rest = name === 'nominal' ? state : susceptibleState(changed);
    if (!rest || name === 'nominal') return [];
    const wave = fastestWave(changed, rest);
    const label = `2020, ${name} = ${row['value']}`;
    return [
      one(`${label}: fastest wave (per cm)`, Number(row['k_max']), wave.wave, undefined, 0.00501),
      one(`${label}: its growth (per day)`, Number(row['lambda_max']), wave.rate, undefined, 1e-6),
      one(`${label}: T8 at rest`, Number(row['T8']), rest.t8),
    ];
  });
  return [
    one('2020, uniform state, IFN (pg)', ifn, state.ifn, '12,727'),
    one('2020, uniform state, T8', t8, state.t8, '22,089'),
    one('2020, uniform state, T4', t4, state.t4, '88,580'),
    // The reference looks at every hundredth of a wave number.
    one('2020, fastest wave (per cm)', checkNumber('dobreva2020_k_max'), fastest.wave, 'about 16', 0.00501),
    one('2020, its growth (per day)', checkNumber('dobreva2020_lambda_max'), fastest.rate, '0.4', 1e-6),
    // The text of the models gives the band to three digits only.
    one('2020, lower rim of the growing waves (per cm)', 1.93, band[0], 'about 2', 0.005),
    one('2020, upper rim of the growing waves (per cm)', 31.8, band[1], 'about 32', 0.05),
    one(
      '2020, growth of three waves on 1 cm (per day)',
      0.42032,
      growthRate(6 * Math.PI, patchModel, state),
      undefined,
      5e-6,
    ),
    ...scan,
  ];
}

const inputsOf = (row: Readonly<Record<string, string>>): Inputs => {
  const { d50 } = setOf(row['set'] as 'A').values;
  const block = blockOf(Number.parseInt(row['drug'] ?? '', 10) || 0, d50);
  return { sigma: Number(row['sigma'] ?? 0), blockedIfng: block, blockedIl15: block };
};
const heldOf = (row: Readonly<Record<string, string>>) => {
  const [, held] = /frozen at ([\d.]+)/.exec(row['memory'] ?? '') ?? [];
  return held === undefined ? undefined : Number(held);
};

/**
 * The reference's own way to folds: counts resting states at inputs 0.004 apart and halves where the count changes. Its
 * grid of killer cells can't tell two states apart that stand closer than 0.0023.
 */
export function foldsByCount(row: Readonly<Record<string, string>>): readonly number[] {
  const { values } = setOf(row['set'] as 'A');
  const inputs = inputsOf(row);
  const count = (sigma: number) => restingStates(values, { ...inputs, sigma }, heldOf(row)).length;
  const found: number[] = [];
  const counts = Array.from({ length: 251 }, (_, i) => count(i / 250));
  for (let i = 0; i < 250; i++) {
    if (counts[i] === counts[i + 1]) continue;
    let [low, high] = [i / 250, (i + 1) / 250];
    for (let n = 0; n < 30; n++) {
      const middle = (low + high) / 2;
      if (count(middle) === counts[i]) low = middle;
      else high = middle;
    }
    found.push((low + high) / 2);
  }
  return found;
}

/** Folds: as the reference finds them, and exactly. */
export function foldLines(): readonly Compared[] {
  const seen = new Map<string, number>();
  return readTable('folds').flatMap((row): readonly Compared[] => {
    const key = [row['set'], row['drug'], row['memory']].join(', ');
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    const { sigma: _, ...blocked } = inputsOf(row);
    const exact = folds(setOf(row['set'] as 'A').values, blocked, heldOf(row))[index];
    const reference = Number(row['sigma_fold']);
    const name = `fold ${index + 1} of ${key}`;
    return [
      one(
        `${name}: counted on the reference's grid`,
        reference,
        foldsByCount(row)[index] ?? Number.NaN,
        undefined,
        1e-8,
      ),
      one(`${name}: exact`, reference, exact?.sigma ?? Number.NaN, undefined, 1.1e-5),
    ];
  });
}

/** Inputs at which the better state has SALT 20 as memory grows. */
export function thresholdLines(): readonly Compared[] {
  return readTable('memory_moves_threshold').map((row) => {
    const memory = Number(row['M_frozen']);
    const ours = inputOfSalt(setOf(row['set'] as 'A').values, 20, memory) ?? Number.NaN;
    const reference = Number(row['sigma_where_lowest_state_has_SALT_20']);
    return one(
      `input of SALT 20, set ${row['set']}, memory held at ${memory}`,
      reference,
      ours,
      undefined,
      1e-6,
    );
  });
}

/** Whole curves of the published models. */
export function publishedCurves(): readonly ComparedCurve[] {
  const compare = (
    name: string,
    columns: readonly string[],
    values: readonly ArrayLike<number>[],
    note?: string,
  ) => {
    const table = readTable(name);
    const difference = Math.max(
      ...columns.map((title, i) => scaledDifference(values[i] ?? [], numbers(table, title))),
    );
    return {
      name,
      values: table.length * columns.length,
      difference,
      within: 1e-6,
      ...(note ? { note } : {}),
    };
  };
  const cells = ['x_CD8', 'y_CD4'];
  const hair = ['xi_MK', 'eta1', 'eta2', 'z1', 'z2'];
  const days = (name: string, key = 't_days') => Float64Array.from(numbers(readTable(name), key));
  const state = susceptibleState(patchModel);
  const waves = numbers(readTable('dobreva2020_dispersion'), 'k_per_cm');
  const branch = readTable('dobreva2015_bifurcation_b');
  // Where the reference prints an empty state above the threshold its root finder had given up; those rows are judged apart.
  const found = branch.map((row) => {
    const own = attackAtRest({ ...attacks.healthy, b: Number(row['b']) });
    return Number(row['x_star']) === 0 ? ([0, 0] as const) : own;
  });
  return [
    ...attackStates.flatMap((one) => {
      const early = attackRun(one);
      const attacked = attackedRun(one, days(`dobreva2018_${one}`));
      return [
        compare(`dobreva2015_${one}`, cells, [column(early, 0), column(early, 1)]),
        compare(
          `dobreva2018_${one}`,
          [...cells, ...hair],
          [0, 1, 2, 3, 4, 5, 6].map((i) => column(attacked, i)),
        ),
      ];
    }),
    (() => {
      const run = transitionRun(days('dobreva2018_transition'));
      const all = [0, 1, 2, 3, 4, 5, 6].map((i) => column(run, i));
      return compare('dobreva2018_transition', [...cells, ...hair], all);
    })(),
    (() => {
      const run = hairRun(hairCycle, days('alnuaimi2012_p1_0.48_k2', 't'));
      return compare(
        'alnuaimi2012_p1_0.48_k2',
        hair,
        [0, 1, 2, 3, 4].map((i) => column(run, i)),
      );
    })(),
    compare(
      'dobreva2015_bifurcation_b',
      ['x_star', 'y_star'],
      [found.map(([x]) => x), found.map(([, y]) => y)],
      'rows that the reference left empty are judged by the equations',
    ),
    compare(
      'dobreva2020_dispersion',
      ['re_lambda_per_day'],
      [waves.map((wave) => (state ? growthRate(wave, patchModel, state) : Number.NaN))],
    ),
  ];
}

/** The 48 courses of the teaching model, its resting states and its two arms. */
export function teachingCurves(): readonly ComparedCurve[] {
  const courses = setIds.flatMap((id) =>
    Object.keys(scenarios[id] ?? {}).map((name) => ({
      name: `ode_${id}_${name}`,
      values: readTable(`ode_${id}_${name}`).length * 7,
      difference: courseMisfit(setOf(id), name),
      within: 1e-6,
    })),
  );
  return [...courses, restingCurve(), armsCurve()];
}

function restingCurve(): ComparedCurve {
  const table = readTable('fixed_points');
  const seen = new Map<string, number>();
  const differences = table.flatMap((row) => {
    const key = [row['set'], row['drug'], row['sigma']].join();
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    const { values } = setOf(row['set'] as 'A');
    const inputs = inputsOf(row);
    const all = restingStates(values, inputs);
    const state = all[index];
    if (!state) return [Number.POSITIVE_INFINITY];
    const rate = leadingRate(state, values, inputs);
    if (rate < 0 !== (row['stability'] === 'stable')) return [Number.POSITIVE_INFINITY];
    const own = [state.signal, state.hiding, state.killers, state.memory, state.growing, state.hair, rate];
    const titles = ['G', 'P', 'E', 'M', 'A', 'H', 'leading_eigenvalue_re_per_week'];
    return titles.map((title, i) => Math.abs((own[i] ?? Number.NaN) - Number(row[title])));
  });
  return {
    name: 'fixed_points',
    values: table.length * 7,
    difference: Math.max(...differences),
    within: 1e-6,
  };
}

function armsCurve(): ComparedCurve {
  const table = readTable('two_arm_block');
  const differences = table.flatMap((row) => {
    const { values } = setOf(row['set'] as 'A');
    const inputs = {
      sigma: Number(row['sigma']),
      blockedIfng: Number(row['u_gamma']),
      blockedIl15: Number(row['u_15']),
    };
    const all = restingStates(values, inputs);
    return [
      Math.abs(all.length - Number(row['n_fixed_points'])),
      Math.abs((all[0]?.salt ?? Number.NaN) - Number(row['SALT_lowest_state'])),
      Math.abs((all.at(-1)?.salt ?? Number.NaN) - Number(row['SALT_highest_state'])),
    ];
  });
  return {
    name: 'two_arm_block',
    values: table.length * 3,
    difference: Math.max(...differences),
    within: 1e-6,
  };
}
