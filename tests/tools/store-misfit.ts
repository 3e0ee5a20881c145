/** `node tests/tools/store-misfit.ts` writes `content/models/misfit.yaml` anew: after a change of model or targets only. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { setIds } from '../../src/domain/simulator/parameters.ts';
import { misfit } from '../unit/simulator/misfit.ts';
import { setOf } from '../unit/simulator/models.ts';

const round = (value: number, digits: number) => Number(value.toFixed(digits));
const all = setIds.flatMap((id) =>
  [false, true].map((fresh) => {
    const { set, fitted, heldOut, values } = misfit(setOf(id), fresh);
    const rounded = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, round(value, 2)]));
    return { set, fresh, fitted: round(fitted, 3), heldOut: round(heldOut, 3), values: rounded };
  }),
);
const head =
  '# What each version of the teaching model gives for each target of calibration.yaml: 4096 virtual people, to whom it was\n# fitted, and as many fresh ones. Written by tests/tools/store-misfit.ts; a test compares it with a new run.\n';
writeFileSync('content/models/misfit.yaml', head + stringify(all));
