import { z } from 'astro/zod';
import {
  type Claim,
  certainties,
  licenceParts,
  priorities,
  resultParts,
  speciesKinds,
} from '../domain/evidence/claim.ts';

export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z
  .string()
  .regex(idPattern, 'must be lower-case words joined by hyphens, like "brave-aa1-withdrawal"');
const isoDate = z.iso.date('must be a date like 2026-11-24');

const words = z.string().min(1);

/** Comparator, time point and number of people of a treatment result, each said or named as not shown. */
const resultSchema = z
  .strictObject({
    comparator: words.optional(),
    time: words.optional(),
    n: words.optional(),
    not_shown: z.array(z.enum(resultParts)).default([]),
  })
  .transform(({ not_shown, ...result }) => ({ ...result, notShown: not_shown }));

/** One decision of a regulator, payer or guideline body; what the text read did not show is named as such. */
const licenceSchema = z
  .strictObject({
    decision: words,
    body: words.optional(),
    country: words.optional(),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, month or day like 2022-06-13')
      .optional(),
    next_check: isoDate,
    not_shown: z.array(z.enum(licenceParts)).default([]),
  })
  .transform(({ not_shown, next_check, ...licence }) => ({
    ...licence,
    nextCheck: next_check,
    notShown: not_shown,
  }));

/** One entry of `content/claims/<topic>.yaml`, as written there. */
export const claimSchema = z
  .strictObject({
    id,
    topic: id,
    priority: z.enum(priorities),
    /** One checkable sentence for clinicians. */
    statement: z.string().min(20),
    /** The same for patients. */
    plain: z.string().min(20),
    /** Every figure of the sentence, under a key with its unit; null where it has none. */
    figures: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.unknown())])).nullable(),
    /** Source ids, best first. */
    sources: z.array(id),
    certainty: z.enum(certainties),
    certainty_why: z.string().min(5),
    species: z.enum(speciesKinds),
    /** False: looked for and not found, or only remembered. */
    seen: z.boolean(),
    /** What a reader must also know; names conflicts between sources. */
    caveat: z.string().nullable(),
    checked_twice: z.boolean().default(false),
    result: resultSchema.optional(),
    licence: z.array(licenceSchema).min(1).optional(),
    history: z.array(z.strictObject({ date: isoDate, change: z.string() })).default([]),
  })
  .refine((claim) => !claim.seen || claim.sources.length > 0, {
    path: ['sources'],
    message: 'must not be empty for a claim that was seen',
  })
  .transform(
    ({ certainty_why, checked_twice, figures, ...claim }): Claim => ({
      ...claim,
      figures: figures ?? {},
      certaintyWhy: certainty_why,
      checkedTwice: checked_twice,
    }),
  );

/** A whole file `content/claims/<topic>.yaml`. */
export const claimFileSchema = z.array(claimSchema);
