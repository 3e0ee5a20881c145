/** Writes `sitemap.xml` from the pages that were really built, and names it in robots.txt where the address is known. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressOf, filesOf } from './link-check.ts';

/** Addresses of a built folder that search engines may list, in order. */
export function listedAddresses(dist: string): readonly string[] {
  return filesOf(dist)
    .filter((file) => file.endsWith('.html'))
    .filter(
      (file) => !readFileSync(join(dist, file), 'utf8').includes('<meta name="robots" content="noindex"'),
    )
    .map(addressOf);
}

/** The site map of these addresses. */
export function siteMapOf(addresses: readonly string[], site: string): string {
  const entries = addresses.map((address) => `  <url><loc>${new URL(address, site).href}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** `known` says that `site` is the published address and not the default of a local build. */
export function siteMap({ known }: { known: boolean }): AstroIntegration {
  let site = '';
  return {
    name: 'site-map',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(join(dist, 'sitemap.xml'), siteMapOf(listedAddresses(dist), site));
        if (known)
          appendFileSync(join(dist, 'robots.txt'), `\nSitemap: ${new URL('/sitemap.xml', site).href}\n`);
      },
    },
  };
}
