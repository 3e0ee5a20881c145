import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Claim } from './domain/evidence/claim.ts';
import type { Source } from './domain/evidence/source.ts';
import { pageSchema } from './schemas/page.ts';
import { readEvidence } from './schemas/read.ts';
import { termSchema } from './schemas/term.ts';

// Claims and sources are validated as they are read, with the line of every fault; the evidence check reports them.
const evidence = () => readEvidence(process.cwd());

export const collections = {
  claims: defineCollection({
    loader: () => [...evidence().claims.values()].map((claim) => ({ ...claim })),
    schema: z.custom<Claim>(),
  }),
  sources: defineCollection({
    loader: () => [...evidence().sources.values()].map((source) => ({ ...source })),
    schema: z.custom<Source>(),
  }),
  terms: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
    schema: termSchema,
  }),
  pages: defineCollection({
    loader: glob({
      base: './content/pages',
      pattern: '*/page.yaml',
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema: pageSchema,
  }),
  layers: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/{patient,clinician}.mdx' }),
    schema: z.object({}),
  }),
};
