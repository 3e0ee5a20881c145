/** Input to next paint at a quarter of the speed: the map at its fullest and at its default, and the figures beside it. */
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { expectFastPaint, slowDown } from './input-to-paint.ts';

interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
}

async function open(page: Page, path: string): Promise<Opened> {
  test.setTimeout(900_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await page.locator('aa-island[data-live]').waitFor();
  return { page, session: await slowDown(page) };
}

/** Goes over elements with the mouse and presses them, one after the other, as often as there are some. */
async function press({ page, session }: Opened, name: string, selector: string, times = 12): Promise<void> {
  const elements = page.locator(`${selector}:visible`);
  const count = await elements.count();
  expect(count, selector).toBeGreaterThan(0);
  await expectFastPaint(page, session, {
    name,
    times,
    ready: async (turn) => {
      const element = elements.nth((7 * turn + 1) % count);
      await element.scrollIntoViewIfNeeded();
      await element.hover({ force: true });
    },
    act: async () => {
      await page.mouse.down();
      await page.mouse.up();
    },
  });
}

/** Walks through the options of a list by the arrow keys, and back from its end: past it a key changes nothing. */
async function choose({ page, session }: Opened, name: string, selector: string, times = 8): Promise<void> {
  const list = page.locator(selector);
  await list.scrollIntoViewIfNeeded();
  await list.focus();
  const last = (await list.locator('option').count()) - 1;
  let at = await list.evaluate((element: HTMLSelectElement) => element.selectedIndex);
  let by = 1;
  await expectFastPaint(page, session, {
    name,
    times,
    act: async () => {
      if (at === last) by = -1;
      else if (at === 0) by = 1;
      at += by;
      await page.keyboard.press(by > 0 ? 'ArrowDown' : 'ArrowUp');
    },
  });
  expect(await list.evaluate((element: HTMLSelectElement) => element.selectedIndex)).toBe(at);
}

/** Moves a slider by keys, then by the mouse. */
async function slide({ page, session }: Opened, name: string, selector: string): Promise<void> {
  const slider = page.locator(selector).first();
  await slider.scrollIntoViewIfNeeded();
  await slider.focus();
  const value = await slider.inputValue();
  await expectFastPaint(page, session, {
    name: `${name} by keys`,
    times: 8,
    act: (turn) => page.keyboard.press(turn % 4 === 3 ? 'PageDown' : 'ArrowRight'),
  });
  expect(await slider.inputValue()).not.toBe(value);
  const box = await slider.boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  await expectFastPaint(page, session, {
    name: `${name} by the mouse`,
    times: 12,
    act: (turn) => page.mouse.move(box.x + box.width * (0.32 + 0.05 * turn), y),
  });
  await page.mouse.up();
}

for (const [what, path] of [
  ['level 3', '/explore/pathway/?v=1&l=3'],
  ['level 1', '/explore/pathway/'],
] as const) {
  test(`pathway answers in time on ${what}`, async ({ page }) => {
    const opened = await open(page, path);
    const { session } = opened;
    const players = page.locator('svg.plate [data-node] .figure:visible');
    await players.first().scrollIntoViewIfNeeded();
    await expectFastPaint(page, session, {
      name: `pathway ${what}, the mouse goes over a player`,
      times: 12,
      act: (turn) => players.nth(turn).hover({ force: true }),
    });
    await press(opened, `pathway ${what}, a press on a player`, 'svg.plate [data-node] .figure');
    await page.locator('svg.plate [tabindex="0"]:visible').focus();
    const focused = () =>
      page.evaluate(() => JSON.stringify({ ...(document.activeElement as SVGElement | null)?.dataset }));
    let before = '';
    await expectFastPaint(page, session, {
      name: `pathway ${what}, a step along an arrow`,
      times: 12,
      // Where a path ends the next step begins at the start again.
      ready: async () => {
        const now = await focused();
        if (now === before) await page.keyboard.press('Home');
        before = await focused();
      },
      act: (turn) => page.keyboard.press(turn % 3 === 2 ? 'ArrowDown' : 'ArrowRight'),
    });
    await page.keyboard.press('Enter');
    await press(opened, `pathway ${what}, what leads here and what follows`, '.panel-buttons button', 4);
    await choose(opened, `pathway ${what}, another evidence`, 'select[name=thinning]', 4);
    await choose(opened, `pathway ${what}, another medicine`, 'select[name=drug]');
    await press(opened, `pathway ${what}, larger and smaller`, '.pathway-zoom button', 6);
    await press(opened, `pathway ${what}, another level`, '.pathway-levels button', 6);
    await press(opened, `pathway ${what}, another question`, '.island-presets button', 8);
  });
}

test('body answers in time', async ({ page }) => {
  const opened = await open(page, '/explore/body/');
  await press(opened, 'body, another question', '.island-presets button', 8);
  await press(opened, 'body, a press on a link', 'svg a[data-link]', 8);
});

test('the hair root answers in time', async ({ page }) => {
  const opened = await open(page, '/explore/follicle/');
  await slide(opened, 'follicle, the slider', '.island input[type=range]');
});

test('trials answer in time', async ({ page }) => {
  const opened = await open(page, '/explore/trials/');
  await press(opened, 'trials, another question', '.island-presets button', 10);
});
