/** Advance widths straight from a WOFF2 file, to prove the committed table. Reads only what that needs. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Table tags by their index in the WOFF2 directory, as far as the tables we ask for. */
const knownTags = ['cmap', 'head', 'hhea', 'hmtx'];
const transformedByDefault = [10, 11];

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Tables of a WOFF2 file, decompressed. Throws where a table that we read is transformed. */
function tablesOf(file: Buffer): (tag: string) => Buffer {
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = file[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if ((byte & 128) === 0) return value;
    }
  };
  const found = new Map<string, Table>();
  let offset = 0;
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const flags = file[at++] ?? 0;
    const number = flags & 63;
    const named = number === 63;
    const tag = named ? file.toString('latin1', at, at + 4) : (knownTags[number] ?? `#${number}`);
    if (named) at += 4;
    const length = base128();
    const version = flags >> 6;
    const transformed = transformedByDefault.includes(number) ? version === 0 : version !== 0;
    if (transformed && knownTags.includes(tag)) throw new Error(`table ${tag} is transformed`);
    const stored = transformed ? base128() : length;
    found.set(tag, { offset, length: stored });
    offset += stored;
  }
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  return (tag) => {
    const table = found.get(tag);
    if (!table) throw new Error(`no table ${tag}`);
    return data.subarray(table.offset, table.offset + table.length);
  };
}

/** Glyph of a character by the format 4 subtable of the Windows platform. */
function glyphOf(cmap: Buffer, code: number): number {
  let start = 0;
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    if (cmap.readUInt16BE(4 + index * 8) === 3) start = cmap.readUInt32BE(8 + index * 8);
  }
  const segments = cmap.readUInt16BE(start + 6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const end = cmap.readUInt16BE(start + 14 + segment * 2);
    if (code > end) continue;
    const first = cmap.readUInt16BE(start + 16 + segments * 2 + segment * 2);
    if (code < first) return 0;
    const delta = cmap.readInt16BE(start + 16 + segments * 4 + segment * 2);
    const rangeAt = start + 16 + segments * 6 + segment * 2;
    const range = cmap.readUInt16BE(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = cmap.readUInt16BE(rangeAt + range + (code - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** Advance widths in thousandths of the type size, at the font's default weight; characters it lacks are left out. */
export function advanceWidthsOf(
  path: string,
  characters: Iterable<string>,
): Readonly<Record<string, number>> {
  const table = tablesOf(readFileSync(path));
  const [cmap, hmtx] = [table('cmap'), table('hmtx')];
  const unitsPerEm = table('head').readUInt16BE(18);
  const metrics = table('hhea').readUInt16BE(34);
  const widths: Record<string, number> = {};
  for (const character of characters) {
    const glyph = glyphOf(cmap, character.codePointAt(0) ?? 0);
    if (glyph === 0) continue;
    const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
    widths[character] = Math.round((advance * 1000) / unitsPerEm);
  }
  return widths;
}
