/** Downloads of the figure. Each file says its sources by id, that it isn't head-to-head, and where it came from. */
import { csvOf } from '../../domain/trials/csv.ts';
import { type Figure, headsSentence, notHeadToHead } from '../../domain/trials/figure.ts';
import { weekWords } from '../../domain/trials/words.ts';
import { pngOf, saveFile, sheetSvg } from '../shared/picture.ts';

function sheetOf(root: Element, figure: Figure, link: string) {
  const drawings = [...root.querySelectorAll<SVGSVGElement>('svg.chart')];
  const heads = [...root.querySelectorAll<SVGSVGElement>('svg.hundred')];
  const pictures = [
    ...drawings.map((drawing, index) => {
      const panel = figure.panels[index];
      const week = panel?.form === 'points' ? `, ${weekWords(panel)}` : '';
      return { heading: panel ? `${panel.title}${week}: ${panel.detail}` : '', drawing };
    }),
    ...heads.map((drawing) => ({ heading: drawing.getAttribute('aria-label') ?? '', drawing })),
  ];
  const sources = [...new Set(figure.rows.map((row) => row.source))].sort();
  return {
    title: figure.finding,
    lines: [
      `${figure.measure}, people out of 100.`,
      notHeadToHead,
      ...(figure.heads ? [headsSentence(figure.heads)] : []),
    ],
    pictures,
    foot: [`Sources: ${sources.join(', ')}.`, `Beyond the Scalp, ${link}`],
    columns: pictures.length > 3 ? 3 : Math.max(1, pictures.length),
  };
}

/** Saves the figure as a file and returns its name. Rejects where the browser can't. */
export async function save(
  kind: 'svg' | 'png' | 'csv',
  root: Element,
  figure: Figure,
  link: string,
): Promise<string> {
  const name = `trial-results.${kind}`;
  if (kind === 'csv') {
    saveFile(name, new Blob([csvOf(figure.rows)], { type: 'text/csv' }));
    return name;
  }
  const svg = await sheetSvg(sheetOf(root, figure, link));
  const file =
    kind === 'svg'
      ? new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
      : await pngOf(svg);
  saveFile(name, file);
  return name;
}
