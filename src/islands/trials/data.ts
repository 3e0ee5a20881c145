/** What the figure is given: results, and the words and certainty of the claims and sources they cite. */
import type { Certainty } from '../../domain/evidence/claim.ts';
import type { Preset } from '../../domain/trials/choice.ts';
import type { Drug, TrialRow } from '../../domain/trials/row.ts';

export interface ClaimNote {
  readonly certainty: Certainty;
  /** Present for the claims that a preset prints. */
  readonly plain?: string;
  readonly caveat?: string | null;
}

export interface TrialsData {
  readonly rows: readonly TrialRow[];
  /** Short citation of each source: "King 2022". */
  readonly sources: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, ClaimNote>>;
  readonly presets: readonly Preset[];
  /** Claims on harms, beside every benefit: of one medicine, or of the whole class. */
  readonly harms: readonly { readonly claim: string; readonly drug?: Drug }[];
  /** Titles of the claims that a preset prints. */
  readonly titles: Readonly<Record<string, string>>;
}

const keys = [
  'id',
  'trial',
  'drug',
  'stage',
  'age',
  'arm',
  'label',
  'role',
  'doseMg',
  'frequency',
  'week',
  'changeWeek',
  'endpoint',
  'measure',
  'kind',
  'population',
  'band',
  'percent',
  'ci95',
  'n',
  'nIs',
  'versus',
  'source',
  'claims',
  'seen',
] as const satisfies readonly (keyof TrialRow)[];

/** Packs the data for the browser: each repeated text once, rows by position. About a sixth of the plain JSON. */
export function pack({ rows, ...rest }: TrialsData): string {
  const words: string[] = [];
  const index = new Map<string, number>();
  const word = (text: string) => {
    const known = index.get(text);
    if (known !== undefined) return known;
    index.set(text, words.length);
    return words.push(text) - 1;
  };
  const packed = rows.map((row) =>
    keys.map((key) => {
      const value = row[key];
      // Numbers and intervals stand in a list of their own, so that they can't be taken for the place of a text.
      if (typeof value === 'string') return word(value);
      if (key === 'claims') return row.claims.map(word);
      return value === null ? null : [value];
    }),
  );
  return JSON.stringify({ words, rows: packed, ...rest });
}

type Cell = number | null | readonly unknown[];

/** Unpacks what {@link pack} made; the site's own data, so it isn't checked again. */
export function unpack(text: string): TrialsData {
  const { words, rows, ...rest } = JSON.parse(text) as Omit<TrialsData, 'rows'> & {
    words: readonly string[];
    rows: readonly (readonly Cell[])[];
  };
  const value = (key: string, cell: Cell | undefined): unknown => {
    if (key === 'claims') return (cell as readonly number[]).map((at) => words[at]);
    if (typeof cell === 'number') return words[cell];
    return Array.isArray(cell) ? cell[0] : null;
  };
  return {
    rows: rows.map(
      (cells) =>
        Object.fromEntries(keys.map((key, at) => [key, value(key, cells[at])])) as unknown as TrialRow,
    ),
    ...rest,
  };
}
