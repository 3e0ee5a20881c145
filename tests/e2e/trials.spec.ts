import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const path = '/explore/trials/';

/** Opens the figure and waits until it answers. */
async function open(page: Page, query = '') {
  await page.goto(path + query);
  await page.locator('aa-island[data-live]').waitFor();
}
const finding = (page: Page) => page.locator('#trials-finding');
const preset = (page: Page, name: string) => page.getByRole('button', { name });

test.describe('the figure of trial results', () => {
  test('opens on a story, with figures apart, placebo beside each and "not head-to-head"', async ({
    page,
  }) => {
    await open(page);
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await expect(page.getByText('Not head-to-head').first()).toBeVisible();
    await expect(page.getByText('Each chart has its own axis')).toBeVisible();
    expect(await page.locator('.panel').count()).toBeGreaterThan(5);
    await expect(page.locator('.hundred')).toHaveCount(2);
    await expect(page.locator('.island-harms')).toContainText('Harms');
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
    const before = await page.evaluate(() => history.length);
    await preset(page, 'What happens on stopping?').click();
    await expect(finding(page)).toContainText('Most of those who stopped');
    await expect(page).toHaveURL(/\?v=1&d=baricitinib&m=loss-over-20/);
    await expect(page.locator('[data-island-said]')).toContainText('80 out of 100');
    await preset(page, 'What about teenagers?').click();
    expect((await page.evaluate(() => history.length)) - before).toBe(2);
    expect(page.url().length - new URL(page.url()).origin.length - path.length).toBeLessThanOrEqual(200);
    await page.goBack();
    await expect(finding(page)).toContainText('Most of those who stopped');
    await page.goBack();
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await page.goForward();
    await expect(preset(page, 'What happens on stopping?')).toHaveAttribute('aria-pressed', 'true');
  });

  test('says each gesture once', async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      for (const region of document.querySelectorAll('[data-island-said], [data-island-notice]')) {
        new MutationObserver(() => {
          if (region.textContent) spoken.push(region.textContent);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      }
    });
    for (const name of ['What happens on stopping?', 'How long does it take?', 'What about teenagers?']) {
      await preset(page, name).click();
      await expect(preset(page, name)).toHaveAttribute('aria-pressed', 'true');
    }
    expect(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken.length)).toBe(3);
  });

  test('opens a shared link, and a damaged one on the start view with a notice', async ({ page }) => {
    await open(page, '?v=1&d=ritlecitinib&b=split&t=weeks');
    await expect(finding(page)).toContainText('lost less at the start');
    await expect(page.locator('[data-island-notice]')).toBeHidden();
    await open(page, '?v=1&d=aspirin');
    await expect(page.locator('[data-island-notice]')).toContainText('d=aspirin');
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await preset(page, 'What happens on stopping?').click();
    await expect(page.locator('[data-island-notice]')).toBeHidden();
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

  test('shows a tapped result as heads', async ({ page }) => {
    await open(page);
    const line = page.locator('.chart .line').nth(1);
    const id = await line.getAttribute('data-row');
    await line.locator('.hit').click();
    await expect(page.getByLabel('Show another result as heads')).toHaveValue(id ?? '');
  });

  test('says so when nothing fits, and goes back to the start', async ({ page }) => {
    await open(page, '?v=1&d=clobetasol');
    await expect(finding(page)).toContainText('No result in the data fits');
    await expect(page.locator('.panel')).toHaveCount(0);
    await page.getByRole('button', { name: 'Start view' }).click();
    await expect(page).toHaveURL(path);
    await expect.poll(() => page.locator('.panel').count()).toBeGreaterThan(5);
  });

  test('copies its link, or offers it in a field', async ({ page }) => {
    await open(page);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
      }),
    );
    await preset(page, 'What about teenagers?').click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.locator('[data-island-said]')).toContainText('copied');
    expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(page.url());
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }),
    );
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByLabel('Copy this link yourself')).toHaveValue(page.url());
    await page.getByLabel('Copy this link yourself').press('Escape');
    await expect(page.getByLabel('Copy this link yourself')).toBeHidden();
  });

  test('downloads SVG, PNG and CSV with the sources inside', async ({ page }) => {
    await open(page, '?v=1&d=baricitinib&m=loss-over-20&t=weeks');
    const save = async (kind: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download as ${kind}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`trial-results.${kind.toLowerCase()}`);
      return readFileSync(await download.path());
    };
    const svg = (await save('SVG')).toString();
    expect(svg).toContain('mims-2024-withdrawal');
    expect(svg).toContain('Not head-to-head');
    expect(svg).toContain('font/woff2;base64');
    expect(svg).not.toMatch(/var\(--|class=/);
    expect(svg).toMatch(/fill="rgb\(/);
    const csv = (await save('CSV')).toString();
    expect(csv.trim().split('\n')).toHaveLength(11);
    expect(csv).toContain('medpage-2024-withdrawal');
    const png = await save('PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(700);
  });

  test('survives 2,000 random key and pointer events with its state sound', async ({ page }) => {
    test.setTimeout(240_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await open(page);
    // Events go to the page in one go: real ones through the protocol would take minutes and prove the same.
    const left = await page.evaluate(async () => {
      let seed = 4413;
      const random = (below: number) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor((seed / 2 ** 32) * below);
      };
      const root = document.querySelector('.island-root') as HTMLElement;
      const keys = ['Escape', 'Enter', ' ', 'ArrowDown', 'ArrowUp', 'Tab', 'a'];
      let gone = 0;
      for (let step = 0; step < 2000; step++) {
        const targets = [
          ...root.querySelectorAll<Element>(
            'button:not([data-tool]), [data-tool="reset"], select, [data-row], summary',
          ),
        ];
        const target = targets[random(targets.length)];
        if (!target) continue;
        const kind = random(4);
        if (target instanceof HTMLSelectElement && kind < 3) {
          target.selectedIndex = random(target.options.length);
          target.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (kind < 3) {
          target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        } else {
          const key = keys[random(keys.length)] ?? 'a';
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }
        if (step % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
        if (!root.querySelector('#trials-finding')?.textContent) gone++;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      return gone;
    });
    expect(left).toBe(0);
    expect(errors).toEqual([]);
    const shown = await finding(page).textContent();
    await page.reload();
    await page.locator('aa-island[data-live]').waitFor();
    await expect(page.locator('[data-island-notice]')).toBeHidden();
    await expect(finding(page)).toHaveText(shown ?? '');
  });

  for (const query of [
    '',
    '?v=1&d=baricitinib&m=loss-over-20&t=weeks',
    '?v=1&d=clobetasol',
    '?v=1&d=aspirin',
  ])
    test(`moves nothing when it wakes at ${path}${query}`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(page, query);
      await page.waitForTimeout(400);
      await expect(finding(page)).toBeVisible();
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(
        0.01,
      );
    });

  test('shows the figure of a shared link as it stands where its script never comes', async ({ page }) => {
    await page.route(/entry\..*\.js$/, (route) => route.abort());
    await page.goto(`${path}?v=1&d=baricitinib&m=loss-over-20&t=weeks`);
    await expect(page.locator('[data-island-notice]')).toContainText('could not be loaded');
    await expect(finding(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  });

  test('shows a shared link after a while even where no script of the figure comes', async ({ page }) => {
    await page.route(/TrialsFigure.*\.js$/, (route) => route.abort());
    await page.goto(`${path}?v=1&d=baricitinib&m=loss-over-20&t=weeks`);
    await expect(finding(page)).toHaveCSS('visibility', 'visible', { timeout: 15_000 });
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

  for (const [name, options] of [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const) {
    test(`has no fault of accessibility in ${name}, at 320 px too`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia(options);
      await page.setViewportSize({ width: 320, height: 700 });
      await open(page);
      for (const details of await page.locator('.island details > summary').all()) await details.click();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }

  test('has touch targets of 44 px', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page);
    await page.locator('.island-filters summary').click();
    for (const box of await page
      .locator('.island :is(button, select, summary)')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height))) {
      expect(box).toBeGreaterThanOrEqual(44);
    }
    const hit = await page.locator('.line .hit').first().boundingBox();
    expect(hit?.height).toBeGreaterThanOrEqual(40);
  });

  test('runs no frame loop and moves nothing for those who want less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await preset(page, 'How long does it take?').click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure tells its story, with charts, heads and table', async ({ page }) => {
    await page.goto(path);
    await expect(finding(page)).toContainText('than on that trial’s own placebo');
    await expect(page.locator('.hundred')).toHaveCount(2);
    await expect(page.locator('.chart').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await page.locator('.island-twin summary').click();
    expect(await page.locator('.island-twin tr[data-row]').count()).toBe(
      await page.locator('.chart [data-row]').count(),
    );
    await expect(page.locator('.island-twin tr[data-row]').first()).toBeVisible();
  });
  test('it prints with the table open and without controls', async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.island-twin tr[data-row]').last()).toBeVisible();
    await expect(page.locator('.island-presets')).toBeHidden();
    await expect(page.getByText('Not head-to-head').first()).toBeVisible();
  });
});

test.describe('embedded in an explainer', () => {
  const explainer = '/learn/stopping-treatment/';
  const openThere = async (page: Page) => {
    await page.goto(`${explainer}?level=clinical`);
    await page.locator('#figure-trials').scrollIntoViewIfNeeded();
    await page.locator('#figure-trials aa-island[data-live]').waitFor();
  };
  test('opens on its preset and leaves the address to the page', async ({ page }) => {
    await openThere(page);
    await expect(finding(page)).toContainText('Most of those who stopped');
    await preset(page, 'What about teenagers?').click();
    await expect(finding(page)).toContainText('children and teenagers');
    await expect(page).toHaveURL(`${explainer}?level=clinical`);
  });
  test('copies a link to the figure’s own page that opens the same view', async ({ page }) => {
    await openThere(page);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }),
    );
    await preset(page, 'What if the dose is lowered?').click();
    await page.locator('#figure-trials').getByRole('button', { name: 'Copy link' }).click();
    const link = await page.getByLabel('Copy this link yourself').inputValue();
    expect(new URL(link).pathname).toBe(path);
    expect(new URL(link).search).toMatch(/^\?v=1&d=baricitinib&m=kept-salt-20/);
    const shown = await finding(page).textContent();
    await open(page, new URL(link).search);
    await expect(finding(page)).toHaveText(shown ?? '');
  });
  test('lets the page switch its reading level with the figure awake', async ({ page }) => {
    await openThere(page);
    await preset(page, 'What about teenagers?').click();
    const level = (name: string) => page.locator(`[data-level="${name}"]`).first();
    await expect(level('clinical')).toBeVisible();
    await page.locator('aa-level').getByRole('button', { name: 'Plain' }).click();
    await expect(level('plain')).toBeVisible();
    await expect(level('clinical')).toBeHidden();
    await expect(finding(page)).toContainText('children and teenagers');
  });
  test('prints with its charts and table', async ({ page }) => {
    await openThere(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#figure-trials .chart').first()).toBeVisible();
    await expect(page.locator('#figure-trials .island-twin tr[data-row]').last()).toBeVisible();
    await expect(page.locator('#figure-trials .island-presets')).toBeHidden();
  });
});
