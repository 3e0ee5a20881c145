import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allowed, cycles, filesOf, partOf, wrongImports } from '../tools/imports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const broken = fileURLToPath(new URL('./broken-imports/', import.meta.url));

describe('imports', () => {
  test('run one way: content, domain, islands, pages', () => expect(wrongImports(root)).toEqual([]));
  test('go in no circle', () => expect(cycles(root)).toEqual([]));
  test('are ruled for every part of src', () => {
    const parts = filesOf(join(root, 'src')).map((name) => partOf(`src/${name}`));
    expect([...new Set(parts)].filter((part) => !(part in allowed) && part !== 'env.d')).toEqual([]);
  });
  test('of content are none', () => {
    const mdx = filesOf(join(root, 'content')).filter((name) => name.endsWith('.mdx'));
    for (const name of mdx) {
      expect(readFileSync(join(root, 'content', name), 'utf8')).not.toMatch(/^(?:import|export)\s/m);
    }
  });
  test('against the stream are refused with file and line', () => {
    expect(wrongImports(broken)).toEqual([
      'content/pages/a/patient.mdx:1  MDX imports nothing: pages supply its components',
      'src/domain/reads-files.ts:1  domain may not import the package node:fs',
      'src/domain/reads-files.ts:2  domain may not import islands',
      'src/islands/view.ts:1  islands may not import pages',
      'src/pages/page.ts:2  imports ../components/missing.ts, which is no file: write its ending',
    ]);
  });
  test('in a circle are refused', () => {
    expect(cycles(broken)).toEqual(['src/domain/one.ts > src/domain/two.ts > src/domain/one.ts']);
  });
});

test('the domain compiles without DOM and node', () => {
  const settings = JSON.parse(readFileSync(join(root, 'src/domain/tsconfig.json'), 'utf8'));
  expect(settings.compilerOptions).toMatchObject({ lib: ['ES2022'], types: [] });
});
