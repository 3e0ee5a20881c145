/** Reads diagrams and what was drawn of them. A drawing is stale when the text, or a figure in it, has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'astro/zod';
import { expandFigures } from '../domain/diagram/diagram.ts';
import type { DiagramText } from '../domain/evidence/checks/content.ts';
import type { Claim } from '../domain/evidence/claim.ts';

/** What `npm run diagrams` writes beside each drawing. */
export const drawnSchema = z.strictObject({
  /** Hash of the text with its figures printed. */
  text: z.string(),
  /** Hash of the drawing, so that nobody mends it by hand. */
  drawing: z.string(),
  title: z.string(),
  description: z.string(),
  nodes: z.array(z.strictObject({ id: z.string(), lines: z.array(z.string()) })),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string() })),
});
export type Drawn = z.output<typeof drawnSchema>;

/** Sixteen hexadecimal digits of the SHA-256 of a text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Where the drawing of a diagram and its data stand. */
export function drawnPaths(content: string, id: string): { svg: string; data: string } {
  const folder = join(content, 'diagrams/drawn');
  return { svg: join(folder, `${id}.svg`), data: join(folder, `${id}.json`) };
}

/** The committed drawing of a diagram. Throws where there is none, or none that can be read. */
export function readDrawn(content: string, id: string): Drawn & { readonly svg: string } {
  const { svg, data } = drawnPaths(content, id);
  return { ...drawnSchema.parse(JSON.parse(readFileSync(data, 'utf8'))), svg: readFileSync(svg, 'utf8') };
}

function stateOf(content: string, id: string, text: string): DiagramText['drawn'] {
  const paths = drawnPaths(content, id);
  if (!existsSync(paths.svg) || !existsSync(paths.data)) return 'missing';
  try {
    const drawn = readDrawn(content, id);
    if (drawn.drawing !== hashOf(drawn.svg)) return 'altered';
    return drawn.text === hashOf(text) ? 'fresh' : 'stale';
  } catch {
    return 'altered';
  }
}

/** The text with its figures printed, or null where a claim doesn't hold one. */
function expanded(text: string, claims: ReadonlyMap<string, Claim>): string | null {
  try {
    return expandFigures(text, claims);
  } catch {
    return null;
  }
}

/** Every diagram under a content folder. Never throws for bad content: the checks say what is wrong. */
export function readDiagrams(
  root: string,
  content: string,
  claims: ReadonlyMap<string, Claim>,
): readonly DiagramText[] {
  const folder = join(content, 'diagrams');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mmd'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const id = basename(name, '.mmd');
      const text = readFileSync(path, 'utf8');
      const printed = expanded(text, claims);
      return {
        id,
        file: relative(root, path),
        line: 1,
        text,
        expanded: printed,
        drawn: printed === null ? 'missing' : stateOf(content, id, printed),
      };
    });
}
