import { expect, type Page, test } from '@playwright/test';
import {
  downloads,
  expectCopies,
  expectSurvives,
  historyLength,
  listen,
  lowControls,
  notice,
  openFigure,
} from './shared/figure.ts';

const path = '/explore/jak-stat/';

const open = (page: Page, query = '') => openFigure(page, 'jak-stat', query);
const finding = (page: Page) => page.locator('#jak-stat-finding');
const preset = (page: Page, name: string) => page.getByRole('button', { name });
const row = (page: Page, id: string) => page.locator(`svg.signals [data-signal="${id}"]`);
const shown = (page: Page) => page.evaluate(() => location.search);

test.describe('the figure of JAK signals', () => {
  test('opens on a story, with the assay, the assumption and what it is not; a tapped signal is shown close up', async ({
    page,
  }) => {
    await open(page);
    await expect(finding(page)).toContainText('signals that drive the attack, and signals that make blood');
    await expect(page.locator('svg.signals:not(.jak-key)')).toHaveCount(7);
    await expect(page.locator('svg.signals [data-signal]')).toHaveCount(22);
    // Names stand outside the cell: none runs into its membrane.
    const over = await page.locator('svg.signals:not(.jak-key)').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const membrane = drawing.querySelector('[fill^="url(#lipids"]')?.getBoundingClientRect().left ?? 0;
        return [...drawing.querySelectorAll('[data-signal] > text')]
          .filter((text) => text.getAttribute('x') === '8')
          .filter((text) => text.getBoundingClientRect().right > membrane)
          .map((text) => text.textContent);
      }),
    );
    expect(over).toEqual([]);
    await expect(page.locator('.island-always')).toContainText('not a person');
    await expect(page.locator('.medicine-in')).toContainText('isolated enzyme assays');
    await expect(page.locator('.assumption')).toContainText('An assumption');
    await expect(page.locator('.watched')).toContainText('blood tests');
    await row(page, 'jak-tpo').locator('.name').click();
    await expect(page.locator('#close-up')).toContainText('Thrombopoietin');
    await expect(page.locator('#close-up')).toBeInViewport();
    await expect(page.getByLabel('See another signal close up')).toHaveValue('jak-tpo');
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
    await expect(page).toHaveURL(/[?&]p=clinical/);
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
    const spoken = await listen(page);
    const before = await historyLength(page);
    await preset(page, 'What if JAK3 is the target?').click();
    await expect(page).toHaveURL(/\?v=1&d=ritlecitinib&s=jak-il2$/);
    await expect(row(page, 'jak-epo')).toContainText('no figure found');
    await preset(page, 'Is dupilumab a JAK medicine?').click();
    await expect(row(page, 'jak-il4')).toContainText('can be reached');
    await expect.poll(() => historyLength(page)).toBe(before + 2);
    expect((await shown(page)).length).toBeLessThanOrEqual(200);
    await expect.poll(spoken).toHaveLength(2);
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
    const before = await historyLength(page);
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
    await expect.poll(() => historyLength(page)).toBe(before + 1);
  });

  test('opens a shared link, and a damaged one on the start view with a notice', async ({ page }) => {
    await open(page, '?v=1&d=upadacitinib&c=30&s=jak-epo');
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '1,000 nM');
    await expect(row(page, 'jak-epo')).toContainText('89% blocked');
    await expect(notice(page)).toBeHidden();
    await open(page, '?v=1&d=aspirin');
    await expect(notice(page)).toContainText('d=aspirin');
    await expect(finding(page)).toContainText('Baricitinib');
    await open(page, '?v=1&d=ritlecitinib&c=30');
    await expect(notice(page)).toContainText('c=30');
    await preset(page, 'Does a narrow aim stay narrow?').click();
    await expect(notice(page)).toBeHidden();
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

  test('copies its link, or offers it in a field, and downloads SVG, PNG and CSV with the sources inside', async ({
    page,
  }) => {
    await open(page);
    const { svg, csv, pngWidth } = await downloads(page, 'jak-signals');
    expect(svg).toContain('cst-jak-stat-table');
    expect(svg).toContain('olumiant-smpc-mechanism');
    expect(svg).toContain('not a person');
    expect(svg).toContain('An assumption');
    expect(svg).not.toMatch(/var\(--|class=/);
    expect(csv.trim().split('\n')).toHaveLength(23);
    expect(csv).toContain('thorarensen-2014-atp');
    expect(pngWidth).toBeGreaterThan(700);
    await preset(page, 'Is dupilumab a JAK medicine?').click();
    await expectCopies(page);
  });

  test('survives 2,000 random key and pointer events with its state sound', async ({ page }) => {
    await expectSurvives(
      page,
      'jak-stat',
      {
        seed: 4420,
        targets: [
          'button:not([data-tool]), [data-tool="reset"], select, input[type=range], svg [data-signal], summary',
        ],
        keys: ['Escape', 'Enter', ' ', 'ArrowDown', 'ArrowUp', 'Tab', 'a'],
        looks: [
          { at: 'svg.signals [data-signal]', count: 22 },
          { at: '#jak-stat-finding', says: true },
        ],
      },
      () => finding(page).textContent(),
    );
  });

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

  test('has touch targets of 44 px, and moves nothing for those who want less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page);
    expect(await lowControls(page)).toEqual([]);
    const hit = await row(page, 'jak-il15').locator('.hit').boundingBox();
    expect(hit?.height).toBeGreaterThanOrEqual(44);
    await preset(page, 'Is dupilumab a JAK medicine?').click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure tells its story, with drawings, curves, rule and table, and prints with the table open', async ({
    page,
  }) => {
    await page.goto(path);
    await expect(finding(page)).toContainText('signals that drive the attack, and signals that make blood');
    await expect(page.locator('svg.signals').first()).toBeVisible();
    await expect(page.locator('svg.curves')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(page.getByRole('slider')).toBeHidden();
    await test.step('print', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.island-twin tr[data-signal]').last()).toBeVisible();
      await expect(page.locator('.island-presets')).toBeHidden();
      await expect(page.locator('.medicine-in select')).toBeHidden();
      await expect(page.locator('.island-always')).toContainText('not a person');
      await page.emulateMedia({ media: 'screen' });
    });
    // By a key: right after print the page still moves, and a click can land beside its target.
    await page.locator('.island-twin summary').press('Enter');
    await expect(page.locator('.island-twin tr[data-signal]')).toHaveCount(22);
    await expect(page.locator('.island-twin tr[data-signal]').first()).toBeVisible();
  });
});
