/** The figure as built, compared with stored drawings; a failure leaves a `-changed` file beside them. */
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { Choice } from '../../src/domain/relapse/choice.ts';
import { curvesOf, type TrialCurves, trialPeople } from '../../src/domain/relapse/curves.ts';
import { figureOf, plansOf, trialKey } from '../../src/domain/relapse/figure.ts';
import { regimenOf } from '../../src/domain/relapse/plan.ts';
import { presets } from '../../src/domain/relapse/presets.ts';
import type { SetId } from '../../src/domain/simulator/parameters.ts';
import { recruit, trialOf } from '../../src/domain/simulator/trial.ts';
import { Relapse } from '../../src/islands/relapse/entry.tsx';
import { RelapseView } from '../../src/islands/relapse/view.tsx';
import { data } from '../unit/relapse/data.ts';
import { expectAsStored } from './stored.ts';

const nothing = () => {};
const actions = {
  preset: nothing,
  set: nothing,
  edit: nothing,
  preview: nothing,
  compare: nothing,
  reset: nothing,
  copyLink: nothing,
  download: nothing,
};
const start = presets[0]?.choice as Choice;

/** The virtual trial of the start view alone: the others' curves are drawn by the same function. */
const trials: Readonly<Record<string, Readonly<Record<SetId, TrialCurves>>>> = Object.fromEntries(
  plansOf(start).map((plan) => [
    trialKey(plan),
    Object.fromEntries(
      data.model.sets.map((set) => [
        set.id,
        curvesOf(trialOf(recruit(set, trialPeople), regimenOf(plan, set).segments)),
      ]),
    ) as Record<SetId, TrialCurves>,
  ]),
);

function render(choice: Choice): string {
  const figure = figureOf(data.model, presets, choice);
  return renderToString(
    <RelapseView
      figure={figure}
      kept={figure}
      trials={trials}
      data={data}
      actions={actions}
      notice=""
      said=""
      link=""
    />,
  );
}

/** Drawings of a rendering, one element a line. */
function drawings(html: string): string {
  return parse(html)
    .querySelectorAll('svg[data-chart]')
    .map((svg) => svg.outerHTML)
    .join('\n')
    .replaceAll('><', '>\n<');
}

describe('golden drawings', () => {
  for (const { id, choice } of presets) {
    test(`${id} is drawn as it was`, () => {
      const drawn = `${drawings(render(choice))}\n`;
      expectAsStored(`relapse-${id}.svg.txt`, drawn);
    });
  }
});

describe('twins: the charts and the tables', () => {
  test('end on the same SALT score, whatever plan and version is shown', () => {
    let compared = 0;
    for (const { choice } of presets) {
      for (const set of ['all', 'B'] as const) {
        const page = parse(render({ ...choice, set }));
        const charts = page.querySelectorAll('svg[data-chart=person]');
        const tables = page.querySelectorAll('table[data-table=person]');
        expect(tables).toHaveLength(charts.length);
        charts.forEach((chart, index) => {
          const last = tables[index]?.querySelectorAll('tbody tr').at(-1);
          const names = tables[index]?.querySelectorAll('thead th').slice(2);
          const values = last?.querySelectorAll('td').slice(1);
          const ends = chart.querySelectorAll('.end').map((one) => one.textContent);
          expect(ends).toEqual(
            names?.map((name, column) => `${name.textContent} ${values?.[column]?.textContent}`),
          );
          compared += ends.length;
        });
      }
    }
    expect(compared).toBe(presets.flatMap(({ choice }) => plansOf(choice)).length * 4);
  });
  test('hold the same real figures', () => {
    const page = parse(render(start));
    for (const name of ['salt20', 'lost']) {
      const drawn = page.querySelectorAll(`svg[data-chart=${name}] [data-point]`);
      const rows = page
        .querySelectorAll(`table[data-table=trial] tr[data-measure=${name}]`)
        .map((row) => row.querySelectorAll('td').at(-1)?.textContent ?? '')
        .filter((text) => text !== '');
      expect(drawn.length).toBeGreaterThan(0);
      const observed = drawn.map(
        (mark) => data.points.find(({ id }) => id === mark.getAttribute('data-point'))?.observed,
      );
      expect(rows.map((text) => Number.parseFloat(text))).toEqual(observed);
    }
  });
});

test('where nobody could lose the benefit the table says so, and no curve is drawn', () => {
  const figure = figureOf(data.model, presets, start);
  const empty = (curves: TrialCurves): TrialCurves => ({
    ...curves,
    responders: 0,
    lost: curves.lost.map(() => Number.NaN),
  });
  const none = Object.fromEntries(
    Object.entries(trials).map(([key, { A, B, C }]) => [key, { A: empty(A), B: empty(B), C: empty(C) }]),
  );
  const html = renderToString(
    <RelapseView
      figure={figure}
      kept={figure}
      trials={none}
      data={data}
      actions={actions}
      notice=""
      said=""
      link=""
    />,
  );
  expect(html).not.toContain('NaN');
  expect(parse(html).querySelectorAll('svg[data-chart=lost] [data-course]')).toHaveLength(0);
  expect(html).toContain('nobody');
});

test('the page holds no style attribute and no inline handler', () => {
  expect(renderToString(<Relapse data={data} />)).not.toMatch(/ style=| on[a-z]+="/);
});
