import { expect, test } from '@playwright/test';

test.describe('the home page', () => {
  test('draws, names and describes its links and its picture, and has three doors', async ({ page }) => {
    await page.goto('/');
    expect(await page.locator('[style]').count()).toBe(0);
    await test.step('draws as many links as its lists name, with the same numbers, in the same order', async () => {
      const drawn = await page
        .locator('.body-drawing [data-link]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('data-link')));
      const listed = await page
        .locator('.thesis-links [data-link]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('data-link')));
      expect(drawn).toHaveLength(8);
      expect(listed).toEqual(drawn);
      const numbers = page.locator('.thesis-links li span[aria-hidden]');
      expect((await numbers.allTextContents()).map((text) => text.trim())).toEqual(
        (await page.locator('.b-number text').allTextContents()).map((text) => text.trim()),
      );
      await expect(page.locator('.thesis-links ~ .thesis-links')).toHaveAttribute('start', '5');
    });
    await test.step('lights the same three links in the drawing and in the lists', async () => {
      const named = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('data-link')));
      const lit = await named('.b-link.b-lit');
      expect(lit).toHaveLength(3);
      expect(await named('.thesis-lit')).toEqual(lit);
    });
    await test.step('names its picture and describes it for a screen reader', async () => {
      const picture = page.getByRole('img', { name: 'one hair root enlarged' });
      await expect(picture).toBeVisible();
      await expect(picture.locator('desc')).toContainText('gland');
    });
    await test.step('has three doors, each with links into the site', async () => {
      const doors = page.locator('.home-doors section');
      await expect(doors).toHaveCount(3);
      for (const door of await doors.all()) {
        await expect(door.getByRole('heading')).toBeVisible();
        const hrefs = await door
          .getByRole('link')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
        expect(hrefs.length).toBeGreaterThanOrEqual(2);
        for (const href of hrefs) expect(href).toMatch(/^\/[a-z]/);
      }
    });
    await test.step('has no link without words', async () => {
      const empty = await page
        .getByRole('link')
        .evaluateAll(
          (all) => all.filter((a) => !(a.getAttribute('aria-label') ?? a.textContent)?.trim()).length,
        );
      expect(empty).toBe(0);
    });
  });

  test('gives every entry of the picture a target for a thumb', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/');
    for (const entry of await page.locator('.thesis-links li').all()) {
      expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });
});

test.describe('the frame', () => {
  test('switches day and night and remembers it', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Switch to the dark page' }).click();
    const dark = 'rgb(17, 21, 29)';
    expect(light).not.toBe(dark);
    expect(await ground()).toBe(dark);
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.goto('/about/');
    await expect(page.getByRole('button', { name: 'Switch to the light page' })).toBeVisible();
    expect(await ground()).toBe(dark);
  });

  test('leads by the first key press past the header', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('stands on its two rows on a phone, every control a thumb wide', async ({ page }) => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto('/');
      const name = await page.locator('.site-name').boundingBox();
      const tools = await page.locator('.site-tools').boundingBox();
      const nav = await page.locator('.site-nav').boundingBox();
      expect(Math.abs((name?.y ?? 0) - (tools?.y ?? 99))).toBeLessThan(12);
      expect(nav?.y).toBeGreaterThan((name?.y ?? 0) + 40);
      expect(nav?.height).toBeLessThan(60);
      for (const control of await page.locator('.site-tools .tool-button:visible').all()) {
        const box = await control.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
    }
  });

  test('prints the address of the page and no controls', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/about/');
    await expect(page.getByText(/This page: http.*\/about\//)).toBeVisible();
    await expect(page.locator('.site-nav')).toBeHidden();
    await expect(page.locator('.site-tools')).toBeHidden();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the home page tells all it has to tell and shows nothing that would not work', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.body-drawing')).toBeVisible();
    await expect(page.locator('.thesis-links li')).toHaveCount(8);
    await expect(page.locator('.home-ledger li').first()).toBeVisible();
    await expect(page.locator('aa-theme')).toBeHidden();
  });
});
