/** What the figure is given by its page: the map, its drawings, and words of claims and sources. */
import type { Certainty, Species } from '../../domain/evidence/claim.ts';
import type { Preset } from '../../domain/pathway/choice.ts';
import type { Drawing } from '../../domain/pathway/drawing.ts';
import type { Pathway } from '../../domain/pathway/pathway.ts';

export interface ClaimNote {
  readonly plain: string;
  readonly caveat: string | null;
  readonly certainty: Certainty;
  /** For clinicians. */
  readonly statement: string;
  readonly species: Species;
}

export interface PathwayData {
  readonly pathway: Pathway;
  readonly presets: readonly Preset[];
  readonly drawings: readonly Drawing[];
  /** Short citation of each source: "Xing 2014". */
  readonly sources: Readonly<Record<string, string>>;
  /** Claims that ready-made views, players and arrows name. */
  readonly claims: Readonly<Record<string, ClaimNote>>;
  readonly titles: Readonly<Record<string, string>>;
}
