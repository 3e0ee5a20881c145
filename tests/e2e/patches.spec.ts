/** The drawn scalp in a browser: worker, keyboard, links, fallbacks. What needs no browser is tested in tests/unit. */
import { expect, type Page, test } from '@playwright/test';

const path = '/explore/patches/';

/** Opens the figure and waits until its model has answered. */
async function open(page: Page, query = '') {
  await page.goto(path + query);
  await page.locator('.island-root').scrollIntoViewIfNeeded();
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
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await open(page);
  await page.evaluate(async () => {
    let seed = 20;
    const random = (most: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 4294967296) * most);
    };
    const root = document.querySelector('.island-root') as HTMLElement;
    for (let turn = 0; turn < 2000; turn++) {
      const buttons = [...root.querySelectorAll<HTMLElement>('button:not([data-tool])')];
      const selects = [...root.querySelectorAll('select')];
      const one = buttons[random(buttons.length)] as HTMLElement;
      const kind = random(4);
      if (kind === 0) one.click();
      else if (kind === 1) {
        const key = ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'Escape'][random(4)] as string;
        one.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      } else if (kind === 2) {
        const select = selects[random(selects.length)] as HTMLSelectElement;
        select.selectedIndex = random(select.options.length);
        select.dispatchEvent(new Event('change', { bubbles: true }));
      } else {
        const place = {
          bubbles: true,
          clientX: random(innerWidth),
          clientY: random(innerHeight),
          buttons: 1,
        };
        for (const type of ['pointerdown', 'pointermove', 'pointerup'])
          one.dispatchEvent(new PointerEvent(type, place));
      }
      if (turn % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  expect(errors).toEqual([]);
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
