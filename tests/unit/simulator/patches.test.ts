/** The drawn scalp: its geometry, plans, links, courses and drawings. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawBald,
  hairMap,
  pictureOf,
  preparePlate,
  project,
  readNodes,
  textPen,
  unproject,
  viewIds,
} from '../../../src/domain/simulator/head-views.ts';
import { fallingMap, type PatchNumbers, startCourse } from '../../../src/domain/simulator/patches-course.ts';
import { patchesCsv } from '../../../src/domain/simulator/patches-csv.ts';
import {
  lastWeek,
  type PatchEvent,
  type Plan,
  printEvents,
  readEvents,
  scatterPlaces,
  snap,
  treatedAt,
  treatedSpans,
} from '../../../src/domain/simulator/patches-plan.ts';
import { patchPresets, presetOf, rimSpeed, stateWords } from '../../../src/domain/simulator/patches-words.ts';
import {
  cellOf,
  type Direction,
  directionOf,
  gridSize,
  insideHairline,
  layScalp,
  regions,
} from '../../../src/domain/simulator/scalp.ts';
import { newestOf } from '../../../src/domain/simulator/versions.ts';
import { readVersions } from '../../../src/schemas/model-versions.ts';
import { readSpace } from '../../../src/schemas/space.ts';
import { defaultPatches, patchesCodec, planOf } from '../../../src/share/patches.ts';
import { evidence } from './models.ts';
import { spaceValues, teachingValues } from './space-models.ts';

const numbers: PatchNumbers = { values: teachingValues('B'), space: spaceValues as PatchNumbers['space'] };
const versions = readVersions('.').versions.space;
const codec = patchesCodec(versions);
const scalp = layScalp(numbers.space.headRadius);
const run = (plan: Plan, weeks: number) => {
  const course = startCourse(numbers, plan, scalp);
  while (course.week() < weeks - 1e-9) course.step();
  return course;
};
const vertex = snap([0, 0, 1]);
const preset = (id: string) => patchPresets.find((one) => one.id === id) as (typeof patchPresets)[number];

describe('the scalp', () => {
  test('regions take about their weights of the area', () => {
    const sums = [0, 0, 0, 0];
    scalp.area.forEach((area, i) => {
      sums[scalp.region[i] as number] = (sums[scalp.region[i] as number] as number) + area;
    });
    const all = sums.reduce((a, b) => a + b);
    regions.forEach(({ weight }, i) => {
      expect(Math.abs((100 * (sums[i] as number)) / all - weight)).toBeLessThan(2);
    });
  });
  test('cells and directions are each other’s way back, and every row holds one run of skin', () => {
    fc.assert(
      fc.property(fc.nat(gridSize - 1), fc.nat(gridSize - 1), (column, row) => {
        const [c, r] = cellOf(directionOf(column, row));
        expect(Math.abs(c - column) + Math.abs(r - row)).toBeLessThan(1e-6);
      }),
    );
    const { runs, skin } = scalp.grid;
    for (let row = 0; row < gridSize; row++) {
      const count = skin.subarray(row * gridSize, (row + 1) * gridSize).reduce((a, b) => a + b, 0);
      expect((runs[2 * row + 1] as number) - (runs[2 * row] as number), `row ${row}`).toBe(count);
    }
  });
  test('views show a direction where they are touched', () => {
    for (const view of viewIds)
      for (const [x, y] of [
        [200, 150],
        [150, 200],
        [240, 120],
      ] as const) {
        const at = unproject(view, x, y) as Direction;
        const [px, py, facing] = project(view, at);
        expect(Math.hypot(px - x, py - y)).toBeLessThan(1e-9);
        expect(facing).toBeGreaterThan(0);
      }
    expect(unproject('top', 5, 5)).toBeUndefined();
  });
});

describe('a plan', () => {
  const event = fc.oneof(
    fc.record({
      kind: fc.constantFrom('small' as const, 'large' as const),
      week: fc.nat(lastWeek),
      at: fc
        .nat(1000)
        .map((n) => scatterPlaces(n)[0] as Direction)
        .map(snap),
    }),
    fc.record({ kind: fc.constantFrom('treat' as const, 'stop' as const), week: fc.nat(lastWeek) }),
    fc.record({ kind: fc.constant('scatter' as const), week: fc.nat(lastWeek), seed: fc.nat(1295) }),
  );
  const plans = fc
    .array(event, { maxLength: 14 })
    .map((events) => [...events].sort((a, b) => a.week - b.week) as PatchEvent[]);
  test('goes through its text and through a link unchanged, in 200 signs', () => {
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom('A', 'B', 'C'),
        fc.constantFrom('low', 'middle', 'high'),
        fc.nat(lastWeek),
        (events, set, sigma, week) => {
          const text = printEvents(events);
          expect(printEvents(readEvents(text) ?? [])).toBe(text);
          const choice = {
            ...defaultPatches,
            set,
            sigma,
            events: text,
            week: String(week),
          } as typeof defaultPatches;
          const link = codec.write(choice);
          expect(link.length).toBeLessThanOrEqual(200);
          expect(codec.read(link)).toEqual({ state: choice, ignored: [], damaged: false });
          if (link !== '') expect(link).toMatch(/[?&]m=1&p=[ABC]/);
        },
      ),
    );
  });
  test('damaged text opens the default and says so, and never throws', () => {
    for (const e of ['zz', '00s', '00szzz', '00t00', '99t', '10t00o', '00q123', '00l000'])
      expect(codec.read(`?v=1&e=${e}`), e).toMatchObject({ damaged: true, state: defaultPatches });
    for (const rest of ['m=2', 'm=0', 'p=D', 'w=209', 'w=-1', 'b=none', 's=top'])
      expect(codec.read(`?v=1&${rest}`), rest).toMatchObject({ damaged: true });
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void readEvents(text)));
  });
  test('an older version opens with a notice that says what changed', () => {
    const newer = patchesCodec([
      ...versions,
      { version: 2, since: '2026-12-01', change: 'Patches reach 1 mm further.' },
    ]);
    const old = codec.write({ ...defaultPatches, week: '12' });
    expect(newer.read(old)).toMatchObject({
      damaged: false,
      note: 'This link was made with version 1 of the model and opens in version 2. Patches reach 1 mm further.',
      state: { week: '12', model: '2' },
    });
    expect(newer.read(newer.write(newer.read(old).state)).note).toBeUndefined();
  });
  test('knows when it treats', () => {
    const { events } = preset('stop').plan;
    expect([51, 52, 129, 130].map((week) => treatedAt(events, week))).toEqual([false, true, true, false]);
    expect(treatedSpans(events, lastWeek)).toEqual([[52, 130]]);
  });
  test('scatters alike for the same seed, on the scalp', () => {
    expect(scatterPlaces(7)).toEqual(scatterPlaces(7));
    expect(scatterPlaces(7)).not.toEqual(scatterPlaces(8));
    for (const at of scatterPlaces(7)) expect(insideHairline(at)).toBeGreaterThan(0);
  });
});

describe('a course', () => {
  test('is the same twice, and the same when its plan is handed over on the way', () => {
    const plan = preset('stop').plan;
    const [one, two] = [run(plan, 20), run({ ...plan, events: plan.events.slice(0, 2) }, 10)];
    expect(two.goesOnWith(plan)).toBe(true);
    two.take(plan);
    while (two.week() < 20 - 1e-9) two.step();
    expect(two.history).toEqual(one.history);
    expect([...two.sheet.fields.hair]).toEqual([...one.sheet.fields.hair]);
    expect(two.goesOnWith({ ...plan, sigma: 'high' })).toBe(false);
    expect(two.goesOnWith({ ...plan, events: plan.events.slice(1) })).toBe(false);
  });
  test('agrees with the round patch of the reference within 0.06 cm, at the crown and near the hairline', () => {
    for (const at of [vertex, snap([Math.sin(1.1), 0, Math.cos(1.1)])]) {
      const { history } = run({ set: 'B', sigma: 'middle', events: [{ kind: 'small', week: 0, at }] }, 52);
      expect(Math.abs((history[26]?.radius ?? 9) - 0.493)).toBeLessThan(0.06);
      expect(Math.abs((history[52]?.radius ?? 9) - 0.837)).toBeLessThan(0.06);
    }
  });
});

describe('what the presets say holds in their runs', () => {
  const courses = Object.fromEntries(patchPresets.map(({ id, plan, end }) => [id, run(plan, end)]));
  const at = (id: string, week: number) => courses[id]?.history[week] ?? courses[id]?.history.at(-1);
  test('treated patches fill in; after stopping they come back in the same places', () => {
    expect(at('stop', 51)?.patches).toBe(2);
    expect(at('stop', 129)?.bald).toBeLessThan((at('stop', 51)?.bald ?? 0) / 4);
    expect(at('stop', 208)?.patches).toBe(2);
    const { hair } = (courses['stop'] as ReturnType<typeof run>).sheet.fields;
    for (const event of preset('stop').plan.events)
      if ('at' in event) {
        const [column, row] = cellOf(event.at);
        expect(hair[Math.round(row) * gridSize + Math.round(column)]).toBeLessThan(0.2);
      }
  });
  test('a patch shows late, grows, then nearly stands still', () => {
    expect(at('alone', 8)?.patches).toBe(0);
    const speed = (week: number) =>
      rimSpeed((courses['alone'] as ReturnType<typeof run>).history.slice(0, week + 1)) ?? 0;
    expect(speed(32)).toBeGreaterThan(4 * speed(104));
    expect(speed(104)).toBeGreaterThan(0);
    const falling = new Uint8Array(gridSize ** 2);
    const young = run(preset('alone').plan, 32);
    fallingMap(young.sheet, numbers.values, falling);
    const [column, row] = cellOf((preset('alone').plan.events[0] as { at: Direction }).at);
    expect(falling[Math.round(row) * gridSize + Math.round(column)], 'not in the middle of the ring').toBe(0);
    expect(falling.some((value) => value === 255)).toBe(true);
  });
  test('each of six spots makes a patch; with a low signal none shows', () => {
    expect(at('scatter', 104)?.patches).toBe(6);
    expect(
      Math.max(...(courses['low'] as ReturnType<typeof run>).history.map(({ patches }) => patches)),
    ).toBe(0);
  });
  test('above the threshold the whole scalp follows, also without a spot', () => {
    expect(at('high', 130)?.bald).toBeGreaterThan(95);
    expect(run({ set: 'B', sigma: 'high', events: [] }, 130).measure().bald).toBeGreaterThan(95);
  });
  test('no finding holds a figure, every preset is found by its plan', () => {
    for (const one of patchPresets) {
      expect(one.finding + one.grounds).not.toMatch(/\d/);
      expect(one.finding).toMatch(/^In this model/);
      expect(presetOf(one.plan)?.id).toBe(one.id);
    }
    expect(presetOf(planOf(defaultPatches))?.id).toBe('stop');
  });
  test('its drawing, its words and its file tell the same', () => {
    const course = courses['stop'] as ReturnType<typeof run>;
    const hair = new Uint8Array(gridSize ** 2);
    const falling = new Uint8Array(gridSize ** 2);
    const now = course.measure();
    hairMap(course.sheet.fields.hair, hair);
    fallingMap(course.sheet, numbers.values, falling);
    const plate = preparePlate('top');
    const picture = pictureOf(plate, { hair, falling });
    expect(picture.bald.match(/m/g)?.length).toBe(now.patches);
    expect(stateWords(now)).toContain('2 bald patches');
    const pen = textPen();
    drawBald(plate, readNodes(plate, new Uint8Array(gridSize ** 2).fill(255)), 0.5, pen);
    expect(pen.text()).toBe('');
    for (const path of Object.values(picture)) expect(path).not.toMatch(/NaN|undefined|Infinity/);
    const file = patchesCsv(
      course.history,
      [{ id: 'kG', value: 7, unit: 'per week', standing: 'taken from a paper', sources: ['x'] }],
      ['fact'],
    ).split('\n');
    expect(file).toContain('# parameter kG = 7 (per week; taken from a paper; x)');
    expect(file.at(-2)?.split(',').slice(0, 3)).toEqual(['208', '0', '2']);
  });
});

test('the content of the model in space is sound, and links name its version', () => {
  const { space, faults } = readSpace('.', evidence);
  expect(faults).toEqual([]);
  expect(space).toBeDefined();
  expect(codec.read(codec.write({ ...defaultPatches, week: '1' })).state.model).toBe(newestOf(versions));
});

test('model.md lists every number of the model in space with where it stands', () => {
  const { space } = readSpace('.', evidence);
  const text = readFileSync('src/domain/simulator/model.md', 'utf8');
  const rows = text
    .slice(text.indexOf('## The teaching model in space'))
    .split('\n')
    .filter((line) => line.startsWith('|'));
  for (const { id, values, standing } of space?.parameters ?? []) {
    const listed = rows.filter(
      (row) => row.split(/[^\d.]+/).includes(String(values.all)) && row.includes(standing),
    );
    expect(listed, `${id} = ${values.all}, ${standing}`).toHaveLength(1);
  }
});
