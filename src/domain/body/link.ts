/** What links parts of the body with the hair root. The certainty of a link is never written: it is that of its first claim. */
import { type Certainty, type Claim, certainties, type Species } from '../evidence/claim.ts';

/** Parts of the body, in the order of their numbers: the first four stand left of the drawing, the others right. */
export const bodySources = ['thyroid', 'blood', 'skin', 'gut', 'mind', 'lungs', 'heart', 'fat'] as const;
export type BodySource = (typeof bodySources)[number];

/** What a claim says of a link: found together, unsettled, looked for without seeing one, or no study found at all. */
export const bearings = ['link', 'conflict', 'null', 'not-found'] as const;
export type Bearing = (typeof bearings)[number];

/** Which a study saw first: the body's part, the hair loss, either, the genes of both, or it cannot say. */
export const orders = ['body', 'hair', 'both', 'shared', 'unknown'] as const;
export type Order = (typeof orders)[number];

export interface Evidence {
  readonly claim: string;
  readonly says: Bearing;
  readonly first: Order;
  /** Why the claim stands here, where its own words do not say. */
  readonly note?: string | undefined;
}

/** One link as `content/body.yaml` has it. */
export interface BodyLink {
  readonly source: BodySource;
  readonly name: string;
  /** What is known, in plain words and without figures. */
  readonly finding: string;
  /** Inked strongly. */
  readonly lit: boolean;
  /** Which was seen first, over all its evidence. */
  readonly direction: Order;
  /** What is known, in a few sentences for either reader. */
  readonly plain: string;
  readonly clinical: string;
  /** What it rests on and what speaks against it; the first leads. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** A piece of evidence with what its claim says of itself. */
export interface JudgedEvidence extends Evidence {
  readonly certainty: Certainty;
  readonly species: Species;
}

export interface JudgedLink extends BodyLink {
  readonly evidence: readonly [JudgedEvidence, ...JudgedEvidence[]];
  /** Counted from 1. */
  readonly number: number;
  readonly certainty: Certainty;
  readonly species: Species;
}

/** Three links are lit, as many as an eye can follow at once. */
export const litLinks = 3;
const rank = (link: JudgedLink) => certainties.indexOf(link.certainty);

/** What a direction needs: evidence of a link that saw that order. */
function isShown(direction: Order, evidence: readonly Evidence[]): boolean {
  const seen = new Set(evidence.filter(({ says }) => says === 'link').map(({ first }) => first));
  if (direction === 'both') return seen.has('both') || (seen.has('body') && seen.has('hair'));
  if (direction === 'unknown') return evidence[0]?.first === 'unknown';
  return seen.has(direction) && !seen.has('both');
}

/** Evidence with its claim's certainty. Throws for an unknown claim, and for one that was not seen but is said to be. */
function judge(source: BodySource, one: Evidence, claims: ReadonlyMap<string, Claim>): JudgedEvidence {
  const claim = claims.get(one.claim);
  if (!claim || claim.seen === (one.says === 'not-found'))
    throw new Error(
      `link "${source}": no ${one.says === 'not-found' ? 'unseen' : 'seen'} claim has the id "${one.claim}"`,
    );
  return { ...one, certainty: claim.certainty, species: claim.species };
}

/**
 * Gives each link its number and the certainty of its leading claim. Throws where a claim is unknown or was never
 * seen, where no evidence saw the order that the link says, and where the ink would say more than the claims: a lit
 * link below moderate certainty or not shown in people, or a quiet one that is surer than a lit one.
 */
export function judgeLinks(
  links: readonly BodyLink[],
  claims: ReadonlyMap<string, Claim>,
): readonly JudgedLink[] {
  const judged = links.map((link, index): JudgedLink => {
    const [first, ...rest] = link.evidence;
    const lead = judge(link.source, first, claims);
    if (lead.says === 'not-found') throw new Error(`link "${link.source}": its first claim is not seen`);
    if (!isShown(link.direction, link.evidence))
      throw new Error(`link "${link.source}": no evidence shows the order "${link.direction}"`);
    return {
      ...link,
      evidence: [lead, ...rest.map((one) => judge(link.source, one, claims))],
      number: index + 1,
      certainty: lead.certainty,
      species: lead.species,
    };
  });
  const [lit, quiet] = [judged.filter((link) => link.lit), judged.filter((link) => !link.lit)];
  if (lit.length !== litLinks) throw new Error(`${lit.length} links are lit, not ${litLinks}`);
  const weak = lit.find((link) => rank(link) > certainties.indexOf('moderate') || link.species !== 'human');
  if (weak) throw new Error(`link "${weak.source}" is lit on ${weak.certainty} certainty (${weak.species})`);
  const surer = quiet.find((link) => rank(link) < Math.max(...lit.map(rank)));
  if (surer) throw new Error(`link "${surer.source}" is quiet and surer than a lit one`);
  return judged;
}
