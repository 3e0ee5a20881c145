/** The models in space against the stored reference; every comparison goes to `reports/patches-reference.md`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import {
  advanceLine,
  type Dobreva2020,
  fastestWave,
  frontSpeed,
  growth,
  lineWith,
  susceptibleState,
} from '../../../src/domain/simulator/dobreva-2020.ts';
import { criticalSeed, radialCourse } from '../../../src/domain/simulator/radial.ts';
import { createSheet, flatGrid, longestStep } from '../../../src/domain/simulator/space.ts';
import { blockOf } from '../../../src/domain/simulator/teaching-model.ts';
import { checks, numbers, readTable, scenarios } from '../../reference/model/tables.ts';
import { dobreva2020, spreading, teachingValues } from './space-models.ts';

const lines: string[] = [];
/** Notes one comparison and holds it to a bound. `paper`: the figure that the paper prints. */
function compare(quantity: string, reference: number, ours: number, within: number, paper = ''): void {
  const difference = ours - reference;
  lines.push(
    `| ${quantity} | ${reference.toPrecision(7)} | ${ours.toPrecision(7)} | ${difference.toExponential(2)} | ${within} | ${paper} |`,
  );
  expect(Math.abs(difference), quantity).toBeLessThanOrEqual(within);
}
const checkList = (id: string) => checks[id]?.value as readonly (readonly number[])[];
const checkNumbers = (id: string) => checks[id]?.value as readonly number[];
const checkNumber = (id: string) => checks[id]?.value as number;

afterAll(() => {
  mkdirSync('reports', { recursive: true });
  const head =
    '| Quantity | Reference | Ours | Difference | Allowed | Printed in the paper |\n|---|---|---|---|---|---|';
  writeFileSync('reports/patches-reference.md', `# Models in space\n\n${head}\n${lines.join('\n')}\n`);
});

const values = teachingValues('B');
const block = blockOf(4, values.d50);
const treatThenStop = [
  { weeks: 52, block: 0, factor: 1 },
  { weeks: 52, block, factor: 1 },
  { weeks: 78, block: 0, factor: 1 },
];
const setup = {
  values,
  spreading: spreading(),
  sigma: 0.08,
  seedRadius: 0.5,
  seedMemory: 0.2,
  outerRadius: 3,
  ring: 0.05,
  step: 1 / 168,
};
const largest = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))));

describe('a round patch by its radius', () => {
  const courses = {
    space_radial_course: radialCourse(setup, treatThenStop),
    space_radial_course_lower_input_50: radialCourse(setup, [
      ...treatThenStop.slice(0, 2),
      { weeks: 78, block: 0, factor: 0.5 },
    ]),
  };
  for (const [name, { points }] of Object.entries(courses)) {
    test(`${name}: every listed radius within 0.02 cm, hair and memory within 0.01`, () => {
      const table = readTable(name);
      expect(points.map(({ week }) => week)).toEqual(numbers(table, 'week'));
      const off = (column: string, of: (point: (typeof points)[number]) => number) =>
        largest(numbers(table, column), points.map(of));
      compare(
        `${name}: largest miss of radius (cm)`,
        0,
        off('radius_cm_where_H_is_half', (p) => p.radius),
        0.002,
      );
      compare(
        `${name}: largest miss of hair at the centre`,
        0,
        off('H_centre', (p) => p.hairAtCentre),
        0.001,
      );
      compare(
        `${name}: largest miss of memory at the centre`,
        0,
        off('M_centre', (p) => p.memoryAtCentre),
        0.001,
      );
    });
  }
  test('the fields at the end agree ring by ring', () => {
    const table = readTable('space_radial_profile_end');
    const { fields } = courses.space_radial_course;
    const columns = { G: 'signal', P: 'hiding', E: 'killers', M: 'memory', A: 'growing', H: 'hair' } as const;
    for (const [column, field] of Object.entries(columns))
      compare(
        `profile at week 182: largest miss of ${column}`,
        0,
        largest(numbers(table, column), [...fields[field]]),
        0.0005,
      );
  });
  test('radius and hair at the six marks, and the halved ring', () => {
    for (const [week = 0, radius = 0, hair = 0] of checkList('space_radius_course')) {
      const point = courses.space_radial_course.points.find((one) => one.week === week);
      compare(`radius at week ${week} (cm)`, radius, point?.radius ?? Number.NaN, 0.002);
      compare(`hair at the centre at week ${week}`, hair, point?.hairAtCentre ?? Number.NaN, 0.001);
    }
    const [coarse = 0, fine = 0] = checkNumbers('space_grid_convergence_radius_end_of_phase_1');
    const halved = radialCourse({ ...setup, ring: 0.025, step: 1 / 672 }, treatThenStop.slice(0, 1));
    compare(
      'radius at week 52, rings of 0.5 mm (cm)',
      coarse,
      courses.space_radial_course.points[25]?.radius ?? 0,
      0.002,
    );
    compare('radius at week 52, rings of 0.25 mm (cm)', fine, halved.points.at(-1)?.radius ?? 0, 0.002);
  });
  test('halving the step changes radius, hair and memory by less than 0.1 %', () => {
    const fine = radialCourse({ ...setup, step: setup.step / 2 }, treatThenStop);
    for (const [i, point] of courses.space_radial_course.points.entries()) {
      const other = fine.points[i];
      expect(Math.abs((other?.hairAtCentre ?? 9) - point.hairAtCentre)).toBeLessThan(0.001);
      expect(Math.abs((other?.memoryAtCentre ?? 9) - point.memoryAtCentre)).toBeLessThan(0.001);
    }
    expect(
      Math.abs((fine.points[25]?.radius ?? 9) / (courses.space_radial_course.points[25]?.radius ?? 1) - 1),
    ).toBeLessThan(0.001);
  });
  test('spread of a larger seed at five inputs and three speeds of spreading', () => {
    for (const row of readTable('space_spread')) {
      const times = Number(row['diffusion_multiplier']);
      const sigma = Number(row['sigma']);
      const ring = times < 5 ? 0.05 : 0.1;
      const { points } = radialCourse(
        {
          ...setup,
          spreading: spreading(times),
          sigma,
          seedRadius: 0.8,
          seedMemory: 0.4,
          outerRadius: 6,
          ring,
          step: 1 / 336,
        },
        [{ weeks: 104, block: 0, factor: 1 }],
      );
      for (const week of [8, 16, 26, 52, 78, 104]) {
        const reference = Number(row[`r_week${week}`]);
        const ours = points.find((one) => one.week === week)?.radius ?? Number.NaN;
        compare(`spread ×${times}, σ ${sigma}, radius at week ${week} (cm)`, reference, ours, 0.002);
      }
    }
  });
  test('smallest seed that stays, to one halving of the search', () => {
    for (const row of readTable('space_critical_seed_radius')) {
      const times = Number(row['diffusion_multiplier']);
      const found = criticalSeed(
        {
          ...setup,
          spreading: spreading(times),
          sigma: Number(row['sigma']),
          seedMemory: 0.4,
          outerRadius: 4,
          step: 1 / 336,
        },
        104,
        { low: 0.1, high: 2, halvings: 6 },
      );
      compare(
        `smallest seed that stays, spread ×${times}, σ ${row['sigma']} (cm)`,
        Number(row['critical_seed_radius_cm']),
        found,
        1e-6,
      );
    }
  });
});

describe('a square of skin', () => {
  const seeds = [
    [2.2, 3.2, 0.5],
    [4.6, 3.0, 0.8],
  ] as const;
  const square = (step: number) => {
    const sheet = createSheet(flatGrid(64, 64, 0.1), values, spreading(), 0.08, step);
    const { memory } = sheet.fields;
    for (let i = 0; i < 4096; i++) {
      const [x, y] = [(Math.floor(i / 64) + 0.5) / 10, ((i % 64) + 0.5) / 10];
      if (seeds.some(([cx, cy, r]) => (x - cx) ** 2 + (y - cy) ** 2 < r * r)) memory[i] = 0.2;
    }
    return sheet;
  };
  test('share of the square, SALT and the map at week 52 within one percentage point', () => {
    const table = readTable('space_2d_course');
    const sheet = square(1 / 168);
    const { hair } = sheet.fields;
    const shares: number[] = [];
    const salts: number[] = [];
    let map: readonly number[] = [];
    for (const phase of treatThenStop) {
      for (let part = 0; part < phase.weeks / 2; part++) {
        for (let step = 0; step < 336; step++) sheet.step({ sigma: 0.08, block: phase.block });
        shares.push(hair.reduce((n, h) => n + (h < 0.5 ? 1 : 0), 0) / hair.length);
        salts.push(100 * (1 - hair.reduce((sum, h) => sum + h, 0) / hair.length));
      }
      if (map.length === 0) map = [...hair];
    }
    compare(
      'square: largest miss of share with less than half (points)',
      0,
      100 * largest(numbers(table, 'fraction_of_area_with_H_below_half'), shares),
      1,
    );
    compare(
      'square: largest miss of SALT (points)',
      0,
      largest(numbers(table, 'SALT_of_the_square'), salts),
      0.05,
    );
    const ends = [25, 51, 90];
    checkList('space_2d_area_and_SALT_at_phase_ends').forEach(([share = 0, salt = 0], i) => {
      compare(
        `square, end of phase ${i + 1}: share with less than half`,
        share,
        shares[ends[i] ?? 0] ?? 9,
        0.01,
      );
      compare(`square, end of phase ${i + 1}: SALT`, salt, salts[ends[i] ?? 0] ?? 999, 1);
    });
    const drawn = readTable('space_2d_H_end_of_phase_1').flatMap((row) => Object.values(row).map(Number));
    compare('square: largest miss of hair in a cell at week 52', 0, largest(drawn, map), 0.001);
  });
  test('stays within bounds, and a spot in the middle stays as round as the grid', () => {
    const sheet = createSheet(flatGrid(41, 41, 0.1), values, spreading(), 0.1, 1 / 84);
    for (let i = 0; i < 41 * 41; i++)
      if (((i % 41) - 20) ** 2 + (Math.floor(i / 41) - 20) ** 2 < 40) sheet.fields.memory[i] = 0.2;
    for (let step = 0; step < 84 * 30; step++) sheet.step({ sigma: 0.1, block: step > 84 * 20 ? 0.3 : 0 });
    const { hair, hiding, memory, growing, signal, killers } = sheet.fields;
    for (const field of [hair, hiding, memory, growing]) {
      expect(Math.min(...field)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...field)).toBeLessThanOrEqual(1.0001);
    }
    for (const field of [signal, killers]) expect(Math.min(...field)).toBeGreaterThanOrEqual(0);
    for (let i = 0; i < 41; i++)
      for (let j = 0; j < 41; j++) {
        const here = hair[41 * i + j] as number;
        expect(Math.abs(here - (hair[41 * j + i] as number))).toBeLessThan(1e-4);
        expect(Math.abs(here - (hair[41 * (40 - i) + j] as number))).toBeLessThan(1e-4);
      }
  });
  test('spreading alone keeps the total', () => {
    const still = { ...values, kG: 0, deltaE: 0, mu: 0, deltaM: 0 };
    const sheet = createSheet(flatGrid(16, 12, 0.1), still, spreading(), 0, 1 / 168);
    sheet.fields.signal[20] = 1;
    sheet.fields.killers[77] = 1;
    for (let step = 0; step < 500; step++) sheet.step({ sigma: 0, block: 0 });
    expect(sheet.fields.signal.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
    expect(sheet.fields.killers.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
  });
  test('a step that cannot be stable, and a steepness that is not written out, are refused', () => {
    const grid = flatGrid(8, 8, 0.1);
    const most = longestStep(grid, values, spreading());
    expect(() => createSheet(grid, values, spreading(), 0.08, most * 1.01)).toThrow(RangeError);
    expect(() => createSheet(grid, values, spreading(), 0.08, Number.NaN)).toThrow(RangeError);
    const sheet = createSheet(grid, { ...values, h: 3 }, spreading(), 0.08, most / 2);
    expect(() => sheet.step({ sigma: 0.08, block: 0 })).toThrow(/steepness/);
  });
});

describe('a sheet where nothing spreads', () => {
  for (const set of ['A', 'B', 'C'] as const)
    test(`follows the course "treat, then stop" of set ${set}`, () => {
      const name = `ode_${set}_treat_then_stop`;
      const own = teachingValues(set);
      const step = 1 / 672;
      const { segments = [] } = scenarios[set]?.['treat_then_stop'] ?? {};
      const sheet = createSheet(flatGrid(1, 1, 1), own, { signal: 0, killers: 0 }, own.demoSigma, step);
      const hair = [1];
      for (const [weeks, sigma, blocked] of segments)
        for (let week = 0; week < weeks; week++) {
          for (let i = 0; i < 672; i++) sheet.step({ sigma, block: blocked });
          hair.push(sheet.fields.hair[0] as number);
        }
      compare(
        `${name} on a sheet: largest miss of SALT`,
        0,
        100 * largest(numbers(readTable(name), 'H'), hair),
        0.1,
      );
    });
});

describe('the published patch model', () => {
  const u = susceptibleState(dobreva2020) ?? ([0, 0, 0] as const);
  test('uniform state, fastest wave and growth', () => {
    const printed = ['12,727', '22,089', '88,580'];
    checkNumbers('dobreva2020_susceptible_state').forEach((value, i) => {
      compare(`2020, uniform state ${['IFN', 'T8', 'T4'][i]}`, value, u[i] ?? 0, 1e-6 * value, printed[i]);
    });
    const { k, rate } = fastestWave(u, dobreva2020);
    compare('2020, fastest wave (per cm)', checkNumber('dobreva2020_k_max'), k, 0.0101, 'about 16');
    compare('2020, its growth (per day)', checkNumber('dobreva2020_lambda_max'), rate, 1e-6, '0.4');
  });
  test('growth of each wave number', () => {
    const table = readTable('dobreva2020_dispersion');
    const ours = numbers(table, 'k_per_cm').map((k) => growth({ re: k, im: 0 }, u, dobreva2020).re);
    compare(
      '2020, dispersion: largest miss (per day)',
      0,
      largest(numbers(table, 're_lambda_per_day'), ours),
      1e-6,
    );
  });
  test('parameter scan', () => {
    const names: Readonly<Record<string, keyof Dobreva2020>> = {
      p_IFN: 'pIfn',
      s: 's',
      d_IFN: 'dIfn',
      alpha: 'alpha',
      beta: 'beta',
      p_T: 'pT',
      d_T: 'dT',
      kappa_T: 'kappaT',
      gamma: 'gamma',
      D_IFN: 'diffusionIfn',
      D_T: 'diffusionT',
      chi: 'chi',
    };
    for (const row of readTable('dobreva2020_parameter_scan')) {
      const name = names[row['parameter'] ?? ''];
      const p = name ? { ...dobreva2020, [name]: Number(row['value']) } : dobreva2020;
      const state = susceptibleState(p);
      if (!state) throw new Error(`no state for ${row['parameter']} ${row['value']}`);
      const { k, rate } = fastestWave(state, p);
      const label = `2020, ${row['parameter']} ${row['value']}`;
      compare(`${label}: fastest wave (per cm)`, Number(row['k_max']), k, 0.0101);
      compare(`${label}: its growth (per day)`, Number(row['lambda_max']), rate, 1e-6);
      compare(`${label}: uniform T8`, Number(row['T8']), state[1], 1e-6 * Number(row['T8']));
    }
  });
  test('front speeds', () => {
    const cases = [
      ['dobreva2020_front_nominal', dobreva2020, [12.5, 12.8], '0.063'],
      ['dobreva2020_front_pIFN_0.15', { ...dobreva2020, pIfn: 0.15 }, [20, 20], '0.111'],
      ['dobreva2020_front_s_0.01', { ...dobreva2020, s: 0.01 }, [14, 14], '0.074'],
    ] as const;
    for (const [id, p, guess, printed] of cases) {
      const [re = 0, im = 0, speed = 0] = checkNumbers(id);
      const front = frontSpeed(p, guess);
      compare(
        `${id}: wave number, real part (per cm)`,
        re,
        front?.re ?? 0,
        2e-3,
        id.includes('nominal') ? '12.525' : '',
      );
      compare(
        `${id}: wave number, imaginary part (per cm)`,
        im,
        front?.im ?? 0,
        2e-3,
        id.includes('nominal') ? '12.844' : '',
      );
      compare(`${id}: speed (cm a day)`, speed, front?.speed ?? 0, 1e-5, printed);
    }
  });
  test('three waves on 1 cm grow as listed', () => {
    const table = readTable('dobreva2020_linear_growth');
    const wave = (x: number) => Math.cos(6 * Math.PI * x);
    const line = lineWith(u, 200, 1, (x) => 0.01 * wave(x));
    const amplitudes: number[][] = [[], [], []];
    for (let day = 0; day <= 25; day++) {
      if (day > 0) advanceLine(line, dobreva2020, 1, 0.0015);
      for (const kind of [0, 1, 2]) {
        const part = line.amounts.subarray(200 * kind, 200 * (kind + 1));
        const mean = part.reduce((a, b) => a + b, 0) / 200;
        amplitudes[kind]?.push(
          (2 / 200) * part.reduce((sum, value, i) => sum + (value - mean) * wave(i / 200), 0),
        );
      }
    }
    ['amp_IFN', 'amp_T8', 'amp_T4'].forEach((column, kind) => {
      const reference = numbers(table, column);
      const off = Math.max(
        ...reference.map((value, day) => Math.abs((amplitudes[kind]?.[day] ?? 9) / value - 1)),
      );
      compare(`2020, ${column} on each of 26 days: largest relative miss`, 0, off, 1e-4);
    });
    const t8 = amplitudes[1] ?? [];
    compare(
      '2020, growth of three waves, days 10 to 20 (per day)',
      checkNumber('dobreva2020_growth_rate_days_10_20'),
      Math.log((t8[20] ?? 0) / (t8[10] ?? 1)) / 10,
      1e-5,
    );
  });
});
