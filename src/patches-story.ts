/** What the page of the drawn scalp shows before any script: the start view and three stages, worked out at build. */
import {
  advanceLine,
  type Dobreva2020,
  fastestWave,
  frontSpeed,
  lineWith,
  susceptibleState,
} from './domain/simulator/dobreva-2020.ts';
import {
  type HeadPicture,
  hairMap,
  type Plate,
  pictureOf,
  preparePlate,
} from './domain/simulator/head-views.ts';
import {
  type Parameter,
  type ParameterSet,
  type PublishedModel,
  type SetId,
  standingLabels,
  type TeachingModel,
  valuesOf,
} from './domain/simulator/parameters.ts';
import {
  type Course,
  fallingMap,
  type Measured,
  type PatchNumbers,
  type SpaceId,
  startCourse,
} from './domain/simulator/patches-course.ts';
import { patchPresets } from './domain/simulator/patches-words.ts';
import type { PatchesData, PrintedParameter } from './islands/patches/data.ts';
import { defaultPatches } from './share/patches.ts';

interface Models {
  readonly teaching: TeachingModel;
  readonly published: readonly PublishedModel[];
  readonly versions: { readonly space: PatchesData['versions'] };
  readonly space: {
    readonly parameters: readonly Parameter[];
    readonly printed: Printed;
  };
}

/** What the paper of 2020 prints. */
export interface Printed {
  readonly wavelengthCm: number;
  readonly speedCmPerDay: number;
  /** Days for which its authors trust the linear prediction. */
  readonly days: number;
}

export interface Stage {
  readonly title: string;
  readonly picture: HeadPicture;
  readonly measured: Measured;
}

const pictureNow = (course: Course, plate: Plate, { values }: PatchNumbers): HeadPicture => {
  const cells = course.scalp.area.length;
  const maps = { hair: new Uint8Array(cells), falling: new Uint8Array(cells) };
  course.measure();
  hairMap(course.sheet.fields.hair, maps.hair);
  fallingMap(course.sheet, values, maps.falling);
  return pictureOf(plate, maps);
};

/** Ids that the equations in space use; the others belong to the trial and to the demo person. */
const used = [
  'kG',
  'kP',
  'h',
  'theta',
  'deltaE',
  'beta',
  'omega',
  'c0',
  'mu',
  'deltaM',
  'eta',
  'rA',
  'dA',
  'kappa',
  'kH',
  'd50',
];

function printed(
  { parameters }: TeachingModel,
  space: readonly Parameter[],
  set: SetId,
): readonly PrintedParameter[] {
  return [...parameters.filter(({ id }) => used.includes(id)), ...space].map((one) => ({
    id: one.id,
    meaning: one.meaning,
    unit: one.unit,
    standing: standingLabels[one.standing],
    value: one.values[set] ?? one.values['all'] ?? Number.NaN,
    sources: one.sources,
  }));
}

/** The published model's prediction beside what a run of it shows on a line of skin. */
export interface PaperRun {
  readonly wavelengthTheory: number;
  readonly wavelengthRun: number;
  readonly speedTheory: number;
  readonly speedRun: number;
  /** CD8 cells along the line at the end, in units of the uniform state, and the place of each value in cm. */
  readonly profile: readonly number[];
  readonly length: number;
}

/** Runs the paper's model for 25 days from one small bump and measures spacing and speed of the peaks. */
export function runPaper(p: Dobreva2020): PaperRun {
  const [cells, length, middle] = [400, 4, 2];
  const u = susceptibleState(p);
  const front = frontSpeed(p, [12.5, 12.8]);
  if (!u || !front) throw new Error('the published patch model has no uniform state');
  const line = lineWith(u, cells, length, (x) => 100 * Math.exp(-(((x - middle) / 0.1) ** 2)));
  const t8 = line.amounts.subarray(cells, 2 * cells);
  const reach = () => {
    let far = 0;
    t8.forEach((value, i) => {
      if (Math.abs(value / u[1] - 1) > 0.05) far = Math.max(far, Math.abs((i * length) / cells - middle));
    });
    return far;
  };
  advanceLine(line, p, 15, 0.0065);
  const early = reach();
  advanceLine(line, p, 10, 0.0065);
  const late = reach();
  const peaks: number[] = [];
  for (let i = 1; i < cells - 1; i++) {
    const [west = 0, here = 0, east = 0] = [t8[i - 1], t8[i], t8[i + 1]];
    if (here > west && here >= east && here > 1.1 * u[1]) peaks.push((i * length) / cells);
  }
  const { k } = fastestWave(u, p);
  return {
    wavelengthTheory: (2 * Math.PI) / k,
    wavelengthRun: ((peaks.at(-1) ?? 0) - (peaks[0] ?? 0)) / (peaks.length - 1),
    speedTheory: front.speed,
    speedRun: (late - early) / 10,
    profile: [...t8].map((value) => value / u[1]),
    length,
  };
}

/** Everything that the page needs of the models. */
export function drawPatches({ teaching, published, space, versions }: Models, titles: PatchesData['titles']) {
  const sets = Object.fromEntries(
    teaching.sets.map(({ id, values }) => [
      id,
      Object.fromEntries(used.map((name) => [name, values[name as keyof typeof values]])),
    ]),
  ) as unknown as PatchesData['sets'];
  const names = Object.fromEntries(
    teaching.sets.map((set: ParameterSet) => [set.id, set.name]),
  ) as PatchesData['setNames'];
  const spaceValues = valuesOf(space.parameters, 'all') as Readonly<Record<SpaceId, number>>;
  const [preset] = patchPresets;
  if (!preset) throw new Error('no preset');
  const numbers: PatchNumbers = { values: sets[preset.plan.set], space: spaceValues };
  const plates = { top: preparePlate('top'), side: preparePlate(defaultPatches.side) };
  const course = startCourse(numbers, preset.plan);
  const until = (week: number) => {
    while (course.week() < week - 1e-9) course.step();
    return { measured: course.measure(), picture: pictureNow(course, plates.top, numbers) };
  };
  const untreated = until(Number(defaultPatches.week));
  const start = {
    top: untreated.picture,
    side: pictureNow(course, plates.side, numbers),
    history: [...course.history],
  };
  const treated = until(129);
  const stopped = until(preset.end);
  const stages: readonly Stage[] = [
    { title: 'Before the medicine', ...untreated },
    { title: 'After a year and a half on it', ...treated },
    { title: 'A year and a half after stopping it', ...stopped },
  ];
  const sources = Object.fromEntries(
    teaching.sets.map(({ id }) => [id, printed(teaching, space.parameters, id)]),
  ) as PatchesData['parameters'];
  const paper = published.find(({ id }) => id === 'dobreva-2020');
  if (!paper) throw new Error('content/models/dobreva-2020.yaml is missing');
  const data: PatchesData = {
    space: spaceValues,
    sets,
    setNames: names,
    parameters: sources,
    versions: versions.space,
    titles,
    start,
  };
  const paperRun = runPaper(valuesOf(paper.parameters, 'all') as unknown as Dobreva2020);
  return { data, stages, paperRun, printed: space.printed };
}
