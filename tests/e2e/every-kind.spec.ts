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
  body: '/explore/body/',
  'pathway map': '/explore/pathway/',
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

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules of these tags that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

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

type Axe = (axe: AxeBuilder) => AxeBuilder;
const allRules: Axe = (axe) => axe.withTags(tags);
const onlyColours: Axe = (axe) => axe.withRules(colourRules);

/** Faults that axe finds, as "rule: elements". */
async function faults(page: Page, rules: Axe): Promise<readonly string[]> {
  const { violations } = await rules(new AxeBuilder({ page })).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

/** Which elements are seen, where and how large: what is alike in two modes differs in colours alone. */
function shape(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll('body, body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { visibility, opacity } = getComputedStyle(element);
      return [
        Math.round(x),
        Math.round(y),
        Math.round(width),
        Math.round(height),
        visibility,
        opacity,
      ].join();
    });
    return seen.join('|');
  });
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
}

for (const [kind, path] of Object.entries(kinds)) {
  // One load serves all that doesn't need a load of its own: axe reads every element, which takes long enough.
  test(`${kind}: sealed off, usable by keyboard, accessible in light, dark and forced colours`, async ({
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
    const light = await shape(page);
    await test.step('light', async () => expect(await faults(page, allRules)).toEqual([]));
    for (const [mode, media] of [
      ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
      ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
    ] as const) {
      await test.step(mode, async () => {
        await page.emulateMedia(media);
        // Where colours alone have changed, the other rules would read the very same page again.
        const same = (await shape(page)) === light;
        expect(await faults(page, same ? onlyColours : allRules)).toEqual([]);
      });
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await test.step('keyboard', () => walk(page));
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test(`${kind}: accessible at 320 px, without a sideways scroll`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, path);
    expect(await faults(page, allRules)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
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
