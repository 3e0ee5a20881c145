import { expect, type Page, test } from '@playwright/test';
import {
  downloads,
  expectNoSidewaysScroll,
  expectSurvives,
  historyLength,
  linkInField,
  listen,
  lowControls,
  notice,
  openFigure,
} from './shared/figure.ts';

const path = '/explore/body/';

const open = (page: Page, query = '', at = path) => openFigure(page, 'body', query, at);
const mark = (page: Page, source: string) => page.locator(`svg.bf-plate [data-link="${source}"]`);
const lit = (page: Page) =>
  page
    .locator('svg.bf-plate [data-lit]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-link')));
const panel = (page: Page) => page.locator('.bf-panel');

test.describe('the body and the hair root', () => {
  test('opens on three inked links, and names its parts for a screen reader', async ({ page }) => {
    await open(page);
    expect(await lit(page)).toEqual(['thyroid', 'blood', 'skin']);
    await expect(page.locator('.island-always')).toContainText('does not say that one causes the other');
    await expect(page.locator('.island-root')).toMatchAriaSnapshot(`
      - region /Thyroid, blood and skin are the best studied of the four surest/:
        - group "Questions this figure can answer":
          - button "What is surest and best studied?" [pressed]
        - heading /Thyroid, blood and skin are the best studied of the four surest/ [level=2]
        - group /A person, one hair root enlarged/:
          - 'link "1. Thyroid: found together, moderate certainty, seen in either order"'
          - 'link "2. Blood and lymph nodes: found together, moderate certainty, order not known"'
        - group "Words":
          - button "Plain" [pressed]
        - list:
          - listitem:
            - button /1 Thyroid found together Moderate certainty seen in either order/
        - region "What you chose in the body":
          - heading "Choose a part of the body" [level=3]
        - button "Start view"
        - button "Copy link"
    `);
  });

  test('works by keyboard alone: into the drawing, round it, and back by Escape, one announcement each', async ({
    page,
  }) => {
    await open(page);
    const spoken = await listen(page);
    const before = await historyLength(page);
    await mark(page, 'thyroid').focus();
    await page.keyboard.press('ArrowRight');
    await expect(mark(page, 'blood')).toBeFocused();
    await expect(panel(page).locator('h3')).toHaveText('2. Blood and lymph nodes');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await expect(mark(page, 'fat')).toBeFocused();
    await expect(page).toHaveURL(/\?v=1&c=fat$/);
    await expect(panel(page)).toContainText('no study showing that losing weight helps');
    await expect.poll(() => historyLength(page)).toBe(before + 3);
    await page.keyboard.press('Escape');
    await expect(panel(page).locator('h3')).toHaveText('Choose a part of the body');
    await expect(page).toHaveURL(/\/explore\/body\/$/);
    await page.locator('.bf-list button').nth(6).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page).locator('h3')).toHaveText('7. Heart and vessels');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.bf-list button').nth(7)).toBeFocused();
    await expect(panel(page).locator('h3')).toHaveText('8. Fat tissue');
    // Three walks, Escape, Enter, one more walk. Each is said a paint after it is seen.
    await expect.poll(spoken).toHaveLength(6);
    await page.goBack();
    await expect(panel(page).locator('h3')).toHaveText('7. Heart and vessels');
  });

  test('answers a pointer: views, parts, words and skin', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'What was not found, or conflicts?' }).click();
    expect(await lit(page)).toHaveLength(8);
    await mark(page, 'heart').locator('.bf-disc').click();
    await expect(panel(page)).toContainText('Looked for, and no link seen');
    await expect(panel(page)).toContainText('This view leaves out 2 of 6 claims');
    await expect(panel(page)).toContainText('Studies of the heart disagree.');
    await page.getByRole('button', { name: 'Clinical' }).click();
    await expect(panel(page).locator('[data-level="clinical"]').first()).toBeVisible();
    await expect(panel(page).locator('[data-level="plain"]').first()).toBeHidden();
    const skin = () =>
      page
        .locator('.bf-plate .b-person')
        .first()
        .evaluate((one) => getComputedStyle(one).fill);
    const tan = await skin();
    await page.getByRole('button', { name: 'dark brown' }).click();
    expect(await skin()).not.toBe(tan);
    await expect(page).toHaveURL(/\?v=1&w=against&c=heart&t=4&l=clinical$/);
    await page.getByRole('button', { name: 'Start view' }).click();
    await expect(page).toHaveURL(/\/explore\/body\/$/);
    expect(await lit(page)).toHaveLength(3);
  });

  test('opens a shared link, and a damaged one on the start view with a notice', async ({ page }) => {
    await open(page, '?v=1&w=order&c=mind&t=1&l=clinical');
    expect(await lit(page)).toEqual(['thyroid', 'skin', 'mind', 'lungs']);
    await expect(panel(page).locator('h3')).toHaveText('5. Mood, stress, sleep');
    await expect(notice(page)).toBeHidden();
    expect(await linkInField(page)).toBe(page.url());
    await open(page, '?v=1&w=order&c=liver');
    await expect(notice(page)).toContainText('c=liver');
    expect(await lit(page)).toEqual(['thyroid', 'blood', 'skin']);
  });

  test('downloads SVG, PNG and CSV with claims and sources inside', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page);
    const { svg, csv } = await downloads(page, 'body-surest', 'body-links');
    expect(svg).toContain('comorb-thyroid-pooled');
    expect(svg).toContain('Sources: ');
    expect(svg).toContain('7. Heart and vessels: unsettled, low certainty, order not known.');
    expect(svg).not.toMatch(/var\(--|class=|href=/);
    expect(csv).toContain('adj-weight-loss-aa-not-found,not-found');
    await expect(page.locator('.bf-stage')).toHaveCount(0);
  });

  test('survives 2,000 random key and pointer events with its state sound', async ({ page }) => {
    await expectSurvives(
      page,
      'body',
      {
        seed: 4421,
        targets: ['button:not([data-tool]), [data-tool="reset"], svg [data-link], svg circle'],
        keys: ['Escape', 'Enter', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'a'],
        looks: [
          { at: 'svg.bf-plate [data-link]', count: 8 },
          { at: '.bf-plate [aria-current]', atMost: 1 },
          { at: '#body-finding', says: true },
        ],
      },
      () => panel(page).textContent(),
    );
  });

  test('tells every link where no script runs, and stands whole on paper', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.locator('svg.bf-plate [data-link]')).toHaveCount(8);
    // Each line leads to its sentences, which stand in the page.
    for (const link of await page.locator('svg.bf-plate [data-link]').all())
      await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Start view' })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 672, height: 900 });
    await expect(page.locator('.bf-plate .bf-name').first()).toBeVisible();
    await expect(page.locator('#body-heart [data-level="clinical"]').first()).toBeVisible();
    await expect(page.locator('tr[data-row]').last()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await context.close();
  });

  test('stands in the explainer, follows its level, leaves its address alone, and fits 320 px', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, '', '/learn/whole-body/');
    await mark(page, 'skin').locator('.bf-disc').click();
    await expect(panel(page).locator('h3')).toBeInViewport();
    expect(new URL(page.url()).search).toBe('');
    await expect(page.getByRole('group', { name: 'Words' })).toHaveCount(0);
    await page.locator('aa-level button[value="clinical"]').click();
    await expect(panel(page).locator('[data-level="clinical"]').first()).toBeVisible();
    await expect(panel(page).locator('[data-level="plain"]').first()).toBeHidden();
    await expectNoSidewaysScroll(page);
    expect(await lowControls(page, 'button, summary')).toEqual([]);
  });
});
