/** The figure as built, compared with stored drawings; a failure leaves a `-changed` file beside them. */
import { claimTitle } from '../../src/domain/evidence/claim-title.ts';
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { captions } from '../../src/domain/selectivity/captions.ts';
import { type Choice, defaultChoice, presets } from '../../src/domain/selectivity/choice.ts';
import { figureOf, rowsOf } from '../../src/domain/selectivity/figure.ts';
import { actsOutside, hasCurves } from '../../src/domain/selectivity/signal.ts';
import type { JakStatData } from '../../src/islands/jak-stat/data.ts';
import { JakStat } from '../../src/islands/jak-stat/entry.tsx';
import { JakStatView } from '../../src/islands/jak-stat/view.tsx';
import { evidence, map } from '../unit/selectivity/map.ts';
import { expectAsStored } from './stored.ts';

const data: JakStatData = {
  ...map,
  captions,
  titles: Object.fromEntries([...evidence.claims.keys()].map((id) => [id, claimTitle(id)])),
  citations: {},
  claims: Object.fromEntries(
    [...evidence.claims.values()].map(({ id, certainty, plain, caveat }) => [id, { certainty, plain, caveat }]),
  ),
};
const nothing = () => {};
const actions = {
  choose: nothing,
  preview: nothing,
  preset: nothing,
  reset: nothing,
  copyLink: nothing,
  download: nothing,
};
const render = (choice: Choice) =>
  renderToString(
    <JakStatView figure={figureOf(map, choice)} data={data} actions={actions} notice="" said="" link="" />,
  );
const everyChoice: readonly Choice[] = ['', ...map.medicines.map(({ id }) => id)].map((drug) => ({
  ...defaultChoice,
  drug,
}));

/** Drawings of a rendering, one element a line. */
function drawings(html: string): string {
  return parse(html)
    .querySelectorAll('svg.signals, svg.curves')
    .map((svg) => svg.outerHTML)
    .join('\n')
    .replaceAll('><', '>\n<');
}

describe('golden drawings', () => {
  for (const preset of presets) {
    test(`${preset.id} is drawn as it was`, () => {
      const drawn = `${drawings(render(preset.choice))}\n`;
      expectAsStored(`jak-stat-${preset.id}.svg.txt`, drawn);
    });
  }
});

describe('twins: the drawing and the table', () => {
  test('hold the same signals, statuses and order, whatever is in', () => {
    let compared = 0;
    for (const choice of everyChoice) {
      const page = parse(render(choice));
      const key = (element: ReturnType<typeof page.querySelectorAll>[number]) =>
        ['data-signal', 'data-touch', 'data-blocked'].map((name) => element.getAttribute(name)).join(' ');
      const drawn = page.querySelectorAll('svg.signals [data-signal]');
      const lines = page.querySelectorAll('.island-twin tr[data-signal]');
      expect(lines.map(key)).toEqual(drawn.map(key));
      const rows = rowsOf(figureOf(map, choice));
      lines.forEach((line, index) => {
        const [row, mark] = [rows[index], drawn[index]];
        if (!row || !mark) throw new Error('a line without a row');
        const cells = line.querySelectorAll('th, td').map((cell) => cell.textContent);
        expect(cells[0]).toBe(row.signal.name);
        expect(mark.querySelector('.name')?.textContent).toBe(row.signal.name);
        expect(mark.querySelector('.status')?.textContent).toBe(row.status);
        expect(cells[5]).toBe(row.status || 'none in');
        const jaks = mark.querySelectorAll('.jak text').map((text) => text.textContent);
        expect(jaks).toEqual(row.signal.jaks);
        for (const jak of jaks) expect(cells[3]).toContain(jak);
        const stats = mark.querySelectorAll('.stat text').map((text) => text.textContent);
        expect(stats).toEqual(row.signal.stats);
        for (const stat of stats) expect(cells[4]).toContain(stat);
        expect(line.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual(
          row.signal.sources.map((id) => `/evidence/sources/${id}/`),
        );
        compared++;
      });
    }
    expect(compared).toBe(22 * 10);
  });
  test('draw curves and a slider for three medicines only, one medicine at a time, with the assay named', () => {
    for (const choice of everyChoice) {
      const page = parse(render(choice));
      const { medicine } = figureOf(map, choice);
      const curved = medicine !== null && hasCurves(medicine);
      expect(page.querySelectorAll('svg.curves')).toHaveLength(curved ? 1 : 0);
      expect(page.querySelectorAll('input[type=range]')).toHaveLength(curved ? 1 : 0);
      if (curved) expect(page.querySelector('.medicine-in')?.textContent).toContain(medicine.assay);
      expect(page.textContent.includes('not a person')).toBe(curved);
      // With none in, or one outside the cell, the rule is not used.
      expect(page.textContent.includes('An assumption')).toBe(medicine !== null && !actsOutside(medicine));
    }
  });
  test('a bound is drawn as one: hatched, and never as a plain curve', () => {
    const page = parse(render(defaultChoice));
    expect(page.querySelectorAll('.curves .bound').map((one) => one.getAttribute('data-kinase'))).toEqual(['JAK3']);
    expect(page.querySelector('.curves .bound .curve')?.classList.contains('curve-bound')).toBe(true);
    expect(page.querySelectorAll('.jak-bound').length).toBeGreaterThan(0);
  });
});

test('the key names the arrows that are drawn, and no other', () => {
  const arrows = { reached: 'can be reached', partly: 'one of two', 'not-listed': 'not a listed', unknown: 'no figure' };
  for (const choice of everyChoice) {
    const page = parse(render(choice));
    const figure = figureOf(map, choice);
    const key = page.querySelector('.jak-key')?.getAttribute('aria-label') ?? '';
    for (const [touch, words] of Object.entries(arrows))
      expect(key.includes(words), `${choice.drug} ${touch}`).toBe(
        rowsOf(figure).some((row) => row.touch === touch && !row.share),
      );
    expect(key.includes('half blocked'), choice.drug).toBe(figure.concentrationNM !== null);
    expect(key.includes('at most')).toBe(page.querySelectorAll('.signals:not(.jak-key) .jak-bound').length > 0);
    expect(key.includes('aimed at')).toBe(figure.medicine !== null);
  }
});

test('the page holds no style attribute and no inline handler', () => {
  const html = renderToString(<JakStat data={data} />);
  expect(html).not.toMatch(/ style=| on[a-z]+="/);
});
