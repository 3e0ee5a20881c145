/** Downloads of the figure. Each file says its sources by id, what it is not, and where it came from. */
import { assumption, groupWords } from '../../domain/selectivity/captions.ts';
import { csvOf } from '../../domain/selectivity/csv.ts';
import { type Figure, fromTargets, notAPerson, rowsOf } from '../../domain/selectivity/figure.ts';
import { printNM, targetsWords } from '../../domain/selectivity/words.ts';
import { pngOf, saveFile, sheetSvg } from '../shared/picture.ts';

/** Two plates and, where there are curves, a third column. */
const columns = 3;

function sheetOf(root: Element, figure: Figure, link: string) {
  const { medicine, concentrationNM } = figure;
  const drawings = [...root.querySelectorAll<SVGSVGElement>('svg.signals:not(.jak-key)')].map(
    (drawing, index) => {
      const group = figure.groups[index]?.group;
      return { heading: group ? groupWords[group].title : '', drawing };
    },
  );
  const curves = [...root.querySelectorAll<SVGSVGElement>('svg.curves')].map((drawing) => ({
    heading: 'Share of each isolated kinase blocked',
    drawing,
  }));
  const sources = [
    ...new Set([...rowsOf(figure).flatMap(({ signal }) => signal.sources), ...(medicine?.sources ?? [])]),
  ].sort();
  const lines = medicine
    ? [
        concentrationNM === null
          ? `${medicine.name}, aimed at ${targetsWords(medicine)}. ${fromTargets}`
          : `${medicine.name}, ${printNM(concentrationNM)} in the tube. ${notAPerson}`,
        ...(medicine.assay ? [`Assay: ${medicine.assay}.`] : []),
        assumption.lead,
      ]
    : ['No medicine is in.'];
  return {
    title: figure.finding,
    lines,
    pictures: [...drawings, ...curves],
    foot: [`Sources: ${sources.join(', ')}.`, `Beyond the Scalp, ${link}`],
    columns,
  };
}

/** Saves the figure as a file and returns its name. Rejects where the browser can't. */
export async function save(
  kind: 'svg' | 'png' | 'csv',
  root: Element,
  figure: Figure,
  link: string,
): Promise<string> {
  const name = `jak-signals.${kind}`;
  if (kind === 'csv') {
    saveFile(name, new Blob([csvOf(figure)], { type: 'text/csv' }));
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
