/**
 * Draws the plates of the map's views into `content/pathways/plates/views/`: `npm run plates`, or one of them:
 * `npm run plates -- medicines wide`. Players and places stand where `content/pathways/layouts/` puts them; arrows are
 * led round them and pulled taut. Commit what this writes; the build reads it, and refuses it where anything overlaps.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coursesOf, plateOf } from '../../src/domain/pathway/layout.ts';
import type { Art, Place, Plate, Point } from '../../src/domain/pathway/plate.ts';
import { checkPlate } from '../../src/domain/pathway/plate-check.ts';
import { routeArrows } from '../../src/domain/pathway/route.ts';
import { pullTaut } from '../../src/domain/pathway/taut.ts';
import { layoutSchema } from '../../src/schemas/pathway.ts';
import { readEvidence, readYaml, yamlFiles } from '../../src/schemas/read.ts';
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
  return `# Written by \`npm run plates\`. Change layouts/${plate.view}-${plate.id.replace('view-', '')}.yaml instead.
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
const [onlyView, onlyShape] = process.argv.slice(2);
for (const file of yamlFiles(join(root, 'content/pathways/layouts'))) {
  const { value: layout, faults } = readYaml(root, file, layoutSchema);
  if (!layout)
    throw new Error(faults.map(({ file: at, line, detail }) => `${at}:${line} ${detail}`).join('\n'));
  const { view, shape } = layout;
  if ((onlyView && view !== onlyView) || (onlyShape && shape !== onlyShape)) continue;
  const { shown, plate } = plateOf(pathway, plates, layout);
  const given = coursesOf(shown, plate, layout);
  const routed = { ...plate, edges: routeArrows(shown, plate, given) };
  const drawn = pullTaut(shown, routed, new Set(Object.keys(given)));
  writeFileSync(join(views, `${view}-${shape}.yaml`), textOf(drawn));
  const wrong = checkPlate(shown, drawn, 3).map(({ what }) => what);
  console.log(`${view} ${shape}: ${drawn.width} by ${drawn.height}; ${wrong.join('; ') || 'no fault'}`);
}
