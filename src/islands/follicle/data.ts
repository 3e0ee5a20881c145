/** What the figure is given: its words, and the ids of the sources behind its claims. */
import type { Step, Story } from '../../domain/follicle/story.ts';

export interface FollicleData extends Pick<Story, 'finding' | 'note' | 'noteClaims' | 'scale' | 'parts'> {
  readonly steps: readonly Step[];
  /** Source ids of each claim, for the downloads. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** Title of each claim. */
  readonly titles: Readonly<Record<string, string>>;
}
