import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordsOf } from '../../src/integrations/pagefind.ts';
import { dist } from '../tools/built.ts';
import { placeOf, readGolden } from '../tools/eval-search.ts';

const records = recordsOf(dist);
const sections = records.map(({ url }) => url);
const golden = readGolden(readFileSync('tests/reference/search-golden.tsv', 'utf8'));

test('every path that a golden query wants is one that search lists', () => {
  const lost = golden.flatMap(({ line, wanted }) =>
    wanted.filter((path) => placeOf([path], sections) === 0).map((path) => `line ${line}: ${path}`),
  );
  expect(lost).toEqual([]);
});

test('no section of the site has a title of more than 160 letters: a result is to be read at a glance', () => {
  const long = records
    .filter(({ kind }) => kind !== 'source')
    .filter(({ page, section }) => (section ?? page).length > 160);
  expect(long.map(({ url, section, page }) => `${url}: ${section ?? page}`)).toEqual([]);
});
