/** The models' parameters, what the model was held against, and how it did. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { armRegimens } from '../../src/domain/simulator/calibration.ts';
import { setIds, standings, teachingIds } from '../../src/domain/simulator/parameters.ts';
import { readModels } from '../../src/schemas/model.ts';
import { readTable } from '../reference/model/tables.ts';
import { calibration, calibrationLines, misfit } from '../unit/simulator/misfit.ts';
import { evidence, modelFaults, published, setOf, teaching } from '../unit/simulator/models.ts';

describe('the parameters', () => {
  test('are read without a fault', () => expect(modelFaults).toEqual([]));
  test('of the teaching model are just those of its equations', () => {
    expect(teaching.parameters.map(({ id }) => id).sort()).toEqual([...teachingIds].sort());
    expect(teaching.sets.map(({ id }) => id)).toEqual(setIds);
  });
  test('each say their unit, standing and why; one from a paper names it', () => {
    for (const one of [...teaching.parameters, ...published.flatMap(({ parameters }) => parameters)]) {
      expect(standings).toContain(one.standing);
      expect([one.unit, one.why].every((text) => text.length > 0)).toBe(true);
    }
    const bare = teaching.parameters.filter(
      ({ standing, sources, claims }) => standing === 'paper' && sources.length + claims.length === 0,
    );
    expect(bare).toEqual([]);
  });
  test('are none of them measured: the file may not claim more than it can', () => {
    expect(teaching.parameters.filter(({ standing }) => standing === 'measured')).toEqual([]);
  });

  /** Faults after a change of one model's file. */
  function faultsOf(change: (text: string) => string) {
    const folder = mkdtempSync(join(tmpdir(), 'models-'));
    cpSync('content/models', join(folder, 'models'), { recursive: true });
    const file = join(folder, 'models/teaching.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return readModels(process.cwd(), evidence, folder).faults.map(({ detail, line }) => `${line}: ${detail}`);
  }
  const lineOf = (words: string) => {
    const text = readFileSync('content/models/teaching.yaml', 'utf8');
    return text.slice(0, text.indexOf(words)).split('\n').length;
  };
  test('are refused without a value, a known standing or a source that exists, with the line', () => {
    expect(faultsOf((text) => text.replace('standing: fitted', 'standing: guessed'))[0]).toMatch(
      new RegExp(`^${lineOf('standing: fitted')}: parameters\\.\\d+\\.standing`),
    );
    expect(faultsOf((text) => text.replace('{ A: 0.2364, B: 0.2206, C: 0.2271 }', '{ A: 0.2364 }'))).toEqual([
      expect.stringContaining('set B has no "theta"'),
      expect.stringContaining('set C has no "theta"'),
    ]);
    expect(
      faultsOf((text) => text.replace('sources: [dobreva-2020-patches-pde]', 'sources: [nobody-1999]')),
    ).toEqual([`${lineOf('sources: [dobreva-2020-patches-pde]')}: parameter "kG" cites "nobody-1999"`]);
    expect(faultsOf((text) => text.replace('id: kP', 'id: kQ'))).toContainEqual(
      expect.stringContaining('"kQ" is in no equation'),
    );
  });
});

/** All arms of six populations of 4096: ten seconds alone, minutes on a machine that does much else. */
const patience = { timeout: 600_000 };

describe('the published figures that the model is held against', patience, () => {
  const { targets, misfits, faults } = calibration;
  const table = readTable('calibration');
  test('are read from trial results and claims that exist and were seen', () => {
    expect(faults).toEqual([]);
    for (const { trials, claims } of targets) expect(trials.length + claims.length).toBeGreaterThan(0);
  });
  test('are those of the calibration, in its order, with its errors and numbers of people', () => {
    expect(targets).toHaveLength(table.length);
    targets.forEach((target, i) => {
      expect([target.observed, target.standardError, target.people, target.use.replace('-', ' ')]).toEqual([
        Number(table[i]?.['observed']),
        Number(table[i]?.['standard_error']),
        Number(table[i]?.['n']),
        table[i]?.['use'],
      ]);
    });
  });
  test('stand in weeks that their arm has', () => {
    for (const { arm, week } of targets) {
      const weeks = armRegimens[arm].segments.reduce((sum, one) => sum + one.weeks, 0);
      expect(week).toBeLessThanOrEqual(weeks);
    }
  });
  test('are missed by each version as the reference says, on its people and on fresh ones', () => {
    const off = calibrationLines().filter(
      ({ ours, reference, within }) => !(Math.abs(ours - reference) <= within),
    );
    expect(off).toEqual([]);
  });
  test('are missed by what the stored table says', () => {
    expect(misfits).toHaveLength(6);
    for (const stored of misfits) {
      const own = misfit(setOf(stored.set as 'A'), stored.fresh);
      expect(Object.keys(stored.values)).toEqual(targets.map(({ id }) => id));
      for (const [id, value] of Object.entries(stored.values))
        expect(Math.abs((own.values[id] ?? Number.NaN) - value)).toBeLessThan(0.00501);
      expect(Math.abs(own.fitted - stored.fitted)).toBeLessThan(0.001);
      expect(Math.abs(own.heldOut - stored.heldOut)).toBeLessThan(0.001);
    }
  });
});
