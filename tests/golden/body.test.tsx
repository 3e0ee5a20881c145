/** The body in each view, compared with stored drawings; a failure leaves a `-changed` file beside them. And its twins. */
import { type HTMLElement, parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { type Choice, defaultChoice, viewIds } from '../../src/domain/body/choice.ts';
import { bodySources } from '../../src/domain/body/link.ts';
import { bearingWords, orderWords, pictureOf } from '../../src/domain/body/picture.ts';
import { certaintyWords } from '../../src/domain/evidence/claim.ts';
import { Body } from '../../src/islands/body/entry.tsx';
import { Sentences, TwinTable } from '../../src/islands/body/twins.tsx';
import { BodyView } from '../../src/islands/body/view.tsx';
import { claims, data, links, views, written } from '../unit/body/content.ts';
import { expectAsStored } from './stored.ts';

const nothing = () => {};
const actions = {
  view: nothing,
  tone: nothing,
  level: nothing,
  choose: nothing,
  next: nothing,
  leave: nothing,
  reset: nothing,
  copyLink: nothing,
  download: nothing,
};
const render = (choice: Choice) =>
  parse(
    renderToString(
      <BodyView
        picture={pictureOf(links, views, choice)}
        data={data}
        actions={actions}
        notice=""
        said=""
        link=""
        embedded={false}
      />,
    ),
  );

describe('golden drawings', () => {
  for (const view of viewIds) {
    test(`${view} is drawn as it was`, () => {
      const svg = render({ ...defaultChoice, view }).querySelector('svg.bf-plate');
      const drawn = `${svg?.outerHTML.replaceAll('><', '>\n<')}\n`;
      expectAsStored(`body-${view}.svg.txt`, drawn);
    });
  }
});

describe('twins: content, drawing, list, sentences, table', () => {
  const sentences = parse(renderToString(<Sentences data={data} />));
  const table = parse(renderToString(<TwinTable data={data} />));
  const key = (mark: HTMLElement) =>
    ['data-link', 'data-says', 'data-certainty', 'data-direction', 'data-lit'].map((name) => mark.getAttribute(name));
  test('draw and list the same links alike in every view', () => {
    for (const view of viewIds) {
      const page = render({ ...defaultChoice, view });
      const drawn = page.querySelectorAll('svg.bf-plate [data-link]');
      const listed = page.querySelectorAll('.bf-list [data-link]');
      expect(drawn.map((mark) => mark.getAttribute('data-link'))).toEqual(written.map(({ source }) => source));
      expect(listed.map(key)).toEqual(drawn.map(key));
      listed.forEach((button, index) => {
        const mark = drawn[index];
        const name = mark?.querySelector('.bf-name')?.textContent ?? '?';
        expect(button.querySelector('.bf-part')?.textContent).toBe(name);
        expect(button.querySelector('.bf-count')?.textContent).toBe(page.querySelector(`[data-number="${mark?.getAttribute('data-link')}"]`)?.textContent);
        // The words of the list are the words of the drawing's name.
        const label = mark?.getAttribute('aria-label') ?? '';
        for (const fact of button.querySelectorAll('.bf-facts > span'))
          expect(label.toLowerCase()).toContain(fact.textContent.trim().split(', in ')[0]?.toLowerCase());
      });
    }
  });
  test('draw every line as its first claim says, when all is shown', () => {
    const drawn = render({ ...defaultChoice, view: 'all' }).querySelectorAll('svg.bf-plate [data-link]');
    written.forEach((link, index) => {
      const lead = link.evidence[0];
      expect(drawn[index]?.getAttribute('data-certainty')).toBe(claims.get(lead.claim)?.certainty);
      expect(drawn[index]?.getAttribute('data-says')).toBe(lead.says);
      expect(drawn[index]?.getAttribute('data-direction')).toBe(link.direction);
    });
  });
  test('say every claim of the content in the sentences, the table and the panel, and no other', () => {
    const rows = table.querySelectorAll('tr[data-row]');
    expect(rows.map((row) => row.getAttribute('data-row'))).toEqual(
      written.flatMap((link) => link.evidence.map(({ claim }) => `${link.source} ${claim}`)),
    );
    const all = written.flatMap((link) => link.evidence.map((one) => ({ ...one, link })));
    rows.forEach((row, index) => {
      const one = all[index];
      const claim = claims.get(one?.claim ?? '');
      if (!one || !claim) throw new Error('a row without a claim');
      const cells = row.querySelectorAll('td').map((cell) => cell.textContent);
      expect(cells[0]).toBe(bearingWords[one.says].short);
      if (claim.seen) expect(cells[1]).toBe(certaintyWords[claim.certainty].label);
      expect(cells[3]).toBe(orderWords[one.first]);
      expect(cells[4]).toBe(claim.sources.join(', '));
    });
    for (const link of written) {
      const section = sentences.querySelector(`#body-${link.source}`);
      const panel = render({ ...defaultChoice, view: 'all', chosen: link.source }).querySelector('.bf-panel');
      for (const place of [section, panel]) {
        const told = place?.querySelectorAll('[data-claim]').map((item) => item.getAttribute('data-claim')) ?? [];
        expect(told.toSorted()).toEqual(link.evidence.map(({ claim }) => claim).toSorted());
        expect(place?.textContent).toContain(link.plain);
        expect(place?.textContent).toContain(link.clinical);
        for (const { claim } of link.evidence) {
          const known = claims.get(claim);
          expect(place?.textContent).toContain(known?.plain);
          // A conflict named in a caveat stands wherever its claim is used.
          if (known?.caveat) expect(place?.textContent).toContain(known.caveat.replace(/\.$/, ''));
        }
      }
    }
  });
  test('choosing marks one link in the drawing, the list and the panel', () => {
    for (const source of bodySources) {
      const page = render({ ...defaultChoice, chosen: source });
      expect(page.querySelectorAll('[aria-current=true]').map((one) => one.getAttribute('data-link'))).toEqual([source]);
      expect(page.querySelectorAll('.bf-list [aria-pressed=true]').map((one) => one.getAttribute('data-link'))).toEqual([
        source,
      ]);
      expect(page.querySelector('.bf-panel')?.getAttribute('data-panel')).toBe(source);
    }
  });
});

test('the page holds no style attribute and no inline handler', () => {
  const html = renderToString(<Body data={data} />) + renderToString(<Sentences data={data} />);
  expect(html).not.toMatch(/ style=| on[a-z]+="/);
});
