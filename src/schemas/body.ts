import { join } from 'node:path';
import { z } from 'astro/zod';
import { viewIds } from '../domain/body/choice.ts';
import { bearings, bodySources, orders } from '../domain/body/link.ts';
import { idPattern } from './claim.ts';
import { readYaml } from './read.ts';

const claimId = z.string().regex(idPattern);
const sentences = z
  .string()
  .regex(/^[^\d%]*\.$/, 'must be sentences without a figure: figures stand in claims');
const evidence = z.strictObject({
  claim: claimId,
  says: z.enum(bearings),
  first: z.enum(orders),
  note: sentences.optional(),
});
const view = z.strictObject({
  id: z.enum(viewIds),
  label: z.string().max(40),
  finding: sentences,
  claims: z.tuple([claimId], claimId),
});

/** `content/body.yaml`: the links in the order of their numbers, and the views of the figure. */
export const bodySchema = z.strictObject({
  views: z
    .array(view)
    .refine(
      (views) => views.map(({ id }) => id).join() === viewIds.join(),
      `must be, in this order: ${viewIds.join(', ')}`,
    ),
  links: z
    .array(
      z.strictObject({
        source: z.enum(bodySources),
        name: z.string().max(30),
        finding: sentences.max(100, 'must fit beside the drawing: 100 characters at most'),
        lit: z.boolean(),
        direction: z.enum(orders),
        plain: sentences,
        clinical: sentences,
        evidence: z
          .tuple([evidence], evidence)
          .refine((all) => new Set(all.map(({ claim }) => claim)).size === all.length, 'names a claim twice'),
      }),
    )
    .refine(
      (links) => links.map(({ source }) => source).join() === bodySources.join(),
      `must name each part once, in this order: ${bodySources.join(', ')}`,
    ),
});

/** Reads `content/body.yaml`. Throws with file and line where it is faulty. */
export function readBody(root: string): z.infer<typeof bodySchema> {
  const { value, faults } = readYaml(root, join(root, 'content/body.yaml'), bodySchema);
  if (!value) throw new Error(faults.map(({ file, line, detail }) => `${file}:${line} ${detail}`).join('\n'));
  return value;
}
