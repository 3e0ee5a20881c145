/**
 * `npm run --silent model -- regimen.json [--trial 500] [--every 1]` prints every curve of a regimen as CSV: of one virtual
 * person, or with `--trial` of so many virtual people. The file is the one that the relapse figure saves. Faults go to
 * the error stream and end with 1.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { csvOf, trialCsvOf } from '../../src/domain/simulator/csv.ts';
import { SimulatorError } from '../../src/domain/simulator/fault.ts';
import { readRegimenFile } from '../../src/domain/simulator/regimen-file.ts';
import { simulate } from '../../src/domain/simulator/simulate.ts';
import { recruit, runTrial } from '../../src/domain/simulator/trial.ts';
import { teachingSchema } from '../../src/schemas/model.ts';
import { readYaml } from '../../src/schemas/read.ts';

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
// The file alone: what it cites is checked by the build, and reading all evidence takes a second.
const { value: model, faults: broken } = readYaml(
  root,
  join(root, 'content/models/teaching.yaml'),
  teachingSchema,
);
if (!model) refuse(broken.map(({ file, line, detail }) => `${file}:${line} ${detail}`).join('\n'));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { trial: { type: 'string' }, every: { type: 'string', default: '1' } },
});
const [path] = positionals;
if (!path)
  refuse('Name a file with a regimen: npm run --silent model -- regimen.json [--trial 500] [--every 1]');
const number = (text: string, what: string, most: number) => {
  const found = Number(text);
  return found > 0 && found <= most
    ? found
    : refuse(`${what} must be a number above 0 and at most ${most}, not "${text}".`);
};

let text = '';
try {
  text = readFileSync(path, 'utf8');
} catch (error) {
  refuse(`The file can't be read: ${(error as Error).message}`);
}
const { file, faults, notice } = readRegimenFile(text, model);
if (!file) refuse(faults.join('\n'));
if (notice) console.error(notice);
const { regimen, set: wanted } = file;
const sets = model.sets.filter(({ id }) => wanted === 'all' || id === wanted);

try {
  if (values.trial === undefined) {
    const everyWeeks = number(values.every, '--every', 520);
    const runs = sets.map((set) => ({ set, course: simulate(set, regimen, { everyWeeks }) }));
    process.stdout.write(csvOf({ model, regimen, runs }));
  } else {
    const people = number(values.trial, '--trial', 20_000);
    const runs = sets.map((set) => ({ set, outcome: runTrial(recruit(set, people), regimen) }));
    process.stdout.write(trialCsvOf({ model, regimen, runs }));
  }
} catch (error) {
  if (error instanceof SimulatorError) refuse(error.message);
  throw error;
}
