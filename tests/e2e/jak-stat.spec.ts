import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const path = '/explore/jak-stat/';

/** Opens the figure and waits until it answers. */
async function open(page: Page, query = '') {
  await page.goto(path + query);
  await page.locator('.island-root[data-live]').waitFor();
}
const finding = (page: Page) => page.locator('#jak-stat-finding');
const preset = (page: Page, name: string) => page.getByRole('button', { name });
const row = (page: Page, id: string) => page.locator(`svg.signals [data-signal="${id}"]`);
const shown = (page: Page) => page.evaluate(() => location.search);

test.describe('the figure of JAK signals', () => {
  test('opens on a story, with the assay, the assumption and what it is not', async ({ page }) => {
    await open(page);
    await expect(finding(page)).toContainText('signals that drive the attack, and signals that make blood');
    await expect(page.locator('svg.signals')).toHaveCount(7);
    await expect(page.locator('svg.signals [data-signal]')).toHaveCount(22);
    await expect(page.locator('.island-always')).toContainText('not a person');
    await expect(page.locator('.medicine-in')).toContainText('isolated enzyme assays');
    await expect(page.locator('.assumption')).toContainText('An assumption');
    await expect(page.locator('.watched')).toContainText('blood tests');
  });

  test('is walked by arrow keys from message to receptor, JAKs and STATs, and Escape goes back', async ({
    page,
  }) => {
    await open(page);
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.locator('svg.signals [data-stop][tabindex="0"]').focus();
    const [message] = [await at()];
    expect(message).toMatch(/^Message: /);
    for (const name of [/^Receptor: /, /^JAKs: /, /^STATs: /, /^STATs: /]) {
      await page.keyboard.press('ArrowRight');
      expect(await at()).toMatch(name);
    }
    await page.keyboard.press('Escape');
    expect(await at()).toBe(message);
    await page.keyboard.press('ArrowDown');
    const next = (await at()) ?? '';
    expect(next).not.toBe(message);
    await page.keyboard.press('Enter');
    await expect(page.locator('.close-up h3')).toHaveText(next.replace('Message: ', '').replace(', ', ': '));
    await expect(page.locator('svg.signals [data-stop][tabindex="0"]')).toHaveCount(1);
    await page.locator('.close-up').getByRole('button', { name: 'Clinical' }).click();
    await expect(page.locator('.close-up')).toContainText('Part in alopecia areata');
    expect(new URL(page.url()).searchParams.get('p')).toBe('clinical');
    expect(await page.locator('.close-up').evaluate((panel) => panel.textContent?.includes('STATs:'))).toBe(
      true,
    );
  });

  test('names its parts for a screen reader', async ({ page }) => {
    await open(page, '?v=1&d=ritlecitinib&s=jak-il2');
    await expect(page.locator('.island-root')).toMatchAriaSnapshot(`
      - region /Ritlecitinib is aimed at JAK3/:
        - group "Questions this figure can answer":
          - button "Which signals does a medicine reach?"
          - button "What if JAK3 is the target?" [pressed]
        - heading /Ritlecitinib is aimed at JAK3/ [level=2]
        - region "Ritlecitinib is in":
          - heading "Ritlecitinib is in" [level=3]
          - combobox "Put one medicine in"
        - 'region "IL-2: can be reached"':
          - combobox "See another signal close up"
        - heading "Signals that matter in alopecia areata" [level=3]
        - region "Drive the attack":
          - heading "Drive the attack" [level=4]
          - 'group /Drive the attack: \\d+ of the signals/':
            - 'img "Message: IL-15, can be reached"'
            - 'img "Receptor: IL15RA, IL2RB and IL2RG"'
            - 'img "JAKs: JAK1 and JAK3"'
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
    await page.evaluate(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      for (const region of document.querySelectorAll('[data-island-said], [data-island-notice]')) {
        new MutationObserver(() => {
          if (region.textContent) spoken.push(region.textContent);
        }).observe(region, { childList: true, characterData: true, subtree: true });
      }
    });
    const before = await page.evaluate(() => history.length);
    await preset(page, 'What if JAK3 is the target?').click();
    await expect(page).toHaveURL(/\?v=1&d=ritlecitinib&s=jak-il2$/);
    await expect(row(page, 'jak-epo')).toContainText('no figure found');
    await preset(page, 'Is dupilumab a JAK medicine?').click();
    await expect(row(page, 'jak-il4')).toContainText('can be reached');
    expect((await page.evaluate(() => history.length)) - before).toBe(2);
    expect((await shown(page)).length).toBeLessThanOrEqual(200);
    expect(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken.length)).toBe(2);
    await page.goBack();
    await expect(finding(page)).toContainText('Ritlecitinib');
    await page.goBack();
    await expect(finding(page)).toContainText('Baricitinib');
    await page.goForward();
    await expect(preset(page, 'What if JAK3 is the target?')).toHaveAttribute('aria-pressed', 'true');
  });

  test('one drag of the slider is one history entry, and the picture follows while it moves', async ({
    page,
  }) => {
    await open(page);
    const slider = page.getByRole('slider');
    const before = await page.evaluate(() => history.length);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.345, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, y, { steps: 6 });
    await expect(row(page, 'jak-epo').locator('.status')).not.toHaveText('64% blocked');
    expect(await shown(page)).toBe('');
    await page.mouse.up();
    await expect(page).toHaveURL(/c=\d+/);
    expect((await page.evaluate(() => history.length)) - before).toBe(1);
  });

  test('opens a shared link, and a damaged one on the start view with a notice', async ({ page }) => {
    await open(page, '?v=1&d=upadacitinib&c=30&s=jak-epo');
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '1,000 nM');
    await expect(row(page, 'jak-epo')).toContainText('89% blocked');
    await expect(page.locator('[data-island-notice]')).toBeHidden();
    await open(page, '?v=1&d=aspirin');
    await expect(page.locator('[data-island-notice]')).toContainText('d=aspirin');
    await expect(finding(page)).toContainText('Baricitinib');
    await open(page, '?v=1&d=ritlecitinib&c=30');
    await expect(page.locator('[data-island-notice]')).toContainText('c=30');
    await preset(page, 'Does a narrow aim stay narrow?').click();
    await expect(page.locator('[data-island-notice]')).toBeHidden();
  });

  test('works by keyboard alone, and Escape goes back to the first signal', async ({ page }) => {
    await open(page);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/c=11/);
    await expect(slider).toHaveAttribute('aria-valuetext', '13 nM');
    await expect(page.locator('[data-island-said]')).toContainText('13 nM of baricitinib');
    const medicine = page.getByLabel('Put one medicine in');
    await medicine.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/d=ritlecitinib/);
    await expect(medicine).toBeFocused();
    await expect(slider).toHaveCount(0);
    const signal = page.getByLabel('See another signal close up');
    await signal.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/s=jak-il10/);
    await expect(page.locator('#close-up')).toContainText('IL-10: no figure found');
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/s=/);
    await expect(page.locator('#close-up')).toContainText('IL-15');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
      'solid',
    );
  });

  test('shows a tapped signal close up', async ({ page }) => {
    await open(page);
    await row(page, 'jak-tpo').locator('.name').click();
    await expect(page.locator('#close-up')).toContainText('Thrombopoietin');
    await expect(page.locator('#close-up')).toBeInViewport();
    await expect(page.getByLabel('See another signal close up')).toHaveValue('jak-tpo');
  });

  test('copies its link, or offers it in a field', async ({ page }) => {
    await open(page);
    await page.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
      }),
    );
    await preset(page, 'Is dupilumab a JAK medicine?').click();
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
    await open(page);
    const save = async (kind: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download as ${kind}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`jak-signals.${kind.toLowerCase()}`);
      return readFileSync(await download.path());
    };
    const svg = (await save('SVG')).toString();
    expect(svg).toContain('cst-jak-stat-table');
    expect(svg).toContain('olumiant-smpc-mechanism');
    expect(svg).toContain('not a person');
    expect(svg).toContain('An assumption');
    expect(svg).not.toMatch(/var\(--|class=/);
    const csv = (await save('CSV')).toString();
    expect(csv.trim().split('\n')).toHaveLength(23);
    expect(csv).toContain('thorarensen-2014-atp');
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
    const lost = await page.evaluate(async () => {
      let seed = 4420;
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
            'button:not([data-tool]), [data-tool="reset"], select, input[type=range], svg [data-signal], summary',
          ),
        ];
        const target = targets[random(targets.length)];
        if (!target) continue;
        const kind = random(4);
        if (target instanceof HTMLSelectElement && kind < 3) {
          target.selectedIndex = random(target.options.length);
          target.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (target instanceof HTMLInputElement && kind < 3) {
          target.value = String(random(61) - 10);
          target.dispatchEvent(new Event('input', { bubbles: true }));
          if (kind < 2) target.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (kind < 3) {
          target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        } else {
          const key = keys[random(keys.length)] ?? 'a';
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }
        if (step % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
        if (root.querySelectorAll('svg.signals [data-signal]').length !== 22) gone++;
        if (!root.querySelector('#jak-stat-finding')?.textContent) gone++;
      }
      // A slider let go in mid-air is taken back, so that picture and address agree.
      root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return gone;
    });
    expect(lost).toBe(0);
    expect(errors).toEqual([]);
    const told = await finding(page).textContent();
    await page.reload();
    await page.locator('.island-root[data-live]').waitFor();
    await expect(page.locator('[data-island-notice]')).toBeHidden();
    await expect(finding(page)).toHaveText(told ?? '');
  });

  test('moves nothing when it wakes', async ({ page }) => {
    test.setTimeout(90_000);
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open(page);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(
      0.01,
    );
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

  test('keeps its labels apart and inside, at three widths', async ({ page }) => {
    test.setTimeout(90_000);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const query of ['', '?v=1&d=ritlecitinib&s=jak-il2', '?v=1&d=abrocitinib&c=-10']) {
        await open(page, query);
        const faults = await page.evaluate(() => {
          const found: string[] = [];
          for (const svg of document.querySelectorAll('svg.signals, svg.curves')) {
            const frame = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll('text')]
              .filter((text) => text.textContent)
              .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
            texts.forEach(({ text, box }, index) => {
              if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`out: ${text}`);
              for (const other of texts.slice(index + 1)) {
                const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
                const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
                if (across > 1 && down > 4) found.push(`${text} on ${other.text}`);
              }
            });
          }
          return found;
        });
        expect(faults, `${width} ${query}`).toEqual([]);
      }
    }
  });

  test('has touch targets of 44 px', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page);
    for (const box of await page
      .locator('.island :is(button, select, summary, input)')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height))) {
      expect(box).toBeGreaterThanOrEqual(44);
    }
    const hit = await row(page, 'jak-il15').locator('.hit').boundingBox();
    expect(hit?.height).toBeGreaterThanOrEqual(44);
  });

  test('runs no frame loop and moves nothing for those who want less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await preset(page, 'Is dupilumab a JAK medicine?').click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure tells its story, with drawings, curves, rule and table', async ({ page }) => {
    await page.goto(path);
    await expect(finding(page)).toContainText('signals that drive the attack, and signals that make blood');
    await expect(page.locator('svg.signals').first()).toBeVisible();
    await expect(page.locator('svg.curves')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(page.getByRole('slider')).toBeHidden();
    await page.locator('.island-twin summary').click();
    await expect(page.locator('.island-twin tr[data-signal]')).toHaveCount(22);
    await expect(page.locator('.island-twin tr[data-signal]').first()).toBeVisible();
  });
  test('it prints with the table open and without controls', async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.island-twin tr[data-signal]').last()).toBeVisible();
    await expect(page.locator('.island-presets')).toBeHidden();
    await expect(page.locator('.medicine-in select')).toBeHidden();
    await expect(page.locator('.island-always')).toContainText('not a person');
  });
});
