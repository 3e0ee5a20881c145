/** What the figure is given: the signals and medicines, and the words of the claims and sources they rest on. */
import type { Certainty } from '../../domain/evidence/claim.ts';
import type { Captions } from '../../domain/selectivity/captions.ts';
import type { SignalMap } from '../../domain/selectivity/signal.ts';

export interface ClaimNote {
  readonly certainty: Certainty;
  readonly plain: string;
  readonly caveat: string | null;
}

export interface JakStatData extends SignalMap {
  /** Short citation of each source: "King 2022". */
  readonly citations: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, ClaimNote>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly captions: Captions;
}
