/** Content by id, for pages and components. An unknown id stops the build with the id in the message. */

import { getCollection, getEntry, render } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Claim } from './domain/evidence/claim.ts';
import { printFault } from './domain/evidence/fault.ts';
import { type Source, shortCitation } from './domain/evidence/source.ts';
import {
  claimsBySource,
  claimUses,
  termUses,
  type UsageFile,
  type UsageLayer,
  type Use,
  usesInFiles,
} from './domain/evidence/usage.ts';
import type { SignalMap } from './domain/selectivity/signal.ts';
import type { TrialRow } from './domain/trials/row.ts';
import { readBody } from './schemas/body.ts';
import { readDrawn } from './schemas/diagram.ts';
import { readStory } from './schemas/follicle.ts';
import { contentFiles } from './schemas/read.ts';
import { readSpace } from './schemas/space.ts';
import { readTheses } from './schemas/thesis.ts';

export async function claimById(id: string): Promise<Claim> {
  const entry = await getEntry('claims', id);
  if (!entry) throw new Error(`unknown claim "${id}": no file in content/claims defines it`);
  return entry.data;
}

export async function sourceById(id: string): Promise<Source> {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`unknown source "${id}": no file in content/sources defines it`);
  return entry.data;
}

/** Short citations of sources, by id; an id may come more than once. */
export async function shortCitations(ids: Iterable<string>): Promise<Record<string, string>> {
  const cited: Record<string, string> = {};
  for (const id of new Set(ids)) cited[id] = shortCitation(await sourceById(id));
  return cited;
}

export async function sourcesOf(claim: Claim): Promise<readonly Source[]> {
  return Promise.all(claim.sources.map(sourceById));
}

/** All claims, those never seen included: ask for `seen` before printing a figure. */
export async function allClaims(): Promise<readonly Claim[]> {
  return (await getCollection('claims')).map((entry) => entry.data);
}

export async function allSources(): Promise<readonly Source[]> {
  return (await getCollection('sources')).map((entry) => entry.data);
}

/** Explainers in the order in which they are read. */
export async function pagesInOrder() {
  return (await getCollection('pages')).sort((a, b) => a.data.order - b.data.order);
}

/** Figures with a page of their own, by id, as far as they stand in a file of that name under `pages/explore`. */
export function exploreFigures(): readonly { id: string; href: string }[] {
  return Object.keys(import.meta.glob('./pages/explore/**/*.astro'))
    .map((path) => path.replace('./pages/explore/', '').replace(/(\/index)?\.astro$/, ''))
    .filter((id) => id !== 'index' && !/[/[]/.test(id))
    .map((id) => ({ id, href: `/explore/${id}/` }));
}

/** What the folders of `content` feed, in words, and the figure or the page that shows it. */
const feeds: readonly (readonly [folder: string, title: string, figure: string | null])[] = [
  ['home.yaml', 'Home page', '/'],
  ['theses', 'For and against', '/evidence/for-and-against/'],
  ['ladder.yaml', 'For and against', '/evidence/for-and-against/'],
  ['trials', 'Trials figure', 'trials'],
  ['comorbidities', 'Linked conditions figure', 'conditions'],
  ['follicle.yaml', 'Hair root figure', 'follicle'],
  ['pathways', 'Pathway map', 'pathway'],
  ['drugs', 'JAK–STAT figure', 'jak-stat'],
  ['models/space.yaml', 'Patches on a drawn scalp', 'patches'],
  ['models', 'Teaching model', 'relapse'],
  ['handouts', 'Handouts', null],
  ['quiz', 'Quiz', null],
];
const notUses = /^(claims|sources|pages|glossary|diagrams)\//;

function usageFiles(): readonly UsageFile[] {
  const root = join(process.cwd(), 'content');
  const figures = new Map(exploreFigures().map(({ id, href }) => [id, href]));
  return contentFiles(root)
    .map((path) => ({ path, name: relative(root, path) }))
    .filter(({ name }) => !notUses.test(name))
    .map(({ path, name }) => {
      const [, title, figure] = feeds.find(([folder]) => name.startsWith(folder)) ?? [];
      const href = figure?.startsWith('/') ? figure : (figures.get(figure ?? '') ?? null);
      return { title: title ?? name.split('/')[0] ?? name, href, text: readFileSync(path, 'utf8') };
    });
}

/** Both layers of every explainer, in reading order, with their headings. */
export async function explainerLayers(): Promise<readonly UsageLayer[]> {
  const layers: UsageLayer[] = [];
  for (const page of await pagesInOrder()) {
    for (const [name, level] of [
      ['patient', 'plain'],
      ['clinician', 'clinical'],
    ] as const) {
      const entry = await getEntry('layers', `${page.id}/${name}`);
      if (!entry) continue;
      const { headings } = await render(entry);
      layers.push({ page: page.id, title: page.data.title, level, mdx: entry.body ?? '', headings });
    }
  }
  return layers;
}

export interface EvidenceIndex {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly claimsBySource: ReadonlyMap<string, readonly Claim[]>;
  readonly claimUses: ReadonlyMap<string, readonly Use[]>;
  readonly sourceUses: ReadonlyMap<string, readonly Use[]>;
  readonly termUses: ReadonlyMap<string, readonly Use[]>;
}

async function indexEvidence(): Promise<EvidenceIndex> {
  const claims = new Map((await allClaims()).map((claim) => [claim.id, claim]));
  const sources = new Map((await allSources()).map((source) => [source.id, source]));
  const [layers, files] = [await explainerLayers(), usageFiles()];
  const sourceUses = new Map<string, Use[]>();
  for (const [id, use] of usesInFiles(new Set(sources.keys()), files)) {
    sourceUses.set(id, [...(sourceUses.get(id) ?? []), use]);
  }
  return {
    claims,
    sources,
    claimsBySource: claimsBySource(claims.values()),
    claimUses: claimUses(new Set(claims.keys()), layers, files),
    sourceUses,
    termUses: termUses(layers),
  };
}

let index: Promise<EvidenceIndex> | undefined;

/** Everything about claims and sources that hundreds of pages share, worked out once for a build. */
export function evidenceIndex(): Promise<EvidenceIndex> {
  // While writing, content changes under a running server: then each page asks anew.
  if (import.meta.env.DEV) return indexEvidence();
  index ??= indexEvidence();
  return index;
}

/** Sources that were really read: the only ones that are cited as evidence. */
export async function openedSources(): Promise<readonly Source[]> {
  return (await allSources()).filter(({ seen }) => seen);
}

/** All results of trials in the order of their files, those that are never drawn included. */
export async function allTrialRows(): Promise<readonly TrialRow[]> {
  return (await getCollection('trials')).map((entry) => entry.data);
}

/** The pathway map and its plates. */
export async function pathwayMap() {
  const entry = await getEntry('pathways', 'alopecia-areata');
  if (!entry) throw new Error('no pathway map: content/pathways/alopecia-areata.yaml could not be read');
  return entry.data;
}

/** Signals through JAKs, and the medicines aimed at them. */
export async function signalMap(): Promise<SignalMap> {
  const entry = await getEntry('signals', 'alopecia-areata');
  if (!entry) throw new Error('content/pathways/alopecia-areata.yaml gave no signals');
  const { signals, medicines } = entry.data;
  return { signals, medicines };
}

/** Links of the body and views of their figure. Throws with file and line where the content is faulty. */
export const bodyContent = () => readBody(process.cwd());

/** The teaching model, the published ones, what the trials found beside it, and its versions. */
export async function models() {
  const entry = await getEntry('models', 'alopecia-areata');
  if (!entry) throw new Error('content/models could not be read');
  return entry.data;
}

/** The hair root's story and the evidence it cites. Throws with file and line where the story is faulty. */
export async function hairRootStory() {
  const evidence = await evidenceIndex();
  const { story, faults } = readStory(process.cwd(), evidence);
  if (!story || faults.length > 0) throw new Error(faults.map(printFault).join('\n'));
  return { story, evidence };
}

/** The drawing of a diagram and what it says. The evidence check has refused one that is missing or stale. */
export function diagramById(id: string): ReturnType<typeof readDrawn> {
  return readDrawn(join(process.cwd(), 'content'), id);
}

/** The main points of the founding text, weighed, in their order. Throws with file and line where one is faulty. */
export function weighedTheses() {
  const { theses, faults } = readTheses(process.cwd());
  if (faults.length > 0) throw new Error(faults.map(printFault).join('\n'));
  return theses;
}

/** The models: the teaching model with its sets, the published ones, and the teaching model in space. */
export async function spaceModels() {
  const entry = await getEntry('models', 'alopecia-areata');
  const { space, faults } = readSpace(process.cwd(), await evidenceIndex());
  if (!entry || !space || faults.length > 0)
    throw new Error(faults.map(printFault).join('\n') || 'no models');
  return { ...entry.data, space };
}
