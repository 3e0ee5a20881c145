/**
 * Finds a Chromium for the tests: Playwright's own, else one of the system, else installs one.
 * Where nothing helps it says in one line what to do.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function onPath(name: string): string | undefined {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined;
}

/** Path of an installed browser, or undefined. */
export function findBrowser(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked && existsSync(asked)) return asked;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  return names.map(onPath).find(Boolean) ?? places.find(existsSync);
}

/** Path of a browser, installing one where the machine has none. Ends the process with one clear line where it can't. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const attempt = (command: string, ...words: string[]) => {
    try {
      execFileSync(command, words, { stdio: 'inherit', timeout: 600_000 });
    } catch {
      // The next way is tried; the last line below speaks when all fail.
    }
    return findBrowser();
  };
  console.log('No Chromium on this machine: installing one for the tests.');
  const installed =
    attempt('npx', 'playwright', 'install', 'chromium') ??
    (existsSync('/etc/debian_version') && process.getuid?.() === 0
      ? (attempt('apt-get', 'update', '-qq') ??
        attempt('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'))
      : undefined);
  if (installed) return installed;
  console.error(
    'No browser: install Chrome or Chromium (or set CHROMIUM_PATH to one) and run npm test again.',
  );
  process.exit(1);
}

if (process.argv[1]?.endsWith('browser.ts')) console.log(ensureBrowser());
