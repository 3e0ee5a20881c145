/** Runs every gate of `npm test` in turn and ends with one honest line: how many tests passed and how many failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Counts of a JSON report of Vitest or Playwright. A test that passed only on a second try counts as failed. */
export function countOf(report: unknown): Count {
  const { stats } = report as Partial<PlaywrightReport>;
  if (stats) {
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as VitestReport;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** Sum over gates. A gate that broke without a failed test of its own (types, lint, build) counts as one failure. */
export function total(gates: readonly { ok: boolean; count: Count | undefined }[]): Count {
  const none: Count = { passed: 0, failed: 0, skipped: 0 };
  return gates.reduce((sum, { ok, count = none }) => {
    const broke = !ok && count.failed === 0 ? 1 : 0;
    return {
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed + broke,
      skipped: sum.skipped + count.skipped,
    };
  }, none);
}

interface Gate {
  readonly script: string;
  /** JSON report that the script writes, under `reports/`. */
  readonly report?: string;
}

const gates: readonly Gate[] = [
  { script: 'types' },
  { script: 'lint' },
  { script: 'unit', report: 'unit.json' },
  { script: 'build' },
  { script: 'built', report: 'built.json' },
  { script: 'budget' },
  { script: 'browser', report: 'browser.json' },
];

function run({ script, report }: Gate): { ok: boolean; count: Count | undefined } {
  const path = report && join(root, 'reports', report);
  if (path) rmSync(path, { force: true });
  const { status } = spawnSync('npm', ['run', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const count = path && existsSync(path) ? countOf(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  // A gate of tests that left no report, or ran none, has shown nothing.
  const ran = !report || (count !== undefined && count.passed + count.failed > 0);
  return { ok: status === 0 && ran, count };
}

function runAll(): void {
  const results: { ok: boolean; count: Count | undefined }[] = [];
  for (const gate of gates) {
    const result = run(gate);
    results.push(result);
    if (!result.ok) {
      console.error(`\nnpm run ${gate.script} failed; what comes after it was not run.`);
      break;
    }
  }
  const { passed, failed, skipped } = total(results);
  if (skipped > 0) console.log(`\n${skipped} skipped`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runAll();
