import { z } from 'astro/zod';
import { idPattern } from './claim.ts';

const sentence = z.string().regex(/^[^\d%]*$/, 'must hold no figure: figures stand in claims');
const claims = z.array(z.string().regex(idPattern)).min(1);
const row = z.strictObject({
  text: sentence,
  claims,
  /** Explainer that tells more. */
  page: z.string().regex(idPattern),
});
const door = z.strictObject({
  /** The reader, in the reader's own words. */
  who: sentence,
  drawing: z.enum(['family', 'clinic', 'study']),
  links: z
    .array(
      z.strictObject({
        href: z
          .string()
          .regex(/^\/([a-z0-9-]+\/)+(\?level=clinical)?$/, 'must be a page here, like "/learn/"'),
        text: sentence,
      }),
    )
    .min(2)
    .max(5),
});

/** `content/home.yaml`: the words of the home page. */
export const homeSchema = z.strictObject({
  question: sentence,
  thesis: z.strictObject({ text: sentence, claims }),
  intro: sentence,
  doors: z.array(door).min(1),
  known: z.array(row).min(1),
  likely: z.array(row).min(1),
  idea: z.array(row).min(1),
});
export type HomeRow = z.infer<typeof row>;
