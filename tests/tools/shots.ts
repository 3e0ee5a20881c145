/**
 * Screenshots of the built site: `npm run shots -- [path…]`, each at 360, 768 and 1280 px in light and dark, and as
 * it prints, into the ignored folder `shots/`. Build first.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from './browser.ts';
import { serve } from './serve.ts';

const widths = [360, 768, 1280];
/** CSS pixels of A4 less the margins of the print sheet. */
const paperWidth = 672;
const everyKind = [
  '/',
  '/learn/',
  '/learn/stopping-treatment/',
  '/learn/stopping-treatment/?level=clinical',
  '/explore/trials/',
  '/evidence/',
  '/evidence/claims/brave-aa1-withdrawal-week-152/',
  '/evidence/sources/king-2022-brave-aa/',
  '/search/?q=relapse',
  '/study/glossary/',
  '/about/',
];

const fileName = (path: string) => path.replace(/^\/|\/$/g, '').replaceAll(/[^a-z0-9]+/gi, '-') || 'home';

/** Scrolls through the page once, so that figures that wake when seen are awake. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  await page.waitForTimeout(300);
}

mkdirSync('shots', { recursive: true });
const asked = process.argv.slice(2);
const { server, url } = await serve(0);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const path of asked.length > 0 ? asked : everyKind) {
  const name = fileName(path);
  const shoot = async (suffix: string, page: Page) => {
    await page.goto(url + path);
    await settle(page);
    const file = `shots/${name}-${suffix}.png`;
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of widths) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
      await shoot(`${width}-${colorScheme}`, page);
      await page.close();
    }
  }
  const page = await browser.newPage({ viewport: { width: paperWidth, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  await shoot('print', page);
  await page.close();
}
await browser.close();
server.close();
