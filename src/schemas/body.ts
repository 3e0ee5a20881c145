import { z } from 'astro/zod';
import { bodySources } from '../domain/body/link.ts';
import { idPattern } from './claim.ts';

const claimId = z.string().regex(idPattern);

/** `content/body.yaml`: the links of the home page's picture, in the order of their numbers. */
export const bodySchema = z.strictObject({
  links: z
    .array(
      z.strictObject({
        source: z.enum(bodySources),
        name: z.string().max(30),
        finding: z
          .string()
          .max(100, 'must fit beside the drawing: 100 characters at most')
          .regex(/^[^\d%]*\.$/, 'must be sentences without a figure: figures stand in claims'),
        lit: z.boolean(),
        claims: z.tuple([claimId], claimId),
      }),
    )
    .refine(
      (links) => links.map(({ source }) => source).join() === bodySources.join(),
      `must name each part once, in this order: ${bodySources.join(', ')}`,
    ),
});
