/** The model in space: `content/models/space.yaml`. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import { type Parameter, standings } from '../domain/simulator/parameters.ts';
import { spaceIds } from '../domain/simulator/patches-course.ts';
import { idPattern } from './claim.ts';
import { type Evidence, readYaml } from './read.ts';

const id = z.string().regex(idPattern);
const words = z.string().min(1);

export const spaceSchema = z
  .strictObject({
    id,
    title: words,
    timeUnit: words,
    sources: z.array(id),
    /** What the paper of 2020 prints of its own model, to stand beside ours. */
    printed: z.strictObject({
      wavelengthCm: z.number().positive(),
      speedCmPerDay: z.number().positive(),
      days: z.number().positive(),
      source: id,
    }),
    parameters: z.array(
      z.strictObject({
        id: z.enum(spaceIds),
        symbol: words,
        meaning: words,
        unit: words,
        standing: z.enum(standings),
        why: words,
        sources: z.array(id).default([]),
        claims: z.array(id).default([]),
        values: z.strictObject({ all: z.number().positive() }),
      }),
    ),
  })
  .refine(({ parameters }) => spaceIds.every((name, i) => parameters[i]?.id === name), {
    path: ['parameters'],
    message: `must be ${spaceIds.join(', ')}, in this order`,
  });

export interface SpaceModel {
  readonly parameters: readonly Parameter[];
  readonly printed: { readonly wavelengthCm: number; readonly speedCmPerDay: number; readonly days: number };
}

/** Reads the model in space. Faults name file, line and mend. */
export function readSpace(
  root: string,
  { sources }: Pick<Evidence, 'sources'>,
  path = join(root, 'content/models/space.yaml'),
): { readonly space: SpaceModel | undefined; readonly faults: readonly Fault[] } {
  const { value, faults, lineOf } = readYaml(root, path, spaceSchema);
  const lost = (value?.parameters ?? []).flatMap((one, index) =>
    one.sources
      .filter((source) => !sources.get(source)?.seen)
      .map(
        (source): Fault => ({
          slug: 'unknown-source',
          file: 'content/models/space.yaml',
          line: lineOf(['parameters', index, 'sources']),
          detail: `parameter "${one.id}" cites "${source}"`,
          mend: 'cite a source of content/sources that was opened',
        }),
      ),
  );
  return { space: value, faults: [...faults, ...lost] };
}
