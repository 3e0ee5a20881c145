/**
 * Words a minute that most adults reach in silent reading of English non-fiction: the low end of their range, 175 to 300
 * (mean 238; Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047, abstract read). Patients may be tired or worried.
 */
const wordsPerMinute = 175;

/** Attributes that a component prints as they stand. */
const printed = /\b(?:label|versusLabel|title|use|what|head|versusHead)="([^"]*)"/g;

/** Words that a figure of a claim prints: "40 out of 100", else one. */
const figureWords = (tag: string) => (/\bas="in10+"/.test(tag) ? ' 1 out of 100 ' : ' 1 ');

/** Words of an MDX text as it is shown: prose, tables, figures and the labels of drawings; citations print none. */
export function wordCount(mdx: string): number {
  return mdx
    .replace(/<Fig\b[^>]*>/g, figureWords)
    .replace(/<[^>]*>/g, (tag) =>
      [' ', ...Array.from(tag.matchAll(printed), ([, words]) => words), ' '].join(' '),
    )
    .replace(/\]\([^)]*\)/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What stands on a page beside its layer, as `page.yaml` has it. */
export interface PageWords {
  readonly question: string;
  readonly ask: readonly string[];
  readonly steps?: readonly string[] | undefined;
  readonly sheet?:
    | {
        readonly matters: readonly string[];
        readonly choices: readonly string[];
        readonly plan: readonly string[];
      }
    | undefined;
  readonly figures: readonly {
    readonly heading?: string | undefined;
    readonly use?: string | undefined;
  }[];
}

/** All words of a page beside its layer: its question, figures' words, questions to take along, steps and sheet. */
export function wordsBeside({ question, ask, steps = [], sheet, figures }: PageWords): string {
  const sheetWords = sheet ? [...sheet.matters, ...sheet.choices, ...sheet.plan] : [];
  const figureTexts = figures.flatMap(({ heading = '', use = '' }) => [heading, use]);
  return [question, ...figureTexts, ...ask, ...steps, ...sheetWords].join(' ');
}

/** Whole minutes to read a layer and what stands beside it, at least one. */
export function readingMinutes(mdx: string, page?: PageWords): number {
  const words = wordCount(mdx) + (page ? wordCount(wordsBeside(page)) : 0);
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** "1 minute", "6 minutes". */
export function printMinutes(minutes: number): string {
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
