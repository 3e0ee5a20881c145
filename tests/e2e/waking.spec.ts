import { expect, test } from '@playwright/test';

/** Figures and the states in which waking could move something. The two models look at their own waking. */
const figures = {
  pathway: ['', '?v=1&l=3&m=baricitinib'],
  'jak-stat': [''],
  follicle: [''],
  trials: ['', '?v=1&d=baricitinib&m=loss-over-20&t=weeks', '?v=1&d=clobetasol', '?v=1&d=aspirin'],
  body: [''],
} as const;

test('nothing moves when a figure wakes', async ({ page, context }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    const shift = { all: 0 };
    Object.assign(globalThis, { seen, shift });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        sources: readonly { node: Node | null }[];
      }[]) {
        shift.all += entry.value;
        // A heading may change by a hair when its font arrives: that is the page's, not the figure's.
        const moved = entry.sources.flatMap(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return element?.closest('aa-island') ? [element.outerHTML.slice(0, 80)] : [];
        });
        if (moved.length > 0) seen.push(`${entry.value.toFixed(4)}: ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const browser = await context.newCDPSession(page);
  for (const [figure, queries] of Object.entries(figures)) {
    for (const query of queries) {
      await test.step(`${figure}${query}`, async () => {
        // Every load is a first visit: fonts and scripts come late.
        await browser.send('Network.clearBrowserCache');
        await page.goto(`/explore/${figure}/${query}`);
        await expect(page.locator('aa-island[data-live]')).toHaveCount(1);
        await expect(page.locator('.island-root')).toBeVisible();
        // Whatever follows the waking (lists that wait for a paint, a plate that is put away) has happened by then.
        await page.evaluate(async () => {
          await document.fonts.ready;
          for (let frame = 0; frame < 12; frame++) await new Promise((done) => requestAnimationFrame(done));
        });
        const { seen, all } = await page.evaluate(() => {
          const world = globalThis as unknown as { seen: string[]; shift: { all: number } };
          return { seen: world.seen, all: world.shift.all };
        });
        expect(seen, `parts of the figure that moved at ${figure}${query}`).toEqual([]);
        // The bar of the design for the page as a whole.
        expect(all, `${figure}${query}`).toBeLessThanOrEqual(0.01);
      });
    }
  }
});
