/** Reads a `_headers` file as hosts do: blocks of a path pattern and its headers; all that match apply, the later one winning. */

export interface HeaderBlock {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Blocks of a `_headers` file. Throws for a header without a path above it. */
export function parseHeaders(text: string): readonly HeaderBlock[] {
  const blocks: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      blocks.push({ pattern: words, headers: [] });
      continue;
    }
    const [name, value] = words.split(/:\s*(.*)/s);
    const block = blocks.at(-1);
    if (!block || !name || value === undefined) throw new Error(`_headers: "${words}" belongs to no path`);
    block.headers.push([name, value]);
  }
  return blocks;
}

/** True where a pattern covers a path: `*` stands for anything, `:name` for one part. */
export function covers(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}

/** Headers of a path, each name once in its lower-case form. */
export function headersFor(blocks: readonly HeaderBlock[], path: string): ReadonlyMap<string, string> {
  return new Map(
    blocks
      .filter(({ pattern }) => covers(pattern, path))
      .flatMap(({ headers }) => headers.map(([name, value]) => [name.toLowerCase(), value] as const)),
  );
}
