/**
 * `node tests/tools/reading.ts [page…]` prints how each plain layer reads: words, Flesch-Kincaid grade, SMOG, mean and
 * longest sentence. The gate on it is part of the evidence check.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readingOf } from '../../src/integrations/reading.ts';

const asked = process.argv.slice(2);
for (const page of asked.length > 0 ? asked : readdirSync('content/pages')) {
  const reading = readingOf(readFileSync(`content/pages/${page}/patient.mdx`, 'utf8'));
  console.log(
    `${page}: ${reading.words} words, Flesch-Kincaid ${reading.fleschKincaid.toFixed(1)}, SMOG ${reading.smog.toFixed(1)}, ` +
      `mean sentence ${reading.meanSentence.toFixed(1)}, longest ${reading.longestWords}: “${reading.longestSentence}”`,
  );
}
