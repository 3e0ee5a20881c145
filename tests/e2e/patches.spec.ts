/** The drawn scalp in a browser: worker, keyboard, links, fallbacks. What needs no browser is tested in tests/unit. */
import { expect, type Page, test } from '@playwright/test';
import { expectSurvives, openFigure } from './shared/figure.ts';

const path = '/explore/patches/';

/** Opens the figure and waits until its model has answered. */
async function open(page: Page, query = '') {
  await openFigure(page, 'patches', query);
  await page.locator('.island-root[data-live]').waitFor();
  await page.locator('.patches-head[data-drawn]').first().waitFor({ timeout: 60_000 });
}
const state = (page: Page) => page.locator('[data-state]');
const said = (page: Page) => page.locator('[data-island-said]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('opens on its story, wakes without moving anything, and names its parts', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  await expect(page.locator('#patches-finding')).toContainText('come back in the same places');
  await expect(page.locator('.island-always')).toBeVisible();
  await expect(state(page)).toContainText('Week 51 of 208, without medicine. 2 bald patches');
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  await expect(page.locator('.patches-heads')).toMatchAriaSnapshot(`
    - figure "From above":
      - img /Head from above. Week 51 of 208/
      - 'button "From above: set off a spot at the cursor"'
      - text: From above
    - figure "From the left":
      - img "The same head from another side."
      - 'button "From the left: set off a spot at the cursor"'
      - text: From the left
  `);
});

test('by keyboard alone: a spot is set off, the run is stepped, treated and reset, each said once', async ({
  page,
}) => {
  await open(page);
  await button(page, 'Clear all').focus();
  await page.keyboard.press('Enter');
  await expect(state(page)).toContainText('Week 0 of 208, without medicine. No bald patch.');
  await page.locator('.patches-touch').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText('cm from the crown');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Spot set off: Top');
  await expect(page).toHaveURL(/m=1&p=B&e=00l[0-9a-z]{3}&w=0/);
  await button(page, 'Step 4 weeks').focus();
  for (let step = 1; step <= 7; step++) {
    await page.keyboard.press('Enter');
    await expect(state(page)).toContainText(`Week ${4 * step} of 208`);
  }
  await expect(state(page)).toContainText('1 bald patch');
  await button(page, 'Give the medicine').focus();
  await page.keyboard.press('Enter');
  await expect(state(page)).toContainText('Week 28 of 208, on the medicine');
  await expect(said(page)).toContainText('Medicine started.');
  await page.goBack();
  await expect(state(page)).toContainText('Week 28 of 208, without medicine');
  await button(page, 'Start view').focus();
  await page.keyboard.press('Enter');
  await expect(state(page)).toContainText('Week 51 of 208');
});

test('a shared link opens the same state; a damaged one says so and opens the start view', async ({
  page,
}) => {
  await open(page, '?v=1&m=1&p=B&b=high&e=00r07&w=12&s=back');
  await expect(state(page)).toContainText('Week 12 of 208');
  await expect(page.locator('#patches-finding')).toContainText('Your own plan');
  await expect(page.getByRole('figure', { name: 'From behind' })).toBeVisible();
  await open(page, '?v=1&m=1&p=B&e=00l000');
  await expect(page.locator('[data-island-notice]')).toContainText('could not be read');
  await expect(state(page)).toContainText('Week 51 of 208');
});

test('runs, pauses and draws by pointer; the address names the week', async ({ page }) => {
  await open(page);
  await button(page, 'Leave a patch alone').click();
  await expect(page.locator('#patches-finding')).toContainText('ring of falling hair');
  await expect(state(page)).toContainText(/Week [1-9]/, { timeout: 60_000 });
  await button(page, 'Pause').click();
  await expect(page).toHaveURL(/w=\d+/);
  await expect(button(page, 'Run')).toBeVisible();
  await page.locator('.patches-plate').first().scrollIntoViewIfNeeded();
  const box = await page.locator('.patches-plate').first().boundingBox();
  if (!box) throw new Error('no head');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.75);
  await expect(said(page)).toContainText('Spot set off');
});

test('survives 2,000 random events', async ({ page }) => {
  await expectSurvives(page, 'patches', {
    seed: 20,
    targets: ['button:not([data-tool])', 'select'],
    keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'Escape'],
    drags: { at: 'button', events: ['pointerdown pointermove pointerup'] },
    looks: [
      { at: '.patches-head', atLeast: 2 },
      { at: '#patches-finding', says: true },
      { at: '[data-state]', says: true },
    ],
    every: 50,
  });
  await button(page, 'Start view').click();
  await expect(state(page)).toContainText('Week 51 of 208', { timeout: 60_000 });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing moves by itself: a preset opens on its end', async ({ page }) => {
    await open(page);
    await button(page, 'The same spots, calmer body').click();
    await expect(state(page)).toContainText('Week 52 of 208', { timeout: 60_000 });
    await expect(button(page, 'Run')).toBeVisible();
  });
});

test('without its worker the three stages stand, with a message', async ({ page }) => {
  await page.route(/worker-.*\.js/, (route) => route.abort());
  await page.goto(path);
  await page.locator('aa-island').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-island-notice]')).toContainText('could not be loaded');
  await expect(page.locator('.patches-stages li')).toHaveCount(3);
  await expect(page.locator('.patches-stages')).toBeVisible();
  await expect(page.locator('.patches-figure .needs-script:visible')).toHaveCount(0);
});

test('without script the start view and the three stages stand; in an explainer the model waits to be asked', async ({
  browser,
}) => {
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const still = await bare.newPage();
  await still.goto(path);
  await expect(still.locator('.patches-stages')).toBeVisible();
  await expect(still.locator('.patches-heads .p-bald').first()).toBeVisible();
  await bare.close();
  const page = await browser.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/learn/the-attack/#figure-patches');
  await expect(page.locator('#figure-patches .patches-stages')).toBeVisible();
  expect(fetched.some((url) => url.includes('worker'))).toBe(false);
  await page.getByRole('button', { name: 'Run the model here' }).click();
  await expect(page.locator('#figure-patches [data-run]')).toBeFocused();
  await page.locator('#figure-patches .patches-head[data-drawn]').first().waitFor({ timeout: 60_000 });
  await page.close();
});
