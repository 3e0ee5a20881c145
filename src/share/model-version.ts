/** Links that name the version of a model: an older one opens in the newest, with a notice that says what changed. */
import { type ModelVersion, newestOf, versionNotice } from '../domain/simulator/versions.ts';
import { type Codec, oneOf, type Schema } from './codec.ts';

/** The versions that a link may name. */
export const versionSchema = (versions: readonly ModelVersion[]): Schema<string> =>
  oneOf(versions.map(({ version }) => String(version)));

/**
 * The codec of a state, so that it writes the newest version and tells a link of an older one. A link that holds a state
 * but no version is of the first.
 */
export function withVersions<S extends { readonly model: string }>(
  codec: Codec<S>,
  versions: readonly ModelVersion[],
): Codec<S> {
  const model = newestOf(versions);
  return {
    write: (state) => codec.write({ ...state, model }),
    read: (search) => {
      const { state, ...reading } = codec.read(search);
      const made = new URLSearchParams(search).has('v') ? state.model || '1' : model;
      const note = reading.damaged ? '' : versionNotice(versions, made);
      return { ...reading, state: { ...state, model }, ...(note ? { note } : {}) };
    },
  };
}
