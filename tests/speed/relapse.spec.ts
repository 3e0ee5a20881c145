import { expect, type Page, test } from '@playwright/test';
import { drag, expectFastPaint, framesDuring, slowDown } from './input-to-paint.ts';

const edge = (page: Page) => page.getByRole('slider', { name: 'End of part 1' });

/** Opens the figure; returns the middle of the edge that ends the plan's first part. */
async function open(page: Page): Promise<readonly [x: number, y: number]> {
  test.setTimeout(400_000);
  await page.goto('/explore/relapse/');
  await page.locator('.island-root[data-live]').waitFor();
  await edge(page).scrollIntoViewIfNeeded();
  const box = await edge(page).boundingBox();
  if (!box) throw new Error('no edge');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test('relapse paints its answer within 100 ms at a quarter of the speed', async ({ page }) => {
  const [x, y] = await open(page);
  const session = await slowDown(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expectFastPaint(page, session, {
    name: 'relapse, a hand drags an edge of the plan',
    times: 12,
    act: (turn) => page.mouse.move(x + (turn % 2 ? 60 : -40) + turn, y),
  });
  await expectFastPaint(page, session, {
    name: 'relapse, the hand lets go',
    times: 1,
    act: () => page.mouse.up(),
  });
  await edge(page).focus();
  await expectFastPaint(page, session, {
    name: 'relapse, a key moves an edge of the plan',
    times: 12,
    act: (turn) => page.keyboard.press(turn % 2 ? 'ArrowLeft' : 'PageUp'),
  });
  const presets = page.locator('.island-presets button');
  const count = await presets.count();
  await expectFastPaint(page, session, {
    name: 'relapse, a ready-made plan',
    times: 8,
    act: (turn) => presets.nth((turn + 1) % count).press('Enter'),
  });
});

test('relapse keeps 60 frames a second while a hand drags its plan', async ({ page }) => {
  const [x, y] = await open(page);
  const session = await slowDown(page, 1);
  const tries: string[] = [];
  let best = 0;
  while (tries.length < 3 && best < 0.95) {
    const { count, inTime, longestMs } = await framesDuring(page, () =>
      drag(session, [x, y], (step) => [x + 60 * Math.sin(step / 24), y], 240),
    );
    best = Math.max(best, inTime);
    tries.push(
      `${(100 * inTime).toFixed(1)} % of ${count} frames within 16.7 ms, the longest ${longestMs.toFixed(1)} ms`,
    );
  }
  const told = tries.join(' | ');
  console.log(`relapse, dragging without a brake: ${told}`);
  test.info().annotations.push({ type: 'frames', description: told });
  expect(best, told).toBeGreaterThanOrEqual(0.95);
});
