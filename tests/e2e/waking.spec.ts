import { expect, test } from '@playwright/test';

const figures = [
  ['pathway', ''],
  ['pathway', '?v=1&l=3&m=baricitinib'],
  ['jak-stat', ''],
  ['follicle', ''],
  ['trials', ''],
  ['body', ''],
] as const;

for (const [figure, query] of figures) {
  test(`nothing moves when ${figure}${query} wakes`, async ({ page }) => {
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
    await page.goto(`/explore/${figure}/${query}`);
    await expect(page.locator('aa-island[data-live]')).toHaveCount(1);
    // Whatever follows the waking (lists that wait for a paint, a plate that is put away) has happened by then.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 6; frame++) await new Promise((done) => requestAnimationFrame(done));
    });
    const { seen, all } = await page.evaluate(() => {
      const world = globalThis as unknown as { seen: string[]; shift: { all: number } };
      return { seen: world.seen, all: world.shift.all };
    });
    expect(seen, 'parts of the figure that moved').toEqual([]);
    // The bar of the design for the page as a whole.
    expect(all).toBeLessThanOrEqual(0.01);
  });
}
