/** The real content has no fault, and each fault that the build knows is refused where it stands. */
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type FaultSlug, faults, printFault } from '../../src/domain/evidence/fault.ts';
import { contentFaults, evidenceCheck, isoToday } from '../../src/integrations/evidence-check.ts';
import { readContent } from '../../src/schemas/read-content.ts';
import { brokenFolder, faultsOf, fixtureDay, soundFolder, withFixture } from './fixtures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = 'content/pages/a-page';

/** Where each fixture is broken. */
const expected: Readonly<Record<FaultSlug, readonly string[]>> = {
  'bad-yaml': ['content/claims/more.yaml:4'],
  'bad-field': ['content/claims/treatments.yaml:31'],
  'duplicate-id': ['content/claims/zz-again.yaml:1'],
  'unknown-claim': ['content/home.yaml:11', `${page}/patient.mdx:6`],
  'unknown-source': [
    'content/claims/treatments.yaml:1',
    'content/pathways/map.yaml:7',
    'content/trials/pill.yaml:3',
  ],
  'unknown-figure': [`${page}/patient.mdx:3`, `${page}/patient.mdx:8`, `${page}/patient.mdx:12`],
  'unseen-claim': [`${page}/clinician.mdx:8`],
  'uncited-figure': [
    'content/diagrams/typed.mmd:4',
    'content/glossary/il-15.yaml:3',
    `${page}/patient.mdx:6`,
    `${page}/patient.mdx:8`,
    `${page}/patient.mdx:9`,
    `${page}/patient.mdx:16`,
  ],
  'incomplete-result': [
    'content/claims/treatments.yaml:1',
    'content/claims/treatments.yaml:65',
    'content/claims/treatments.yaml:78',
  ],
  'unsupported-arrow': [
    'content/pathways/map.yaml:2',
    'content/pathways/map.yaml:8',
    'content/pathways/map.yaml:13',
  ],
  'undated-licence': [
    'content/claims/treatments.yaml:34',
    'content/claims/treatments.yaml:65',
    'content/claims/treatments.yaml:77',
  ],
  'strong-verb': [`${page}/patient.mdx:6`, `${page}/patient.mdx:14`],
  'unlike-comparison': [
    'content/claims/treatments.yaml:1',
    'content/claims/treatments.yaml:22',
    `${page}/patient.mdx:4`,
  ],
  'missing-check-date': [
    'content/pages/page-a/page.yaml:1',
    'content/pages/page-b/page.yaml:1',
    'content/pages/page-c/page.yaml:6',
    'content/pages/page-d/page.yaml:5',
    'content/pages/page-e/page.yaml:6',
  ],
  'unlike-layers': [`${page}/clinician.mdx:6`],
  'unknown-term': [`${page}/patient.mdx:14`],
  'hard-reading': [`${page}/patient.mdx:1`, `${page}/patient.mdx:1`, `${page}/patient.mdx:16`],
  'loose-bound': [`${page}/patient.mdx:3`, `${page}/patient.mdx:4`],
  'undefined-abbreviation': [`${page}/patient.mdx:14`, `${page}/patient.mdx:14`],
  'unlike-evidence': [`${page}/patient.mdx:16`],
  'working-note': ['content/claims/treatments.yaml:1', 'content/sources/a-trial.yaml:1'],
  'unknown-diagram': [`${page}/patient.mdx:25`],
  'stale-diagram': ['by-hand', 'loop', 'never-drawn', 'odd-arrow'].map(
    (id) => `content/diagrams/${id}.mmd:1`,
  ),
  'one-sided-thesis': ['content/theses/one-sided.yaml:5'],
  'broken-link': [6, 7, 8, 9, 10].map((line) => `dist/index.html:${line}`),
};

test('the content has no fault', () => {
  expect(contentFaults(root, isoToday()).map(printFault)).toEqual([]);
});

test('the content that was read is the whole content', () => {
  const { content } = readContent(root, isoToday());
  expect(content.claims.size).toBeGreaterThanOrEqual(329);
  expect(content.sources.size).toBeGreaterThanOrEqual(480);
  expect(content.arrows.length).toBeGreaterThanOrEqual(134);
  expect(content.references.length).toBeGreaterThan(content.claims.size);
});

test('content that is whole in small has no fault', () => {
  expect(contentFaults(soundFolder, fixtureDay).map(printFault)).toEqual([]);
});

describe('a broken fixture', () => {
  test('stands for every fault, and none besides', () => {
    expect(readdirSync(brokenFolder).sort()).toEqual(Object.keys(faults).sort());
  });

  test.each(Object.keys(faults) as FaultSlug[])('of %s is refused with its file and line', (slug) => {
    const found = faultsOf(slug);
    expect(found.map((fault) => `${fault.slug} ${fault.file}:${fault.line}`)).toEqual(
      expected[slug].map((place) => `${slug} ${place}`),
    );
    for (const fault of found) {
      expect(fault.detail).not.toBe('');
      expect(fault.mend).not.toBe('');
    }
  });
});

test('the build stops on a fault and prints its file, line, slug and mend', () => {
  withFixture('strong-verb', (folder) => {
    const setup = evidenceCheck().hooks['astro:config:setup'];
    const run = (command: string) =>
      setup?.({ config: { root: pathToFileURL(`${folder}/`) }, command } as unknown as Parameters<
        NonNullable<typeof setup>
      >[0]);
    for (const command of ['build', 'dev']) {
      expect(() => run(command)).toThrow(/patient\.mdx:6 {2}strong-verb: .*\n.*"works".*\n.*mend: say "may"/);
    }
    expect(() => run('sync')).not.toThrow();
  });
});
