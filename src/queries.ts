/** Content by id, for pages and components. An unknown id stops the build with the id in the message. */
import { getCollection, getEntry } from 'astro:content';
import type { Claim } from './domain/evidence/claim.ts';
import type { Source } from './domain/evidence/source.ts';

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
