/** What the figure is given: the links and views, and the words of the claims they rest on. */
import type { View } from '../../domain/body/choice.ts';
import type { JudgedLink } from '../../domain/body/link.ts';
import type { Certainty } from '../../domain/evidence/claim.ts';

export interface ClaimNote {
  readonly title: string;
  readonly certainty: Certainty;
  readonly plain: string;
  /** The sentence for clinicians. */
  readonly clinical: string;
  readonly caveat: string | null;
  /** Source ids, for the downloads. */
  readonly sources: readonly string[];
}

export interface BodyData {
  readonly links: readonly JudgedLink[];
  readonly views: readonly View[];
  readonly claims: Readonly<Record<string, ClaimNote>>;
}
