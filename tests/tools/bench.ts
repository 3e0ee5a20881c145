/**
 * `npm run bench`: medians of many runs against their bars, peers in the same run. Every `tests/bench/*.bench.ts` exports
 * `bench()`. Writes `reports/bench.json`; ends with 1 where a bar breaks. Times are this machine's, load included.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchLine } from '../bench/bench.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'tests/bench');
const lines: BenchLine[] = [];
for (const name of readdirSync(folder).filter((file) => file.endsWith('.bench.ts'))) {
  const { bench } = (await import(join(folder, name))) as { bench: () => readonly BenchLine[] };
  lines.push(...bench());
}

const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}, node ${process.version}`;
console.log(machine);
for (const { what, medianMs, spreadMs, runs, atMostMs, note } of lines) {
  const [low, high] = spreadMs.map((ms) => ms.toFixed(2));
  const bar =
    atMostMs === null
      ? ''
      : ` (bar ${Number(atMostMs.toFixed(1))} ms: ${medianMs <= atMostMs ? 'holds' : 'BREAKS'})`;
  console.log(
    `${medianMs.toFixed(2).padStart(9)} ms  ${what}${bar}\n           ${low} to ${high} ms in 8 of 10 of ${runs} runs. ${note}`,
  );
}
mkdirSync(join(root, 'reports'), { recursive: true });
writeFileSync(join(root, 'reports/bench.json'), JSON.stringify({ machine, lines }, null, 2));
if (lines.some(({ medianMs, atMostMs }) => atMostMs !== null && medianMs > atMostMs)) process.exitCode = 1;
