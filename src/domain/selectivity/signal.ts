/** Signals that run from a messenger through a receptor, JAKs and STATs, and medicines aimed at them. */
import type { Ic50 } from './hill.ts';

export const kinases = ['JAK1', 'JAK2', 'JAK3', 'TYK2'] as const;
export type Kinase = (typeof kinases)[number];

/** What a signal means in alopecia areata, in the order in which the figure shows it. */
export const groups = [
  'driver',
  'calming',
  'supporting',
  'safety',
  'metabolic',
  'marker',
  'unclear',
] as const;
export type Group = (typeof groups)[number];

/** Groups that tell of the disease; the others go with them. */
export const diseaseGroups: readonly Group[] = ['driver', 'calming', 'supporting'];

export interface Receptor {
  /** Protein chains by gene symbol; one that stands twice is paired with itself. */
  readonly chains: readonly string[];
  /** JAKs as the tables list them. */
  readonly jaks: readonly Kinase[];
}

export interface Signal extends Receptor {
  readonly id: string;
  /** Name of the messenger. */
  readonly name: string;
  readonly stats: readonly string[];
  /** A second receptor that the same messenger uses. */
  readonly second: Receptor | null;
  readonly group: Group;
  /** Part in alopecia areata, in the words of the map. */
  readonly role: string;
  readonly plain: string;
  readonly note: string;
  readonly sources: readonly string[];
}

export type KinaseFigures = Readonly<Record<Kinase, Ic50 | null>>;

/** Other figures of one medicine, each with what was measured and how. Never set beside another medicine's. */
export interface OtherFigure {
  /** "JAK1 with JAK3", "JAK1 over JAK2". */
  readonly of: string;
  /** As printed, with its unit: "56 nM", "about 60 times stronger". */
  readonly value: string;
  readonly how: string;
}

export interface Medicine {
  readonly id: string;
  readonly name: string;
  readonly drugClass: string;
  /** JAKs, other kinases and receptor chains that it is aimed at. */
  readonly targets: readonly string[];
  /** How it binds; empty where that wasn't read. */
  readonly binding: string;
  readonly plain: string;
  /** Null for a medicine that acts outside the cell. */
  readonly ic50: KinaseFigures | null;
  /** How the IC50s were measured; empty where none was found. */
  readonly assay: string;
  readonly others: readonly OtherFigure[];
  /** Kinases of other families that it is aimed at. */
  readonly otherTargets: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

export interface SignalMap {
  readonly signals: readonly Signal[];
  readonly medicines: readonly Medicine[];
}

/** A medicine that acts outside the cell on a receptor, not on a JAK. */
export const actsOutside = (medicine: Medicine) => medicine.ic50 === null;

/** Whether a concentration slider is honest: an IC50 of each of the four JAKs was read. */
export function hasCurves({ ic50 }: Medicine): boolean {
  return ic50 !== null && kinases.every((kinase) => ic50[kinase] !== null);
}

/** Receptors of a signal. */
export const receptorsOf = (signal: Signal): readonly Receptor[] =>
  signal.second ? [signal, signal.second] : [signal];
