/** What is shown for a choice: every signal with what the medicine does to it, and the finding in words. */
import { type Choice, concentrationOfChoice, type Preset, presetOf } from './choice.ts';
import { blockedShare, type Ic50, type Share } from './hill.ts';
import { signalShare, type Touch, touch } from './rule.ts';
import {
  diseaseGroups,
  type Group,
  groups,
  hasCurves,
  type Kinase,
  kinases,
  type Medicine,
  type Signal,
  type SignalMap,
} from './signal.ts';
import { jaksWords, listed, printNM, printShare, targetsWords, touchWords } from './words.ts';

export interface Row {
  readonly signal: Signal;
  /** Null with no medicine in. */
  readonly touch: Touch | null;
  /** Null where no curve is honest. */
  readonly share: Share | null;
  /** What stands beside the signal; empty with no medicine in. */
  readonly status: string;
}

export interface KinaseRow {
  readonly kinase: Kinase;
  readonly ic50: Ic50 | null;
  readonly share: Share | null;
}

export interface Figure {
  readonly choice: Choice;
  readonly preset: Preset | undefined;
  readonly medicine: Medicine | null;
  /** Null for a medicine without curves. */
  readonly concentrationNM: number | null;
  readonly groups: readonly { readonly group: Group; readonly rows: readonly Row[] }[];
  readonly kinases: readonly KinaseRow[];
  readonly finding: string;
  readonly closeUp: Row;
}

export const notAPerson =
  'An enzyme in a tube, not a person. These percentages are no measure of how well or how safely a medicine works.';
export const noMedicine =
  'A drawing of which parts work together. It does not say how strong any signal is in a person.';
export const fromTargets =
  'Reasoning from listed targets, not a prediction for a person. Reaching a signal does not mean stopping it.';

function rowOf(signal: Signal, medicine: Medicine | null, concentrationNM: number | null): Row {
  if (!medicine) return { signal, touch: null, share: null, status: '' };
  const touched = touch(signal, medicine);
  const share =
    medicine.ic50 && concentrationNM !== null ? signalShare(signal, medicine.ic50, concentrationNM) : null;
  return {
    signal,
    touch: touched,
    share,
    status: share ? `${printShare(share)} blocked` : touchWords[touched],
  };
}

/** Whether a signal counts as reached: at least half blocked where that is known, else by targets. */
const counts = (row: Row) => (row.share ? row.share.low >= 0.5 : row.touch === 'reached');

/** A sentence of counts for a choice that is no preset. */
export function tally(rows: readonly Row[], medicine: Medicine, concentrationNM: number | null): string {
  const disease = rows.filter(({ signal }) => diseaseGroups.includes(signal.group));
  const others = rows.filter(({ signal }) => !diseaseGroups.includes(signal.group));
  const part = (some: readonly Row[]) => `${some.filter(counts).length} of the ${some.length}`;
  const lead =
    concentrationNM === null
      ? `Aimed at ${targetsWords(medicine)}, ${medicine.name.toLowerCase()} can reach`
      : `In the tube, ${printNM(concentrationNM)} of ${medicine.name.toLowerCase()} blocks by half or more`;
  return `${lead} ${part(disease)} signals that drive, calm or support the attack, and ${part(others)} others drawn here.`;
}

/** The figure of a choice. Throws a RangeError for a medicine or signal that the map doesn't have. */
export function figureOf({ signals, medicines }: SignalMap, choice: Choice): Figure {
  const medicine = medicines.find(({ id }) => id === choice.drug) ?? null;
  if (choice.drug !== '' && !medicine) throw new RangeError(`no medicine "${choice.drug}"`);
  const concentrationNM = medicine && hasCurves(medicine) ? concentrationOfChoice(choice) : null;
  const rows = signals.map((signal) => rowOf(signal, medicine, concentrationNM));
  const closeUp = rows.find(({ signal }) => signal.id === choice.signal);
  if (!closeUp) throw new RangeError(`no signal "${choice.signal}"`);
  const preset = presetOf(choice);
  return {
    choice,
    preset,
    medicine,
    concentrationNM,
    groups: groups.map((group) => ({ group, rows: rows.filter(({ signal }) => signal.group === group) })),
    kinases: kinases.map((kinase) => {
      const ic50 = medicine?.ic50?.[kinase] ?? null;
      return {
        kinase,
        ic50,
        share: concentrationNM === null ? null : blockedShare(concentrationNM, ic50),
      };
    }),
    finding: preset?.finding ?? (medicine ? tally(rows, medicine, concentrationNM) : ''),
    closeUp,
  };
}

/** Rows in the order of the drawing. */
export const rowsOf = (figure: Figure): readonly Row[] => figure.groups.flatMap(({ rows }) => rows);

/** What a medicine does to one signal, and why. */
export function reason({ closeUp: { signal, touch: touched, share }, medicine, ...figure }: Figure): string {
  if (!medicine) return `Its receptor needs ${jaksWords(signal)}.`;
  const name = medicine.name;
  if (share && figure.concentrationNM !== null) {
    const jaks = figure.kinases.filter(({ kinase }) => signal.jaks.includes(kinase));
    const each = listed(
      jaks.map((row) => `${row.kinase} by ${row.share ? printShare(row.share) : 'an unknown part'}`),
    );
    return `${printNM(figure.concentrationNM)} of ${name.toLowerCase()} in the tube blocks ${each}. By the rule for a pair, the signal counts as ${printShare(share)} blocked.`;
  }
  const own = signal.chains.filter((chain) => medicine.targets.includes(chain));
  if (own.length > 0) return `${name} blocks ${listed(own)}, a chain of its receptor, outside the cell.`;
  const aimed = `${name} is aimed at ${targetsWords(medicine)}`;
  if (touched === 'reached') return `${aimed}; the signal needs ${jaksWords(signal)}.`;
  if (touched === 'partly' && signal.second)
    return `${aimed}, which one receptor of this message needs. Its second receptor uses ${jaksWords(signal.second)}.`;
  const left = `${aimed}; the signal uses ${jaksWords(signal)}`;
  return touched === 'unknown'
    ? `${left}. No figure was found that says how little or how much it does there.`
    : `${left}.`;
}

/** What is said after a gesture. */
export function summarise(figure: Figure): string {
  const { closeUp } = figure;
  return `${figure.finding} ${closeUp.signal.name}: ${closeUp.status || 'no medicine in'}.`;
}
