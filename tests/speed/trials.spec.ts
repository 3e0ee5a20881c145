/** The bar on speed: input to next paint, at a quarter of the processor's speed. */
import { expect, test } from '@playwright/test';

test('paints its answer within 100 ms at a quarter of the speed', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/explore/trials/');
  await page.locator('aa-island[data-live]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const spans: number[] = [];
    Object.assign(window, { spans });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') spans.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const buttons = page.locator('.island-presets button');
  const count = await buttons.count();
  const medianOf12 = async () => {
    await page.evaluate(() => {
      (window as unknown as { spans: number[] }).spans.length = 0;
    });
    for (let click = 0; click < 12; click++) {
      await buttons.nth((5 * click + 1) % count).click();
      await page.waitForTimeout(350);
    }
    const spans = await page.evaluate(() => (window as unknown as { spans: number[] }).spans);
    // Faster than the observer's 16 ms counts as 16.
    const all = [...spans, ...Array<number>(Math.max(0, 12 - spans.length)).fill(16)].sort((a, b) => a - b);
    return ((all[5] ?? 0) + (all[6] ?? 0)) / 2;
  };
  // The best of three tries: a busy machine slows one down, not what the page does.
  const tries: number[] = [];
  while (tries.length < 3 && (tries.length === 0 || Math.min(...tries) > 100)) tries.push(await medianOf12());
  test.info().annotations.push({ type: 'input to next paint, ms', description: tries.join(', ') });
  expect(Math.min(...tries), `medians: ${tries.join(', ')} ms`).toBeLessThanOrEqual(100);
});
