/** Versions of a model as data: what changed, and by how much, for links that were made with an older one. */

/** The models that links name a version of: on one scalp as a whole, and in space. */
export const versionedModels = ['teaching', 'space'] as const;

export interface ModelVersion {
  /** Rises by one when a result changes. */
  readonly version: number;
  /** ISO date. */
  readonly since: string;
  /** What changed against the version before, by how much; empty for the first. */
  readonly change: string;
}

/** The newest version, as links write it. */
export const newestOf = (versions: readonly ModelVersion[]): string => String(versions.at(-1)?.version ?? 1);

/** What is said about a link made with an older version; empty for the current one. */
export function versionNotice(versions: readonly ModelVersion[], made: string): string {
  const current = newestOf(versions);
  if (current === made) return '';
  const since = versions.filter(({ version }) => version > Number(made));
  return `This link was made with version ${made} of the model and opens in version ${current}. ${since.map(({ change }) => change).join(' ')}`.trim();
}
