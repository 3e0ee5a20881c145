/** Indexes the built pages for search, section by section, after everything else has been written. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchRecord } from '../domain/search/record.ts';
import { indexRecords } from './search-index.ts';
import { sectionsOf } from './sections.ts';

/** Sections of every page of a built site, in the order of their paths. */
export function recordsOf(dist: string): readonly SearchRecord[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'))
    .sort()
    .flatMap((file) =>
      sectionsOf(readFileSync(join(dist, file), 'utf8'), `/${file.replace(/index\.html$/, '')}`),
    );
}

export function pagefind(): AstroIntegration {
  return {
    name: 'beyond-the-scalp-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const records = recordsOf(dist);
        const files = await indexRecords(records);
        for (const { path, content } of files) {
          const file = join(dist, 'pagefind', path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
        logger.info(
          `${records.length} sections indexed, ${files.length} files, ${Math.round(bytes / 1000)} kB`,
        );
      },
    },
  };
}
