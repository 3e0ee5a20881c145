/** Where claims and sources are used: computed from the content itself, so that it holds for content added later. */

/** Text of one layer of an explainer, with its headings in order as the page prints them. */
export interface UsageLayer {
  readonly page: string;
  readonly title: string;
  readonly level: 'plain' | 'clinical';
  readonly mdx: string;
  readonly headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[];
}

/** Any other content file that may name ids: rows of trials, arrows of a map, the home page's ledger. */
export interface UsageFile {
  /** What a reader calls the thing that the file feeds. */
  readonly title: string;
  /** Null where that thing has no page yet. */
  readonly href: string | null;
  readonly text: string;
}

export interface Use {
  readonly title: string;
  readonly href: string | null;
  /** Of an explainer. */
  readonly level?: 'plain' | 'clinical';
  /** Heading under which it stands; absent above the first. */
  readonly heading?: string;
  /** How often a file of rows or arrows names it. */
  readonly times?: number;
}

const componentClaim = /<[A-Z]\w*\b[^>]*?\b(?:claim|claims|versusClaim)="([^"]+)"/g;
const headingLine = /^(#{2,6}) /;

/** Ids that stand in a text. An id of one word is left out: it may be the name of a drug and no citation. */
function idsIn(text: string, known: ReadonlySet<string>): readonly string[] {
  return (text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []).filter((word) => known.has(word));
}

/** Uses of each claim in one layer: one for each heading under which it is cited. */
function usesInLayer(layer: UsageLayer): readonly (readonly [string, Use])[] {
  const prefix = layer.level === 'clinical' ? 'clinical-' : '';
  const found = new Map<string, readonly [string, Use]>();
  let at = -1;
  // Parts begin with a heading; a component's attributes may run over lines, so lines alone won't do.
  for (const part of layer.mdx.split(/^(?=#{2,6} )/m)) {
    if (headingLine.test(part)) at++;
    const heading = layer.headings[at];
    const anchor = heading ? `${prefix}${heading.slug}` : '';
    const query = layer.level === 'clinical' ? '?level=clinical' : '';
    const href = `/learn/${layer.page}/${query}${anchor && `#${anchor}`}`;
    for (const id of [...part.matchAll(componentClaim)].flatMap(([, ids]) =>
      (ids ?? '').trim().split(/\s+/),
    )) {
      const use: Use = {
        title: layer.title,
        href,
        level: layer.level,
        ...(heading ? { heading: heading.text } : {}),
      };
      found.set(`${id} ${href}`, [id, use]);
    }
  }
  return [...found.values()];
}

/** Uses by claim id: explainers with heading and layer first, then files in the order given. */
export function claimUses(
  ids: ReadonlySet<string>,
  layers: readonly UsageLayer[],
  files: readonly UsageFile[],
): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (id: string, use: Use) => uses.set(id, [...(uses.get(id) ?? []), use]);
  for (const layer of layers) for (const [id, use] of usesInLayer(layer)) if (ids.has(id)) add(id, use);
  for (const [id, use] of usesInFiles(ids, files)) add(id, use);
  return uses;
}

/** Uses of claims or sources in files that aren't explainers, one for each title. */
export function usesInFiles(
  ids: ReadonlySet<string>,
  files: readonly UsageFile[],
): readonly (readonly [string, Use])[] {
  const counts = new Map<string, { id: string; file: UsageFile; times: number }>();
  for (const file of files) {
    for (const id of idsIn(file.text, ids)) {
      const key = `${file.title} ${id}`;
      counts.set(key, { id, file, times: (counts.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...counts.values()].map(({ id, file: { title, href }, times }) => [id, { title, href, times }]);
}

/** Claims that rest on each source, by source id. */
export function claimsBySource<T extends { readonly sources: readonly string[] }>(
  claims: Iterable<T>,
): ReadonlyMap<string, readonly T[]> {
  const by = new Map<string, T[]>();
  for (const claim of claims) for (const id of claim.sources) by.set(id, [...(by.get(id) ?? []), claim]);
  return by;
}

/** Explainers that use each glossary term, in the order of the layers, each once. */
export function termUses(layers: readonly UsageLayer[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { mdx, page, title } of layers) {
    for (const [, id = ''] of mdx.matchAll(/<Term\b[^>]*?\bid="([^"]+)"/g)) {
      const of = uses.get(id) ?? [];
      if (!of.some((use) => use.title === title)) uses.set(id, [...of, { title, href: `/learn/${page}/` }]);
    }
  }
  return uses;
}
