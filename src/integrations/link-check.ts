/** Stops the build on an internal link or anchor that leads nowhere. Runs over the finished pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkLinks, readBuiltPage } from '../domain/evidence/checks/links.ts';
import type { Fault } from '../domain/evidence/fault.ts';
import { RefusedError } from './evidence-check.ts';

/** All files of a folder, as paths from it with forward slashes. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Address at which a host answers with a file of the built site. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Faults of all links under a built folder. `later` names addresses that a later step of the build adds. */
export function linkFaults(root: string, dist: string, later: readonly string[] = []): readonly Fault[] {
  const files = filesOf(dist);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const path = join(dist, file);
      return readBuiltPage(relative(root, path), addressOf(file), readFileSync(path, 'utf8'));
    });
  return checkLinks(pages, new Set([...files.map(addressOf), ...later]));
}

export function linkCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'link-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        const faults = linkFaults(root, fileURLToPath(dir));
        if (faults.length > 0) throw new RefusedError('The built site', faults);
      },
    },
  };
}
