import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import type { Fault } from '../domain/evidence/fault.ts';
import { labelPlaces } from '../domain/follicle/labels.ts';
import { glyphNames, type Story, stepIds } from '../domain/follicle/story.ts';
import { idPattern } from './claim.ts';
import { type Evidence, readYaml } from './read.ts';

const id = z.string().regex(idPattern, 'must be lower-case words joined by hyphens');
/** Words without a figure of their own: digits stand only within names like IL-15, CD8 or JAK. */
const words = z
  .string()
  .refine((text) => !/(^|[\s(])\d/.test(text), 'holds a figure: those come from claims only');
const twoSentences = z
  .array(words.regex(/[.?]$/, 'must end as a sentence does'))
  .length(2, 'must be two sentences');

const part = z.strictObject({
  id,
  plain: words.max(20),
  clinical: words.max(20),
  what: words,
  glyph: z.enum(glyphNames).optional(),
  claims: z.array(id).min(1),
});
const step = z.strictObject({
  id: z.enum(stepIds),
  title: words.max(40),
  finding: words.optional(),
  plain: twoSentences,
  clinical: twoSentences,
  claims: z.array(id).min(1),
  against: z.array(id),
  alt: words,
  shows: z.array(id).min(1),
});

/** `content/follicle.yaml`. */
export const storySchema = z
  .strictObject({
    title: words,
    question: words.endsWith('?', 'must be a question'),
    finding: words,
    note: words,
    noteClaims: z.array(id).min(1),
    scale: words,
    parts: z.array(part),
    steps: z.array(step).length(stepIds.length),
  })
  .refine(({ steps }) => steps.every((one, index) => one.id === stepIds[index]), {
    path: ['steps'],
    message: `must be ${stepIds.join(', ')}, in this order`,
  });

export interface ReadStory {
  readonly story: Story | undefined;
  readonly faults: readonly Fault[];
}

/** Reads the words of the follicle figure and holds them against claims and drawing; every fault names its line. */
export function readStory(
  root: string,
  { claims }: Pick<Evidence, 'claims'>,
  path = join(root, 'content/follicle.yaml'),
): ReadStory {
  const { value, faults, lineOf } = readYaml(root, path, storySchema);
  if (!value) return { story: undefined, faults };
  const file = relative(root, path);
  const found: Fault[] = [];
  const cite = (ids: readonly string[], at: readonly PropertyKey[]) => {
    ids.forEach((claim, index) => {
      const known = claims.get(claim);
      if (known?.seen) return;
      const line = lineOf([...at, index]);
      found.push(
        known
          ? {
              slug: 'unseen-claim',
              file,
              line,
              detail: `"${claim}" was not seen`,
              mend: 'rest the words on a claim that was seen',
            }
          : {
              slug: 'unknown-claim',
              file,
              line,
              detail: `no claim "${claim}"`,
              mend: 'name a claim of content/claims',
            },
      );
    });
  };
  cite(value.noteClaims, ['noteClaims']);
  value.parts.forEach((one, index) => {
    cite(one.claims, ['parts', index, 'claims']);
  });
  value.steps.forEach((one, index) => {
    cite(one.claims, ['steps', index, 'claims']);
    cite(one.against, ['steps', index, 'against']);
    const drawn = labelPlaces.filter(({ steps }) => !steps || steps.includes(index)).map((place) => place.id);
    const wrong = [
      ...one.shows.filter((name) => !drawn.includes(name)),
      ...drawn.filter((name) => !one.shows.includes(name)),
    ];
    if (wrong.length > 0)
      found.push({
        slug: 'bad-field',
        file,
        line: lineOf(['steps', index, 'shows']),
        detail: `steps.${index}.shows: differs from the drawing in ${wrong.join(', ')}`,
        mend: 'name the parts that src/domain/follicle/labels.ts labels in this step, and no others',
      });
  });
  const names = value.parts.map((one) => one.id);
  const missing = labelPlaces.filter((place) => !names.includes(place.id)).map((place) => place.id);
  const extra = names.filter((name) => !labelPlaces.some((place) => place.id === name));
  for (const name of [...missing, ...extra])
    found.push({
      slug: 'bad-field',
      file,
      line: lineOf(['parts', Math.max(0, names.indexOf(name))]),
      detail: `parts: "${name}" stands only ${missing.includes(name) ? 'in the drawing' : 'here'}`,
      mend: 'give each part of the drawing its words, and no other',
    });
  return { story: value, faults: found };
}
