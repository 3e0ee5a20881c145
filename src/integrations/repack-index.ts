/**
 * Makes Pagefind's index cheaper to ask. Pagefind parts its words by a size of its own, some 23 kB, and a reader loads
 * one part for every word of a query: a question of four words cost 80 kB. Parts of some 2 kB cost a tenth of that.
 * Every section and part is named by a hash in the description that each reader loads; short names halve it.
 * Words and sections keep their bytes; only cuts and names move. The layout is that of Pagefind 1.6 (CBOR behind a
 * mark, gzip round it); anything else stops the build.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

const mark = Buffer.from('pagefind_dcd');
/** Bytes of a part before it is compressed to some half of that. */
const partSize = 3_000;
/** Forms of a word start with the same letters; they stay in one part, since a search looks no further. */
const sharedLetters = 4;

class LayoutError extends Error {
  constructor(what: string) {
    super(`search index: ${what}; the index isn't laid out as that of Pagefind 1.6`);
  }
}

interface Head {
  readonly major: number;
  /** Length or number that the head carries; `null` where a list is open-ended. */
  readonly value: number | null;
  readonly next: number;
}

const widths: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

function readHead(bytes: Buffer, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new LayoutError('it ends too soon');
  const [major, low] = [first >> 5, first & 31];
  if (low < 24) return { major, value: low, next: at + 1 };
  if (low === 31) return { major, value: null, next: at + 1 };
  const width = widths[low];
  if (width === undefined) throw new LayoutError(`unknown head ${first}`);
  return { major, value: bytes.readUIntBE(at + 1, width), next: at + 1 + width };
}

const endMark = 0xff;

/** Where the items of the list at `at` start, and where the list ends. */
function itemsAt(bytes: Buffer, at: number): { readonly starts: readonly number[]; readonly end: number } {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 4) throw new LayoutError(`no list at byte ${at}`);
  const starts: number[] = [];
  let here = next;
  while (value === null ? bytes[here] !== endMark : starts.length < value) {
    starts.push(here);
    here = endOf(bytes, here);
  }
  return { starts, end: value === null ? here + 1 : here };
}

/** Where the item at `at` ends. */
function endOf(bytes: Buffer, at: number): number {
  const { major, value, next } = readHead(bytes, at);
  if (major <= 1 || major === 7) return next;
  if (major === 2 || major === 3) return next + (value ?? 0);
  return itemsAt(bytes, at).end;
}

function textAt(bytes: Buffer, at: number): string {
  const { major, value, next } = readHead(bytes, at);
  if (major !== 3 || value === null) throw new LayoutError(`no text at byte ${at}`);
  return bytes.toString('utf8', next, next + value);
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 0x1_00) return Buffer.from([(major << 5) | 24, value]);
  const wide = Buffer.alloc(3);
  wide.writeUInt8((major << 5) | 25, 0);
  wide.writeUInt16BE(value, 1);
  return wide;
}

const list = (items: readonly Buffer[]) => Buffer.concat([head(4, items.length), ...items]);
const text = (words: string) => Buffer.concat([head(3, Buffer.byteLength(words)), Buffer.from(words)]);

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new LayoutError('its mark is missing');
  return bytes.subarray(mark.length);
}

const pack = (body: Buffer) => gzipSync(Buffer.concat([mark, body]), { level: 9 });

interface Word {
  readonly word: string;
  readonly bytes: Buffer;
}

/** Words of one part. Throws where it isn't laid out as Pagefind does. */
export function wordsOf(content: Uint8Array): readonly Word[] {
  const bytes = unpack(content);
  const [words] = itemsAt(bytes, 0).starts;
  if (words === undefined) throw new LayoutError('a part without words');
  return itemsAt(bytes, words).starts.map((start) => ({
    word: textAt(bytes, itemsAt(bytes, start).starts[0] ?? start),
    bytes: bytes.subarray(start, endOf(bytes, start)),
  }));
}

const startOf = (word: string) => [...word].slice(0, sharedLetters).join('');

/** Words in the order of the index, in parts of about `partSize`; words that start alike stand together. */
export function cut(words: readonly Word[], size = partSize): readonly (readonly Word[])[] {
  const families: Word[][] = [];
  for (const word of words) {
    const last = families.at(-1);
    if (last?.[0] && startOf(last[0].word) === startOf(word.word)) last.push(word);
    else families.push([word]);
  }
  const weigh = (part: readonly Word[]) => part.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const parts: Word[][] = [];
  for (const family of families) {
    const last = parts.at(-1);
    if (last && weigh(last) + weigh(family) <= size) last.push(...family);
    else parts.push(family);
  }
  return parts;
}

/** Shortest beginnings that still tell the last word of one part from the first of the next, as Pagefind writes them. */
function border(last: string, first: string): readonly [string, string] {
  const [before, after] = [[...last], [...first]];
  const differ = after.findIndex((letter, at) => letter !== before[at]);
  const length = (differ < 0 ? after.length : differ) + 1;
  return [before.slice(0, length).join(''), after.slice(0, length).join('')];
}

const hashOf = (bytes: readonly Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const each of bytes) hash.update(each);
  return hash.digest('hex').slice(0, 10);
};

interface Part {
  readonly from: string;
  readonly to: string;
  /** The parts, too, are named by number. */
  readonly name: string;
  readonly content: Uint8Array;
}

function partsOf(files: readonly IndexFile[], folder: string): readonly Part[] {
  const words = files
    .flatMap(({ content }) => wordsOf(content))
    .sort((a, b) => Buffer.compare(Buffer.from(a.word), Buffer.from(b.word)));
  const cuts = cut(words);
  return cuts.map((part, at) => {
    const body = list([list(part.map(({ bytes }) => bytes))]);
    const [first, last] = [part[0]?.word ?? '', part.at(-1)?.word ?? ''];
    const before = cuts[at - 1]?.at(-1)?.word;
    const after = cuts[at + 1]?.[0]?.word;
    return {
      from: before === undefined ? first : border(before, first)[1],
      to: after === undefined ? last : border(last, after)[0],
      name: nameOf(folder, at),
      content: pack(body),
    };
  });
}

/** Number of a file, in the folder of this one index: a page that was open before the site changed asks for none of it. */
const nameOf = (before: string, at: number) => `${before}/${at.toString(36)}`;

/** Version, sections, parts of the words and so on, each as it stands. */
function descriptionOf(content: Uint8Array): readonly Buffer[] {
  const bytes = unpack(content);
  const { starts } = itemsAt(bytes, 0);
  if (starts.length !== 6) throw new LayoutError(`a description of ${starts.length} lists`);
  return starts.map((start) => bytes.subarray(start, endOf(bytes, start)));
}

interface Section {
  readonly words: Record<string, unknown>;
  readonly traits: string;
}

/** Sections by their old names, without what the description says of them, and what can be filtered on: that goes into the new name. */
function sectionsIn(files: readonly IndexFile[]): ReadonlyMap<string, Section> {
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  return new Map(
    fragments.map(({ path, content }) => {
      const { filters, word_count, ...words } = JSON.parse(unpack(content).toString()) as {
        readonly filters?: { readonly traits?: readonly string[] };
        readonly word_count?: number;
      };
      if (word_count === undefined) throw new LayoutError(`${path} has no count of words`);
      const traits = filters?.traits?.[0];
      if (traits === undefined) throw new LayoutError(`${path} has no traits`);
      return [path.replace(/^fragment\/|\.pf_fragment$/g, ''), { words, traits }];
    }),
  );
}

/** New names in the order of the description, which the lists of words count by. */
function rename(description: Buffer, folder: string, sections: ReadonlyMap<string, Section>) {
  const fragments: IndexFile[] = [];
  const renamed = itemsAt(description, 0).starts.map((start, at) => {
    const [old = start, ...rest] = itemsAt(description, start).starts;
    const section = sections.get(textAt(description, old));
    if (!section) throw new LayoutError(`no section ${textAt(description, old)}`);
    const name = nameOf(`${folder}/${section.traits}`, at);
    const content = pack(Buffer.from(JSON.stringify(section.words)));
    fragments.push({ path: `fragment/${name}.pf_fragment`, content });
    return list([text(name), ...rest.map((from) => description.subarray(from, endOf(description, from)))]);
  });
  return { description: list(renamed), fragments };
}

interface Entry {
  readonly languages: { readonly en?: { readonly hash: string } };
}

function file(files: readonly IndexFile[], pattern: RegExp): IndexFile {
  const found = files.find(({ path }) => pattern.test(path));
  if (!found) throw new LayoutError(`no file ${pattern}`);
  return found;
}

/**
 * The same index in smaller parts, under shorter names, and without filters: the name of a section ends with its traits
 * (`writeTraits`) and its number. Throws where the layout is another than that of Pagefind 1.6.
 */
export function repack(files: readonly IndexFile[]): readonly IndexFile[] {
  const lists = descriptionOf(file(files, /\.pf_meta$/).content);
  const folder = hashOf(files.map(({ content }) => content));
  const { description, fragments } = rename(lists[1] ?? Buffer.alloc(0), folder, sectionsIn(files));
  const parts = partsOf(
    files.filter(({ path }) => path.endsWith('.pf_index')),
    folder,
  );
  const words = list(parts.map(({ from, to, name }) => list([text(from), text(to), text(name)])));
  const body = list(lists.map((each, at) => [each, description, words, list([])][at] ?? each));
  const entryFile = file(files, /^pagefind-entry\.json$/);
  const entry = JSON.parse(Buffer.from(entryFile.content).toString()) as Entry;
  const languages = { ...entry.languages, en: { ...entry.languages.en, hash: folder } };
  return [
    ...files.filter(({ path }) => !/\.pf_(index|meta|fragment|filter)$|^pagefind-entry\.json$/.test(path)),
    ...fragments,
    ...parts.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
    { path: `pagefind.${folder}.pf_meta`, content: pack(body) },
    { path: entryFile.path, content: Buffer.from(JSON.stringify({ ...entry, languages })) },
  ];
}
