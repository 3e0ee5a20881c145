import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { claimsCsv, licence, publishClaim, publishSource } from '../../src/domain/evidence/published.ts';
import { standingRows } from '../../src/domain/evidence/standing-rows.ts';
import { jsonSchemaOf, schemaPaths } from '../../src/schemas/published.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { claim } from './evidence-fixtures.ts';

const site = 'https://example.org';
const { claims, sources } = readEvidence(process.cwd());
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const head = { site, licence };

test('claims.json keeps to its published schema', () => {
  const validate = ajv.compile(jsonSchemaOf('claims', site));
  const file = {
    $schema: site + schemaPaths.claims,
    ...head,
    claims: [...claims.values()].map((one) => publishClaim(one, site)),
  };
  expect(validate(file), ajv.errorsText(validate.errors)).toBe(true);
  expect(validate({ ...file, claims: [{ id: 'x' }] })).toBe(false);
  expect(validate({ ...file, extra: 1 })).toBe(false);
});
test('sources.json keeps to its published schema and tells no mirror', () => {
  const validate = ajv.compile(jsonSchemaOf('sources', site));
  const file = {
    $schema: site + schemaPaths.sources,
    ...head,
    sources: [...sources.values()].map((one) => publishSource(one, [], site)),
  };
  expect(validate(file), ajv.errorsText(validate.errors)).toBe(true);
  expect(JSON.stringify(file)).not.toMatch(/seen_at|47\.251|from memory/);
});
test('a claim not found publishes no figures', () => {
  expect(publishClaim(claim({ seen: false, figures: { n: 3 } }), site).figures).toEqual({});
});
test('a passport says what a result and a licence rest on, and what the text read did not show', () => {
  const stated = claim({
    result: { comparator: 'placebo', time: 'week 36', notShown: ['n'] },
    licence: [
      {
        decision: 'authorised baricitinib',
        country: 'European Union',
        date: '2022-06',
        nextCheck: '2027-05-26',
        notShown: ['body'],
      },
    ],
  });
  expect(standingRows(stated)).toEqual([
    { label: 'Compared with', value: 'Placebo' },
    { label: 'Measured at', value: 'Week 36' },
    { label: 'People', value: 'Not shown in the text read' },
    {
      label: 'Authorised baricitinib',
      value:
        'Body not shown in the text read, European Union, June 2022. To be looked up again by 26 May 2027.',
    },
  ]);
  expect(standingRows(claim())).toEqual([]);
});
test('the table has a row for each claim, quoted where it must be and safe in a spreadsheet', () => {
  const csv = claimsCsv([claim({ statement: '=1, "two"', figures: { percent_4mg: 38.8 } })], site);
  const [header, row] = csv.split('\r\n');
  expect(header?.split(',')[0]).toBe('id');
  expect(row).toContain(`"'=1, ""two"""`);
  expect(row).toContain('4 mg: 38.8%');
});
