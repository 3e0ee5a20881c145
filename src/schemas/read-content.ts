/** Reads everything under `content/` for the checks: once, with the line of every id, date and text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { Arrow, Content, PageText, Reference, Text } from '../domain/evidence/checks/content.ts';
import type { Fault } from '../domain/evidence/fault.ts';
import { readDiagrams } from './diagram.ts';
import { pageSchema } from './page.ts';
import { type OpenYaml, openYaml, readEvidence, readOpenYaml, yamlFiles } from './read.ts';
import { termSchema } from './term.ts';
import { readTheses } from './thesis.ts';

const referenceKeys: Readonly<Record<string, Reference['kind']>> = {
  for: 'claim',
  against: 'claim',
  claim: 'claim',
  claims: 'claim',
  claim_id: 'claim',
  source: 'source',
  sources: 'source',
  source_id: 'source',
};

/** Ids that a YAML file mentions under a key like `claims` or `source_id`, however deep. */
export function referencesIn({ document, file, lineAt }: OpenYaml): readonly Reference[] {
  const references: Reference[] = [];
  const keep = (kind: Reference['kind'], node: unknown) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
    references.push({ kind, id: node.value, file, line: lineAt(node.range[0]) });
  };
  visit(document, {
    Pair(_, pair) {
      const kind = isScalar(pair.key) ? referenceKeys[String(pair.key.value)] : undefined;
      if (!kind) return undefined;
      if (isSeq(pair.value)) for (const item of pair.value.items) keep(kind, item);
      else keep(kind, pair.value);
      return undefined;
    },
  });
  return references;
}

/** Texts of a YAML file under the given keys, however deep. */
function textsIn({ document, file, lineAt }: OpenYaml, keys: ReadonlySet<string>): readonly Text[] {
  const texts: Text[] = [];
  const keep = (node: unknown) => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
    texts.push({ file, line: lineAt(node.range[0]), text: node.value });
  };
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !keys.has(String(pair.key.value))) return;
      if (isSeq(pair.value)) pair.value.items.forEach(keep);
      else keep(pair.value);
    },
  });
  return texts;
}

function arrowsIn({ document, file, lineAt }: OpenYaml): readonly Arrow[] {
  const edges = document.get('edges');
  if (!isSeq(edges)) return [];
  return edges.items.filter(isMap).map((edge) => {
    const word = (key: string) => {
      const value = edge.get(key);
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const count = (key: string) => {
      const value = edge.get(key);
      return isSeq(value) ? value.items.length : Number(typeof value === 'string');
    };
    const [start = 0] = (edge as Node).range ?? [];
    return {
      file,
      line: lineAt(start),
      id: word('id') ?? `${word('from')} to ${word('to')}`,
      species: word('species'),
      certainty: word('certainty'),
      support: ['claim', 'claims', 'source', 'sources'].reduce((sum, key) => sum + count(key), 0),
    };
  });
}

function readText(root: string, path: string): Text | undefined {
  return existsSync(path)
    ? { file: relative(root, path), line: 1, text: readFileSync(path, 'utf8') }
    : undefined;
}

interface ReadPage {
  readonly page: PageText;
  readonly open: OpenYaml | undefined;
  readonly faults: readonly Fault[];
}

const dates: ReadonlySet<PropertyKey | undefined> = new Set(['checked', 'nextCheck']);

/** One explainer. A missing or damaged date is left to the check of dates, which says what to do. */
function readPage(root: string, folder: string): ReadPage {
  const path = join(folder, 'page.yaml');
  const open = existsSync(path) ? openYaml(root, path) : undefined;
  const read = open && readOpenYaml(open, pageSchema);
  const written = (key: string) => {
    const value = open?.document.get(key);
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  };
  return {
    open,
    faults: (read?.faults ?? []).filter(({ detail }) => !dates.has(detail.split(':')[0])),
    page: {
      id: basename(folder),
      file: relative(root, path),
      checked: written('checked'),
      nextCheck: written('nextCheck'),
      checkedLine: open?.lineOf(['checked']) ?? 1,
      nextCheckLine: open?.lineOf(['nextCheck']) ?? 1,
      patient: readText(root, join(folder, 'patient.mdx')),
      clinician: readText(root, join(folder, 'clinician.mdx')),
    },
  };
}

function readPages(root: string, folder: string): readonly ReadPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readPage(root, join(folder, entry.name)));
}

const pageProse = new Set([
  'title',
  'question',
  'description',
  'ask',
  'steps',
  'heading',
  'use',
  'matters',
  'choices',
  'plan',
]);
/** Not the term and its other names: "interleukin 15" is one. */
const termProse = new Set(['plain', 'clinical']);
const thesisProse = new Set(['title', 'word', 'plain', 'clinical']);
/** Of the files at the top of content: the home page and its picture, whose pages read them through their schemas. */
const topProse = new Set(['text', 'question', 'intro', 'finding']);

/** All content, and the faults of its form. `today` is the ISO date against which dates are judged. */
export function readContent(
  root: string,
  today: string,
  content = join(root, 'content'),
): { content: Content; faults: readonly Fault[] } {
  const evidence = readEvidence(root, content);
  const open = (path: string) => openYaml(root, path);
  const terms = yamlFiles(join(content, 'glossary')).map(open);
  const pages = readPages(root, join(content, 'pages'));
  const pageFiles = pages.flatMap((page) => page.open ?? []);
  const tops = readdirSync(content)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => open(join(content, name)));
  const rows = ['pathways', 'trials', 'comorbidities', 'drugs'].flatMap((name) =>
    yamlFiles(join(content, name)).map(open),
  );
  const { theses, places: thesisPlaces, faults: thesisFaults } = readTheses(root, content);
  const thesisFiles = yamlFiles(join(content, 'theses')).map(open);
  return {
    content: {
      ...evidence,
      terms: new Set(terms.map(({ file }) => basename(file, '.yaml'))),
      pages: pages.map(({ page }) => page),
      theses: theses.map((thesis) => {
        const place = thesisPlaces.get(thesis.id);
        return {
          thesis,
          file: place?.file ?? 'content/theses',
          againstLine: place?.lineOf('against') ?? 1,
          trialsLine: place?.lineOf('trials') ?? 1,
        };
      }),
      texts: [
        ...pageFiles.flatMap((file) => textsIn(file, pageProse)),
        ...terms.flatMap((file) => textsIn(file, termProse)),
        ...tops.flatMap((file) => textsIn(file, topProse)),
        ...thesisFiles.flatMap((file) => textsIn(file, thesisProse)),
      ],
      references: [
        ...[...evidence.claims.values()].flatMap((claim) =>
          claim.sources.map((id) => ({
            kind: 'source' as const,
            id,
            ...(evidence.places.get(`claim:${claim.id}`) ?? { file: 'content/claims', line: 1 }),
          })),
        ),
        ...[...pageFiles, ...terms, ...rows, ...thesisFiles].flatMap(referencesIn),
        // There "source" names a part of the drawn body, so claims alone are ids.
        ...tops.flatMap(referencesIn).filter(({ kind }) => kind === 'claim'),
      ],
      arrows: rows.flatMap(arrowsIn),
      diagrams: readDiagrams(root, content, evidence.claims),
      today,
    },
    faults: [
      ...evidence.faults,
      ...pages.flatMap((page) => page.faults),
      ...terms.flatMap((file) => readOpenYaml(file, termSchema).faults),
      ...thesisFaults,
      ...[...tops, ...rows].flatMap((file) => file.faults),
    ],
  };
}
