/** The words of the figure: five steps and the parts that they show, with how surely each step is known. */
import { type Certainty, type Claim, certainties, type Species } from '../evidence/claim.ts';

export const stepIds = ['hidden', 'signals', 'collapse', 'swarm', 'regrowth'] as const;
export type StepId = (typeof stepIds)[number];
export const levels = ['plain', 'clinical'] as const;
export type Level = (typeof levels)[number];

export const glyphNames = [
  'killer',
  'naturalKiller',
  'pigment',
  'guardian',
  'danger',
  'mhc',
  'ifn',
  'il15',
] as const;
export type GlyphName = (typeof glyphNames)[number];

export interface Part {
  readonly id: string;
  readonly plain: string;
  readonly clinical: string;
  /** What it is, for everybody. */
  readonly what: string;
  /** The shape by which it is drawn; structures of the skin have none. */
  readonly glyph?: GlyphName | undefined;
  readonly claims: readonly string[];
}

export interface StepWords {
  readonly id: StepId;
  readonly title: string;
  /** Over a figure that opens here; the whole figure's own where it is missing. */
  readonly finding?: string | undefined;
  readonly plain: readonly string[];
  readonly clinical: readonly string[];
  /** What the sentences rest on. */
  readonly claims: readonly string[];
  /** Claims that conflict with these. */
  readonly against: readonly string[];
  readonly alt: string;
  /** Ids of the parts that carry a label. */
  readonly shows: readonly string[];
}

export interface Story {
  readonly title: string;
  readonly question: string;
  readonly finding: string;
  readonly note: string;
  readonly noteClaims: readonly string[];
  readonly scale: string;
  readonly parts: readonly Part[];
  readonly steps: readonly StepWords[];
}

export interface Step extends StepWords {
  /** That of the least sure of its claims. */
  readonly certainty: Certainty;
  /** Those of its claims and of the claims against it: its sentences speak of both. */
  readonly species: Species;
}

/** The least sure of some certainties. Throws a RangeError for none. */
export function weakest(all: readonly Certainty[]): Certainty {
  const found = certainties[Math.max(...all.map((one) => certainties.indexOf(one)))];
  if (!found) throw new RangeError('no certainty to choose from');
  return found;
}

/** Whose bodies some claims are about, together. */
export function together(all: readonly Species[]): Species {
  const has = (word: string) => all.some((species) => species.includes(word));
  if (has('human')) return has('mouse') ? 'human+mouse' : 'human';
  return has('mouse') ? 'mouse' : 'n/a';
}

/** Steps with their certainty and species. Throws a RangeError for a claim that isn't given. */
export function judgeSteps(
  steps: readonly StepWords[],
  claims: ReadonlyMap<string, Pick<Claim, 'certainty' | 'species'>>,
): readonly Step[] {
  return steps.map((step) => {
    const found = (id: string) => {
      const claim = claims.get(id);
      if (!claim) throw new RangeError(`step "${step.id}" rests on the unknown claim "${id}"`);
      return claim;
    };
    const own = step.claims.map(found);
    return {
      ...step,
      certainty: weakest(own.map((claim) => claim.certainty)),
      species: together([...own, ...step.against.map(found)].map((claim) => claim.species)),
    };
  });
}

/** The step nearest to a moment from 0 to 4. */
export function nearestStep<T>(steps: readonly T[], moment: number): T {
  const step = steps[Math.min(steps.length - 1, Math.max(0, Math.round(moment)))];
  if (step === undefined) throw new RangeError('a figure without steps');
  return step;
}
