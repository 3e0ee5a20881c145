/** One page of each kind, held to the same rules: accessible in four modes, sealed off, readable, in its own width. */
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './shared/axe.ts';

const kinds: Readonly<Record<string, string>> = {
  home: '/',
  'list of explainers': '/learn/',
  'explainer, plain': '/learn/whole-body/',
  'explainer, clinical': '/learn/whole-body/?level=clinical',
  'explainer with a figure': '/learn/stopping-treatment/?level=clinical',
  'list of figures': '/explore/',
  figure: '/explore/trials/',
  body: '/explore/body/',
  'pathway map': '/explore/pathway/',
  'pathway map, with a medicine and a player chosen': '/explore/pathway/?v=1&l=2&m=baricitinib&c=stat1',
  'hair root': '/explore/follicle/',
  'JAK signals': '/explore/jak-stat/',
  'drawn scalp': '/explore/patches/',
  'relapse model': '/explore/relapse/',
  ledger: '/evidence/',
  'for and against': '/evidence/for-and-against/',
  'point weighed': '/evidence/for-and-against/systemic-activation/',
  'claim passport': '/evidence/claims/brave-aa1-withdrawal-week-152/',
  'claim not found': '/evidence/claims/early-durability-not-tested/',
  'list of sources': '/evidence/sources/',
  source: '/evidence/sources/king-2022-brave-aa/',
  downloads: '/evidence/downloads/',
  glossary: '/study/glossary/',
  'A to Z': '/a-z/',
  search: '/search/?q=relapse',
  about: '/about/',
  'page not found': '/no-such-page/',
};

/** The page of one figure: it changes with its window, its colours and what is unfolded, so it is read in every mix. */
const isFigure = (path: string) => /^\/explore\/[a-z]/.test(path);

/** Opens a page, lets the figure on it wake and unfolds it. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  const island = page.locator('aa-island').first();
  if (await island.count()) {
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-live', '');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.island details'))
        details.open = true;
      scrollTo(0, 0);
    });
  }
  if (path.startsWith('/search/'))
    await expect(page.locator('main a[href*="/learn/"]').first()).toBeVisible();
}

/** What a page must not do, gathered from before it is loaded. */
async function watch(page: Page, kind: string, baseURL: string | undefined) {
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !/^(data|blob):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const expected = kind === 'page not found' && message.text().includes('404');
    if (message.type() === 'error' && !expected) errors.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy broken: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { foreign, errors };
}

/** Tab reaches and leaves every control, and its focus is seen. */
async function walk(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the text');
  const reached = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(reached).toBe('#main');
  const seen = new Set<string>();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'end';
      const world = window as { before?: Element };
      const moved = world.before !== element;
      world.before = element;
      const box = element.getBoundingClientRect();
      const outline = getComputedStyle(element);
      // In a drawing the focus is a ring of its own: it must look unlike the ring of another part.
      const ring = element.querySelector('.ring, .hit');
      const others = [...(element.closest('svg')?.querySelectorAll(`.${ring?.classList[0]}`) ?? [])];
      const other = others.find((one) => one !== ring);
      const ringed = ring && other && getComputedStyle(ring).stroke !== getComputedStyle(other).stroke;
      const shown = outline.outlineStyle !== 'none' || outline.boxShadow !== 'none' || ringed;
      return `${element.tagName} ${Math.round(box.x + scrollX)},${Math.round(box.y + scrollY)} ${shown ? 'marked' : 'unmarked'}${moved ? '' : ' again'}`;
    });
    if (here === 'end') break;
    expect(here, 'focus must be seen').not.toContain('unmarked');
    expect(here, 'focus must move on').not.toContain('again');
    seen.add(here);
  }
  expect(seen.size).toBeGreaterThan(5);
}

for (const [kind, path] of Object.entries(kinds)) {
  // One page serves all that doesn't need a page of its own: to open one takes longer than most of what is looked at.
  test(`${kind}: sealed off, usable by keyboard, accessible in light, dark, forced colours and at 320 px`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const { foreign, errors } = await watch(page, kind, baseURL);
    await open(page, path);
    await test.step('asks nothing of another origin, breaks no policy, sets no cookie, logs no error', async () => {
      expect(await page.locator('meta[http-equiv="content-security-policy" i]').count()).toBe(1);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
    await expectAccessible(page);
    await test.step('keyboard', () => walk(page));
    await test.step('320 px: accessible, without a sideways scroll', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      // Loaded anew: a page on a phone wakes narrow.
      await open(page, path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      await expectAccessible(page, isFigure(path) ? undefined : ['light']);
    });
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every kind of page says what it has to say', async ({ page }) => {
    for (const [kind, path] of Object.entries(kinds)) {
      await test.step(kind, async () => {
        await page.goto(path);
        await expect(page.locator('h1'), kind).toBeVisible();
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what is hidden.
        expect((await page.locator('main').innerText()).length, kind).toBeGreaterThan(120);
        await expect(page.locator('.needs-script:visible'), kind).toHaveCount(0);
      });
    }
  });
});
