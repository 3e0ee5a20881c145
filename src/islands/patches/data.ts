/** What the figure is given: the numbers of the model with their standing, and the start view drawn at build. */
import type { HeadPicture } from '../../domain/simulator/head-views.ts';
import type { SetId } from '../../domain/simulator/parameters.ts';
import type { Measured, PatchNumbers } from '../../domain/simulator/patches-course.ts';
import type { ModelVersion } from '../../domain/simulator/versions.ts';
import type { SideView } from '../../share/patches.ts';
import type { ClaimTitles } from '../shared/parts.tsx';

/** A number as the files and tables show it. */
export interface PrintedParameter {
  readonly id: string;
  readonly meaning: string;
  readonly unit: string;
  readonly standing: string;
  readonly value: number;
  readonly sources: readonly string[];
}

export interface PatchesData {
  readonly space: PatchNumbers['space'];
  readonly sets: Readonly<Record<SetId, PatchNumbers['values']>>;
  readonly setNames: Readonly<Record<SetId, string>>;
  /** By parameter set. */
  readonly parameters: Readonly<Record<SetId, readonly PrintedParameter[]>>;
  readonly versions: readonly ModelVersion[];
  /** Titles of the claims that the presets touch. */
  readonly titles: ClaimTitles;
  /** The start view, worked out by the model at build: the head from above and from its start side. */
  readonly start: {
    readonly top: HeadPicture;
    readonly side: HeadPicture;
    readonly history: readonly Measured[];
  };
}

/** Numbers of one parameter set. */
export function numbersOf({ space, sets }: Pick<PatchesData, 'space' | 'sets'>, set: SetId): PatchNumbers {
  return { space, values: sets[set] };
}

/** Where the run stands, and what is shown of it. */
export interface LiveState {
  readonly running: boolean;
  /** Week up to which the course has been worked out while the reader waits; undefined while nothing is waited for. */
  readonly catching: number | undefined;
  readonly measured: Measured;
  readonly history: readonly Measured[];
  readonly top: HeadPicture;
  readonly side: HeadPicture;
  readonly of: SideView;
}
