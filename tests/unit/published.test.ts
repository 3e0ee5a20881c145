import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { printMore } from '../../src/domain/evidence/more-fields.ts';
import { claimsCsv, licence, publishClaim, publishSource } from '../../src/domain/evidence/published.ts';
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
test('fields that the schema does not know yet are kept apart and printed in words', () => {
  const extra = {
    ...claim(),
    comparator: 'placebo',
    licence: { body: 'EMA', country: 'EU', date: '2022-06-20' },
    notShown: null,
  };
  expect(publishClaim(extra, site).more).toEqual({ comparator: 'placebo', licence: extra.licence });
  expect(printMore(extra)).toEqual([
    { label: 'Comparator', value: 'Placebo' },
    { label: 'Licence', value: 'Body: EMA; country: EU; date: 20 June 2022' },
  ]);
});
test('the table has a row for each claim, quoted where it must be and safe in a spreadsheet', () => {
  const csv = claimsCsv([claim({ statement: '=1, "two"', figures: { percent_4mg: 38.8 } })], site);
  const [header, row] = csv.split('\r\n');
  expect(header?.split(',')[0]).toBe('id');
  expect(row).toContain(`"'=1, ""two"""`);
  expect(row).toContain('4 mg: 38.8%');
});
