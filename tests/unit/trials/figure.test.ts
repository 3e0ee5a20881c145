import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../src/domain/group.ts';
import { type Choice, defaultChoice, presetOf } from '../../../src/domain/trials/choice.ts';
import { csvOf } from '../../../src/domain/trials/csv.ts';
import { figureOf, headsOf, headsSentence, settle } from '../../../src/domain/trials/figure.ts';
import {
  keyOf,
  percentTicks,
  places,
  weekTicks,
  xOfPercent,
  xOfWeek,
} from '../../../src/domain/trials/layout.ts';
import { groupKey, panelsOf } from '../../../src/domain/trials/panels.ts';
import { presetById, presets } from '../../../src/domain/trials/presets.ts';
import { drugs, isDrawn, measures } from '../../../src/domain/trials/row.ts';
import { outOf100 } from '../../../src/domain/trials/words.ts';
import { aRow, evidence, realRows } from './rows.ts';

const every = measures.flatMap((measure) =>
  (['versus', 'weeks'] as const).map((time) => ({ ...defaultChoice, measure, time, stage: 'all' as const })),
);

const shown = (choice: Choice) => figureOf(realRows, choice, presets);

describe('panels', () => {
  test('never hold two comparability groups, whatever is chosen', () => {
    for (const choice of every) {
      for (const panel of panelsOf(realRows, choice)) {
        expect(new Set(panel.marks.map(({ row }) => groupKey(row))).size, panel.title).toBe(1);
      }
    }
  });
  test('never draw what nobody saw or what contradicts a better source', () => {
    const drawn = every.flatMap((choice) => shown(choice).rows);
    expect(drawn.filter((row) => !isDrawn(row))).toEqual([]);
  });
  test('show every drawable result under some choice', () => {
    const drawn = new Set(every.flatMap((choice) => shown(choice).rows.map((row) => row.id)));
    expect(realRows.filter((row) => isDrawn(row) && !drawn.has(row.id)).map((row) => row.id)).toEqual([]);
  });
  test('keep model estimates and register counts of one trial apart', () => {
    const kinds = panelsOf(realRows, { ...defaultChoice, drug: 'baricitinib', age: 'adults' }).map(
      (panel) => panel.marks[0]?.row.kind,
    );
    expect(kinds).toContain('model-estimate');
    expect(kinds).toContain('register-count');
  });
  test('beside a comparison hold the placebo of every trial they show', () => {
    for (const panel of panelsOf(realRows, defaultChoice)) {
      for (const rows of groupBy(
        panel.marks.map(({ row }) => row),
        (row) => row.trial,
      ).values()) {
        expect(
          rows.some((row) => row.role === 'placebo'),
          panel.title,
        ).toBe(true);
      }
    }
  });
  test('have ids of their own', () => {
    for (const choice of every) {
      const ids = panelsOf(realRows, choice).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('the ready-made views', () => {
  test('have results, know themselves, and keep their own heads', () => {
    for (const preset of presets) {
      const figure = shown(preset.choice);
      expect(figure.rows.length, preset.id).toBeGreaterThan(1);
      expect(presetOf(preset.choice, presets)).toBe(preset);
      expect(settle(realRows, preset.choice)).toBe(preset.choice);
      expect(figure.heads, preset.id).not.toBeNull();
      expect(figure.finding).not.toMatch(/\d/);
      for (const id of preset.claims) expect(evidence.claims.get(id)?.seen, id).toBe(true);
    }
  });
  test('response: in every trial the best arm beats its placebo, and the lowest dose does least', () => {
    for (const panel of shown(presetById('response').choice).panels) {
      for (const rows of groupBy(
        panel.marks.map(({ row }) => row),
        (row) => row.trial,
      ).values()) {
        const onDrug = rows.filter((row) => row.role === 'drug');
        const placebo = rows.find((row) => row.role === 'placebo');
        expect(Math.max(...onDrug.map((row) => row.percent))).toBeGreaterThan(placebo?.percent ?? 100);
        for (const row of onDrug) expect(row.percent, row.id).toBeGreaterThanOrEqual(placebo?.percent ?? 100);
        if (onDrug.every((row) => row.doseMg && /^\d+$/.test(row.doseMg))) {
          const [lowest] = [...onDrug].sort((a, b) => Number(a.doseMg) - Number(b.doseMg));
          expect(lowest?.percent).toBe(Math.min(...onDrug.map((row) => row.percent)));
        }
      }
    }
  });
  test('withdrawal: most who stopped lost the benefit, few who stayed did, and no line is drawn between', () => {
    const figure = shown(presetById('withdrawal').choice);
    const last = figure.rows.filter((row) => row.week === 152);
    for (const row of last) {
      if (row.role === 'withdrawn') expect(row.percent).toBeGreaterThan(50);
      else expect(row.percent).toBeLessThan(10);
    }
    const [panel] = figure.panels;
    if (panel?.form !== 'course') throw new Error('no course');
    expect(panel.switchWeek).toBe(52);
    expect(panel.courses.flatMap(({ joins }) => joins)).toEqual([]);
    expect(figure.heads?.counted).toBe(80);
    expect(figure.heads?.against).toBe(7);
  });
  test('step-down: at each week fewer kept their hair on the lower dose', () => {
    const rows = shown(presetById('step-down').choice).rows.filter((row) => row.kind === 'carried-forward');
    for (const [, atWeek] of groupBy(rows, (row) => row.week)) {
      const lower = atWeek.find((row) => row.role === 'stepped-down');
      const stayed = atWeek.find((row) => row.role === 'stayed');
      expect(lower?.percent).toBeLessThan(stayed?.percent ?? 0);
    }
  });
  test('over-time: hardly anybody in the first weeks, more over the year', () => {
    const rows = shown(presetById('over-time').choice).rows.filter(
      (row) => row.trial === 'ALLEGRO-2b/3' && row.role === 'drug' && row.kind === 'register-share',
    );
    for (const row of rows.filter(({ week }) => week === 4)) expect(row.percent).toBeLessThan(1);
    for (const arm of groupBy(rows, (row) => row.arm).values()) {
      const [first, last] = [arm[0], arm.at(-1)];
      expect(last?.percent).toBeGreaterThan(first.percent);
    }
  });
  test('over-time shows the one trial that its finding tells of', () => {
    const { rows } = shown(presetById('over-time').choice);
    expect(new Set(rows.map((row) => row.trial))).toEqual(new Set(['ALLEGRO-2b/3']));
  });
  test('response and young count people while they were treated, not after the last use', () => {
    for (const id of ['response', 'young']) {
      for (const row of shown(presetById(id).choice).rows)
        expect(row.endpoint, row.id).not.toMatch(/last use/);
    }
  });
  test('severity: in each chart and week, less lost at the start means more with hair', () => {
    for (const panel of shown(presetById('severity').choice).panels) {
      for (const rows of groupBy(
        panel.marks.map(({ row }) => row),
        (row) => row.week,
      ).values()) {
        const percent = (band: string) => rows.find((row) => row.band === band)?.percent ?? Number.NaN;
        expect(percent('50-94')).toBeGreaterThan(percent('95-100'));
      }
    }
  });
  test('young: everybody in it is under 18, and every arm does better than its placebo', () => {
    const figure = shown(presetById('young').choice);
    expect(new Set(figure.rows.map((row) => row.age))).toEqual(new Set(['under-18']));
    const byId = new Map(realRows.map((row) => [row.id, row]));
    for (const row of figure.rows) {
      if (row.versus) expect(row.percent).toBeGreaterThan(byId.get(row.versus)?.percent ?? 100);
    }
  });
});

describe('100 heads', () => {
  test('say both arms with one denominator', () => {
    const placebo = aRow({ id: 'p', label: 'placebo', role: 'placebo', percent: 6.2, n: 189 });
    const arm = aRow({ percent: 38.8, n: 281, versus: 'p' });
    const heads = headsOf(arm, [arm, placebo]);
    if (!heads) throw new Error('no heads');
    expect(headsSentence(heads)).toBe(
      'A TRIAL, week 36: 39 out of 100 on baricitinib, 4 mg (281 people), against 6 out of 100 on placebo (189 people).',
    );
  });
  test('are not drawn for what does not count people', () =>
    expect(headsOf(aRow({ measure: 'mean-change' }), [])).toBeNull());
  test('do not turn a few into none', () => expect(outOf100(0.4)).toBe('fewer than 1 out of 100'));
});

describe('geometry', () => {
  test('puts percentages on an axis of 0 to 100, evenly', () => {
    const xs = percentTicks.map(xOfPercent);
    const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 1);
  });
  test('gives each arm its line in the key, and lets no line of it, tick, nor a switched group’s point cover another', () => {
    for (const choice of every) {
      for (const panel of panelsOf(realRows, choice)) {
        if (panel.form !== 'course') continue;
        const key = keyOf(panel);
        expect(key.lines.map(({ course }) => course.arm).sort()).toEqual(
          panel.courses.map(({ arm }) => arm).sort(),
        );
        for (const [index, { lines, y }] of key.lines.entries()) {
          const foot = y + 15 * (lines.length - 1);
          expect((key.lines[index + 1]?.y ?? key.height + 15) - foot, panel.title).toBeGreaterThanOrEqual(14);
        }
        const xs = weekTicks(panel).map((week) => xOfWeek(week, panel));
        for (const [index, x] of xs.slice(1).entries()) expect(x - (xs[index] ?? 0)).toBeGreaterThan(11);
        if (panel.switchWeek === null) continue;
        const at = [...places(panel).values()];
        for (const [index, a] of at.entries()) {
          for (const b of at.slice(index + 1)) {
            expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(11);
          }
        }
        expect(weekTicks(panel)).toContain(panel.switchWeek);
        for (const { row } of panel.marks) expect(row.changeWeek, row.id).toBe(panel.switchWeek);
      }
    }
  });
});

describe('the spreadsheet', () => {
  test('has a line for each result with its source, and keeps groups apart by number', () => {
    const { rows } = shown(defaultChoice);
    const lines = csvOf(rows).trim().split('\n');
    expect(lines).toHaveLength(rows.length + 1);
    rows.forEach((row, index) => {
      expect(lines[index + 1]).toContain(row.source);
    });
  });
  test('quotes commas and quotation marks', () =>
    expect(csvOf([aRow({ arm: 'a "b", c' })])).toContain('"a ""b"", c"'));
});

test('every medicine of the data can be chosen alone', () => {
  for (const drug of drugs) {
    const found = every.some((choice) => shown({ ...choice, drug }).rows.length > 0);
    expect(found, drug).toBe(true);
  }
});
test('a choice that nothing fits says so and draws nothing', () => {
  const figure = shown({ ...defaultChoice, drug: 'clobetasol' });
  expect(figure.panels).toEqual([]);
  expect(figure.heads).toBeNull();
  expect(figure.finding).toMatch(/No result/);
});
