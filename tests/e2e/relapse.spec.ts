import { expect, type Page, test } from '@playwright/test';
import { expectSurvives, historyLength, notice, openFigure } from './shared/figure.ts';

const path = '/explore/relapse/';
/** "Stop after a year" beside "half the dose", as a link carries them. */
const two = '?v=1&p=u104-52x4-100x0&c=u104-52x4-100x2';

const open = (page: Page, query = '') => openFigure(page, 'relapse', query);
const finding = (page: Page) => page.locator('#relapse-finding');
const ends = (page: Page, index = 0) =>
  page.locator('svg[data-chart=person]').nth(index).locator('.end').allTextContents();
const edge = (page: Page, name: string) => page.getByRole('slider', { name });

test.describe('the figure of relapse', () => {
  test('tells its story untouched, moves nothing as it wakes and names its parts', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open(page);
    await expect(finding(page)).toContainText('When the tablets stop, the hair falls again');
    await expect(page.locator('.island-always')).toContainText('A teaching model.');
    expect(await ends(page)).toHaveLength(3);
    await expect(page.locator('svg[data-chart=lost] [data-point]').first()).toBeVisible();
    await expect(page.locator('.island-root')).toMatchAriaSnapshot(`
      - region /When the tablets stop/:
        - group "Plans to try on a virtual person":
          - button "Stop after a year" [pressed]
        - heading /When the tablets stop/ [level=2]
        - group "Three explanations":
          - radio "All three" [checked]
          - 'radio /A: driver-led/'
        - region "The plan":
          - heading "One virtual person" [level=3]
          - group /Chart of one virtual person over 256 weeks/:
            - slider "End of the time without treatment"
            - 'slider "End of part 1: 4 mg"'
            - 'slider "End of part 2: off"'
          - button "Compare with a second plan"
          - heading /A virtual trial of 500 people/ [level=3]
          - figure /Most hair back/:
            - img /Most hair back/
          - figure /Lost the benefit again/:
            - img /Lost the benefit again/
        - button "Start view"
        - button "Copy link"
    `);
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 12; frame++) await new Promise((done) => requestAnimationFrame(done));
    });
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(
      0.01,
    );
  });

  test('works by keyboard alone: preset, edge, typed weeks, a second plan', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Go down to half the dose' }).focus();
    await page.keyboard.press('Enter');
    await expect(finding(page)).toContainText('At half the dose');
    const end = edge(page, 'End of part 1');
    await end.focus();
    await page.keyboard.press('ArrowRight');
    await expect(end).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect(end).toBeFocused();
    await expect(page).toHaveURL(/p=u104-66x4-100x2/);
    await expect(page.locator('[data-island-said]')).toContainText('66 weeks of 4 mg a day');
    await page.locator('.plan-editor summary').focus();
    await page.keyboard.press('Enter');
    const weeks = page.getByLabel('Weeks', { exact: true }).first();
    await weeks.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/p=u104-30x4-100x2/);
    await page.getByRole('button', { name: 'Compare with a second plan' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('svg[data-chart=person]')).toHaveCount(2);
    await page.getByRole('button', { name: 'Copy link' }).focus();
    await page.keyboard.press('Escape');
    await page.goBack();
    await expect(page.locator('svg[data-chart=person]')).toHaveCount(1);
  });

  test('one drag of an edge is one history entry; a cancelled one, or Escape, leaves the plan as it was', async ({
    page,
  }) => {
    await open(page);
    const end = edge(page, 'End of part 1');
    await end.scrollIntoViewIfNeeded();
    const box = await end.boundingBox();
    if (!box) throw new Error('no edge');
    expect(box.height).toBeGreaterThanOrEqual(44);
    const before = await historyLength(page);
    const first = await ends(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 5 });
    await expect(end).not.toHaveAttribute('aria-valuenow', '156');
    expect(await page.evaluate(() => location.search)).toBe('');
    await end.dispatchEvent('pointercancel', { pointerId: 1 });
    await expect(end).toHaveAttribute('aria-valuenow', '156');
    expect(await ends(page)).toEqual(first);
    await page.mouse.move(x + 50, y, { steps: 2 });
    await expect(end).not.toHaveAttribute('aria-valuenow', '156');
    // Escape lets go: what the hand does after it moves nothing.
    await page.keyboard.press('Escape');
    await expect(end).toHaveAttribute('aria-valuenow', '156');
    await page.mouse.move(x + 70, y, { steps: 2 });
    await page.mouse.up();
    expect(await ends(page)).toEqual(first);
    expect((await page.evaluate(() => history.length)) - before).toBe(0);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 2 });
    await page.mouse.up();
    await expect(page).toHaveURL(/p=u104-\d+x4-100x0/);
    expect((await historyLength(page)) - before).toBe(1);
  });

  test('opens a link with two plans as it was, and a damaged one on the start view with a notice', async ({
    page,
  }) => {
    await open(page, two);
    await expect(notice(page)).toBeHidden();
    const told = [...(await ends(page)), ...(await ends(page, 1))];
    expect(told).toHaveLength(6);
    // The proven twin: the tables end where the charts end.
    const cells = await page
      .locator('table[data-table=person]')
      .evaluateAll((tables) =>
        tables.flatMap((table) =>
          [...(table.querySelector('tbody tr:last-child')?.querySelectorAll('td') ?? [])]
            .slice(1)
            .map((cell) => cell.textContent),
        ),
      );
    expect(cells).toEqual(told.map((text) => text.split(' ')[1]));
    await page.getByRole('radio', { name: /B: memory-led/ }).check();
    await expect(page).toHaveURL(/s=B/);
    // The address is written before the curves are drawn again.
    await expect(page.locator('svg[data-chart=person]').nth(1).locator('.end')).toHaveCount(1);
    const [link, one] = [page.url(), await ends(page, 1)];
    await page.goto('about:blank');
    await page.goto(link);
    await page.locator('.island-root[data-live]').waitFor();
    expect(await ends(page, 1)).toEqual(one);
    await open(page, '?v=1&p=u104-52x99');
    await expect(notice(page)).toContainText('p=u104-52x99');
    await expect(finding(page)).toContainText('When the tablets stop');
  });

  test('says so where the virtual trial cannot run, and the person’s chart still works', async ({ page }) => {
    await page.route(/trial-worker/, (route) => route.abort());
    await open(page, '?v=1&p=u104-53x4-100x0');
    await expect(page.getByText('The virtual trial could not run in this browser.')).toBeVisible();
    await edge(page, 'End of part 1').press('ArrowLeft');
    await expect(page.locator('svg[data-chart=salt20]')).toBeVisible();
    expect(await ends(page)).toHaveLength(3);
  });

  test('survives 2,000 random key, pointer and change events with its state sound', async ({ page }) => {
    await expectSurvives(
      page,
      'relapse',
      {
        seed: 4431,
        targets: [
          'button:not([data-tool]), [data-tool=compare], [data-tool=reset], select, input, .edge, summary',
        ],
        keys: ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Escape', 'Enter', 'Tab', 'a'],
        drags: { at: '.edge', events: ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] },
        looks: [
          { at: 'svg[data-chart=person] .end', atLeast: 1 },
          { at: '#relapse-finding', says: true },
          { at: 'svg[data-chart=person]', never: 'NaN|undefined' },
        ],
      },
      () => ends(page),
    );
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the figure tells its story, on paper too: charts, table and what it is not', async ({ page }) => {
    await page.goto(path);
    await expect(finding(page)).toContainText('When the tablets stop');
    await expect(page.locator('.island-always')).toContainText('A teaching model.');
    for (const chart of ['person', 'salt20', 'lost'])
      await expect(page.locator(`svg[data-chart=${chart}]`)).toBeVisible();
    await expect(page.getByRole('slider').first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('table[data-table=person] tbody tr').last()).toBeVisible();
    await expect(page.locator('.island-presets')).toBeHidden();
    await expect(page.locator('.island-always')).toBeVisible();
  });
});
