/** The pathway map: places, players and arrows, as `content/pathways/` has them. Pure data, no drawing. */
import type { Certainty } from '../evidence/claim.ts';

export const nodeKinds = [
  'cell',
  'cytokine',
  'ligand',
  'receptor',
  'kinase',
  'transcription-factor',
  'process',
  'outcome',
  'drug',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const effects = [
  'activates',
  'inhibits',
  'secretes',
  'binds',
  'recruits',
  'damages',
  'protects',
  'differentiates-to',
] as const;
export type Effect = (typeof effects)[number];

/** Where an arrow was shown; "inferred" is a step that follows from others but that nobody has watched. */
export const arrowSpecies = ['human', 'both', 'mouse', 'inferred'] as const;
export type ArrowSpecies = (typeof arrowSpecies)[number];

/** Colours with a meaning, one token each in `src/styles/tokens.css`; null is drawn in ink. */
export const tones = ['t-cell', 'ifn-gamma', 'il-15', 'follicle', 'guardian', 'drug', 'systemic'] as const;
export type Tone = (typeof tones)[number];

/** A player stands at level 1 or 2, an arrow at 1, 2 or 3; a level shows everything at or below it. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

export interface Compartment {
  readonly id: string;
  readonly label: string;
  readonly plain: string;
}

/** A standard gene symbol, with the UniProt accession of its protein where a reader of the pack has seen it. */
export interface GeneSymbol {
  readonly symbol: string;
  readonly uniprot: string | null;
}

export interface PathwayNode {
  readonly id: string;
  readonly label: string;
  /** Whether the label is a plural. */
  readonly plural: boolean;
  /** Lines of the label on the drawing, where the whole label is too long for one. */
  readonly short: readonly string[];
  readonly kind: NodeKind;
  readonly tone: Tone | null;
  readonly compartment: string;
  /** For patients. */
  readonly does: string;
  /** For clinicians. */
  readonly detail: string;
  readonly symbols: readonly GeneSymbol[];
  readonly sources: readonly string[];
  /** Claims that state something of it; empty where no claim does. */
  readonly claims: readonly string[];
  readonly level: Level;
}

export interface PathwayEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly effect: Effect;
  readonly label: string;
  readonly species: ArrowSpecies;
  readonly certainty: Certainty;
  /** Never empty: an unsupported arrow is not drawn. */
  readonly sources: readonly string[];
  /** Claims that state what the arrow shows, or speak against it; empty where no claim does. */
  readonly claims: readonly string[];
  readonly level: Level;
  /** What else must be known of this arrow; names a conflict where there is one. */
  readonly note: string | null;
  /** Arrows that this one abbreviates; empty where it stands for itself. */
  readonly shortcutOf: readonly string[];
}

export interface View {
  readonly id: string;
  readonly label: string;
  readonly plain: string;
  readonly nodes: readonly string[];
}

/** One receptor of a messenger: its JAKs in the order of the source. */
export interface JakPair {
  readonly id: string;
  readonly symbols: readonly string[];
  readonly jaks: readonly string[];
  /** JAKs of a second receptor for the same messenger. */
  readonly secondJaks: readonly string[] | null;
}

export interface Medicine {
  readonly id: string;
  readonly name: string;
  readonly plain: string;
  readonly targets: readonly string[];
}

export interface Pathway {
  readonly compartments: readonly Compartment[];
  readonly nodes: readonly PathwayNode[];
  readonly edges: readonly PathwayEdge[];
  readonly views: readonly View[];
  readonly pairs: readonly JakPair[];
  readonly medicines: readonly Medicine[];
}

/** Verb phrase of an effect, for sentences: "IL-15 **docks on** …". */
export const effectVerbs: Readonly<Record<Effect, string>> = {
  activates: 'switches on or raises',
  inhibits: 'blocks or lowers',
  secretes: 'releases',
  binds: 'docks on',
  recruits: 'draws in',
  damages: 'damages',
  protects: 'protects',
  'differentiates-to': 'turns into or rebuilds',
};

/** The same after a plural. */
export const effectVerbsPlural: Readonly<Record<Effect, string>> = {
  activates: 'switch on or raise',
  inhibits: 'block or lower',
  secretes: 'release',
  binds: 'dock on',
  recruits: 'draw in',
  damages: 'damage',
  protects: 'protect',
  'differentiates-to': 'turn into or rebuild',
};

export const speciesWords: Readonly<Record<ArrowSpecies, string>> = {
  human: 'shown in people or human cells',
  both: 'shown in people or human cells, and in mice',
  mouse: 'shown in mice only',
  inferred: 'inferred: nobody has watched this step',
};

/** Players and arrows of a view; the whole map for none. */
export function pathwayOf(pathway: Pathway, view: string): Pathway {
  const wanted = pathway.views.find(({ id }) => id === view);
  if (!wanted) return pathway;
  const nodes = pathway.nodes.filter(({ id }) => wanted.nodes.includes(id));
  const there = new Set(nodes.map(({ id }) => id));
  const edges = pathway.edges.filter(({ from, to }) => there.has(from) && there.has(to));
  return { ...pathway, nodes, edges };
}
