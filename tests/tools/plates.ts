/**
 * Draws the plates of the map's views into `content/pathways/plates/views/`: `npm run plates`. Each is the plate of
 * levels 2 and 3, folded to what the view shows and its arrows pulled taut, twice: a taut arrow leaves more to fold.
 * Commit what this writes; the build reads it, and refuses it where anything overlaps.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldPlate } from '../../src/domain/pathway/fold.ts';
import type { Art, Place, Plate, Point } from '../../src/domain/pathway/plate.ts';
import { checkPlate } from '../../src/domain/pathway/plate-check.ts';
import { pullTaut } from '../../src/domain/pathway/taut.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { readPathway } from '../../src/schemas/read-pathway.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const views = join(root, 'content/pathways/plates/views');

const number = (value: number) => String(Math.round(value * 10) / 10);
const point = ([x, y]: Point) => `[${number(x)}, ${number(y)}]`;
const points = (list: readonly Point[]) => `[${list.map(point).join(', ')}]`;
const words = (lines: readonly string[]) => `[${lines.map((line) => JSON.stringify(line)).join(', ')}]`;

const placeText = ([id, { look, smooth, title, outline }]: [string, Place]) =>
  `  ${id}:
    look: ${look}
    smooth: ${smooth}
    title: { at: ${point(title.at)}, lines: ${words(title.lines)} }
    outline: ${points(outline)}`;

const artText = ({ look, smooth, closed, outline }: Art) =>
  `  - { look: ${look}, smooth: ${smooth}, closed: ${closed}, outline: ${points(outline)} }`;

/** A plate as the file that `plateSchema` reads. */
function textOf(plate: Plate): string {
  const nodes = Object.entries(plate.nodes).map(
    ([id, { at, side, lines, scale }]) =>
      `  ${id}: { at: ${point(at)}, side: ${side}${lines ? `, lines: ${words(lines)}` : ''}, scale: ${scale} }`,
  );
  const edges = Object.entries(plate.edges).map(([id, course]) => `  ${id}: ${points(course)}`);
  return `# Written by \`npm run plates\`. Change the plate "${plate.id}" or the view "${plate.view}" instead.
id: ${plate.id}
view: ${plate.view}
levels: [${plate.levels.join(', ')}]
width: ${plate.width}
height: ${plate.height}
font_size: ${plate.fontSize}
figure_scale: ${plate.figureScale}
corner_radius: ${plate.cornerRadius}
places:
${Object.entries(plate.places).map(placeText).join('\n')}
art: ${plate.art.length > 0 ? `\n${plate.art.map(artText).join('\n')}` : '[]'}
nodes:
${nodes.join('\n')}
edges:
${edges.join('\n')}
`;
}

const { pathway, plates } = readPathway(root, new Set(readEvidence(root).sources.keys()));
if (!pathway) throw new Error('the map could not be read');
const [onlyPlate, onlyView] = process.argv.slice(2);
for (const plate of plates.filter(({ levels, view }) => !view && !levels.includes(1)))
  for (const view of pathway.views) {
    if ((onlyPlate && plate.id !== onlyPlate) || (onlyView && view.id !== onlyView)) continue;
    const once = foldPlate(pathway, plate, view);
    const tautOnce = pullTaut(once.pathway, once.plate);
    const twice = foldPlate(pathway, tautOnce, view);
    const drawn = pullTaut(twice.pathway, twice.plate);
    const faults = checkPlate(twice.pathway, drawn, 3);
    writeFileSync(join(views, `${plate.id}-${view.id}.yaml`), textOf(drawn));
    console.log(
      `${plate.id} ${view.id}: ${drawn.width} by ${drawn.height}, was ${once.plate.width} by ${once.plate.height}; ${faults.map(({ what }) => what).join('; ') || 'no fault'}`,
    );
  }
