import { expect, type Page, test } from '@playwright/test';
import {
  downloads,
  expectCopies,
  expectSurvives,
  historyLength,
  linkInField,
  listen,
  lowControls,
  notice,
  openFigure,
} from './shared/figure.ts';

const path = '/explore/trials/';

const open = (page: Page, query = '') => openFigure(page, 'trials', query);
const finding = (page: Page) => page.locator('#trials-finding');
const preset = (page: Page, name: string) => page.getByRole('button', { name });

test.describe('the figure of trial results', () => {
  test('opens on a story, with figures apart, placebo beside each and "not head-to-head"; a tapped result is shown as heads', async ({
    page,
  }) => {
    await open(page);
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await expect(page.getByText('Not head-to-head').first()).toBeVisible();
    await expect(page.getByText('Each chart has its own axis')).toBeVisible();
    expect(await page.locator('.panel').count()).toBeGreaterThan(5);
    await expect(page.locator('.hundred')).toHaveCount(2);
    await expect(page.locator('.island-harms')).toContainText('Harms');
    const line = page.locator('.chart .line').nth(1);
    const id = await line.getAttribute('data-row');
    await line.locator('.hit').click();
    await expect(page.getByLabel('Show another result as heads')).toHaveValue(id ?? '');
  });

  test('names its parts for a screen reader', async ({ page }) => {
    await open(page, '?v=1&d=baricitinib&m=kept-salt-20&t=weeks');
    await expect(page.locator('.island-root')).toMatchAriaSnapshot(`
      - region /These people had done well/:
        - group "Questions this figure can answer":
          - button "Does hair come back?"
          - button "What happens on stopping?"
          - button "What if the dose is lowered?" [pressed]
        - heading /These people had done well/ [level=2]
        - heading "As 100 people" [level=3]
        - img /out of 100 marked/
        - combobox "Show another result as heads"
        - heading /Baricitinib, BRAVE-AA2 dose reduction/ [level=3]
        - img /Chart/
        - button "Start view"
        - button "Copy link"
        - group "Download":
          - button "Download as SVG"
    `);
  });

  test('changes by presets: one history entry, one announcement and one address for each', async ({
    page,
  }) => {
    await open(page);
    const spoken = await listen(page);
    const before = await historyLength(page);
    await preset(page, 'What happens on stopping?').click();
    await expect(finding(page)).toContainText('Most of those who stopped');
    await expect(page).toHaveURL(/\?v=1&d=baricitinib&m=loss-over-20/);
    await expect(page.locator('[data-island-said]')).toContainText('80 out of 100');
    for (const name of ['How long does it take?', 'What about teenagers?']) {
      await preset(page, name).click();
      await expect(preset(page, name)).toHaveAttribute('aria-pressed', 'true');
    }
    await expect.poll(() => historyLength(page)).toBe(before + 3);
    await expect.poll(spoken).toHaveLength(3);
    expect(page.url().length - new URL(page.url()).origin.length - path.length).toBeLessThanOrEqual(200);
    await page.goBack();
    await page.goBack();
    await expect(finding(page)).toContainText('Most of those who stopped');
    await page.goBack();
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await page.goForward();
    await expect(preset(page, 'What happens on stopping?')).toHaveAttribute('aria-pressed', 'true');
  });

  test('opens a shared link, and a damaged one on the start view with a notice', async ({ page }) => {
    await open(page, '?v=1&d=ritlecitinib&b=split&t=weeks');
    await expect(finding(page)).toContainText('lost less at the start');
    await expect(notice(page)).toBeHidden();
    await open(page, '?v=1&d=aspirin');
    await expect(notice(page)).toContainText('d=aspirin');
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await preset(page, 'What happens on stopping?').click();
    await expect(notice(page)).toBeHidden();
    await test.step('says so when nothing fits, and goes back to the start', async () => {
      await open(page, '?v=1&d=clobetasol');
      await expect(finding(page)).toContainText('No result in the data fits');
      await expect(page.locator('.panel')).toHaveCount(0);
      await page.getByRole('button', { name: 'Start view' }).click();
      await expect(page).toHaveURL(path);
      await expect.poll(() => page.locator('.panel').count()).toBeGreaterThan(5);
    });
  });

  test('works by keyboard alone, and Escape goes back to the figure’s own heads', async ({ page }) => {
    await open(page, '?v=1&d=ritlecitinib');
    const select = page.getByLabel('Show another result as heads');
    const own = await select.inputValue();
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/r=allegro/);
    expect(await select.inputValue()).not.toBe(own);
    await expect(select).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/r=/);
    expect(await select.inputValue()).toBe(own);
    await page.locator('.island-filters summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('What was counted').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/m=salt-10/);
    await preset(page, 'Does hair come back?').focus();
    const outline = await preset(page, 'Does hair come back?').evaluate((button) => {
      button.blur();
      return getComputedStyle(button).outlineStyle;
    });
    await page.keyboard.press('Tab');
    expect(outline).toBe('none');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
      'solid',
    );
  });

  test('copies its link, or offers it in a field, and downloads SVG, PNG and CSV with the sources inside', async ({
    page,
  }) => {
    await open(page);
    await preset(page, 'What about teenagers?').click();
    await expectCopies(page);
    await open(page, '?v=1&d=baricitinib&m=loss-over-20&t=weeks');
    const { svg, csv, pngWidth } = await downloads(page, 'trial-results');
    expect(svg).toContain('mims-2024-withdrawal');
    expect(svg).toContain('Not head-to-head');
    expect(svg).toContain('font/woff2;base64');
    expect(svg).not.toMatch(/var\(--|class=/);
    expect(svg).toMatch(/fill="rgb\(/);
    expect(csv.trim().split('\n')).toHaveLength(11);
    expect(csv).toContain('medpage-2024-withdrawal');
    expect(pngWidth).toBeGreaterThan(700);
  });

  test('survives 2,000 random key and pointer events with its state sound', async ({ page }) => {
    await expectSurvives(
      page,
      'trials',
      {
        seed: 4413,
        targets: ['button:not([data-tool]), [data-tool="reset"], select, [data-row], summary'],
        keys: ['Escape', 'Enter', ' ', 'ArrowDown', 'ArrowUp', 'Tab', 'a'],
        looks: [{ at: '#trials-finding', says: true }],
      },
      () => finding(page).textContent(),
    );
  });

  test('shows the figure of a shared link as it stands where a script of it never comes', async ({
    page,
  }) => {
    const link = `${path}?v=1&d=baricitinib&m=loss-over-20&t=weeks`;
    await page.route(/entry\..*\.js$/, (route) => route.abort());
    await page.goto(link);
    await expect(notice(page)).toContainText('could not be loaded');
    await expect(finding(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await test.step('or none of them', async () => {
      await page.route(/TrialsFigure.*\.js$/, (route) => route.abort());
      await page.goto(link);
      await expect(finding(page)).toHaveCSS('visibility', 'visible', { timeout: 15_000 });
    });
  });

  test('redraws no panel when another result is shown as heads, save those it stands in', async ({
    page,
  }) => {
    await open(page);
    await page.evaluate(() => {
      const changed = new Set<string>();
      Object.assign(window, { changed });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const panel = (target as Element).closest?.('.panel')?.querySelector('h3')?.id;
          if (panel) changed.add(panel);
        }
      }).observe(document.querySelector('.panels') as Element, {
        childList: true,
        attributes: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.locator('.chart .line .hit').nth(1).click();
    await expect(page).toHaveURL(/r=/);
    await expect(page.locator('.line:has(.mark-chosen)')).toHaveCount(1);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { changed: Set<string> }).changed.size))
      .toBe(1);
  });

  test('has touch targets of 44 px, and moves nothing for those who want less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page);
    await page.locator('.island-filters summary').click();
    expect(await lowControls(page)).toEqual([]);
    const hit = await page.locator('.line .hit').first().boundingBox();
    expect(hit?.height).toBeGreaterThanOrEqual(40);
    await preset(page, 'How long does it take?').click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure tells its story, with charts, heads and table, and prints with the table open', async ({
    page,
  }) => {
    await page.goto(path);
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await expect(page.locator('.hundred')).toHaveCount(2);
    await expect(page.locator('.chart').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await test.step('print', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.island-twin tr[data-row]').last()).toBeVisible();
      await expect(page.locator('.island-presets')).toBeHidden();
      await expect(page.getByText('Not head-to-head').first()).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    });
    // By a key: right after print the page still moves, and a click can land beside its target.
    await page.locator('.island-twin summary').press('Enter');
    expect(await page.locator('.island-twin tr[data-row]').count()).toBe(
      await page.locator('.chart [data-row]').count(),
    );
    await expect(page.locator('.island-twin tr[data-row]').first()).toBeVisible();
  });
});

test.describe('embedded in an explainer', () => {
  const explainer = '/learn/stopping-treatment/';
  const openThere = (page: Page) => openFigure(page, 'trials', '?level=clinical', explainer);
  test('opens on its preset, leaves the address to the page and lets it switch its level; prints with charts and table', async ({
    page,
  }) => {
    await openThere(page);
    await expect(finding(page)).toContainText('Most of those who stopped');
    await test.step('print', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#figure-trials .chart').first()).toBeVisible();
      await expect(page.locator('#figure-trials .island-twin tr[data-row]').last()).toBeVisible();
      await expect(page.locator('#figure-trials .island-presets')).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
    });
    await preset(page, 'What about teenagers?').press('Enter');
    await expect(finding(page)).toContainText('children and teenagers');
    await expect(page).toHaveURL(`${explainer}?level=clinical`);
    const level = (name: string) => page.locator(`[data-level="${name}"]`).first();
    await expect(level('clinical')).toBeVisible();
    await page.locator('aa-level').getByRole('button', { name: 'Plain' }).click();
    await expect(level('plain')).toBeVisible();
    await expect(level('clinical')).toBeHidden();
    await expect(finding(page)).toContainText('children and teenagers');
  });
  test('copies a link to the figure’s own page that opens the same view', async ({ page }) => {
    await openThere(page);
    await preset(page, 'What if the dose is lowered?').click();
    const link = new URL(await linkInField(page, page.locator('#figure-trials')));
    expect(link.pathname).toBe(path);
    expect(link.search).toMatch(/^\?v=1&d=baricitinib&m=kept-salt-20/);
    const shown = await finding(page).textContent();
    await open(page, link.search);
    await expect(finding(page)).toHaveText(shown ?? '');
  });
});
