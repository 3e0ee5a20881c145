import { expect, test } from '@playwright/test';

test('answers the slider within 100 ms at a quarter of the speed', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/explore/jak-stat/');
  await page.locator('aa-island[data-live]').waitFor();
  const protocol = await page.context().newCDPSession(page);
  // Time that the page's own thread works: what else the machine does meanwhile is not the page's.
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const worked = async () => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const inputs = 12;
  const before = await worked();
  await page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('.island input[type=range]');
    if (!slider) throw new Error('no slider');
    for (let step = 0; step < count; step++) {
      slider.value = String(step * 4);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  }, inputs);
  const taken = (await worked()) - before;
  console.log(`from input to paint, at a quarter of the speed: ${(taken / inputs).toFixed(1)} ms`);
  expect(taken).toBeGreaterThan(0);
  expect(taken / inputs).toBeLessThanOrEqual(100);
});
