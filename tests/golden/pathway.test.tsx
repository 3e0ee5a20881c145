/** The map as built, compared with stored drawings; a failure leaves a `-changed` file beside them. */
import { parse } from 'node-html-parser';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { claimTitle } from '../../src/domain/evidence/claim-title.ts';
import { shortCitation } from '../../src/domain/evidence/source.ts';
import type { Choice } from '../../src/domain/pathway/choice.ts';
import { drawingsOf } from '../../src/domain/pathway/drawing.ts';
import { pictureOf } from '../../src/domain/pathway/picture.ts';
import { presets } from '../../src/domain/pathway/presets.ts';
import type { PathwayData } from '../../src/islands/pathway/data.ts';
import { Pathway } from '../../src/islands/pathway/entry.tsx';
import { Panel } from '../../src/islands/pathway/panel.tsx';
import { PathwayView } from '../../src/islands/pathway/view.tsx';
import { readEvidence } from '../../src/schemas/read.ts';
import { readPathway } from '../../src/schemas/read-pathway.ts';
import { expectAsStored } from './stored.ts';

const root = process.cwd();
const evidence = readEvidence(root);
const { pathway, plates } = readPathway(root, new Set(evidence.sources.keys()));
if (!pathway) throw new Error('the pathway could not be read');
const data: PathwayData = {
  pathway,
  presets,
  drawings: drawingsOf(pathway, plates),
  sources: Object.fromEntries([...evidence.sources.values()].map((source) => [source.id, shortCitation(source)])),
  claims: Object.fromEntries([...evidence.claims.values()].map((claim) => [claim.id, claim])),
  titles: Object.fromEntries([...evidence.claims.keys()].map((id) => [id, claimTitle(id)])),
};
const nothing = () => {};
const actions = {
  preset: nothing,
  change: nothing,
  search: () => true,
  zoom: nothing,
  choose: nothing,
  follow: nothing,
  leave: nothing,
  reset: nothing,
  copyLink: nothing,
  download: nothing,
};
const render = (choice: Choice) =>
  parse(
    renderToString(
      <PathwayView
        picture={pictureOf(pathway, choice)}
        data={data}
        actions={actions}
        entry=""
        live={false}
        only=""
        notice=""
        said=""
        link=""
      />,
    ),
  );

describe('golden drawings', () => {
  for (const preset of presets) {
    test(`${preset.id} is drawn as it was, on a phone and on a wide screen`, () => {
      const drawings = render(preset.choice).querySelectorAll('svg.plate');
      expect(drawings).toHaveLength(2);
      const drawn = `${drawings
        .map((svg) => svg.outerHTML)
        .join('\n')
        .replaceAll('><', '>\n<')}\n`;
      expectAsStored(`pathway-${preset.id}.svg.txt`, drawn);
    });
  }
});

describe('twins', () => {
  test('hold the same arrows and players, on both plates, in sentences and in the table, for each view', () => {
    for (const preset of presets) {
      const page = render(preset.choice);
      const ids = (name: string, scope = page) =>
        scope.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name));
      const sentences = ids('data-sentence');
      expect(sentences.length, preset.id).toBeGreaterThan(5);
      expect(ids('data-row')).toEqual(sentences);
      for (const plate of page.querySelectorAll('svg.plate')) {
        expect(ids('data-edge', plate)).toEqual(sentences);
        expect(ids('data-node', plate).toSorted()).toEqual(ids('data-player').toSorted());
      }
    }
  });
});

describe('the panel', () => {
  const panel = (chosen: string, words: Choice['words'] = 'plain') => {
    const choice: Choice = { level: '3', view: '', drug: '', thinning: 'all', follow: '', zoom: '1', chosen, words };
    const picture = pictureOf(pathway, choice);
    return parse(renderToString(<Panel picture={picture} data={data} actions={actions} />)).querySelector('.pathway-panel');
  };
  const links = (chosen: string) =>
    panel(chosen)?.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '') ?? [];

  test('links each player and arrow to all its claims and sources', () => {
    for (const one of [...pathway.nodes, ...pathway.edges]) {
      const hrefs = links(one.id);
      for (const id of one.claims) expect(hrefs, one.id).toContain(`/evidence/claims/${id}/`);
      for (const id of one.sources) expect(hrefs, one.id).toContain(`/evidence/sources/${id}/`);
    }
    expect(pathway.edges.filter(({ claims }) => claims.length > 0).length).toBeGreaterThan(pathway.edges.length / 2);
  });

  test('links standard symbols to UniProt, says certainty and species, and speaks plainly or clinically', () => {
    expect(links('treg')).toContain('https://www.uniprot.org/uniprotkb/Q9BZS1/entry');
    const [plain, clinical] = [panel('il7')?.textContent ?? '', panel('il7', 'clinical')?.textContent ?? ''];
    const claim = evidence.claims.get('il7-pathway');
    expect(plain).toContain(claim?.plain);
    expect(plain).not.toContain('over-expressed in human and mouse lesions');
    expect(clinical).toContain(claim?.statement);
    expect(clinical).toContain('Probably over-expressed in human and mouse lesions');
    const arrow = panel('e023')?.textContent ?? '';
    expect(arrow).toContain('Moderate certainty: shown in mice only');
  });
});

test('the page holds no style attribute and no inline handler', () => {
  expect(renderToString(<Pathway data={data} />)).not.toMatch(/ style=| on[a-z]+="/);
});
