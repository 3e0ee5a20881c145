import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const passport = '/evidence/claims/brave-aa-week36-difference-from-placebo/';
const missing = '/evidence/claims/adj-weight-loss-aa-not-found/';

type Listed<Name extends string> = Record<Name, readonly { readonly seen: boolean }[]>;
const notSeen = (all: readonly { readonly seen: boolean }[]) => all.filter(({ seen }) => !seen).length;

test.describe('a claim passport', () => {
  test('shows sentence, figures with intervals, certainty, sources and what was read', async ({ page }) => {
    await page.goto(passport);
    await expect(page.locator('main')).toHaveAttribute('data-kind', 'claim');
    await expect(page.locator('main')).toHaveAttribute('data-certainty', 'high');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Baricitinib');
    const row = page.getByRole('row', { name: /4 mg, BRAVE-AA1/ });
    await expect(row).toContainText('32.6');
    await expect(row).toContainText('25.6 to 39.5');
    await expect(page.locator('.passport-line')).toContainText('High certainty, in people. King 2022');
    const sources = page.locator('.source-list > li');
    await expect(sources.first()).toContainText('We read the abstract, not the full paper');
    await expect(sources.first().getByRole('link', { name: /^doi:/ })).toHaveAttribute(
      'href',
      'https://doi.org/10.1056/NEJMoa2110343',
    );
    for (const href of await page
      .locator('main a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
      expect(href).not.toMatch(/47\.251|tressless/);
    }
    await test.step('offers the four formats of its sources and of itself', async () => {
      const text = (format: string, at: number) =>
        page.locator(`pre[data-format="${format}"]`).nth(at).textContent();
      expect(await text('vancouver', 0)).toContain('1. King B');
      expect(await text('ris', 0)).toMatch(/^TY {2}- JOUR/);
      expect((JSON.parse((await text('csl-json', 0)) ?? '') as { DOI: string }[])[0]?.DOI).toBe(
        '10.1056/NEJMoa2110343',
      );
      expect(await text('vancouver', 1)).toMatch(
        /^Beyond the Scalp\. .*Available from: http.*\/evidence\/claims\//,
      );
    });
  });

  test('copies its link and a citation by keyboard, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${passport}?from=mail`);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy link' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.passport-margin [role="status"]')).toHaveText('Copied');
    expect(await copied()).toBe(new URL(passport, page.url()).href);
    const summary = page.locator('.cite-export').first().getByText('BibTeX', { exact: true });
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copy BibTeX of the sources' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.cite-export').first().getByText('Copied')).toBeVisible();
    expect(await copied()).toContain('@article{king-2022-brave-aa,');
    expect(await copied()).toContain('doi = {10.1056/NEJMoa2110343}');
  });

  test('selects the citation where the browser will not copy', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.goto(passport);
    await page.getByRole('button', { name: 'Copy Vancouver of the sources' }).click();
    await expect(
      page
        .locator('.cite-export')
        .first()
        .getByText(/^Selected\./),
    ).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toContain('Two Phase 3 Trials of Baricitinib');
  });

  test('of something not found says so plainly and shows no figures', async ({ page }) => {
    await page.goto(missing);
    await expect(page.locator('.not-found')).toContainText('Looked for, not found.');
    await expect(page.locator('main')).not.toHaveAttribute('data-certainty', /./);
    await expect(page.locator('.figure-table')).toHaveCount(0);
    await expect(page.locator('.passport-line')).toHaveCount(0);
  });

  test('has itself as data, in the shape of the whole file', async ({ request }) => {
    const one = (await (await request.get(passport.replace(/\/$/, '.json'))).json()) as {
      $schema: string;
      claims: { id: string }[];
    };
    const all = (await (await request.get('/evidence/claims.json')).json()) as { claims: { id: string }[] };
    expect(one.claims).toHaveLength(1);
    expect(all.claims.find(({ id }) => id === one.claims[0]?.id)).toEqual(one.claims[0]);
    expect((await request.get(new URL(one.$schema).pathname)).ok()).toBe(true);
  });
});

test.describe('a source page', () => {
  test('says what it is, what was read, what it lacks, and which claims rest on it', async ({
    page,
    request,
  }) => {
    await test.step('says what it is, what was read, and which claims rest on it', async () => {
      await page.goto('/evidence/sources/king-2024-brave-aa1-withdrawal/');
      const card = page.locator('.source-card');
      await expect(card).toContainText('Journal article');
      await expect(card).toContainText('Randomised withdrawal');
      await expect(card).toContainText('The abstract, not the full paper');
      await expect(page.locator('main')).not.toContainText('mirror');
      expect(await page.locator('.claim-list > li').count()).toBeGreaterThan(3);
    });
    await test.step('without author or year prints none, and says so', async () => {
      await page.goto('/evidence/sources/ad-aa-bilateral-ma-2023/');
      await expect(page.locator('.passport-head')).toContainText('The text we read showed no author');
    });
    await test.step('that was never opened says that it is no evidence', async () => {
      await page.goto('/evidence/sources/gilhar-2005-ifng-induces/');
      await expect(page.locator('.not-found')).toContainText('not cited as evidence');
      await page.goto('/evidence/sources/');
      const { sources } = (await (await request.get('/evidence/sources.json')).json()) as Listed<'sources'>;
      const unseen = page.locator('section[aria-labelledby="unseen"] li');
      expect(notSeen(sources)).toBeGreaterThan(0);
      await expect(unseen).toHaveCount(notSeen(sources));
    });
  });
});

test.describe('the ledger', () => {
  const shown = '.ledger-list li:not([hidden])';
  test('filters, counts each choice and carries it in the address', async ({ page }) => {
    await page.goto('/evidence/');
    const all = await page.locator(shown).count();
    await page.getByLabel('Certainty', { exact: true }).selectOption('high');
    const high = await page.locator(shown).count();
    expect(high).toBeLessThan(all);
    await expect(page.locator('[data-count]')).toHaveText(`${high} of ${all} claims`);
    await expect(page.getByLabel('Certainty', { exact: true }).locator('option:checked')).toHaveText(
      `High certainty (${high})`,
    );
    expect(new URL(page.url()).search).toBe('?certainty=high');
    const topic = page.getByLabel('Topic', { exact: true }).locator('option[value="safety"]');
    const count = Number(/\((\d+)\)$/.exec((await topic.textContent()) ?? '')?.[1]);
    await page.getByLabel('Topic', { exact: true }).selectOption('safety');
    await expect(page.locator(shown)).toHaveCount(count);
    await page.goBack();
    await expect(page.locator(shown)).toHaveCount(high);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.locator(shown)).toHaveCount(all);
    expect(new URL(page.url()).search).toBe('');
  });
  test('finds words and says when nothing fits', async ({ page }) => {
    await page.goto('/evidence/');
    await page.getByLabel('Words in the claim').fill('retreat');
    const found = await page
      .locator(shown)
      .evaluateAll((all) => all.map((line) => `${line.textContent} ${line.querySelector('a')?.href}`));
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text.toLowerCase()).toContain('retreat');
    await page.getByLabel('Words in the claim').fill('zzz');
    await expect(page.locator('[data-count]')).toHaveText('No claim fits. Take a filter away.');
    await expect(page.locator('[data-group]:visible')).toHaveCount(0);
  });
  test('orders by certainty, and back by topic', async ({ page }) => {
    await page.goto('/evidence/?sort=certainty');
    const order = await page
      .locator(shown)
      .evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset['certainty']));
    const ranks = order.map((one) =>
      ['high', 'moderate', 'low', 'very-low', 'hypothesis', 'expert-opinion', undefined].indexOf(one),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    await page.getByLabel('Order', { exact: true }).selectOption('topic');
    await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
    await expect(page.locator('[data-flat] li')).toHaveCount(0);
  });
  test('names what a damaged address asks for and shows the rest', async ({ page }) => {
    await page.goto('/evidence/?certainty=high&topic=magic&sort=%E0%A4%A');
    await expect(page.locator('[data-notice]')).toContainText('topic=magic');
    await expect(page.getByLabel('Certainty', { exact: true })).toHaveValue('high');
    await page.goto('/evidence/?certainty=high');
    await expect(page.locator('[data-notice]')).toBeHidden();
  });
  test('can be worked by keyboard alone', async ({ page }) => {
    await page.goto('/evidence/');
    await page.getByLabel('Words in the claim').focus();
    await page.keyboard.type('baricitinib');
    await page.keyboard.press('Tab');
    await page.keyboard.press('s');
    await expect(page.getByLabel('Topic', { exact: true })).not.toHaveValue('');
    await page.getByLabel('Words in the claim').press('Enter');
    await expect(page).toHaveURL(/\?topic=[a-z-]+&q=baricitinib|\?q=baricitinib&topic=/);
    // Enter leads on to what was found, so that the next Tab is the first claim.
    await expect(page.locator('[data-count]')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator(shown).first().getByRole('link').first()).toBeFocused();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the ledger is whole, by topic, with its gaps apart; a citation can be read; the glossary stands', async ({
    page,
    request,
  }) => {
    await test.step('the ledger is whole, by topic, with its gaps apart', async () => {
      await page.goto('/evidence/');
      await expect(page.locator('form')).toBeHidden();
      expect(await page.locator('.ledger-list li:visible').count()).toBeGreaterThan(300);
      const { claims } = (await (await request.get('/evidence/claims.json')).json()) as Listed<'claims'>;
      expect(notSeen(claims)).toBeGreaterThan(0);
      await expect(page.locator('.ledger-missing li')).toHaveCount(notSeen(claims));
    });
    await test.step('a citation can be read and no button is shown that would not work', async () => {
      await page.goto(passport);
      await expect(page.locator('pre[data-format="vancouver"]').first()).toBeVisible();
      await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
    });
    await test.step('the glossary stands even while it is empty', async () => {
      await page.goto('/study/glossary/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    });
  });

  test('the A to Z leads to every claim and source', async ({ page, request }) => {
    const { claims } = await (await request.get('/evidence/claims.json')).json();
    const { sources } = await (await request.get('/evidence/sources.json')).json();
    await page.goto('/a-z/');
    await expect(page.locator('main a[href^="/evidence/claims/"]')).toHaveCount(claims.length);
    const source = 'main a[href^="/evidence/sources/"]:not([href="/evidence/sources/"])';
    await expect(page.locator(source)).toHaveCount(sources.length);
    const broken = await page
      .locator('.letters a')
      .evaluateAll((all) => all.filter((a) => !document.querySelector((a as HTMLAnchorElement).hash)).length);
    expect(broken).toBe(0);
  });
});

test('the files for reference managers hold every source that was opened', async ({ request }) => {
  const opened = (
    (await (await request.get('/evidence/sources.json')).json()) as { sources: { seen: boolean }[] }
  ).sources.filter(({ seen }) => seen).length;
  const bib = await (await request.get('/evidence/references.bib')).text();
  expect(bib.match(/^@/gm)).toHaveLength(opened);
  const ris = await (await request.get('/evidence/references.ris')).text();
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(opened);
  const csv = await (await request.get('/evidence/claims.csv')).text();
  const { claims } = await (await request.get('/evidence/claims.json')).json();
  // A line of names above, an empty one at the end.
  expect(csv.split('\r\n')).toHaveLength(claims.length + 2);
});

test('no page of the evidence holds an inline style', () => {
  for (const path of [passport, missing, '/evidence/', '/a-z/']) {
    expect(readFileSync(`dist${path}index.html`, 'utf8')).not.toContain(' style="');
  }
});
