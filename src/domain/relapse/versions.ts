/** Versions of the teaching model as data: what changed, and by how much, for links that were made with an older one. */

export interface ModelVersion {
  /** Rises by one when a result changes. */
  readonly version: number;
  /** ISO date. */
  readonly since: string;
  /** What changed against the version before, by how much; empty for the first. */
  readonly change: string;
}

/** What is said about a link made with an older version; empty for the current one. */
export function versionNotice(versions: readonly ModelVersion[], made: string): string {
  const current = versions.at(-1);
  if (!current || String(current.version) === made) return '';
  const since = versions.filter(({ version }) => version > Number(made));
  return `This link was made with version ${made} of the model and opens in version ${current.version}. ${since.map(({ change }) => change).join(' ')}`.trim();
}
