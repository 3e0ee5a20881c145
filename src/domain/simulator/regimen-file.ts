/** A regimen as a file that a reader saves, opens again or runs from the command line. */
import { type SetId, setIds, type TeachingModel } from './parameters.ts';
import { type Regimen, readRegimen } from './regimen.ts';

export interface RegimenFile {
  /** Version of the model that the file was made with. */
  readonly model: number;
  /** One parameter set, or all three beside one another. */
  readonly set: SetId | 'all';
  readonly regimen: Regimen;
}

export interface RegimenFileRead {
  readonly file: RegimenFile | null;
  readonly faults: readonly string[];
  /** What the reader should know though the file runs: it was made with another version. */
  readonly notice: string | null;
}

/** Text of a file. */
export function regimenFileText({ model, set, regimen }: RegimenFile): string {
  return `${JSON.stringify({ model, set, ...regimen }, null, 2)}\n`;
}

/** Reads the text of a file. `model` and `set` may be missing: then this version and all sets. Never throws. */
export function readRegimenFile(text: string, { version }: Pick<TeachingModel, 'version'>): RegimenFileRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { file: null, faults: [`The file is no JSON: ${(error as Error).message}.`], notice: null };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { file: null, faults: ['The file must hold a regimen.'], notice: null };
  const { model = version, set = 'all', ...rest } = value as Record<string, unknown>;
  const { regimen, faults: found } = readRegimen(rest);
  const faults = [...found];
  const known: readonly unknown[] = ['all', ...setIds];
  if (!known.includes(set)) faults.push(`The file: set must be ${setIds.join(', ')} or all.`);
  if (typeof model !== 'number') faults.push('The file: model must be a version number.');
  if (!regimen || faults.length > 0) return { file: null, faults, notice: null };
  const notice =
    model === version
      ? null
      : `Made with version ${model} of the model; this is version ${version}. Results may differ.`;
  return { file: { model: model as number, set: set as SetId | 'all', regimen }, faults, notice };
}
