import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { evidenceCheck } from './src/integrations/evidence-check.ts';
import { linkCheck } from './src/integrations/link-check.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { smallPreload } from './src/integrations/small-preload.ts';

// The one inline script; Astro hashes its own, not this.
const boot = readFileSync(new URL('./src/behaviour/boot.js', import.meta.url));
const bootHash = `sha256-${createHash('sha256').update(boot).digest('base64')}`;

export default defineConfig({
  // Address of the published site, for canonical links, the site map and QR codes.
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  // The unit tests run the check themselves.
  integrations: [
    ...(process.env.VITEST ? [] : [evidenceCheck()]),
    mdx(),
    preact(),
    pagefind(),
    siteMap({ known: Boolean(process.env.SITE_URL) }),
    linkCheck(),
  ],
  // It would stand in every picture taken of a page.
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [bootHash] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [smallPreload(), tailwindcss()],
    // What every figure loads, and nothing else does, stands in one file: small files cost more than they hold.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              advancedChunks: {
                groups: [
                  {
                    name: 'figure',
                    test: /node_modules\/(preact|@preact\/signals-core)\/|src\/islands\/shared\/(live|mount)/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
