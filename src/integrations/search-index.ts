/** Makes Pagefind's index of sections. Kept apart from the Astro hook so that tests can index pages of their own. */
import { close, createIndex, type IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import { type SearchRecord, writeTraits } from '../domain/search/record.ts';
import { repack } from './repack-index.ts';

/** The parts of Pagefind's bundle that our own dialog uses; its ready-made interfaces are left out. */
const wanted =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|[^/]+\.pf_meta|(index|filter|fragment)\/[^/]+)$/;

/**
 * Heading and page title go into the metadata, which Pagefind ranks by its own weights (`metaWeights` of the reader),
 * so that the text stays clean for excerpts. Tried against small HTML documents with weighted headings: see
 * tests/reference/search.md.
 */
function customRecord(record: SearchRecord) {
  const { url, page, section, kind, text } = record;
  const path = kind === 'explainer' ? url.replace(/[?#].*$/, '') : undefined;
  return {
    url,
    content: text,
    language: 'en',
    meta: { title: section ?? page, ...(section ? { page } : {}) },
    // For `repack`, which writes them into the name of the section.
    filters: { traits: [writeTraits({ ...record, ...(path ? { path } : {}) })] },
  };
}

/** Pagefind's program as shipped is spread out: without its blanks and long names a reader loads a seventh less. */
function smaller(file: IndexFile): IndexFile {
  if (file.path !== 'pagefind.js') return file;
  const { code, errors } = minifySync('pagefind.js', Buffer.from(file.content).toString(), { module: true });
  if (errors.length > 0) throw new Error(`search index: pagefind.js: ${errors[0]?.message}`);
  return { ...file, content: Buffer.from(code) };
}

/** Files of the index as Pagefind makes them, its program made smaller. */
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
    return made.files.filter(({ path }) => wanted.test(path)).map(smaller);
  } finally {
    await index.deleteIndex();
    await close();
  }
}

/** Files of the index, sorted by path. The same records in the same order give the same bytes. */
export async function indexRecords(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  return repack(await rawIndex(records)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
