/** What a reader takes away from the simulator: files and the command line. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvOf, trialCsvOf } from '../../../src/domain/simulator/csv.ts';
import { standingLabels } from '../../../src/domain/simulator/parameters.ts';
import type { Regimen } from '../../../src/domain/simulator/regimen.ts';
import { readRegimenFile, regimenFileText } from '../../../src/domain/simulator/regimen-file.ts';
import { simulate } from '../../../src/domain/simulator/simulate.ts';
import { recruit, runTrial } from '../../../src/domain/simulator/trial.ts';
import { teachingSentence } from '../../../src/domain/simulator/words.ts';
import { teaching as model, setOf } from './models.ts';

const regimen: Regimen = {
  onset: { triggerWeeks: 10, untreatedWeeks: 26 },
  segments: [
    { weeks: 12, doseMg: 4 },
    { weeks: 8, doseMg: 4, toMg: 0 },
  ],
};
const [a, b] = [setOf('A'), setOf('B')];

function parts(csv: string) {
  const lines = csv.trimEnd().split('\n');
  const header = lines.filter((line) => line.startsWith('# '));
  const [columns = '', ...rows] = lines.slice(header.length);
  return { header, columns: columns.split(','), rows: rows.map((row) => row.split(',')) };
}

describe('the CSV of one virtual person', () => {
  const course = simulate(a, regimen);
  const csv = csvOf({ model, regimen, runs: [{ set: a, course }] });
  const { header, columns, rows } = parts(csv);
  test('opens with what it is, its version and the regimen', () => {
    expect(header[0]).toBe(`# ${teachingSentence}`);
    expect(header[1]).toContain(`version ${model.version}`);
    expect(header).toContain(`# regimen: ${JSON.stringify(regimen)}`);
  });
  test('names every parameter with value, unit, standing and ground, and no value of another set', () => {
    for (const { id, symbol, unit, standing, values } of model.parameters) {
      const line = header.find((one) => one.startsWith(`# ${id} ${symbol} = `));
      expect(line).toContain(standingLabels[standing]);
      expect(line).toContain(`(${unit})`);
      expect(line).toContain(String(values['all'] ?? values['A']));
    }
    expect(header.join('\n')).not.toContain('0.2206');
  });
  test('has a row for every listed week, with every curve', () => {
    expect(columns).toEqual(['set', 'week', 'dose_mg', 'sigma', 'SALT', 'G', 'P', 'E', 'M', 'A', 'H']);
    expect(rows).toHaveLength(course.weeks.length);
    rows.forEach((row, i) => {
      expect(row).toHaveLength(columns.length);
      expect(Number(row[4])).toBeCloseTo(course.salt[i] ?? Number.NaN, 6);
    });
    expect(csv).not.toMatch(/NaN|-0,/);
  });
  test('shows trigger, dose and taper week by week', () => {
    const at = (week: number) => rows[week]?.slice(1, 4);
    expect([at(10), at(11), at(38), at(42), at(46)]).toEqual([
      ['10', '0', '2'],
      ['11', '0', '0.12'],
      ['38', '4', '0.12'],
      ['42', '2', '0.12'],
      ['46', '0', '0.12'],
    ]);
  });
});

test('the CSV of a virtual trial leaves a cell empty where there is no share', () => {
  const runs = [a, b].map((set) => ({ set, outcome: runTrial(recruit(set, 8), regimen) }));
  const { header, rows } = parts(trialCsvOf({ model, regimen, runs }));
  expect(header).toContainEqual(
    expect.stringMatching(/^# set A: 8 virtual people, \d responders at week 20$/),
  );
  expect(rows.map(([set]) => set)).toEqual([...Array(6).fill('A'), ...Array(6).fill('B')]);
  expect(rows[0]?.[4]).toBe('');
});

describe('a saved regimen', () => {
  const file = { model: model.version, set: 'B', regimen } as const;
  test('opens as it was saved', () => {
    expect(readRegimenFile(regimenFileText(file), model)).toEqual({ file, faults: [], notice: null });
  });
  test('of another version opens with a notice', () => {
    const { file: read, notice } = readRegimenFile(regimenFileText({ ...file, model: 0 }), model);
    expect(read?.regimen).toEqual(regimen);
    expect(notice).toContain('version 0');
  });
  test('may leave version and set out', () => {
    expect(readRegimenFile(JSON.stringify(regimen), model).file).toEqual({ ...file, set: 'all' });
  });
  test.each([
    ['no JSON', '{', /^The file is no JSON/],
    ['a list', '[]', /^The file must hold a regimen/],
    ['an unknown set', JSON.stringify({ ...regimen, set: 'Z' }), /^The file: set must be A, B, C or all/],
    ['a version in words', JSON.stringify({ ...regimen, model: 'one' }), /^The file: model must be/],
    [
      'a bad segment',
      JSON.stringify({ ...regimen, segments: [{ weeks: 4 }] }),
      /^Segment 1: doseMg is missing/,
    ],
  ])('that is %s is refused in words', (_, text, message) => {
    const { file: read, faults } = readRegimenFile(text, model);
    expect(read).toBeNull();
    expect(faults[0]).toMatch(message);
  });
});

test('the command line prints the very CSV of the figure, and refuses a bad file with a message', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'regimen-')), 'regimen.json');
  const run = () =>
    execFileSync(process.execPath, ['tests/tools/model.ts', path], { encoding: 'utf8', stdio: 'pipe' });
  writeFileSync(path, regimenFileText({ model: model.version, set: 'A', regimen }));
  expect(run()).toBe(csvOf({ model, regimen, runs: [{ set: a, course: simulate(a, regimen) }] }));
  writeFileSync(path, '{"onset":{},"segments":[{"weeks":4,"doseMg":-1}]}');
  expect(run).toThrow(/Segment 1: doseMg must be a number from 0 to 100, not -1/);
});
