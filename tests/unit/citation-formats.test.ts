import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import {
  bibtex,
  citableClaim,
  citeAll,
  cslJson,
  readName,
  ris,
  vancouverLine,
} from '../../src/domain/evidence/citation-formats.ts';
import { readDetail, readKind } from '../../src/domain/evidence/reading.ts';
import { shortCitation } from '../../src/domain/evidence/source.ts';
import { vancouver } from '../../src/domain/evidence/vancouver.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { claim, source } from './evidence-fixtures.ts';

const bare = source({
  type: 'webpage',
  authors: [],
  year: null,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  pmid: null,
  url: 'https://example.org/a_b',
});

test('a person has a family name, a body is taken whole', () => {
  expect(readName('Vañó-Galván S')).toEqual({ family: 'Vañó-Galván', given: 'S' });
  expect(readName('English R Jr')).toEqual({ family: 'English', given: 'R', suffix: 'Jr' });
  expect(readName('STAT')).toEqual({ literal: 'STAT' });
  expect(readName('Alopecia UK')).toEqual({ literal: 'Alopecia UK' });
  expect(readName('European Medicines Agency, CHMP')).toEqual({ literal: 'European Medicines Agency, CHMP' });
});
test('BibTeX escapes what TeX would read as commands and keeps capitals', () => {
  const entry = bibtex(source());
  expect(entry).toContain('@article{a-source,');
  expect(entry).toContain('author = {King, B and Vañó-Galván, S and {Eli Lilly and Company} and others}');
  expect(entry).toContain('title = {{JAK inhibitors \\& hair: 50\\% of what we know}}');
  expect(entry).toContain('pages = {101--109}');
  expect(entry.match(/[{]/g)?.length).toBe(entry.match(/[}]/g)?.length);
});
test('RIS has one tag a line, opens with its type and ends as it must', () => {
  const lines = ris(source()).split('\n');
  expect(lines[0]).toBe('TY  - JOUR');
  expect(lines.at(-1)).toBe('ER  - ');
  expect(lines).toContain('AU  - King, B');
  expect(lines).toContain('SP  - 101');
  expect(lines).toContain('EP  - 109');
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
});
test('what was not read has no field in any format', () => {
  expect(bibtex(bare)).not.toMatch(/year|author|volume/);
  expect(ris(bare)).not.toMatch(/^(PY|AU|VL)/m);
  expect(Object.keys(cslJson(bare))).toEqual(['id', 'type', 'title', 'container-title', 'URL']);
  expect(vancouverLine(bare)).toMatch(
    /\[Web page\].*\[no date\]\. Available from: https:\/\/example\.org\/a_b$/,
  );
});
test('a source without a date says when we read it, in each short form', () => {
  const page = source({ authors: ['Samaritans'], year: null, readIn: '2026-11' });
  expect(shortCitation(page)).toBe('Samaritans, no date, read November 2026');
  expect(vancouver(page)).toContain('[no date, read November 2026]');
  expect(shortCitation(source({ readIn: '2026-11' }))).toBe('King 2024');
  expect(shortCitation(source({ year: null }))).toBe('King, no date');
  expect(shortCitation(source({ authors: ['Alopecia UK'] }))).toBe('Alopecia UK 2024');
});
test('a list of authors that was cut short says so', () => {
  expect(ris(source())).toContain('N1  - The text we read names further authors.');
  expect(cslJson(source())['note']).toBe('The text we read names further authors.');
});
test('a claim’s page can be cited, undated until a change is recorded', () => {
  const url = 'https://example.org/evidence/claims/a-claim/';
  expect(vancouverLine(citableClaim(claim(), url))).toBe(
    `Beyond the Scalp. A statement that is long enough. [Web page] [no date]. Available from: ${url}`,
  );
  const changed = claim({ history: [{ date: '2026-01-02', change: 'x' }] });
  expect(citableClaim(changed, url).year).toBe(2026);
});
test('several references are numbered in Vancouver', () => {
  expect(citeAll([source(), bare], 'vancouver')).toMatch(/^1\. King B.*\n2\. JAK/);
});

const sources = [...readEvidence(process.cwd()).sources.values()];
test('another program reads the CSL-JSON of every source', () => {
  const read = new Cite(JSON.parse(citeAll(sources, 'csl-json'))).data as { id: string; title: string }[];
  expect(read.length).toBe(sources.length);
  expect(read.map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
});
test('keys of BibTeX are unique and well formed for every source', () => {
  const keys = [...citeAll(sources, 'bibtex').matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([, key]) => key);
  expect(new Set(keys).size).toBe(sources.length);
});

test('what was read is said without notes on the bibliography', () => {
  const read = source({
    seenAs: 'PubMed abstract (mirror; title, authors and journal from memory; PMID taken from the address)',
  });
  expect(readKind(read)).toBe('abstract');
  expect(readDetail(read)).toBe('PubMed abstract');
});
test.each([
  ["copy of the journal's abstract page", "the journal's abstract page"],
  [
    'publisher page (table 2) and a bibliographic copy of the abstract',
    'publisher page (table 2) and the abstract',
  ],
  ['abstract (copy of the PubMed record, cut off before its end)', 'abstract (cut off before its end)'],
  ['registered results (public data mirror of the API, read 2026)', 'registered results (read 2026)'],
  ['abstract copy', 'abstract'],
  ['full text (stored copy, abstract)', 'full text (abstract)'],
])('how we came by a text is not printed: %s', (seenAs, printed) => {
  expect(readDetail(source({ seenAs }))).toBe(printed);
});
test('a report by others is never called the abstract', () => {
  expect(readKind(source({ seenAs: 'secondary (abstract copy)' }))).toBe('secondary');
});
test('a source that was not opened was not read', () => {
  expect(readKind(source({ seen: false }))).toBe('nothing');
  expect(readDetail(source({ seen: false, seenAs: 'not seen; cited from memory' }))).toBe('');
});
test('no note to ourselves is printed for any source', () => {
  for (const one of sources) expect(readDetail(one)).not.toMatch(/from memory|inferred|not shown|PMC?ID/i);
});
