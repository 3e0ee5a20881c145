import { z } from 'astro/zod';

/** `content/glossary/<id>.yaml`: a term, how to say it, and what it means at both levels. */
export const termSchema = z.strictObject({
  term: z.string(),
  /** Respelling with the stressed syllable in capitals, e.g. "al-oh-PEE-sha". */
  say: z.string(),
  plain: z.string(),
  clinical: z.string(),
  also: z.array(z.string()).default([]),
});
export type Term = z.infer<typeof termSchema>;
