/** The figure as built, compared with stored drawings; a failure leaves a `-changed` file beside them. */
import { claimTitle } from '../../src/domain/evidence/claim-title.ts';
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { defaultChoice } from '../../src/domain/trials/choice.ts';
import { figureOf, notHeadToHead } from '../../src/domain/trials/figure.ts';
import { xOfPercent, yOfPercent } from '../../src/domain/trials/layout.ts';
import { harms, presets } from '../../src/domain/trials/presets.ts';
import { isDrawn, measures } from '../../src/domain/trials/row.ts';
import { printPercent, weekWords } from '../../src/domain/trials/words.ts';
import { pack, type TrialsData, unpack } from '../../src/islands/trials/data.ts';
import { Trials } from '../../src/islands/trials/entry.tsx';
import { TrialsView } from '../../src/islands/trials/view.tsx';
import { evidence, realRows } from '../unit/trials/rows.ts';
import { expectAsStored } from './stored.ts';

const rows = realRows.filter(isDrawn);
const data: TrialsData = {
  rows,
  titles: Object.fromEntries([...evidence.claims.keys()].map((id) => [id, claimTitle(id)])),
  sources: {},
  presets,
  harms,
  claims: Object.fromEntries(
    [...evidence.claims.values()].map(({ id, certainty, plain, caveat }) => [id, { certainty, plain, caveat }]),
  ),
};
const nothing = () => {};
const actions = { choose: nothing, preset: nothing, reset: nothing, copyLink: nothing, download: nothing };
const render = (choice: typeof defaultChoice) =>
  renderToString(
    <TrialsView figure={figureOf(rows, choice, presets)} data={data} actions={actions} notice="" said="" link="" />,
  );

/** Charts of a rendering, one element a line, ids normalised. */
function drawings(html: string): string {
  return parse(html)
    .querySelectorAll('svg.chart, svg.hundred')
    .map((svg) => svg.outerHTML.replaceAll(/id="[^"]*"/g, 'id=""').replaceAll(/url\(#[^)]*\)/g, 'url(#)'))
    .join('\n')
    .replaceAll('><', '>\n<');
}

describe('golden drawings', () => {
  for (const preset of presets) {
    test(`${preset.id} is drawn as it was`, () => {
      const drawn = `${drawings(render(preset.choice))}\n`;
      expectAsStored(`trials-${preset.id}.svg.txt`, drawn);
    });
  }
});

describe('twins: the charts and the table', () => {
  const everyChoice = measures.flatMap((measure) =>
    (['versus', 'weeks'] as const).map((time) => ({ ...defaultChoice, measure, time, stage: 'all' as const })),
  );
  test('hold the same results, values, labels and order, whatever is chosen', () => {
    let compared = 0;
    for (const choice of everyChoice) {
      const page = parse(render(choice));
      const key = (element: ReturnType<typeof page.querySelectorAll>[number]) =>
        `${element.getAttribute('data-row')} ${element.getAttribute('data-percent')}`;
      const marks = page.querySelectorAll('svg.chart [data-row]');
      const lines = page.querySelectorAll('.island-twin tr[data-row]');
      expect(lines.map(key)).toEqual(marks.map(key));
      const byId = new Map(rows.map((row) => [row.id, row]));
      lines.forEach((line, index) => {
        const row = byId.get(line.getAttribute('data-row') ?? '');
        if (!row) throw new Error('a line without a result');
        const cells = line.querySelectorAll('th, td').map((cell) => cell.textContent);
        expect(cells[0]).toBe(`${row.trial}: ${row.label}`);
        expect(cells[1]).toBe(row.changeWeek === null ? String(row.week) : weekWords(row));
        expect(cells[2]).toBe(printPercent(row.percent));
        expect(line.querySelector('a')?.getAttribute('href')).toBe(`/evidence/sources/${row.source}/`);
        const mark = marks[index];
        if (mark?.classList.contains('line')) {
          expect(mark.querySelector('.arm')?.textContent).toContain(row.label);
          expect(mark.querySelector('.value')?.textContent.startsWith(printPercent(row.percent))).toBe(true);
          const place = `translate(${xOfPercent(row.percent)} `;
          expect(mark.querySelector('.mark')?.getAttribute('transform')?.startsWith(place)).toBe(true);
        } else {
          expect(mark?.querySelector('.mark')?.getAttribute('transform')).toContain(` ${yOfPercent(row.percent)})`);
        }
        compared++;
      });
    }
    expect(compared).toBeGreaterThan(rows.length);
  }, 120_000);
  test('say "not head-to-head" always, and "own axis" where there are several charts', () => {
    for (const choice of everyChoice) {
      const html = render(choice);
      expect(parse(html).textContent).toContain(notHeadToHead);
      expect(html.includes('has its own axis')).toBe(figureOf(rows, choice, presets).panels.length > 1);
    }
  }, 120_000);
});

test('data come out of the page as they went in', () => expect(unpack(pack(data))).toEqual(data));

test('the page holds no style attribute and no inline handler', () => {
  const html = renderToString(<Trials data={data} />);
  expect(html).not.toMatch(/ style=| on[a-z]+="/);
});
