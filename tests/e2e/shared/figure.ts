/** What the specs of the figures have in common: opening one, its tools, its voice, its links, and random events. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';

/** Opens a figure where it stands, its own page unless told otherwise, and waits until it answers. */
export async function openFigure(page: Page, name: string, query = '', at = `/explore/${name}/`) {
  await page.goto(at + query);
  await waken(page, name);
}

async function waken(page: Page, name: string): Promise<void> {
  const island = page.locator(`aa-island[data-name="${name}"]`);
  await island.scrollIntoViewIfNeeded();
  await expect(island).toHaveAttribute('data-live', '');
  // The figure of trials has no effect of its own to wait for.
  if (name !== 'trials') await expect(island.locator('.island-root')).toHaveAttribute('data-live', '');
}

export const notice = (page: Page) => page.locator('[data-island-notice]');

/** Hears what a screen reader is told from now on; the answer gives all of it so far. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    for (const region of document.querySelectorAll('[data-island-said], [data-island-notice]')) {
      new MutationObserver(() => {
        if (region.textContent) spoken.push(region.textContent);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
}

export const historyLength = (page: Page) => page.evaluate(() => history.length);

/** Files of the three downloads by kind, once their names are as they should be. */
export async function downloads(page: Page, name: string, csvName = name) {
  const save = async (kind: 'svg' | 'png' | 'csv') => {
    const waiting = page.waitForEvent('download');
    await page.locator(`[data-tool="${kind}"]`).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`${kind === 'csv' ? csvName : name}.${kind}`);
    return readFileSync(await download.path());
  };
  const svg = (await save('svg')).toString();
  const csv = (await save('csv')).toString();
  const png = await save('png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { svg, csv, pngWidth: png.readUInt32BE(16) };
}

/** The tool that copies a link: by the clipboard, and in a field where there is none. */
export async function expectCopies(page: Page): Promise<void> {
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
    }),
  );
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('[data-island-said]')).toContainText('copied');
  expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe(page.url());
  expect(await linkInField(page)).toBe(page.url());
  await page.getByLabel('Copy this link yourself').press('Escape');
  await expect(page.getByLabel('Copy this link yourself')).toBeHidden();
}

/** The link that is offered in a field where the browser has no clipboard. */
export async function linkInField(page: Page, scope: Page | Locator = page): Promise<string> {
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }),
  );
  await scope.getByRole('button', { name: 'Copy link' }).click();
  return page.getByLabel('Copy this link yourself').inputValue();
}

/** Controls of a figure too low for a thumb, as HTML. */
export function lowControls(page: Page, controls = 'button, select, summary, input') {
  return page
    .locator(`.island :is(${controls}):visible`)
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 120)),
    );
}

/** The page is no wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
}

/** What must be true of a figure whenever it has been drawn. */
interface Look {
  /** Selector within the figure; with `seen`, only what has a box counts. */
  readonly at: string;
  readonly seen?: true;
  readonly count?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** As many as there are of another selector. */
  readonly asMany?: string;
  /** The first of them holds words. */
  readonly says?: true;
  /** Pattern that its HTML must never match. */
  readonly never?: string;
  /** Least and greatest value of a control. */
  readonly within?: readonly [number, number];
}

interface Storm {
  readonly seed: number;
  /** Selectors within the figure: each event picks one of them, then one element of it that is seen. */
  readonly targets: readonly string[];
  readonly keys: readonly string[];
  readonly looks: readonly Look[];
  /** Elements that answer to a pointer, and the pointer events, one or a gesture of several, of a turn. */
  readonly drags?: { readonly at: string; readonly events: readonly string[] };
  /** Elements that scroll by themselves. */
  readonly scrolls?: string;
  /** So many events, then the figure may draw and is looked at. */
  readonly every?: number;
  /** Frames that parts of a figure may come after the rest. */
  readonly patience?: number;
}

/**
 * 2,000 events, sent inside the page: real ones through the protocol would take minutes. They are dispatched, so the
 * browser adds nothing to them by itself; what real keys and pointers do is shown by the tests of keyboard and pointer.
 * Figures draw when the script pauses, so they are looked at after each pause: between two of them nothing changes.
 */
async function drive(storm: Storm): Promise<readonly string[]> {
  let seed = storm.seed;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const root = document.querySelector('.island-root') as HTMLElement;
  const isSeen = (one: Element) => one.checkVisibility();
  const find = (at: string, seen?: boolean) => {
    const all = [...root.querySelectorAll(at)];
    return seen ? all.filter(isSeen) : all;
  };
  const pick = <T>(list: readonly T[]) => list[random(list.length)];
  const pause = () => new Promise((done) => setTimeout(done));

  const press = (target: Element) => {
    const key = pick(storm.keys) ?? 'a';
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  const point = (target: Element) => {
    // No real pointer is down: capture is the browser's, so it is stood in for.
    const none = () => undefined;
    Object.assign(target, {
      setPointerCapture: none,
      hasPointerCapture: () => true,
      releasePointerCapture: none,
    });
    const clientX = random(innerWidth + 120) - 50;
    const clientY = random(innerHeight);
    for (const type of (pick(storm.drags?.events ?? []) ?? 'pointermove').split(' '))
      target.dispatchEvent(
        new PointerEvent(type, { clientX, clientY, buttons: 1, bubbles: true, cancelable: true }),
      );
  };
  const change = (target: HTMLInputElement | HTMLSelectElement) => {
    if (target instanceof HTMLSelectElement) target.selectedIndex = random(target.options.length);
    else if (target.type === 'range') {
      const [least, most] = [Number(target.min), Number(target.max)];
      target.value = String(least + ((most - least) * (random(141) - 20)) / 100);
      target.dispatchEvent(new Event('input', { bubbles: true }));
      if (random(3) === 0) return;
    } else target.value = pick(['', '-3', '1e9', '2.5', String(random(300))]) ?? '';
    target.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const act = (target: Element) => {
    if (storm.scrolls && target.matches(storm.scrolls)) target.scrollTop = random(3000) - 500;
    else if (random(4) === 0) press(target);
    else if (storm.drags && target.matches(storm.drags.at) && random(3) > 0) point(target);
    else if (target instanceof HTMLSelectElement) change(target);
    else if (target instanceof HTMLInputElement && /^(range|number)$/.test(target.type)) change(target);
    else target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };

  const wrongNow = () =>
    storm.looks.flatMap((look) => {
      const all = find(look.at, look.seen);
      const [first] = all;
      const value = Number((first as HTMLInputElement | undefined)?.value);
      const right =
        (look.count === undefined || all.length === look.count) &&
        (look.atLeast === undefined || all.length >= look.atLeast) &&
        (look.atMost === undefined || all.length <= look.atMost) &&
        (look.asMany === undefined || all.length === find(look.asMany).length) &&
        (!look.says || Boolean(first?.textContent)) &&
        (!look.never || !new RegExp(look.never).test(first?.outerHTML ?? look.never)) &&
        (!look.within || (value >= look.within[0] && value <= look.within[1]));
      return right ? [] : [`${look.at}: ${all.length}, ${first?.textContent?.slice(0, 60)}`];
    });

  const wrong: string[] = [];
  let found: readonly (readonly Element[])[] = [];
  for (let turn = 0; turn < 2000; turn++) {
    const every = storm.every ?? 10;
    if (turn % every === 0) found = storm.targets.map((at) => find(at, true));
    const target = pick(pick(found) ?? []);
    if (target) act(target);
    if (turn % every < every - 1) continue;
    await pause();
    let faults = wrongNow();
    for (let frame = 0; faults.length > 0 && frame < (storm.patience ?? 0); frame++) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      faults = wrongNow();
    }
    wrong.push(...faults.map((text) => `after ${turn + 1} events at ${location.search}: ${text}`));
  }
  // What is held in mid-air is let go, so that picture and address agree.
  root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await new Promise((done) => setTimeout(done, 100));
  return wrong;
}

/**
 * Opens a figure, sends 2,000 random events, and expects a sound figure and no error; what it tells after them, if a
 * reader of that is given, it must tell again when its address is loaded anew.
 */
export async function expectSurvives(
  page: Page,
  name: string,
  storm: Storm,
  told?: () => Promise<unknown>,
): Promise<void> {
  // A figure draws 200 times: seconds on a quiet machine, minutes on a busy one, and time isn't what is tested here.
  test.setTimeout(600_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await openFigure(page, name);
  expect(await page.evaluate(drive, storm)).toEqual([]);
  expect(errors).toEqual([]);
  expect(new URL(page.url()).search.length).toBeLessThanOrEqual(200);
  if (!told) return;
  // Motion that was under way comes to rest: nothing more changes from one third of a second to the next.
  const still = async () => JSON.stringify([await told(), new URL(page.url()).search]);
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = await still();
        return last === before;
      },
      { intervals: [350] },
    )
    .toBe(true);
  await page.reload();
  await waken(page, name);
  await expect(notice(page)).toBeHidden();
  await expect.poll(still).toBe(last);
}
