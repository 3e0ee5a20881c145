/** The hair root at each step, compared with stored drawings; a failure leaves a `-changed` file beside them. */
import { claimTitle } from '../../src/domain/evidence/claim-title.ts';
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { defaultChoice } from '../../src/domain/follicle/choice.ts';
import { csvOf } from '../../src/domain/follicle/csv.ts';
import { judgeSteps } from '../../src/domain/follicle/story.ts';
import type { FollicleData } from '../../src/islands/follicle/data.ts';
import { FollicleDrawing } from '../../src/islands/follicle/drawing.tsx';
import { Follicle } from '../../src/islands/follicle/entry.tsx';
import { FollicleStrip } from '../../src/islands/follicle/strip.tsx';
import { TwinTable } from '../../src/islands/follicle/table.tsx';
import { FollicleView } from '../../src/islands/follicle/view.tsx';
import { evidence, story } from '../unit/follicle/story.ts';
import { expectAsStored } from './stored.ts';

const data: FollicleData = {
  ...story,
  steps: judgeSteps(story.steps, evidence.claims),
  titles: Object.fromEntries([...evidence.claims.keys()].map((id) => [id, claimTitle(id)])),
  sources: Object.fromEntries([...evidence.claims.values()].map((claim) => [claim.id, claim.sources])),
};
const names = Object.fromEntries(story.parts.map((part) => [part.id, part]));
const nothing = () => {};
const actions = {
  step: nothing,
  level: nothing,
  slide: nothing,
  settle: nothing,
  next: nothing,
  scrolled: nothing,
  reset: nothing,
  copyLink: nothing,
  download: nothing,
};
const view = (shown: number) =>
  renderToString(
    <FollicleView
      choice={{ ...defaultChoice, moment: String(shown) }}
      shown={shown}
      data={data}
      actions={actions}
      notice=""
      said=""
      link=""
      id="test"
      finding={data.finding}
      embedded={false}
      list={null}
    />,
  );

/** Each step's view, rendered once: parsing one takes a while. */
const pages = data.steps.map((_, index) => parse(view(index)));

describe('golden drawings', () => {
  for (const [index, step] of data.steps.entries()) {
    test(`step ${step.id} is drawn as it was`, () => {
      const html = renderToString(<FollicleDrawing moment={index} id="golden" alt={step.alt} names={names} />);
      const drawn = `${html.replaceAll('><', '>\n<')}\n`;
      expectAsStored(`follicle-${step.id}.svg.txt`, drawn);
    });
  }
});

describe('twins: the drawing, the table, the file', () => {
  const table = parse(renderToString(<TwinTable data={data} />)).querySelectorAll('tr[data-part]');
  const cellsOf = (row: (typeof table)[number]) => row.querySelectorAll('th, td').map((cell) => cell.textContent.trim());
  test('show the same parts at each step, with the same names', () => {
    for (const [index, step] of data.steps.entries()) {
      const labels = pages[index]?.querySelectorAll('svg.follicle-drawing [data-label]') ?? [];
      const rows = table.filter((row) => cellsOf(row)[3]?.split(', ').includes(String(index + 1)));
      const named = labels.map((label) => [
        label.getAttribute('data-label'),
        ...label.querySelectorAll('.f-name').map((name) => name.textContent),
      ]);
      expect(rows.map((row) => [row.getAttribute('data-part'), ...cellsOf(row).slice(0, 2)]).sort()).toEqual(named.sort());
      const file = csvOf(story, data.steps, data.sources)
        .split('\n')
        .filter((line) => line.startsWith(`${index + 1},`));
      expect(file.length, step.id).toBe(rows.length);
    }
  });
  test('have letters from A on, first for what the step is about, in the drawing and in its key', () => {
    for (const page of pages) {
      const labels = page.querySelectorAll('svg.follicle-drawing [data-label]');
      const lettered = labels.map((label) => [label.getAttribute('data-label'), label.querySelector('.f-badge text')?.textContent]);
      expect(lettered.map(([, letter]) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU'.slice(0, labels.length));
      const more = labels.map((label) => label.classList.contains('f-more'));
      expect(more.indexOf(true)).toBe(more.filter((one) => !one).length);
      const key = page.querySelectorAll('.follicle-key li').map((one) => [one.getAttribute('data-label'), one.querySelector('b')?.textContent]);
      expect(key.sort()).toEqual(lettered.sort());
    }
  });
  test('say every sentence in the list of steps and in the strip alike', () => {
    const list = parse(view(0)).querySelectorAll('.follicle-steps [data-level]').map((line) => line.textContent);
    for (const drawn of [true, false]) {
      const strip = parse(renderToString(<FollicleStrip data={data} drawn={drawn} />));
      expect(strip.querySelectorAll('p[data-level]').map((line) => line.textContent)).toEqual(list);
      expect(strip.querySelectorAll('svg.follicle-drawing').length).toBe(drawn ? 5 : 0);
    }
    expect(list).toEqual(data.steps.flatMap((step) => [step.plain.join(' '), step.clinical.join(' ')]));
  });
  test('draw signals where the step tells of them, and not elsewhere', () => {
    const drawn = (moment: number, glyph: string) =>
      pages[moment]?.querySelectorAll(`.follicle-plate .${glyph}`).length ?? 0;
    const shows = (index: number, part: string) => data.steps[index]?.shows.includes(part);
    for (const [part, glyph] of [
      ['ifn', 'f-ifn'],
      ['il15', 'f-il15'],
      ['mhc', 'f-mhc'],
      ['danger', 'f-danger'],
    ] as const)
      for (const index of [0, 1, 2, 3, 4]) if (shows(index, part)) expect(drawn(index, glyph), `${part} ${index}`).toBeGreaterThan(3);
    expect(drawn(0, 'f-ifn') + drawn(0, 'f-il15') + drawn(0, 'f-mhc') + drawn(0, 'f-danger')).toBe(0);
    expect(drawn(4, 'f-ifn') + drawn(4, 'f-il15') + drawn(4, 'f-mhc') + drawn(4, 'f-danger')).toBe(0);
  });
});

test('a figure that opens on the hidden root has the finding of that step over it, and any other the whole story', () => {
  const heading = (preset: 'hidden' | 'swarm') =>
    parse(renderToString(<Follicle data={data} preset={preset} />)).querySelector('h2')?.textContent.trim();
  expect(heading('hidden')).toBe(data.steps[0]?.finding?.trim());
  expect(heading('swarm')).toBe(data.finding.trim());
});

test('the key says what every sign of a step is', () => {
  for (const [index, step] of data.steps.entries()) {
    const signs = pages[index]?.querySelectorAll('.follicle-signs li');
    const parts = data.parts.filter((part) => part.glyph && step.shows.includes(part.id));
    expect(signs?.map((sign) => sign.getAttribute('data-label')).sort()).toEqual(parts.map(({ id }) => id).sort());
    for (const part of parts)
      expect(signs?.find((sign) => sign.getAttribute('data-label') === part.id)?.textContent).toContain(part.what);
  }
});

test('the page holds no style attribute and no inline handler', () => {
  const html = renderToString(<Follicle data={data} />) + renderToString(<FollicleStrip data={data} drawn />);
  expect(html).not.toMatch(/ style=| on[a-z]+="/);
});

test('every moment between the steps can be drawn, without a number that is none', () => {
  for (let moment = 0; moment <= 4; moment += 0.1)
    expect(renderToString(<FollicleDrawing moment={moment} id="x" alt="x" names={names} />)).not.toMatch(/NaN|Infinity|undefined/);
});
