import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a drawing with the stored one, `name` as `trials-withdrawal.svg.txt`. A new one is stored, but in CI, where a
 * missing file is an error; one that differs is left beside it as `-changed`, to be looked at.
 */
export function expectAsStored(name: string, drawn: string): void {
  const file = join('tests/golden', name);
  const changed = file.replace('.svg', '-changed.svg');
  if (!existsSync(file)) {
    if (process.env['CI']) throw new Error(`${file} is missing`);
    writeFileSync(file, drawn);
  }
  const stored = readFileSync(file, 'utf8');
  if (stored === drawn) rmSync(changed, { force: true });
  else writeFileSync(changed, drawn);
  expect(drawn === stored, `differs: look at ${changed}`).toBe(true);
}
