/** Downloads of the figure. Each file says its claims and sources by id, what a line is, and where it came from. */
import { csvOf } from '../../domain/body/csv.ts';
import { type Picture, wordsOf } from '../../domain/body/picture.ts';
import { pngOf, saveFile, sheetSvg } from '../shared/picture.ts';
import type { BodyData } from './data.ts';
import { noArrow } from './view.tsx';

async function sheet(root: Element, picture: Picture, data: BodyData, link: string): Promise<SVGSVGElement> {
  const original = root.querySelector('svg.bf-plate') as SVGSVGElement;
  const claims = [...new Set(picture.links.flatMap(({ kept }) => kept.map(({ claim }) => claim)))];
  const sources = [...new Set(claims.flatMap((id) => data.claims[id]?.sources ?? []))].sort();
  // Drawn large off the screen: a narrow window hides the names, a file has them. Nothing in it is a control.
  const stage = document.createElement('div');
  stage.className = 'bf-stage';
  const drawing = original.cloneNode(true) as SVGSVGElement;
  stage.append(drawing);
  original.parentElement?.append(stage);
  for (const hit of drawing.querySelectorAll('.bf-hit, .ring')) hit.remove();
  try {
    const svg = await sheetSvg({
      title: picture.view.finding,
      lines: [noArrow, ...picture.links.map((shown) => `${shown.link.number}. ${wordsOf(shown)}.`)],
      pictures: [{ heading: '', drawing }],
      foot: [`Claims: ${claims.join(', ')}.`, `Sources: ${sources.join(', ')}.`, `Beyond the Scalp, ${link}`],
      columns: 1,
      columnWidth: 720,
    });
    for (const one of svg.querySelectorAll('[clip-path]')) one.setAttribute('clip-path', 'url(#p0-lens)');
    for (const anchor of svg.querySelectorAll('a')) anchor.removeAttribute('href');
    return svg;
  } finally {
    stage.remove();
  }
}

/** Saves the figure as a file and returns its name. Rejects where the browser can't. */
export async function save(
  kind: 'svg' | 'png' | 'csv',
  root: Element,
  picture: Picture,
  data: BodyData,
  link: string,
): Promise<string> {
  if (kind === 'csv') {
    const sources = Object.fromEntries(
      Object.entries(data.claims).map(([id, claim]) => [id, claim.sources] as const),
    );
    saveFile('body-links.csv', new Blob([csvOf(data.links, sources)], { type: 'text/csv' }));
    return 'body-links.csv';
  }
  const name = `body-${picture.view.id}.${kind}`;
  const svg = await sheet(root, picture, data, link);
  const file =
    kind === 'svg'
      ? new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
      : await pngOf(svg);
  saveFile(name, file);
  return name;
}
