import { expect as impatient, type Page, test } from '@playwright/test';
import { expectAccessible } from './shared/axe.ts';

/** The first query loads a program; on a busy machine that takes its time, and time isn't what is tested here. */
const expect = impatient.configure({ timeout: 15_000 });
test.setTimeout(60_000);

/** Everything that goes over the wire from now on, in bytes as a host that compresses text would send it. */
function countBytes(page: Page) {
  let bytes = 0;
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    pending.push(
      response.body().then(
        async (body) => {
          const { gzipSync } = await import('node:zlib');
          const text = /\.(js|css|html|json)(\?|$)|\/$/.test(response.url());
          bytes += text ? gzipSync(body).length : body.length;
        },
        () => undefined,
      ),
    );
  });
  return {
    take: async () => {
      await page.waitForLoadState('networkidle');
      await Promise.all(pending);
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search the site' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const status = (page: Page) => page.locator('.search-status');
const results = (page: Page) => page.locator('.search-results a.result-link');

async function openDialog(page: Page, from = '/about/') {
  await page.goto(from);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(dialog(page)).toBeVisible();
}

test.describe('the dialog', () => {
  test('opens by button, by Ctrl+K and by /, and Esc closes it at once and gives the focus back', async ({
    page,
  }) => {
    await page.goto('/about/');
    const button = page.getByRole('button', { name: 'Search' });
    for (const open of [
      () => button.press('Enter'),
      () => page.keyboard.press('Control+k'),
      () => page.keyboard.press('/'),
    ]) {
      await button.focus();
      await open();
      await expect(box(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(button).toBeFocused();
    }
    await test.step('even when something is typed', async () => {
      await button.press('Enter');
      await box(page).fill('privacy');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
    });
  });

  test('the key / is left to whoever is writing, and can be turned off for good', async ({ page }) => {
    await openDialog(page);
    await box(page).pressSequentially('and/or');
    await expect(box(page)).toHaveValue('and/or');
    await page.getByRole('checkbox', { name: /Open search with the/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    await expect(dialog(page)).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
  });

  test('finds a section and opens the page there', async ({ page }) => {
    await openDialog(page, '/');
    await box(page).fill('privacy cookies');
    await results(page).first().click();
    await expect(page).toHaveURL(/\/about\/#privacy$/);
    await expect(page.getByRole('heading', { name: 'Privacy' })).toBeInViewport();
  });

  test('is walked by arrow keys: down into the results, up back into the box', async ({ page }) => {
    await openDialog(page);
    await box(page).fill('site');
    await expect(results(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(results(page).last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
  });

  test('Enter in the box leads to all results, with the query in the address', async ({ page }) => {
    await openDialog(page);
    await box(page).fill('privacy');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=privacy$/);
    await expect(status(page)).toContainText('for “privacy”');
  });

  test('announces each answer once, reads as a dialog, and marks what was found as text, whatever the text is', async ({
    page,
  }) => {
    await openDialog(page);
    await test.step('announces each answer once, with its counts', async () => {
      await status(page).evaluate((element) => {
        const said: string[] = [];
        Object.assign(window, { said });
        new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      await box(page).fill('privacy');
      await expect(status(page)).toContainText(/^\d+ results? for “privacy”: /);
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      expect(said).toHaveLength(1);
      await expect(page.getByRole('status')).toHaveCount(1);
    });
    await test.step('reads as a dialog with a search box, filters and groups of links', async () => {
      await box(page).fill('privacy cookies');
      await expect(status(page)).toContainText('privacy cookies');
      await expect(results(page).first()).toBeVisible();
      await expect(dialog(page)).toMatchAriaSnapshot(`
        - dialog "Search":
          - search:
            - text: Search the site
            - searchbox "Search the site"
            - button "All results"
          - button "Close search"
          - group "Show":
            - radio /All \\d+/ [checked]
          - status: /results? for “privacy cookies”/
          - region /About the site \\d+/:
            - heading /About the site \\d+/ [level=2]
            - list:
              - listitem:
                - link /About this site. Privacy/
      `);
    });
    await test.step('marks what was found as text', async () => {
      await box(page).fill('<b>privacy</b> <img src=x onerror=alert(1)>');
      await expect(status(page)).toContainText('<b>privacy</b> <img src=x onerror=alert(1)>');
      await expect(dialog(page).locator('img, .search-status b')).toHaveCount(0);
    });
  });

  test('shows the newest answer, not the slowest', async ({ page }) => {
    await page.route('**/pagefind/index/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await openDialog(page);
    await box(page).fill('licence');
    await page.waitForTimeout(250);
    await box(page).fill('privacy');
    await expect(status(page)).toContainText('for “privacy”');
    await page.waitForTimeout(1000);
    await expect(status(page)).toContainText('for “privacy”');
  });

  test('does not move the page, nor load anything before it is asked for', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/about/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /pagefind|finder|search\.[^/]*css/.test(url))).toEqual([]);
    const before = await page.locator('h1').boundingBox();
    await page.keyboard.press('Control+k');
    await expect(dialog(page)).toBeVisible();
    expect(await page.locator('h1').boundingBox()).toEqual(before);
  });

  test('asks no other origin and breaks no rule of the policy', async ({ page, baseURL }) => {
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await openDialog(page);
    await box(page).fill('privacy');
    await expect(results(page).first()).toBeVisible();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await dialog(page).locator('[style]').count()).toBe(0);
  });

  test('costs at most 130 kB for the first query, even a long one', async ({ page }) => {
    await page.goto('/about/');
    const wire = countBytes(page);
    await wire.take();
    await page.getByRole('button', { name: 'Search' }).click();
    await box(page).fill('why does my immune system attack my hair');
    await expect(status(page)).toContainText('attack my hair');
    const first = await wire.take();
    console.log(`search: first query ${first} B`);
    expect(first).toBeGreaterThan(60_000);
    expect(first).toBeLessThanOrEqual(130_000);
  });

  for (const later of [
    'immune privilege',
    'what happens if I stop taking the tablets',
    'collapse of immune privilege',
    'resident memory T cells',
    'stress and hair loss',
  ]) {
    test(`costs at most 40 kB for a later query: ${later}`, async ({ page }) => {
      await openDialog(page);
      await box(page).fill('relapse');
      await expect(status(page)).toContainText('relapse');
      const wire = countBytes(page);
      await wire.take();
      await box(page).fill(later);
      await expect(status(page)).toContainText(later);
      const bytes = await wire.take();
      console.log(`search: later query “${later}” ${bytes} B`);
      expect(bytes).toBeGreaterThan(1_000);
      expect(bytes).toBeLessThanOrEqual(40_000);
    });
  }

  test('loads the index while the reader is still typing', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openDialog(page);
    await expect.poll(() => asked.some((url) => url.includes('.pf_meta'))).toBe(true);
  });
});

test.describe('where search cannot be had', () => {
  test('a blocked index gives a message, the A to Z, and another try', async ({ page }) => {
    for (const [what, pattern] of [
      ['the whole index', '**/pagefind/**'],
      ['its description', '**/*.pf_meta'],
      ['the list of its parts', '**/pagefind-entry.json*'],
      ['its program', '**/wasm.en.pagefind'],
    ] as const) {
      await test.step(what, async () => {
        // A blocked path is asked for each time: where paths are blocked, nothing comes from the browser's cache.
        await page.route(pattern, (route) => route.abort());
        await openDialog(page);
        await box(page).fill('privacy');
        await expect(status(page)).toHaveText('Search could not be loaded.');
        await expect(dialog(page).getByRole('link', { name: 'A to Z' })).toHaveAttribute('href', '/a-z/');
        await page.unroute(pattern);
        await dialog(page).getByRole('button', { name: 'Try again' }).click();
        await expect(status(page)).toContainText('for “privacy”');
      });
    }
  });

  test('without network it says so', async ({ page, context }) => {
    await openDialog(page);
    await page.route('**/pagefind/**', (route) => route.abort());
    await context.setOffline(true);
    await box(page).fill('licence');
    await expect(status(page)).toHaveText('Search could not be loaded.');
    await expect(dialog(page)).toContainText('You seem to be offline.');
    await expect(results(page)).toHaveCount(0);
    await context.setOffline(false);
    await page.unroute('**/pagefind/**');
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(status(page)).toContainText('for “licence”');
  });

  test('a dialog that does not load leads to the search page', async ({ page }) => {
    await page.route('**/_astro/dialog*', (route) => route.abort());
    await page.goto('/about/');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
  });

  test('nothing found brings help and the A to Z', async ({ page }) => {
    await openDialog(page);
    await box(page).fill('zzyzx');
    await expect(status(page)).toHaveText('Nothing found for “zzyzx”.');
    await expect(dialog(page).getByRole('link', { name: 'A to Z' })).toBeVisible();
    await expect(dialog(page)).toContainText('Check the spelling');
  });
});

test.describe('the search page', () => {
  test('answers its address, and goes back and forward through what was asked', async ({ page }) => {
    await page.goto('/search/?q=privacy');
    await expect(status(page)).toContainText('for “privacy”');
    await expect(box(page)).toHaveValue('privacy');
    await box(page).fill('licence');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('for “licence”');
    await expect(page).toHaveURL(/\?q=licence$/);
    await page.goto('/about/');
    await page.goBack();
    await expect(status(page)).toContainText('for “licence”');
  });

  test('a filter is a step in the address that can be taken back', async ({ page }) => {
    await page.goto('/search/?q=site');
    await expect(status(page)).toContainText('for “site”');
    await page.locator('.filter-kinds').getByText('About the site').click();
    await expect(page).toHaveURL(/q=site&kind=page$/);
    await expect(page.locator('.result-group')).toHaveCount(1);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=site$/);
    await expect(page.getByRole('radio', { name: /^All/ })).toBeChecked();
  });

  test('a damaged link shows what can be read, and says that a part was left out', async ({ page }) => {
    await page.goto('/search/?q=privacy&kind=%00poem');
    await expect(page.getByText('Part of this link could not be read')).toBeVisible();
    await expect(results(page).first()).toBeVisible();
  });

  test('the shortcut leads to its own box', async ({ page }) => {
    await page.goto('/search/?q=privacy');
    await expect(results(page).first()).toBeVisible();
    await results(page).first().focus();
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await expect(dialog(page)).toHaveCount(0);
  });

  // The page itself is one of the kinds of every-kind.spec.ts.
  test('has no violation that axe finds in its dialog, in light and dark', async ({ page }) => {
    test.setTimeout(180_000);
    await openDialog(page);
    await box(page).fill('relapse');
    await expect(results(page).first()).toBeVisible();
    await expectAccessible(page, ['light', 'dark']);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the control is a link to the A to Z, and the page says what to do', async ({ page }) => {
    await page.goto('/about/');
    await expect(page.getByRole('banner').getByRole('link', { name: 'A to Z' })).toHaveAttribute(
      'href',
      '/a-z/',
    );
    await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
    await page.goto('/search/?q=relapse');
    await expect(page.getByText('Search needs script')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'A to Z' })).toBeVisible();
  });
});

test.describe('over the whole site', () => {
  test('a patient’s word leads to the explainer first, not to the claims that repeat it', async ({
    page,
  }) => {
    for (const query of [
      'hair falls out again',
      'why does my immune system attack my hair',
      'immune privilege',
      'baricitinib',
    ]) {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await expect(status(page)).not.toBeEmpty();
      await expect(results(page).first(), query).toHaveAttribute('href', /^\/(learn|study|explore)\//);
    }
  });

  test('what a patient asks is answered by a section of an explainer first', async ({ page }) => {
    await page.goto('/search/');
    for (const query of ['will my hair grow back', 'stress', 'thyroid', 'vaccine', 'is it catching']) {
      await box(page).fill(query);
      await expect(status(page)).toContainText(`“${query}”`);
      await expect(results(page).first(), query).toHaveAttribute('href', /^\/learn\/[a-z-]+\/.*#/);
    }
  });

  test('a trial’s name finds the explainer, the claims and the paper, each in its group with its certainty', async ({
    page,
  }) => {
    await page.goto('/search/?q=BRAVE-AA1+withdrawal');
    const claims = page.getByRole('region', { name: /^Claims/ });
    await expect(claims.locator('.result-note').first()).toContainText(/certainty|Hypothesis|opinion/i);
    await expect(claims.locator('.certainty-mark').first()).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: /^Explainers/ })
        .locator('.result-note')
        .first(),
    ).toContainText(/Plain words|Clinical|everybody/);
  });

  test('a result for clinicians opens the clinical layer at its heading, one in plain words the plain', async ({
    page,
  }) => {
    for (const [reader, pressed] of [
      ['clinical', 'Clinical'],
      ['plain', 'Plain'],
    ] as const) {
      await page.goto(`/search/?q=relapse&kind=explainer&reader=${reader}`);
      await page.locator(`.result[data-reader="${reader}"] a[href*="#"]`).first().click();
      const anchor = new URL(page.url()).hash;
      await expect(page.locator(anchor)).toBeInViewport();
      await expect(page.getByRole('button', { name: pressed, exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    }
  });

  test('every count says what its filter leaves', async ({ page }) => {
    await page.goto('/search/?q=baricitinib');
    await expect(status(page)).not.toBeEmpty();
    const claims = page.locator('.filter-kinds label', { hasText: 'Claims' });
    const count = Number(await claims.locator('.result-count').textContent());
    expect(count).toBeGreaterThan(3);
    await claims.click();
    await expect(status(page)).toContainText(new RegExp(`^${count} results`));
    await page.getByLabel('Certainty').selectOption('high');
    await expect(page).toHaveURL(/kind=claim&certainty=high/);
    await expect(page.locator('.result-note').first()).toContainText('High certainty');
  });
});
