import { expect, type Page, test } from '@playwright/test';
import {
  downloads,
  expectNoSidewaysScroll,
  expectSurvives,
  historyLength,
  lowControls,
  notice,
  openFigure,
} from './shared/figure.ts';

const path = '/explore/follicle/';

const open = (page: Page, query = '', at = path) => openFigure(page, 'follicle', query, at);
const step = (page: Page, name: string) => page.getByRole('button', { name });
const slider = (page: Page) => page.getByRole('slider');
const words = (page: Page) => page.locator('.follicle-steps');
const current = (page: Page) => page.locator('.follicle-steps [aria-current="step"]');
const drawing = (page: Page) => page.locator('.follicle-plate svg');

test.describe('the hair root in five steps', () => {
  test('opens on the attacked root with its finding, says that the order is an idea, and names its parts', async ({
    page,
  }) => {
    await open(page);
    await expect(page.locator('#follicle-finding')).toContainText(
      'stem cells higher up are probably mostly spared',
    );
    await expect(page.getByText('The order of these five steps is an idea')).toBeVisible();
    await expect(step(page, '4. Like a swarm of bees')).toHaveAttribute('aria-pressed', 'true');
    await expect(current(page)).toHaveAttribute('data-step', 'swarm');
    await expect(drawing(page)).toHaveAttribute('aria-label', /Killer T cells stand round a smaller bulb/);
    await expect(page.locator('.island-root')).toMatchAriaSnapshot(`
      - region /In alopecia areata, killer cells/:
        - heading /In alopecia areata, killer cells/ [level=2]
        - group "Five steps":
          - button "1. Hidden"
          - button "2. Danger signals"
          - button "3. The cover is lost"
          - button "4. Like a swarm of bees" [pressed]
          - button "5. Hair can grow again"
        - group "Words":
          - button "Plain" [pressed]
          - button "Clinical"
        - img /Drawing. Killer T cells stand/
        - slider "Move through the steps"
        - region "The five steps in words":
          - list:
            - listitem:
              - heading /Hidden/ [level=3]
        - button "Start view"
        - button "Copy link"
        - group "Download":
          - button "Download as SVG"
    `);
  });

  test('keeps one state for buttons, slider, scroll, address and back', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    const before = await historyLength(page);
    await step(page, '1. Hidden').click();
    await expect(slider(page)).toHaveValue('0');
    await expect(page).toHaveURL(/\?v=1&s=0$/);
    await expect(current(page)).toHaveAttribute('data-step', 'hidden');
    await expect(drawing(page)).toHaveAttribute('aria-label', /green cover of guardians/);
    await slider(page).fill('2');
    await expect(step(page, '3. The cover is lost')).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/\?v=1&s=2$/);
    await expect(page.locator('[data-island-said]')).toContainText('Step 3 of 5: The cover is lost');
    const over = await words(page).evaluate((list) => list.scrollTop);
    expect(over).toBeGreaterThan(50);
    await words(page).evaluate((list) => {
      const last = list.querySelectorAll<HTMLElement>('[data-step]')[4];
      list.scrollTo({ top: (last?.offsetTop ?? 0) + 40, behavior: 'instant' });
    });
    await expect(slider(page)).toHaveValue('4');
    await expect(page).toHaveURL(/\?v=1&s=4$/);
    await expect.poll(() => historyLength(page)).toBe(before + 3);
    await page.goBack();
    await expect(slider(page)).toHaveValue('2');
    await page.goBack();
    await expect(step(page, '1. Hidden')).toHaveAttribute('aria-pressed', 'true');
  });

  test('scrolls from side to side on a phone, and the drawing follows', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await words(page).evaluate((list) => {
      const second = list.querySelectorAll<HTMLElement>('[data-step]')[1];
      const first = list.querySelectorAll<HTMLElement>('[data-step]')[0];
      list.scrollTo({ left: (second?.offsetLeft ?? 0) - (first?.offsetLeft ?? 0), behavior: 'instant' });
    });
    await expect(step(page, '2. Danger signals')).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/s=1$/);
    await expect(page.locator('.follicle-signs')).toContainText('danger signal');
  });

  test('moves between steps, and stands there at once where motion is unwelcome', async ({ page }) => {
    await open(page);
    /** Where the drawing stands as soon as a step was pressed. */
    const atOnce = (id: string) =>
      page.evaluate(async (value) => {
        document.querySelector<HTMLButtonElement>(`button[value="${value}"]`)?.click();
        await new Promise((resolve) => setTimeout(resolve));
        return (document.querySelector('.follicle-slider input') as HTMLInputElement).value;
      }, id);
    expect(Number(await atOnce('hidden'))).toBeGreaterThan(0);
    await expect(slider(page)).toHaveValue('0');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await atOnce('regrowth')).toBe('4');
  });

  test('works by keyboard alone', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await slider(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/s=4$/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Step 3 of 5: The cover is lost');
    await page.keyboard.press('Home');
    await expect(page).toHaveURL(/s=0$/);
    await page.keyboard.press('Tab');
    await expect(words(page)).toBeFocused();
    expect(await words(page).evaluate((list) => getComputedStyle(list).outlineStyle)).toBe('solid');
    await step(page, 'Clinical').focus();
    await page.keyboard.press('Enter');
    await expect(words(page)).toContainText('relative immune privilege');
    await expect(page.getByText('A healthy, growing hair root partly hides').first()).toBeHidden();
    await expect(page).toHaveURL(/l=clinical/);
  });

  test('opens a shared link, and a damaged one on the start view with a notice', async ({ page }) => {
    await open(page, '?v=1&s=0.5&l=clinical');
    await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Between step 1 and step 2');
    await expect(notice(page)).toBeHidden();
    await open(page, '?v=1&s=9');
    await expect(notice(page)).toContainText('s=9');
    await expect(step(page, '4. Like a swarm of bees')).toHaveAttribute('aria-pressed', 'true');
    await step(page, '1. Hidden').click();
    await expect(notice(page)).toBeHidden();
    await page.getByRole('button', { name: 'Start view' }).click();
    await expect(page).toHaveURL(path);
  });

  test('downloads SVG, PNG and CSV with claims and sources inside', async ({ page }) => {
    await open(page);
    const { svg, csv, pngWidth } = await downloads(page, 'hair-root-swarm', 'hair-root-steps');
    for (const text of [
      'swarm-of-bees-histology',
      'pathologyoutlines-2021-aa',
      'killer T cell',
      'Moderate certainty',
      'an idea',
    ])
      expect(svg).toContain(text);
    expect(svg).not.toContain('CD8+ T cell<');
    expect(svg).not.toMatch(/var\(--|class=/);
    expect(csv.trim().split('\n').length).toBeGreaterThan(60);
    expect(csv).toContain('exclamation-mark-hairs-1990');
    expect(pngWidth).toBeGreaterThan(1400);
  });

  test('keeps its labels on the sheet and apart as the browser draws them', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    for (const level of ['Plain', 'Clinical']) {
      await step(page, level).click();
      for (const name of ['1.', '2.', '3.', '4.', '5.']) {
        await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
        const faults = await page.evaluate(() => {
          const frame = document.querySelector('.follicle-plate')?.getBoundingClientRect() as DOMRect;
          const boxes = [...document.querySelectorAll('.follicle-plate .f-name')]
            .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
          const meet = (a: DOMRect, b: DOMRect) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          const out = boxes.filter(({ box }) => box.left < frame.left - 0.5 || box.right > frame.right + 0.5);
          const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => meet(a.box, b.box)));
          return {
            count: boxes.length,
            out: out.map(({ text }) => text),
            pairs: pairs.map(({ text }) => text),
          };
        });
        expect(faults.count).toBeGreaterThan(12);
        expect(faults.out).toEqual([]);
        expect(faults.pairs).toEqual([]);
      }
    }
  });

  test('survives 2,000 random key and pointer events with its state sound', async ({ page }) => {
    await expectSurvives(
      page,
      'follicle',
      {
        seed: 4419,
        targets: ['button:not([data-tool]), [data-tool="reset"], input, summary, .follicle-steps'],
        keys: ['Escape', 'Enter', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Home', 'a'],
        scrolls: '.follicle-steps',
        looks: [
          { at: '.follicle-slider input', within: [0, 4] },
          { at: '[aria-current="step"]', count: 1 },
          { at: '.follicle-plate', never: 'NaN' },
        ],
      },
      () => slider(page).inputValue(),
    );
  });

  test('tells all five steps where no script runs, and names what is drawn', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.locator('.follicle-strip svg.follicle-drawing')).toHaveCount(5);
    for (const title of [
      'Hidden',
      'Danger signals',
      'The cover is lost',
      'Like a swarm of bees',
      'Hair can grow again',
    ])
      await expect(page.locator('.follicle-strip h3').filter({ hasText: title })).toBeVisible();
    await expect(page.locator('.follicle-strip svg.follicle-drawing').nth(4)).toBeVisible();
    await expect(page.locator('.follicle-plate')).toBeVisible();
    await expect(page.locator('.follicle-signs')).toContainText('natural killer cell');
    await expect(page.getByRole('slider')).toBeHidden();
    await context.close();
  });

  test('prints the chosen step with its labels, and all five as a strip', async ({ page }) => {
    await page.setViewportSize({ width: 672, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await open(page);
    const tops = await page
      .locator('.follicle-strip svg.follicle-drawing')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    await expect(page.locator('.follicle-plate')).toBeVisible();
    await expect(page.locator('.follicle-signs')).toContainText('natural killer cell');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('stands in the explainer, follows its level and leaves its address alone', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '', '/learn/the-attack/');
    await expect(page.locator('#follicle-finding')).toContainText('killer cells');
    await step(page, '1. Hidden').click();
    await expect(current(page)).toHaveAttribute('data-step', 'hidden');
    expect(new URL(page.url()).search).toBe('');
    await expect(page.locator('.follicle-level')).toHaveCount(0);
    await page.locator('aa-level button[value="clinical"]').click();
    await expect(words(page)).toContainText('relative immune privilege');
    await expect(page.locator('.follicle-plate .f-name[data-level="clinical"]').first()).toBeVisible();
    await expect(page.locator('.follicle-plate .f-name[data-level="plain"]').first()).toBeHidden();
  });

  test('fits a window of 320 px, as at 400 % zoom', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page);
    await expectNoSidewaysScroll(page);
    expect(await lowControls(page, 'button, input, summary')).toEqual([]);
  });
});
