/** What links parts of the body with the hair root. The certainty of a link is never written: it is that of its first claim. */
import { type Certainty, type Claim, certainties, type Species } from '../evidence/claim.ts';

/** Parts of the body, in the order of their numbers: the first four stand left of the drawing, the others right. */
export const bodySources = ['thyroid', 'blood', 'skin', 'gut', 'mind', 'lungs', 'heart', 'fat'] as const;
export type BodySource = (typeof bodySources)[number];

/** One link as `content/body.yaml` has it. */
export interface BodyLink {
  readonly source: BodySource;
  readonly name: string;
  /** What is known, in plain words and without figures. */
  readonly finding: string;
  /** Inked strongly. */
  readonly lit: boolean;
  /** The claims it rests on; the first leads. */
  readonly claims: readonly [string, ...string[]];
}

export interface JudgedLink extends BodyLink {
  /** Counted from 1. */
  readonly number: number;
  readonly certainty: Certainty;
  readonly species: Species;
}

/** Three links are lit, as many as an eye can follow at once. */
export const litLinks = 3;
const rank = (link: JudgedLink) => certainties.indexOf(link.certainty);

/**
 * Gives each link its number and the certainty of its leading claim. Throws where a claim is unknown or was never
 * seen, and where the ink would say more than the claims: a lit link below moderate certainty or not shown in people,
 * or a quiet one that is surer than a lit one.
 */
export function judgeLinks(
  links: readonly BodyLink[],
  claims: ReadonlyMap<string, Claim>,
): readonly JudgedLink[] {
  const judged = links.map((link, index) => {
    for (const id of link.claims) {
      if (!claims.get(id)?.seen) throw new Error(`link "${link.source}": no seen claim has the id "${id}"`);
    }
    const { certainty, species } = claims.get(link.claims[0]) as Claim;
    return { ...link, number: index + 1, certainty, species };
  });
  const [lit, quiet] = [judged.filter((link) => link.lit), judged.filter((link) => !link.lit)];
  if (lit.length !== litLinks) throw new Error(`${lit.length} links are lit, not ${litLinks}`);
  const weak = lit.find((link) => rank(link) > certainties.indexOf('moderate') || link.species !== 'human');
  if (weak) throw new Error(`link "${weak.source}" is lit on ${weak.certainty} certainty (${weak.species})`);
  const surer = quiet.find((link) => rank(link) < Math.max(...lit.map(rank)));
  if (surer) throw new Error(`link "${surer.source}" is quiet and surer than a lit one`);
  return judged;
}
