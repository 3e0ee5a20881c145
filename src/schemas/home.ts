import { z } from 'astro/zod';
import { idPattern } from './claim.ts';

const row = z.strictObject({
  /** A sentence without figures. */
  text: z.string().regex(/^[^\d%]*$/, 'must hold no figure: figures stand in claims'),
  claims: z.array(z.string().regex(idPattern)).min(1),
  /** Explainer that tells more. */
  page: z.string().regex(idPattern),
});

/** `content/home.yaml`: the ledger of the home page. */
export const homeSchema = z.strictObject({
  known: z.array(row).min(1),
  likely: z.array(row).min(1),
  idea: z.array(row).min(1),
});
export type HomeRow = z.infer<typeof row>;
