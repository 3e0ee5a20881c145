/** One page of each kind, held to the same rules: accessible in four modes, sealed off, readable, in its own width. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const kinds: Readonly<Record<string, string>> = {
  home: '/',
  'list of explainers': '/learn/',
  'explainer, plain': '/learn/whole-body/',
  'explainer, clinical': '/learn/whole-body/?level=clinical',
  'explainer with a figure': '/learn/stopping-treatment/',
  'list of figures': '/explore/',
  figure: '/explore/trials/',
  'pathway map': '/explore/pathway/',
  'hair root': '/explore/follicle/',
  'JAK signals': '/explore/jak-stat/',
  ledger: '/evidence/',
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

const modes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  '320 px': { viewport: { width: 320, height: 640 } },
} as const;

/** Opens a page and lets every figure on it wake. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  const island = page.locator('aa-island').first();
  if (await island.count()) {
    await island.scrollIntoViewIfNeeded();
    await expect(island).toHaveAttribute('data-live', '');
    await page.evaluate(() => scrollTo(0, 0));
  }
  if (path.startsWith('/search/'))
    await expect(page.locator('main a[href*="/learn/"]').first()).toBeVisible();
}

for (const [mode, options] of Object.entries(modes)) {
  test.describe(`in ${mode}`, () => {
    test.use(options);
    for (const [kind, path] of Object.entries(kinds)) {
      test(`${kind}: no accessibility fault that a machine can find`, async ({ page }) => {
        await open(page, path);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`,
          ),
        ).toEqual([]);
        if (mode === '320 px') {
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
        }
      });
    }
  });
}

for (const [kind, path] of Object.entries(kinds)) {
  test(`${kind}: asks nothing of another origin, breaks no policy, sets no cookie, logs no error`, async ({
    page,
    context,
    baseURL,
  }) => {
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
    await open(page, path);
    expect(await page.locator('meta[http-equiv="content-security-policy" i]').count()).toBe(1);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  test(`${kind}: every control can be reached and left by keyboard`, async ({ page }) => {
    await open(page, path);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText('Skip to the text');
    const reached = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(reached).toBe('#main');
    const seen = new Set<string>();
    let previous = '';
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'end';
        const box = element.getBoundingClientRect();
        const outline = getComputedStyle(element);
        // In a drawing the focus is a ring of its own: it must look unlike the ring of another part.
        const ring = element.querySelector('.ring, .hit');
        const others = [...(element.closest('svg')?.querySelectorAll(`.${ring?.classList[0]}`) ?? [])];
        const other = others.find((one) => one !== ring);
        const ringed = ring && other && getComputedStyle(ring).stroke !== getComputedStyle(other).stroke;
        const shown = outline.outlineStyle !== 'none' || outline.boxShadow !== 'none' || ringed;
        return `${element.tagName} ${Math.round(box.x + scrollX)},${Math.round(box.y + scrollY)} ${shown ? 'marked' : 'unmarked'}`;
      });
      if (here === 'end') break;
      expect(here, 'focus must be seen').not.toContain('unmarked');
      expect(here, 'focus must move on').not.toBe(previous);
      previous = here;
      seen.add(here);
    }
    expect(seen.size).toBeGreaterThan(5);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const [kind, path] of Object.entries(kinds)) {
    test(`${kind}: says what it has to say`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what is hidden.
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(120);
      await expect(page.locator('.needs-script:visible')).toHaveCount(0);
    });
  }
});
