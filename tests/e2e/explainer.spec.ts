import { expect, test } from '@playwright/test';

const page1 = '/learn/stopping-treatment/';

test.describe('an explainer', () => {
  test('opens in plain words and switches to the clinical layer, in the address and for the next visit', async ({
    page,
  }) => {
    await page.goto(page1);
    const plain = page.locator('[data-level="plain"].layer');
    const clinical = page.locator('[data-level="clinical"].layer');
    await expect(plain).toBeVisible();
    await expect(clinical).toBeHidden();
    await page.getByRole('button', { name: 'Clinical' }).click();
    await expect(clinical).toBeVisible();
    await expect(plain).toBeHidden();
    expect(new URL(page.url()).searchParams.get('level')).toBe('clinical');
    await page.goto('/learn/whole-body/');
    await expect(page.locator('[data-level="clinical"].layer')).toBeVisible();
  });

  test('keeps to plain words when the address asks for a level that is none, and to the reader’s place when the level changes', async ({
    page,
  }) => {
    await page.goto(`${page1}?level=expert`);
    await expect(page.locator('[data-level="plain"].layer')).toBeVisible();
    const heading = page.locator('[data-level="plain"] h2').nth(2);
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const before = await heading.evaluate((element) => element.getBoundingClientRect().top);
    const id = await heading.getAttribute('id');
    await page.evaluate(() =>
      document.querySelector<HTMLButtonElement>('aa-level button[value="clinical"]')?.click(),
    );
    const after = await page
      .locator(`#clinical-${id}`)
      .evaluate((element) => element.getBoundingClientRect().top);
    expect(Math.abs(after - before)).toBeLessThan(2);
  });

  test('opens the layer that a link to one of its headings names', async ({ page }) => {
    await page.goto(page1);
    const id = await page.locator('[data-level="clinical"] h2').nth(1).getAttribute('id');
    await page.goto('/');
    await page.goto(`${page1}#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Clinical' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('says what a word means under its sentence on a phone, and in the margin on a wide screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(page1);
    const term = page.locator('[data-level="plain"] aa-term').first();
    await expect(term.locator('.term-note')).toBeHidden();
    await term.locator('a').focus();
    await page.keyboard.press('Enter');
    await expect(term.locator('.term-note')).toBeVisible();
    await expect(page).toHaveURL(page1);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(page1);
    await expect(page.locator('[data-level="plain"] .term-note').first()).toBeVisible();
    await test.step('there the list of contents stays in sight, left of the text, and marks the section being read', async () => {
      for (const level of ['plain', 'clinical']) {
        await page.locator(`aa-level button[value="${level}"]`).click();
        const marked = page.locator(`.contents [data-level="${level}"] a:target-current`);
        for (const index of [4, 2]) {
          const heading = page.locator(`.layer[data-level="${level}"] h2`).nth(index);
          await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
          await expect(marked).toHaveText((await heading.textContent()) ?? '');
          await expect(marked).toBeInViewport();
          await expect(marked).toHaveCSS('border-inline-start-width', '3px');
        }
        const [list, text, note] = await Promise.all(
          ['.contents', `.layer[data-level="${level}"] h2`, `.layer[data-level="${level}"] .sidenote`].map(
            (one) => page.locator(one).first().boundingBox(),
          ),
        );
        expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(text?.x ?? 0);
        expect(note?.x).toBeGreaterThan((text?.x ?? 0) + 600);
        expect((note?.x ?? 0) + (note?.width ?? 0)).toBeLessThanOrEqual(1280);
      }
    });
  });

  test('says who has reviewed it and when, and leads from each number to its claim and on to the passport', async ({
    page,
  }) => {
    await page.goto(page1);
    const status = page.locator('.explainer-status');
    await expect(status).toContainText('Not yet reviewed by a named clinician');
    await expect(status).toContainText(/Checked against its sources on \d+ \w+ 20\d\d/);
    await expect(status).toContainText(/Next check by \d+ \w+ 20\d\d/);
    const marks = page.locator('[data-level="plain"] .cite-mark');
    expect(await marks.count()).toBeGreaterThan(10);
    for (const href of await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('href') ?? ''))) {
      await expect(page.locator(href)).toHaveCount(1);
    }
    const first = page.locator('.evidence-list > li').first().getByRole('link').first();
    await first.click();
    await expect(page).toHaveURL(/\/evidence\/claims\//);
  });
});

test.describe('an explainer without script', () => {
  test.use({ javaScriptEnabled: false });

  test('prints with nothing collapsed; shows the plain layer and folds the clinical one behind a line that opens', async ({
    page,
  }) => {
    await page.goto(page1);
    await test.step('print', async () => {
      await page.emulateMedia({ media: 'print' });
      const height = await page
        .locator('details[data-level="clinical"]')
        .evaluate((element) => element.getBoundingClientRect().height);
      expect(height).toBeGreaterThan(2000);
      await page.emulateMedia({ media: 'screen' });
    });
    await expect(page.locator('[data-level="plain"].layer')).toBeVisible();
    const heading = page.locator('[data-level="clinical"] h2').first();
    await expect(heading).toBeHidden();
    await page.locator('.layer-summary').click();
    await expect(heading).toBeVisible();
    await expect(page.getByRole('button', { name: 'Clinical' })).toBeHidden();
  });
});
