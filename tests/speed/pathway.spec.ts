import { expect, test } from '@playwright/test';

test('answers within 100 milliseconds to the next paint on level 3 at a quarter of the speed', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/explore/pathway/?v=1&l=3');
  await page.locator('aa-island[data-live]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await page.evaluate(async () => {
    const measured: number[] = [];
    const paint = () =>
      new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
    const select = document.querySelector<HTMLSelectElement>('select[name="drug"]');
    const link = document.querySelectorAll<SVGElement>('.plate-whole [data-node]');
    const act = [
      ...['baricitinib', 'ritlecitinib', 'dupilumab', ''].map((value) => () => {
        if (!select) return;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }),
      ...[3, 20, 40, 60].map((index) => () => {
        link[index]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }),
    ];
    for (const gesture of [...act, ...act]) {
      await paint();
      const start = performance.now();
      gesture();
      measured.push((await paint()) - start);
    }
    return measured;
  });
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`input to next paint at 4x slowdown: ${times.map(Math.round).join(', ')} ms`);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
});
