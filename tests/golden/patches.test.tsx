/** The drawn scalp at telling weeks, compared with stored drawings; a failure leaves a `-changed` file beside them. */
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { hairMap, type Plate, pictureOf, preparePlate } from '../../src/domain/simulator/head-views.ts';
import { fallingMap, startCourse } from '../../src/domain/simulator/patches-course.ts';
import { printEvents } from '../../src/domain/simulator/patches-plan.ts';
import { type PatchPresetId, patchPresets } from '../../src/domain/simulator/patches-words.ts';
import { gridSize, layScalp } from '../../src/domain/simulator/scalp.ts';
import type { LiveState, PatchesData } from '../../src/islands/patches/data.ts';
import { PatchesView } from '../../src/islands/patches/view.tsx';
import { defaultPatches, type SideView } from '../../src/share/patches.ts';
import { spaceValues, teachingValues } from '../unit/simulator/space-models.ts';
import { expectAsStored } from './stored.ts';

const space = spaceValues as PatchesData['space'];
const values = teachingValues('B');
const data = {
  space,
  sets: { A: values, B: values, C: values },
  setNames: { A: 'driver-led', B: 'memory-led', C: 'no memory' },
  titles: { 'same-place-relapse-hypothesis': 'A claim' },
} as unknown as PatchesData;
const scalp = layScalp(space.headRadius);
const nothing = () => {};
const actions = new Proxy({}, { get: () => nothing }) as Parameters<typeof PatchesView>[0]['actions'];

/** The view of a preset's run at a week, as a browser would show it. */
function render(id: PatchPresetId, until: number, side: SideView): string {
  const preset = patchPresets.find((one) => one.id === id);
  if (!preset) throw new Error(`no preset ${id}`);
  const course = startCourse({ values, space }, preset.plan, scalp);
  while (course.week() < until - 1e-9) course.step();
  const measured = course.measure();
  const maps = { hair: new Uint8Array(gridSize ** 2), falling: new Uint8Array(gridSize ** 2) };
  hairMap(course.sheet.fields.hair, maps.hair);
  fallingMap(course.sheet, values, maps.falling);
  const draw = (plate: Plate) => pictureOf(plate, maps);
  const live: LiveState = {
    running: false,
    catching: undefined,
    measured,
    history: course.history,
    top: draw(preparePlate('top')),
    side: draw(preparePlate(side)),
    of: side,
  };
  const { set, sigma, events } = preset.plan;
  return renderToString(
    <PatchesView
      choice={{ ...defaultPatches, set, sigma, events: printEvents(events), week: String(until), side }}
      live={live}
      cursor={{ view: 'top', x: 200, y: 226 }}
      size="large"
      data={data}
      actions={actions}
      notice=""
      said=""
      link=""
      id="golden"
    />,
  );
}

/** The pictures of a rendering, one element a line: both heads, the key, the course. */
function drawings(html: string): string {
  const all = parse(html).querySelectorAll('svg');
  return `${all.map((svg) => svg.outerHTML).join('\n').replaceAll('><', '>\n<')}\n`;
}

/** Weeks that show what the preset's finding says: treated, the ring, six patches, none, the whole scalp. */
const weeks: readonly (readonly [PatchPresetId, number, SideView])[] = [
  ['stop', 100, 'left'],
  ['alone', 26, 'right'],
  ['scatter', 60, 'back'],
  ['low', 30, 'left'],
  ['high', 90, 'back'],
];
const pages = new Map(weeks.map(([id, week, side]) => [id, render(id, week, side)]));

describe('golden drawings', () => {
  for (const [id, html] of pages) {
    test(`${id} is drawn as it was`, () => {
      const drawn = drawings(html);
      expectAsStored(`patches-${id}.svg.txt`, drawn);
    });
  }
});

test('the state in words, the last row of the table and the marks on the heads tell the same', () => {
  for (const [id, html] of pages) {
    const page = parse(html);
    const cells = page.querySelectorAll('tr[data-row]').at(-1)?.querySelectorAll('td');
    const words = page.querySelector('[data-state]')?.textContent ?? '';
    const [, counted = '0'] = /(\d+) bald patch/.exec(words) ?? [];
    expect(cells?.[1]?.textContent, id).toBe(counted);
    const salt = Number(cells?.at(-2)?.textContent);
    const [, told] = /SALT (\d+) /.exec(words) ?? [];
    // A tenth in the table, a whole point in words.
    expect(Math.abs(Number(told) - salt), id).toBeLessThanOrEqual(0.55);
  }
  // Only the run with a ring has hair that falls out now in a calm surrounding.
  const falling = (id: PatchPresetId) =>
    parse(pages.get(id) ?? '').querySelector('.patches-heads .p-fall')?.getAttribute('d') ?? '';
  expect(falling('alone').length).toBeGreaterThan(20);
  expect(falling('low')).toBe('');
});

test('the page holds no style attribute and no inline handler', () => {
  for (const html of pages.values()) expect(html).not.toMatch(/ style=| on[a-z]+="/);
});
