/** What `claims.json` and `sources.json` promise to whoever reads them; published as JSON Schema beside them. */
import { z } from 'astro/zod';
import {
  certainties,
  licenceParts,
  priorities,
  resultParts,
  speciesKinds,
} from '../domain/evidence/claim.ts';
import type { PublishedClaim, PublishedSource } from '../domain/evidence/published.ts';
import { readKinds } from '../domain/evidence/reading.ts';
import { designs, sourceTypes } from '../domain/evidence/source.ts';
import { idPattern } from './claim.ts';

const id = z.string().regex(idPattern);
const text = z.string().min(1);
const orNull = z.string().nullable();

const publishedClaim = z
  .strictObject({
    id,
    url: z.string().describe('Page of the claim.'),
    title: text.describe('Short title for lists.'),
    topic: id,
    priority: z.enum(priorities),
    seen: z.boolean().describe('False: looked for and not found; then figures is empty.'),
    statement: text.describe('One checkable sentence for clinicians.'),
    plain: text.describe('The same for patients.'),
    figures: z
      .record(z.string(), z.unknown())
      .describe('Every figure of the sentence, under a key with its unit.'),
    certainty: z.enum(certainties).describe('GRADE, then two kinds of statement that GRADE does not rate.'),
    certainty_label: text,
    certainty_why: text,
    species: z.enum(speciesKinds),
    caveat: orNull.describe('Part of the claim: conflicts between sources are named here.'),
    checked_twice: z.boolean().describe('A second reader saw the same figures in the primary text.'),
    sources: z.array(id).describe('Ids of sources, best first.'),
    history: z.array(z.strictObject({ date: z.iso.date(), change: text })),
    result: z
      .strictObject({
        comparator: z.string().optional(),
        time: z.string().optional(),
        n: z.string().optional(),
        notShown: z.array(z.enum(resultParts)).readonly(),
      })
      .nullable()
      .describe('What a treatment result was compared with, when, in how many people.'),
    licence: z
      .array(
        z.strictObject({
          decision: text,
          body: z.string().optional(),
          country: z.string().optional(),
          date: z.string().optional(),
          nextCheck: z.iso.date(),
          notShown: z.array(z.enum(licenceParts)).readonly(),
        }),
      )
      .describe('Decisions of regulators, payers or guideline bodies that the claim states.'),
  })
  .meta({ title: 'Claim' }) satisfies z.ZodType<PublishedClaim>;

const publishedSource = z
  .strictObject({
    id,
    url: z.string().describe('Page of the source on this site.'),
    reference: text.describe('Vancouver style.'),
    type: z.enum(sourceTypes),
    title: text,
    title_described: z.boolean().describe('True: no title was shown; ours describes the work.'),
    authors: z.array(text),
    container: orNull,
    year: z.number().int().nullable(),
    volume: orNull,
    issue: orNull,
    pages: orNull,
    doi: orNull,
    pmid: orNull,
    pmcid: orNull,
    links: z.array(z.string()).describe('Where a reader can open it, best first.'),
    design: z.enum(designs),
    species: z.string(),
    n: z.number().nullable().describe('People (or animals) studied, where the text showed it.'),
    seen: z.boolean().describe('False: never opened, not cited as evidence.'),
    read: z.enum(readKinds).describe('What was really read.'),
    read_detail: z.string(),
    claims: z.array(id).describe('Ids of the claims that rest on it.'),
  })
  .meta({ title: 'Source' }) satisfies z.ZodType<PublishedSource>;

const file = { $schema: z.string(), site: z.string(), licence: text };

export const claimsFile = z
  .strictObject({ ...file, claims: z.array(publishedClaim) })
  .meta({ title: 'Claims of Beyond the Scalp' });
export const sourcesFile = z
  .strictObject({ ...file, sources: z.array(publishedSource) })
  .meta({ title: 'Sources of Beyond the Scalp' });

export const schemaPaths = {
  claims: '/evidence/schemas/claims.schema.json',
  sources: '/evidence/schemas/sources.schema.json',
} as const;

/** The published JSON Schema (2020-12) of a file. */
export function jsonSchemaOf(name: keyof typeof schemaPaths, site: string): Record<string, unknown> {
  const schema = z.toJSONSchema({ claims: claimsFile, sources: sourcesFile }[name], { io: 'output' });
  return { ...schema, $id: site + schemaPaths[name] };
}
