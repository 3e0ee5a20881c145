import { expect, test } from '@playwright/test';

const figures = [
  ['pathway', ''],
  ['pathway', '?v=1&l=3&m=baricitinib'],
  ['jak-stat', ''],
  ['follicle', ''],
  ['trials', ''],
] as const;

for (const [figure, query] of figures) {
  test(`nothing moves when ${figure}${query} wakes`, async ({ page }) => {
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as {
          value: number;
          sources: readonly { node: Node | null }[];
        }[]) {
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
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([]);
  });
}
