/** What each island is given: the build renders with it, and the browser fetches the same as a file to wake the island. */
import { createHash } from 'node:crypto';
import { judgeLinks } from './domain/body/link.ts';
import type { Claim } from './domain/evidence/claim.ts';
import { claimTitle } from './domain/evidence/claim-title.ts';
import { withStop } from './domain/evidence/figure-words.ts';
import { judgeSteps } from './domain/follicle/story.ts';
import { drawingsOf } from './domain/pathway/drawing.ts';
import { presets as pathwayPresets } from './domain/pathway/presets.ts';
import { curvesOf, type TrialCurves, trialPeople } from './domain/relapse/curves.ts';
import { trialKey } from './domain/relapse/figure.ts';
import { readPlan, regimenOf } from './domain/relapse/plan.ts';
import {
  axisWords,
  legend,
  plainSets,
  presets as relapsePresets,
  threeWays,
  trialWords,
} from './domain/relapse/presets.ts';
import { assumption, captions } from './domain/selectivity/captions.ts';
import { presets as signalPresets, watched } from './domain/selectivity/choice.ts';
import type { SetId, TeachingModel } from './domain/simulator/parameters.ts';
import { patchPresets } from './domain/simulator/patches-words.ts';
import { recruit, runTrial } from './domain/simulator/trial.ts';
import { variableWords } from './domain/simulator/variable-words.ts';
import { harms, presets } from './domain/trials/presets.ts';
import { isDrawn } from './domain/trials/row.ts';
import type { BodyData } from './islands/body/data.ts';
import type { FollicleData } from './islands/follicle/data.ts';
import type { JakStatData } from './islands/jak-stat/data.ts';
import type { PatchesData } from './islands/patches/data.ts';
import type { PathwayData, ClaimNote as PathwayNote } from './islands/pathway/data.ts';
import type { RelapseData } from './islands/relapse/data.ts';
import { type ClaimNote, pack, type TrialsData } from './islands/trials/data.ts';
import { drawPatches } from './patches-story.ts';
import {
  allTrialRows,
  bodyContent,
  claimById,
  hairRootStory,
  models,
  pathwayMap,
  shortCitations,
  signalMap,
  spaceModels,
} from './queries.ts';

/** A caveat stands in running text: sentences follow it. */
const ended = (caveat: string | null) => caveat && withStop(caveat);

/** Titles of claims, by id. */
const titlesOf = (ids: Iterable<string>) =>
  Object.fromEntries([...new Set(ids)].map((id) => [id, claimTitle(id)]));

async function readTrialsData(): Promise<TrialsData> {
  const rows = (await allTrialRows()).filter(isDrawn);
  const lead = new Set(presets.map(({ claims }) => claims[0]));
  const claims: Record<string, ClaimNote> = {};
  for (const id of new Set([...rows.flatMap((row) => row.claims), ...presets.flatMap((one) => one.claims)])) {
    const { certainty, plain, caveat } = await claimById(id);
    claims[id] = lead.has(id) ? { certainty, plain, caveat: ended(caveat) } : { certainty };
  }
  const sources = await shortCitations(rows.map((row) => row.source));
  const titles = titlesOf(presets.flatMap((one) => one.claims));
  return { rows, sources, claims, presets, titles, harms };
}

let trials: Promise<TrialsData> | undefined;

/** The results that are drawn, with the words of the claims and sources they cite. Read once a build. */
export function trialsData(): Promise<TrialsData> {
  trials ??= readTrialsData();
  return trials;
}

async function readPathwayData(): Promise<PathwayData> {
  const { pathway, plates } = await pathwayMap();
  const claims: Record<string, PathwayNote> = {};
  const named = [...pathway.nodes, ...pathway.edges].flatMap((one) => one.claims);
  for (const id of new Set([...pathwayPresets.map(({ claim }) => claim), ...named])) {
    const { plain, caveat, certainty, statement, species } = await claimById(id);
    claims[id] = { plain, caveat: ended(caveat), certainty, statement, species };
  }
  const sources = await shortCitations([...pathway.nodes, ...pathway.edges].flatMap((one) => one.sources));
  const drawings = drawingsOf(pathway, plates);
  return {
    pathway,
    presets: pathwayPresets,
    drawings,
    sources,
    claims,
    titles: titlesOf(Object.keys(claims)),
  };
}

let pathway: Promise<PathwayData> | undefined;

/** The map, its plates drawn, with the words of the claims and sources it cites. Read once a build. */
export function pathwayData(): Promise<PathwayData> {
  pathway ??= readPathwayData();
  return pathway;
}

/** The five steps with their certainty, and the claims they cite. Throws with file and line for a faulty story. */
export async function follicleStory(): Promise<{ data: FollicleData; claims: readonly Claim[] }> {
  const { story, evidence } = await hairRootStory();
  const steps = judgeSteps(story.steps, evidence.claims);
  const cited = [
    ...story.steps.flatMap((step) => [...step.claims, ...step.against]),
    ...story.noteClaims,
    ...story.parts.flatMap((part) => part.claims),
  ];
  const claims = [...new Set(cited)].flatMap((id) => evidence.claims.get(id) ?? []);
  const sources = Object.fromEntries(claims.map((claim) => [claim.id, claim.sources]));
  const { finding, note, noteClaims, scale, parts } = story;
  const titles = titlesOf(cited);
  return { data: { finding, note, noteClaims, scale, parts, steps, sources, titles }, claims };
}

async function readJakStatData(): Promise<JakStatData> {
  const map = await signalMap();
  const claims: Record<string, JakStatData['claims'][string]> = {};
  const cited = [
    ...signalPresets.flatMap((one) => one.claims),
    ...['', ...map.medicines.map(({ id }) => id)].flatMap(watched),
  ];
  for (const id of new Set(cited)) {
    const { certainty, plain, caveat } = await claimById(id);
    claims[id] = { certainty, plain, caveat: ended(caveat) };
  }
  const sources = [...map.signals, ...map.medicines].flatMap((one) => one.sources);
  const citations = await shortCitations([...sources, assumption.source]);
  return { ...map, citations, claims, titles: titlesOf(cited), captions };
}

let jakStat: Promise<JakStatData> | undefined;

/** Signals and medicines, with the words of the claims and sources they cite. Read once a build. */
export function jakStatData(): Promise<JakStatData> {
  jakStat ??= readJakStatData();
  return jakStat;
}

async function readBodyData(): Promise<BodyData> {
  const { links, views } = bodyContent();
  const cited = [
    ...views.flatMap((view) => view.claims),
    ...links.flatMap((link) => link.evidence.map(({ claim }) => claim)),
  ];
  const claims = new Map<string, Claim>();
  for (const id of new Set(cited)) claims.set(id, await claimById(id));
  const notes = [...claims].map(([id, { certainty, plain, statement, caveat, sources }]) => [
    id,
    {
      title: claimTitle(id),
      certainty,
      plain,
      clinical: statement,
      caveat: caveat?.replace(/\.$/, '') ?? null,
      sources,
    },
  ]);
  return { links: judgeLinks(links, claims), views, claims: Object.fromEntries(notes) };
}

let body: Promise<BodyData> | undefined;

/** The links of the body, judged, with the words of the claims they cite. Read once a build. */
export function bodyData(): Promise<BodyData> {
  body ??= readBodyData();
  return body;
}

let patches: Promise<ReturnType<typeof drawPatches>> | undefined;

/** The model in space: its numbers, its start view and stages, worked out and drawn. Once a build. */
export function patchesStory(): Promise<ReturnType<typeof drawPatches>> {
  patches ??= spaceModels().then((all) =>
    drawPatches(all, titlesOf(patchPresets.flatMap((one) => one.claims))),
  );
  return patches;
}

/** Virtual trials of the ready-made plans, with the people that the browser draws too. */
function presetTrials({ sets }: TeachingModel): RelapseData['trials'] {
  const cohorts = sets.map((set) => ({ set, cohort: recruit(set, trialPeople) }));
  const plans = relapsePresets.flatMap(({ choice }) =>
    [choice.plan, choice.versus].flatMap((text) => readPlan(text) ?? []),
  );
  const some = plans.filter(({ parts }) => parts.length > 0);
  const keyed = new Map(some.map((plan) => [trialKey(plan), plan]));
  return Object.fromEntries(
    [...keyed].map(([key, plan]) => {
      const curves = cohorts.map(
        ({ set, cohort }) => [set.id, curvesOf(runTrial(cohort, regimenOf(plan, set)))] as const,
      );
      return [key, Object.fromEntries(curves) as Record<SetId, TrialCurves>];
    }),
  );
}

async function readRelapseData(): Promise<RelapseData> {
  const { teaching, targets, versions } = await models();
  const claims: Record<string, RelapseData['claims'][string]> = {};
  for (const id of new Set(relapsePresets.flatMap((one) => one.claims))) {
    const claim = await claimById(id);
    claims[id] = { title: claimTitle(id), certainty: claim.certainty, plain: claim.plain };
  }
  const points = targets.filter(({ measure }) => measure === 'salt20' || measure === 'lost');
  return {
    model: teaching,
    versions: versions.teaching,
    presets: relapsePresets,
    threeWays,
    plainSets,
    legend,
    trialWords,
    axisWords,
    variables: variableWords,
    points,
    claims,
    trials: presetTrials(teaching),
  };
}

let relapse: Promise<RelapseData> | undefined;

/** The teaching model, ready curves for its presets, and the trials' figures. Read once a build. */
export function relapseData(): Promise<RelapseData> {
  relapse ??= readRelapseData();
  return relapse;
}

/** Text of each island's file, by the island's name. */
const files = {
  trials: async () => pack(await trialsData()),
  follicle: async () => JSON.stringify((await follicleStory()).data),
  'jak-stat': async () => JSON.stringify(await jakStatData()),
  body: async () => JSON.stringify(await bodyData()),
  pathway: async () => JSON.stringify(await pathwayData()),
  patches: async () => JSON.stringify((await patchesStory()).data satisfies PatchesData),
  relapse: async () => JSON.stringify(await relapseData()),
} as const satisfies Record<string, () => Promise<string>>;
export type IslandName = keyof typeof files;

/** Every file: the name that its address carries (with a hash, so that a browser may keep it) and its text. */
export async function dataFiles(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  return Promise.all(
    Object.entries(files).map(async ([island, write]) => {
      const text = await write();
      return { name: `${island}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}`, text };
    }),
  );
}

/** Address of an island's file. */
export async function dataAddress(island: IslandName): Promise<string> {
  const file = (await dataFiles()).find(({ name }) => name.startsWith(`${island}.`));
  return `/explore/data/${file?.name}.json`;
}
