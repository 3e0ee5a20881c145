/** Downloads of the figure. Each file says its claims and sources by id, how sure the step is, and where it came from. */
import { certaintyLabels } from '../../domain/evidence/certainty.ts';
import { speciesLabel } from '../../domain/evidence/species.ts';
import type { Choice } from '../../domain/follicle/choice.ts';
import { csvOf } from '../../domain/follicle/csv.ts';
import { nearestStep } from '../../domain/follicle/story.ts';
import { pngOf, saveFile, sheetSvg } from '../shared/picture.ts';
import type { FollicleData } from './data.ts';

export type FileKind = 'svg' | 'png' | 'csv';

/** The drawing with its labels, whatever the window shows, and without the words of the other level. */
function labelled(root: Element): { drawing: SVGSVGElement; remove: () => void } {
  const stage = document.createElement('div');
  stage.className = 'follicle-stage';
  const drawing = root.querySelector('svg.follicle-drawing')?.cloneNode(true) as SVGSVGElement;
  stage.append(drawing);
  root.querySelector('.follicle-picture')?.append(stage);
  for (const element of drawing.querySelectorAll('.f-badge, [data-level]'))
    if (getComputedStyle(element).display === 'none') element.remove();
  return { drawing, remove: () => stage.remove() };
}

async function sheet(
  root: Element,
  data: FollicleData,
  choice: Choice,
  link: string,
): Promise<SVGSVGElement> {
  const step = nearestStep(data.steps, Number(choice.moment));
  const claims = [...step.claims, ...step.against];
  const sources = [...new Set(claims.flatMap((id) => data.sources[id] ?? []))].sort();
  const { drawing, remove } = labelled(root);
  try {
    return await sheetSvg({
      title: `${data.steps.indexOf(step) + 1}. ${step.title}`,
      lines: [
        ...step[choice.level],
        `${certaintyLabels[step.certainty]}, ${speciesLabel(step.species)}. ${data.note}`,
        data.scale,
      ],
      pictures: [{ heading: '', drawing }],
      foot: [`Claims: ${claims.join(', ')}.`, `Sources: ${sources.join(', ')}.`, `Beyond the Scalp, ${link}`],
      columns: 1,
      columnWidth: 760,
    });
  } finally {
    remove();
  }
}

/** Saves the figure as a file and returns its name. Rejects where the browser can't. */
export async function save(
  kind: FileKind,
  root: Element,
  data: FollicleData,
  choice: Choice,
  link: string,
): Promise<string> {
  const step = nearestStep(data.steps, Number(choice.moment));
  if (kind === 'csv') {
    saveFile('hair-root-steps.csv', new Blob([csvOf(data, data.steps, data.sources)], { type: 'text/csv' }));
    return 'hair-root-steps.csv';
  }
  const name = `hair-root-${step.id}.${kind}`;
  const svg = await sheet(root, data, choice, link);
  const file =
    kind === 'svg'
      ? new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
      : await pngOf(svg);
  saveFile(name, file);
  return name;
}
