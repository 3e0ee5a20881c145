import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, defaultChoice } from '../../../src/domain/relapse/choice.ts';
import { spread, weekAt, weekTicks, xOf } from '../../../src/domain/relapse/layout.ts';
import {
  doses,
  longestPart,
  longestUntreated,
  mostParts,
  type Part,
  type Plan,
  planWeeks,
  readPlan,
  regimenOf,
  settlePlan,
  triggerWeeks,
  writePlan,
} from '../../../src/domain/relapse/plan.ts';
import { presets } from '../../../src/domain/relapse/presets.ts';
import { readRegimen } from '../../../src/domain/simulator/regimen.ts';
import { longestQuery, noticeOf } from '../../../src/share/codec.ts';
import { relapseCodec } from '../../../src/share/relapse.ts';
import { model } from './data.ts';

const weeks = fc.integer({ min: 1, max: longestPart });
const loweredBy = fc.constantFrom(10, 20, 30, 40, 50, 60);
const dose = fc.constantFrom(...doses);
const parts: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ weeks, doseMg: dose }),
  fc.record({ weeks, doseMg: dose, toMg: dose }),
  fc.record({ weeks, doseMg: dose, loweredBy }),
  fc.record({ weeks, doseMg: fc.constant(0), arm: fc.constantFrom('ifng' as const, 'il15' as const) }),
);
const plans: fc.Arbitrary<Plan> = fc.record({
  person: fc.constantFrom('demo' as const, 'low' as const),
  untreated: fc.integer({ min: triggerWeeks, max: longestUntreated }),
  parts: fc.array(parts, { maxLength: mostParts }),
});
const codec = relapseCodec([{ version: 1, since: '2026-01-01', change: '' }]);

describe('a plan', () => {
  test('comes back from its text, whatever it is', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(readPlan(writePlan(plan))).toEqual(plan);
      }),
      { numRuns: 500 },
    );
  });
  test('runs in the model: every plan is a sound regimen', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const set of model.sets) {
          const { faults } = readRegimen(regimenOf(plan, set));
          expect(faults.filter((one) => !one.includes('weeks in all'))).toEqual([]);
        }
      }),
    );
  });
  test('is refused where it is out of bounds or written otherwise', () => {
    for (const text of [
      '',
      'u9',
      'u417',
      'u104-0x4',
      'u104-261x4',
      'u104-52x9',
      'u0104',
      'u104-52x4-',
      'x104',
      'u104-52x4i91',
    ])
      expect(readPlan(text), text).toBeUndefined();
    expect(readPlan(`u104${'-1x4'.repeat(mostParts + 1)}`)).toBeUndefined();
  });
  test('that a hand typed is brought within its bounds', () => {
    const wild: Plan = {
      person: 'demo',
      untreated: Number.NaN,
      parts: [
        { weeks: -5, doseMg: 4 },
        { weeks: 1e9, doseMg: 0 },
      ],
    };
    expect(settlePlan(wild)).toEqual({
      person: 'demo',
      untreated: triggerWeeks,
      parts: [
        { weeks: 1, doseMg: 4 },
        { weeks: longestPart, doseMg: 0 },
      ],
    });
    expect(planWeeks(settlePlan(wild))).toBe(triggerWeeks + 1 + longestPart);
  });
});

describe('a link', () => {
  test('holds two plans and the version, and comes back', () => {
    const choices: fc.Arbitrary<Choice> = fc.record({
      set: fc.constantFrom('all' as const, 'A' as const, 'B' as const, 'C' as const),
      plan: plans.map(writePlan),
      versus: fc.oneof(fc.constant(''), plans.map(writePlan)),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        const query = codec.write({ ...choice, model: '1' });
        expect(query.length).toBeLessThanOrEqual(longestQuery);
        expect(codec.read(query)).toEqual({ state: { ...choice, model: '1' }, ignored: [], damaged: false });
      }),
      { numRuns: 500 },
    );
    expect(codec.write({ ...defaultChoice, model: '1' })).toBe('');
  });
  test('that is damaged opens the start view and says so, never an error', () => {
    const sound = presets.map(({ choice }) => codec.write({ ...choice, model: '1' }));
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.nat(200),
        fc.string({ maxLength: 12 }),
        (query, at, noise) => {
          const reading = codec.read(query.slice(0, at) + noise + query.slice(at + 1));
          expect(readPlan(reading.state.plan)).toBeDefined();
          if (reading.state.versus) expect(readPlan(reading.state.versus)).toBeDefined();
          if (reading.damaged) {
            expect(reading.state).toEqual({ ...defaultChoice, model: '1' });
            expect(noticeOf(reading)).not.toBe('');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
  test('of an older model opens with a remark', () => {
    const newer = relapseCodec([
      { version: 1, since: '2026-01-01', change: '' },
      { version: 2, since: '2026-02-01', change: 'SALT after stopping rose by 3 points.' },
    ]);
    const old = newer.read('?v=1&s=B');
    expect(old).toMatchObject({ damaged: false, state: { set: 'B', model: '2' } });
    expect(noticeOf(old)).toContain('rose by 3 points');
    expect(noticeOf(newer.read(newer.write({ ...defaultChoice, set: 'B', model: '2' })))).toBe('');
    expect(noticeOf(newer.read('?v=1&s=B&m=7'))).toContain('m=7');
  });
});

describe('geometry', () => {
  test('an edge dropped where it stands stays at its week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 1000 }), fc.nat(), (total, number) => {
        const week = number % (total + 1);
        expect(Math.abs(weekAt(xOf(week, total), total) - week)).toBeLessThanOrEqual(Math.ceil(total / 2800));
      }),
    );
  });
  test('an axis has two to eight ticks', () => {
    for (let weeksLong = 10; weeksLong <= 1976; weeksLong += 7) {
      expect(weekTicks(weeksLong).length).toBeGreaterThanOrEqual(2);
      expect(weekTicks(weeksLong).length).toBeLessThanOrEqual(10);
    }
  });
  test('labels are pushed apart, and keep their order', () => {
    const found = spread([100, 102, 101], 13, 190);
    const sorted = [...found].sort((a, b) => a - b);
    for (let at = 1; at < sorted.length; at++)
      expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(13);
    expect(found[0]).toBeLessThan(found[2] as number);
    expect(Math.max(...spread([189, 190, 190], 13, 190))).toBeLessThanOrEqual(190);
  });
});
