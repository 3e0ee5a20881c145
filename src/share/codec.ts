/**
 * State of a figure in an address, and back. Any island uses it: name the fields, give each a short parameter, a
 * schema and a default. A schema is anything with zod's `safeParse`: a zod/mini schema fits, and `oneOf` below does
 * what most fields need without the 4 kB that zod/mini adds to an island's 25. The address carries `v` and only what differs from the default, so that links stay short;
 * reading never throws. What a link may do to a reader:
 *
 * - a version or value that can't be read, or values that don't fit together: the default opens, and the notice names
 *   the part;
 * - a parameter that isn't ours (other sites add theirs to links): the rest of the state opens, and the notice names it.
 */
/** Longest query string that a codec writes or reads, in characters. */
export const longestQuery = 200;

/** What the codec needs of a schema; the same as zod's. */
export interface Schema<T> {
  readonly safeParse: (
    text: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
}

/** A schema of a few words: any of them, nothing else. */
export function oneOf<T extends string>(words: readonly T[]): Schema<T> {
  return {
    safeParse: (text) =>
      words.includes(text as T) ? { success: true, data: text as T } : { success: false },
  };
}

export interface Field<T extends string> {
  /** Name in the address: one or two letters. */
  readonly param: string;
  readonly schema: Schema<T>;
}

export interface Codec<S> {
  /** Query string with its question mark; empty for the default state. */
  readonly write: (state: S) => string;
  readonly read: (search: string) => Reading<S>;
}

export interface Reading<S> {
  readonly state: S;
  /** Parts of the address that were left out, as they stood there; empty when all was read. */
  readonly ignored: readonly string[];
  /** True where something of ours was damaged, so that the default opened. */
  readonly damaged: boolean;
  /** A remark on a link that was read, such as that it is of an older model. */
  readonly note?: string;
}

export interface CodecOptions<S extends Record<keyof S, string>> {
  readonly version: number;
  readonly defaults: S;
  readonly fields: { readonly [K in keyof S]: Field<S[K]> };
  /** Fields that don't fit together, by parameter; empty where the state is sound. */
  readonly check?: (state: S) => readonly string[];
}

const shorten = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Builds a codec. Throws a RangeError for two fields with one parameter, or one called `v`. */
export function defineCodec<S extends Record<keyof S, string>>(options: CodecOptions<S>): Codec<S> {
  const { version, defaults, fields, check } = options;
  const keys = Object.keys(fields) as (keyof S)[];
  const params = keys.map((key) => fields[key].param);
  if (new Set([...params, 'v']).size !== params.length + 1)
    throw new RangeError('two fields share a parameter');

  const write = (state: S): string => {
    const query = new URLSearchParams({ v: String(version) });
    for (const key of keys) if (state[key] !== defaults[key]) query.set(fields[key].param, state[key]);
    return [...query].length === 1 ? '' : `?${query}`;
  };

  const read = (search: string): Reading<S> => {
    const fail = (ignored: readonly string[]): Reading<S> => ({ state: defaults, ignored, damaged: true });
    if (search.length > longestQuery) return fail(['an address that is too long']);
    const query = new URLSearchParams(search);
    const foreign = [...query.keys()].filter((name) => name !== 'v' && !params.includes(name));
    const ours = [...query.keys()].filter((name) => params.includes(name) || name === 'v');
    if (ours.length === 0) return { state: defaults, ignored: foreign.map(shorten), damaged: false };
    if (query.get('v') !== String(version)) return fail([`v=${shorten(query.get('v') ?? '')}`]);
    const twice = ours.filter((name, index) => ours.indexOf(name) !== index);
    const state = { ...defaults };
    const bad: string[] = twice.map(shorten);
    for (const key of keys) {
      const text = query.get(fields[key].param);
      if (text === null) continue;
      const result = fields[key].schema.safeParse(text);
      if (result.success) state[key] = result.data;
      else bad.push(`${fields[key].param}=${shorten(text)}`);
    }
    if (bad.length === 0) bad.push(...(check?.(state) ?? []));
    return bad.length > 0 ? fail(bad) : { state, ignored: foreign.map(shorten), damaged: false };
  };
  return { write, read };
}

/** What a reader is told about a link that wasn't read whole; empty when it was. */
export function noticeOf({ ignored, damaged, note = '' }: Reading<unknown>): string {
  if (ignored.length === 0) return note;
  const parts = ignored.map((part) => `“${part}”`).join(', ');
  return damaged
    ? `This link could not be read (${parts}). The figure opened on its start view instead.`
    : `Part of this link is not known here and was left out: ${parts}.`;
}
