/** Makes Pagefind's index of sections. Kept apart from the Astro hook so that tests can index pages of their own. */
import { close, createIndex, type IndexFile } from 'pagefind';
import type { SearchRecord } from '../domain/search/record.ts';
import { repack } from './repack-index.ts';

/** The parts of Pagefind's bundle that our own dialog uses; its ready-made interfaces are left out. */
const wanted =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|[^/]+\.pf_meta|(index|filter|fragment)\/[^/]+)$/;

/**
 * Heading and page title go into the metadata, which Pagefind ranks by its own weights (`metaWeights` of the reader),
 * so that the text stays clean for excerpts. Tried against small HTML documents with weighted headings: see
 * tests/reference/search.md.
 */
function customRecord({ url, page, section, kind, reader, certainty, text }: SearchRecord) {
  return {
    url,
    content: text,
    language: 'en',
    meta: { title: section ?? page, ...(section ? { page } : {}) },
    filters: {
      kind: [kind],
      // A text for everybody answers to both readers, so that the counts need no adding up.
      reader: reader === 'both' ? ['plain', 'clinical'] : [reader],
      ...(certainty ? { certainty: [certainty] } : {}),
      ...(kind === 'explainer' ? { path: [url.replace(/[?#].*$/, '')] } : {}),
    },
  };
}

/** Files of the index as Pagefind makes them. */
export async function rawIndex(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(customRecord(record));
      if (added.errors.length > 0) throw new Error(`search index: ${record.url}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`search index: ${made.errors.join('; ')}`);
    return made.files.filter(({ path }) => wanted.test(path));
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Files of the index, sorted by path. The same records in the same order give the same bytes. */
export async function indexRecords(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  return repack(await rawIndex(records)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
