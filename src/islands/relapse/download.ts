/** Downloads of the figure. Each file says the model's numbers and their standing, and where it came from. */
import { type Figure, findingOf, panelWords, trialKey } from '../../domain/relapse/figure.ts';
import { planFiles } from '../../domain/relapse/files.ts';
import { regimenOf } from '../../domain/relapse/plan.ts';
import { csvOf } from '../../domain/simulator/csv.ts';
import type { TeachingModel } from '../../domain/simulator/parameters.ts';
import { teachingSentence } from '../../domain/simulator/words.ts';
import { pngOf, saveFile, sheetSvg } from '../shared/picture.ts';
import type { Trials } from './data.ts';

export interface Saved {
  readonly figure: Figure;
  readonly trials: Trials;
  readonly model: TeachingModel;
  readonly link: string;
}

/** Courses of both plans, then the virtual trials' curves. */
function csvText({ figure, trials, model, link }: Saved): string {
  const courses = figure.panels.flatMap(({ plan, courses }) =>
    courses.map(({ set, course }) =>
      csvOf({ model, regimen: regimenOf(plan, set), runs: [{ set, course }] }),
    ),
  );
  const crowds = figure.panels.flatMap(({ plan }) => {
    const curves = trials[trialKey(plan)];
    if (typeof curves !== 'object') return [];
    const rows = figure.shown.flatMap(({ id }) => {
      const { salt20, lost, everyWeeks, responseWeek } = curves[id];
      const skip = responseWeek / everyWeeks;
      return salt20.map((share, look) => [id, look * everyWeeks, share, lost[look - skip] ?? ''].join(','));
    });
    return [
      `# virtual trial of ${trialKey(plan)}\nset,week_since_entry,percent_SALT_20_or_less,percent_lost_benefit\n${rows.join('\n')}\n`,
    ];
  });
  return [...courses, ...crowds, `# ${link}\n`].join('\n');
}

/** Saves the figure as a file and returns its name. Rejects where the browser can't. */
export async function save(
  kind: 'svg' | 'png' | 'csv' | 'json',
  root: Element,
  saved: Saved,
): Promise<string> {
  const name = `relapse.${kind}`;
  if (kind === 'csv') saveFile(name, new Blob([csvText(saved)], { type: 'text/csv' }));
  else if (kind === 'json') {
    const files = planFiles(saved.figure, saved.model.version);
    for (const file of files) saveFile(file.name, new Blob([file.text], { type: 'application/json' }));
    return files.map((file) => file.name).join(', ');
  } else {
    const { figure, model, link } = saved;
    const svg = await sheetSvg({
      title: findingOf(figure),
      lines: [teachingSentence, ...figure.panels.map((panel) => panelWords(panel, figure.shown))],
      pictures: [...root.querySelectorAll<SVGSVGElement>('svg[data-chart]')]
        .filter((drawing) => drawing.getBoundingClientRect().width > 0)
        .map((drawing) => ({
          heading: drawing.closest('figure')?.querySelector('figcaption')?.textContent ?? '',
          drawing,
        })),
      foot: [
        `Teaching model, version ${model.version}, source ours-teaching-model. Claims: ${figure.preset?.claims.join(', ') || 'none, illustrative'}.`,
        `Beyond the Scalp, ${link}`,
      ],
      columns: 2,
    });
    const file =
      kind === 'svg'
        ? new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
        : await pngOf(svg);
    saveFile(name, file);
  }
  return name;
}
