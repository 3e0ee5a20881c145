import { z } from 'astro/zod';
import { designs, type Source, sourceTypes } from '../domain/evidence/source.ts';
import { idPattern } from './claim.ts';

/** Words that are notes to ourselves; printed, they would pose as bibliography. */
const innerNote = /from memory|not shown|inferred/i;
const bibliographic = z
  .string()
  .refine((text) => !innerNote.test(text), 'holds a note to ourselves, not bibliography');

/** One file of `content/sources/`, as written there. */
export const sourceSchema = z
  .strictObject({
    id: z.string().regex(idPattern),
    type: z.enum(sourceTypes),
    title: bibliographic,
    /** True where no title was shown and ours describes the work. */
    title_described: z.boolean().default(false),
    authors: z.array(bibliographic),
    container: bibliographic.nullable(),
    year: z.number().int().min(1950).max(2030).nullable(),
    volume: z.string().nullable(),
    issue: z.string().nullable(),
    pages: z.string().nullable(),
    doi: z.string().startsWith('10.', 'must be a bare DOI like 10.1056/NEJMoa2110343').nullable(),
    pmid: z.string().regex(/^\d+$/).nullable(),
    pmcid: z
      .string()
      .regex(/^PMC\d+$/)
      .nullable(),
    url: z.url().nullable(),
    design: z.enum(designs),
    species: z.string(),
    n: z.number().nullable(),
    seen: z.boolean(),
    /** What was really read. */
    seen_as: z.string(),
    /** Where it was read: often a mirror, kept for ourselves and never printed. */
    seen_at: z.string().nullable(),
    /** Month of reading, for a source that shows no date of its own. */
    read_in: z
      .string()
      .regex(/^\d{4}-\d{2}$/, 'must be a month like 2026-11')
      .optional(),
    note: z.string().nullable(),
  })
  .transform(
    ({ seen_as, seen_at: _seenAt, note: _note, read_in, title_described, ...source }): Source => ({
      ...source,
      titleDescribed: title_described,
      seenAs: seen_as,
      readIn: read_in,
    }),
  );
