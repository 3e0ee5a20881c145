import { expect, test } from 'vitest';
import { labelCells } from '../../src/domain/evidence/table-cells.ts';
import { readingOf } from '../../src/integrations/reading.ts';

const html =
  '<table><thead><tr><th>Choice</th><th>With <b>it</b></th></tr></thead><tbody><tr><td>Waiting</td><td>80</td></tr></tbody></table>';

test('the first cell heads its row and the others name their column', () =>
  expect(labelCells(html)).toBe(
    '<table><thead><tr><th scope="col">Choice</th><th scope="col">With <b>it</b></th></tr></thead><tbody><tr><th scope="row">Waiting</th><td data-label="With it">80</td></tr></tbody></table>',
  ));

test('a text without a table stays as it is', () => expect(labelCells('<p>Words</p>')).toBe('<p>Words</p>'));

test('each cell of a Markdown table is read as a sentence of its own', () =>
  expect(readingOf('| Choice | Harm |\n| --- | --- |\n| Wait a year | None is known |').longestWords).toBe(
    3,
  ));
