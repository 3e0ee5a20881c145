import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../src/domain/group.ts';
import { groupKey } from '../../src/domain/trials/panels.ts';
import { isDrawn } from '../../src/domain/trials/row.ts';
import { readComorbidities } from '../../src/schemas/comorbidity.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { readTrials } from '../../src/schemas/trial.ts';

/** Rows of the evidence pack: a change here is a change of the data and wants its reason. */
const counted = { trials: 289, unseen: 4, undrawn: 6, comorbidities: 138 };

const evidence = readEvidence(process.cwd());
const trials = readTrials(process.cwd(), evidence);
const comorbidities = readComorbidities(process.cwd(), evidence);

describe('results of trials', () => {
  test('are read without a fault: every source and claim exists', () => expect(trials.faults).toEqual([]));
  test('are as many as the pack holds', () => expect(trials.rows).toHaveLength(counted.trials));
  test('that nobody saw stay in the data and out of the charts', () => {
    expect(trials.rows.filter((row) => !row.seen)).toHaveLength(counted.unseen);
    expect(trials.rows.filter((row) => !isDrawn(row))).toHaveLength(counted.undrawn);
  });
  test('rest on a source that was seen wherever they are drawn', () => {
    for (const row of trials.rows.filter(isDrawn))
      expect(evidence.sources.get(row.source)?.seen, row.id).toBe(true);
  });
  test('that share a group agree in every field that makes figures comparable', () => {
    for (const group of groupBy(trials.rows.filter(isDrawn), groupKey).values()) {
      for (const key of ['drug', 'measure', 'kind', 'population', 'age', 'stage', 'endpoint'] as const) {
        expect(new Set(group.map((row) => row[key])).size, group[0].id).toBe(1);
      }
    }
  });
  test('cite a claim only where the claim holds the figure, at the precision it has there', () => {
    const numbers = (value: unknown): number[] =>
      typeof value === 'number'
        ? [value]
        : value && typeof value === 'object'
          ? Object.values(value).flatMap(numbers)
          : [];
    for (const row of trials.rows) {
      for (const id of row.claims) {
        const figures = numbers(evidence.claims.get(id)?.figures);
        expect(
          figures.some((figure) => Math.abs(figure - row.percent) < 0.051),
          `${row.id} in ${id}`,
        ).toBe(true);
      }
    }
  });
});

describe('estimates of linked conditions', () => {
  test('are read without a fault', () => expect(comorbidities.faults).toEqual([]));
  test('are as many as the pack holds', () => expect(comorbidities.rows).toHaveLength(counted.comorbidities));
  test('say on screen when they were computed here', () => {
    for (const row of comorbidities.rows)
      expect(row.computedHere, row.id).toBe(row.note.includes('computed here'));
  });
});

describe('rows that are broken', () => {
  const known = readEvidence(join('tests/content/sound'));
  const faultsIn = (slug: string) => {
    const root = join('tests/content/broken-rows', slug);
    return [...readTrials(root, known).faults, ...readComorbidities(root, known).faults].map(
      (fault) => `${fault.slug} ${fault.file}:${fault.line}`,
    );
  };
  test('by a percentage over the whole, or an interval upside down, are refused with file and line', () =>
    expect(faultsIn('bad-field')).toEqual([
      'bad-field content/trials/a-file.yaml:18',
      'bad-field content/comorbidities/a-file.yaml:6',
    ]));
  test('by a source that does not exist are refused with file and line', () =>
    expect(faultsIn('unknown-source')).toEqual([
      'unknown-source content/trials/a-file.yaml:23',
      'unknown-source content/comorbidities/a-file.yaml:15',
    ]));
});
