/** Downloads of the map as it stands: drawing, picture, table. Each says its sources and where it came from. */
import { edgesCsv } from '../../domain/pathway/export.ts';
import type { Picture } from '../../domain/pathway/picture.ts';
import { breakText, pngOf, saveFile, withLooks } from '../shared/picture.ts';
import type { PathwayData } from './data.ts';

const namespace = 'http://www.w3.org/2000/svg';
const lineHeight = 15;

/** The drawing that the reader sees: of two for one level, the one that isn't hidden. */
export function visiblePlate(root: Element): SVGSVGElement | undefined {
  return [...root.querySelectorAll<SVGSVGElement>('svg.plate')].find(
    (svg) => svg.getBoundingClientRect().width > 0,
  );
}

/** The drawing with its ground, its sources and its address; nothing in it needs the site. */
function sheet(drawing: SVGSVGElement, picture: Picture, link: string): SVGSVGElement {
  const copy = withLooks(drawing);
  const { x: left, y: top, width, height } = drawing.viewBox.baseVal;
  const sources = [...new Set(picture.edges.flatMap(({ edge }) => edge.sources))].sort();
  const foot = [
    ...breakText(`Sources: ${sources.join(', ')}.`, Math.floor(width / 5.6)),
    `Beyond the Scalp, ${link}`,
  ];
  const whole = height + 16 + foot.length * lineHeight;
  const ground = document.createElementNS(namespace, 'rect');
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  for (const [name, value] of Object.entries({ x: left, y: top, width, height: whole, fill: paper }))
    ground.setAttribute(name, String(value));
  copy.prepend(ground);
  for (const name of ['href', 'tabindex', 'data-edge', 'data-node']) {
    for (const element of copy.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
  for (const element of copy.querySelectorAll('[fill="none"][stroke="none"]')) element.remove();
  foot.forEach((line, index) => {
    const text = document.createElementNS(namespace, 'text');
    text.textContent = line;
    const looks = {
      x: left + 8,
      y: top + height + 18 + index * lineHeight,
      'font-size': 11,
      fill: getComputedStyle(document.body).color,
    };
    for (const [name, value] of Object.entries(looks)) text.setAttribute(name, String(value));
    copy.append(text);
  });
  const size = {
    xmlns: namespace,
    viewBox: `${left} ${top} ${width} ${whole}`,
    width,
    height: whole,
    'font-family': getComputedStyle(document.body).fontFamily,
  };
  for (const [name, value] of Object.entries(size)) copy.setAttribute(name, String(value));
  return copy;
}

/** Saves the map as a file and returns its name. Rejects where the browser can't. */
export async function save(
  kind: 'svg' | 'png' | 'csv',
  root: Element,
  picture: Picture,
  data: PathwayData,
  link: string,
): Promise<string> {
  const name = `pathway-map.${kind}`;
  if (kind === 'csv') {
    const edges = picture.edges.map(({ edge }) => edge);
    saveFile(name, new Blob([edgesCsv({ nodes: data.pathway.nodes, edges })], { type: 'text/csv' }));
    return name;
  }
  const drawing = visiblePlate(root);
  if (!drawing) throw new Error('no drawing is shown');
  const svg = sheet(drawing, picture, link);
  const text = new XMLSerializer().serializeToString(svg);
  saveFile(name, kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pngOf(svg));
  return name;
}
