import { type Page, test } from '@playwright/test';
import { expectFastPaint, slowDown } from './input-to-paint.ts';

const step = (page: Page) => page.getByRole('button', { name: 'Step 4 weeks', exact: true });

test('patches paints its answer within 100 ms at a quarter of the speed', async ({ page }) => {
  test.setTimeout(400_000);
  await page.goto('/explore/patches/');
  await page.locator('.island-root').scrollIntoViewIfNeeded();
  await page.locator('.patches-head[data-drawn]').first().waitFor();
  const plate = page.locator('.patches-plate').first();
  await plate.scrollIntoViewIfNeeded();
  const box = await plate.boundingBox();
  if (!box) throw new Error('no head');
  const at = (turn: number) => [box.x + box.width * (0.4 + 0.02 * turn), box.y + box.height * 0.7] as const;
  const session = await slowDown(page);
  await expectFastPaint(page, session, {
    name: 'patches, a spot is set off',
    times: 6,
    act: async (turn) => page.mouse.click(...at(turn)),
  });
  await page.locator('.patches-touch').first().focus();
  await expectFastPaint(page, session, {
    name: 'patches, an arrow key moves the cursor',
    times: 8,
    act: (turn) => page.keyboard.press(turn % 2 ? 'ArrowLeft' : 'ArrowUp'),
  });
  await step(page).focus();
  await expectFastPaint(page, session, {
    name: 'patches, a step of four weeks',
    times: 8,
    act: () => page.keyboard.press('Enter'),
  });
  await page.mouse.move(...at(0));
  await page.mouse.down();
  await expectFastPaint(page, session, {
    name: 'patches, a brush is drawn',
    times: 8,
    act: (turn) => page.mouse.move(...at(turn)),
  });
  await page.mouse.up();
});
