/** Downloads of the figure. Each file says the model's version, the parameter set and where it came from. */
import { patchesCsv } from '../../domain/simulator/patches-csv.ts';
import { presetOf, stateWords } from '../../domain/simulator/patches-words.ts';
import { type PatchesChoice, planOf } from '../../share/patches.ts';
import { pngOf, saveFile, sheetSvg } from '../shared/picture.ts';
import type { LiveState, PatchesData } from './data.ts';

const disclaimer = 'A teaching model. It can’t say what will happen to you.';

/** Saves the figure as a file and returns its name. Rejects where the browser can't. */
export async function save(
  kind: 'svg' | 'png' | 'csv',
  data: PatchesData,
  choice: PatchesChoice,
  live: LiveState,
  link: string,
): Promise<string> {
  const name = `patches-week-${Math.floor(live.measured.week)}.${kind}`;
  const parameters = data.parameters[choice.set];
  const sources = [...new Set(parameters.flatMap((one) => one.sources))].sort();
  const facts = [
    `Beyond the Scalp, ${link}`,
    `Teaching model in space, version ${choice.model}, parameter set ${choice.set} (${data.setNames[choice.set]})`,
    `Sources: ${sources.join(', ')}`,
  ];
  if (kind === 'csv') {
    saveFile(name, new Blob([patchesCsv(live.history, parameters, facts)], { type: 'text/csv' }));
    return name;
  }
  const pictures = [...document.querySelectorAll<SVGSVGElement>('.patches-heads svg.patches-drawing')].map(
    (drawing) => ({
      heading: drawing.closest('figure')?.querySelector('figcaption')?.textContent ?? '',
      drawing,
    }),
  );
  const svg = await sheetSvg({
    title: presetOf(planOf(choice))?.finding ?? 'A plan on the drawn scalp',
    lines: [disclaimer, stateWords(live.measured)],
    pictures,
    foot: facts,
    columns: 2,
  });
  saveFile(
    name,
    kind === 'svg'
      ? new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
      : await pngOf(svg),
  );
  return name;
}
