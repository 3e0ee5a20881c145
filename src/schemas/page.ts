import { z } from 'astro/zod';

/** A calendar day; Astro's YAML reader turns bare dates into `Date`, ours leaves them as text. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** A figure that stands in an explainer: an island, opened on one of its presets. */
export const embeddedFigureSchema = z.strictObject({
  island: z.enum(['trials', 'follicle', 'jak-stat', 'body', 'pathway', 'patches', 'relapse']),
  preset: z.string(),
  /** Its heading; with one, it stands in the list of what is on the page. */
  heading: z.string().max(80).optional(),
  /** What a reader could do with the figure: a line over it, in place of the general one. */
  use: z.string().optional(),
  /**
   * The layer it stands open with, where the other does better without it; else with both. With the plain layer it is then
   * folded: the model of relapse and a second chart of trials hold more than a plain text tells.
   */
  level: z.literal('clinical').optional(),
});
export type EmbeddedFigure = z.infer<typeof embeddedFigureSchema>;

/** A sheet to print and fill in: things to tick, a table to fill in row by row, and lines to write on in the talk. */
export const talkSheetSchema = z.strictObject({
  /** True where the sheet begins with outlines of a head, to shade what is bald today and at the next look. */
  heads: z.boolean().default(false),
  /** Headings of the three parts. */
  titles: z.strictObject({ matters: z.string(), choices: z.string(), plan: z.string() }).default({
    matters: 'What matters most to me',
    choices: 'My choices side by side',
    plan: 'What we agreed',
  }),
  /** Heads of the table. */
  columns: z
    .tuple([z.string(), z.string(), z.string()])
    .default(['Choice', 'What speaks for it', 'What worries me']),
  /** True where the cells of the table hold a box to tick, not room to write. */
  boxes: z.boolean().default(false),
  /** Things a reader may tick, such as what matters most. */
  matters: z.array(z.string()).min(3).max(8),
  /** Rows of the table, such as the choices of the page. */
  choices: z.array(z.string()).min(2).max(16),
  /** What to note in the talk with the doctor, each with a line to write on. */
  plan: z.array(z.string()).min(2).max(6),
});
export type TalkSheet = z.infer<typeof talkSheetSchema>;

/** `content/pages/<topic>/page.yaml`: what an explainer is, apart from its words. */
export const pageSchema = z.strictObject({
  title: z.string().max(60),
  /** The reader's question, one line under the title. */
  question: z.string().max(120),
  /** For search engines and lists of results; no figures. */
  description: z.string().min(80).max(170),
  order: z.number().int().positive(),
  /** Day on which the page was last read against its sources. */
  checked: day,
  /** Day by which it is to be read again, at most 180 days later. */
  nextCheck: day,
  /** Questions a reader could take to the dermatologist. */
  ask: z.array(z.string().endsWith('?', 'must be a question')).min(3).max(8),
  /** What a reader can do, step by step, `[words](#part)` for a link within the page; pages without steps of their own print the house's three. */
  steps: z.array(z.string().endsWith('.', 'must be a sentence')).min(3).max(7).optional(),
  sheet: talkSheetSchema.optional(),
  /** Figures, after both layers and before the questions; text links to `#figure-<island>`. */
  figures: z.array(embeddedFigureSchema).default([]),
});
export type Page = z.infer<typeof pageSchema>;
