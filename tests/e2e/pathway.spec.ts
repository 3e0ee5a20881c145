import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { textWidth } from '../../src/domain/pathway/geometry.ts';
import { shownAt } from '../../src/domain/pathway/plate-check.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { readPathway } from '../../src/schemas/read-pathway.ts';

const path = '/explore/pathway/';
const root = process.cwd();
const read = readPathway(root, new Set(readEvidence(root).sources.keys()));
if (!read.pathway) throw new Error('the pathway could not be read');
const { pathway } = read;

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(path + query);
  await page.locator('.pathway-body').scrollIntoViewIfNeeded();
  await expect(page.locator('aa-island[data-live]')).toHaveCount(1);
}

/** Ids in the drawing that is seen, in the sentences and in the table. */
const twins = (page: Page) =>
  page.evaluate(() => {
    const plate = [...document.querySelectorAll('svg.plate')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    const ids = (scope: ParentNode | undefined, name: string) =>
      [...(scope?.querySelectorAll(`[${name}]`) ?? [])]
        .map((element) => element.getAttribute(name) ?? '')
        .sort();
    return {
      arrows: ids(plate, 'data-edge'),
      players: ids(plate, 'data-node'),
      sentences: ids(document, 'data-sentence'),
      rows: ids(document, 'data-row'),
      listed: ids(document, 'data-player'),
    };
  });

test.describe('the map and its twins', () => {
  for (const level of [1, 2, 3] as const) {
    for (const width of [360, 768, 1280]) {
      test(`level ${level} at ${width} pixels: arrows of the file, of the drawing, sentences and rows are the same`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        await open(page, level === 1 ? '' : `?v=1&l=${level}`);
        const { nodes, edges } = shownAt(pathway, level);
        await expect(page.locator('[data-row]')).toHaveCount(edges.length);
        const seen = await twins(page);
        const ids = edges.map(({ id }) => id).sort();
        expect(seen.arrows).toEqual(ids);
        expect(seen.sentences).toEqual(ids);
        expect(seen.rows).toEqual(ids);
        expect(seen.players).toEqual(nodes.map(({ id }) => id).sort());
        expect(seen.listed).toEqual(seen.players);
      });

      test(`level ${level} at ${width} pixels: no label is smaller than 11 pixels, and the page does not scroll sideways`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        await open(page, level === 1 ? '' : `?v=1&l=${level}`);
        const size = await page.evaluate(() => {
          const plate = [...document.querySelectorAll<SVGSVGElement>('svg.plate')].find(
            (svg) => svg.getBoundingClientRect().width > 0,
          );
          if (!plate) return { label: 0, overflow: 1 };
          const scale = plate.getBoundingClientRect().width / plate.viewBox.baseVal.width;
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            label: Number(plate.getAttribute('font-size')) * scale,
            overflow: scrollWidth - clientWidth,
          };
        });
        expect(size.label).toBeGreaterThanOrEqual(11);
        expect(size.overflow).toBeLessThanOrEqual(0);
      });
    }
  }

  test('labels are as wide in the browser as the check takes them to be', async ({ page }) => {
    await open(page, '?v=1&l=3');
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll<SVGTSpanElement>('.plate-whole .player tspan[x]')].map((line) => ({
        text: line.textContent ?? '',
        width: line.getComputedTextLength(),
      })),
    );
    expect(lines.length).toBeGreaterThan(90);
    for (const { text, width } of lines)
      expect(Math.abs(width - textWidth(text, 12)), text).toBeLessThan(0.5);
  });
});

test.describe('a reader', () => {
  test('walks the arrows by keyboard, chooses and returns', async ({ page }) => {
    await open(page);
    const focus = () =>
      page.evaluate(() => {
        const { dataset } = document.activeElement as SVGElement;
        return dataset['node'] ?? dataset['edge'] ?? '';
      });
    await page.locator('.pathway-frame').focus();
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('cd8-nkg2d');
    await page.keyboard.press('ArrowRight');
    expect(await focus()).toBe('e001');
    await page.keyboard.press('ArrowDown');
    expect(await focus()).toBe('e054');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    expect(await focus()).toBe('ifn-gamma');
    await page.keyboard.press('ArrowLeft');
    expect(await focus()).toBe('e001');
    await page.keyboard.press('Enter');
    await expect(page.locator('.pathway-panel h3')).toContainText('releases Interferon-gamma');
    expect(new URL(page.url()).searchParams.get('c')).toBe('e001');
    await page.keyboard.press('Escape');
    await expect(page.locator('.pathway-panel h3')).toHaveText('Choose a player or an arrow');
    await page.keyboard.press('Home');
    expect(await focus()).toBe('cd8-nkg2d');
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('');
  });

  test('puts a medicine in: arrows go out, it is said once, and called reasoning', async ({ page }) => {
    await open(page);
    await page.getByLabel('Put in a medicine').selectOption('ritlecitinib');
    await expect(page.locator('[data-island-said]')).toHaveText(/With Ritlecitinib, 2 arrows go out\./);
    await expect(page.locator('.pathway-counts')).toContainText('Reasoning on this map, not a prediction');
    const plate = page.locator('.plate-story-wide');
    await expect(plate.locator('[data-edge="e016"]')).toHaveClass(/is-off/);
    await expect(plate.locator('[data-node="jak3"] .block')).toHaveCount(1);
    await expect(plate.locator('[data-node="cd8-nkg2d"]')).toHaveClass(/run-still/);
    await page.goBack();
    await expect(plate.locator('.is-off')).toHaveCount(0);
  });

  test('thins the evidence and reads how many arrows are left', async ({ page }) => {
    await open(page, '?v=1&l=3');
    await page.getByLabel('Evidence: show only').selectOption('high');
    const high = pathway.edges.filter(({ certainty }) => certainty === 'high').length;
    await expect(page.locator('.pathway-counts')).toContainText(`${high} of 134 arrows are left.`);
    await expect(page.locator('.plate .arrow:not(.dim)')).toHaveCount(high);
  });

  test('finds a player by its symbol, with its level, UniProt and sources', async ({ page }) => {
    await open(page);
    const box = page.getByLabel('Find a player');
    await box.fill('FOXP3');
    await box.press('Enter');
    await expect(page.locator('.pathway-panel h3')).toHaveText('Regulatory T cell (Treg)');
    await expect(page.getByRole('link', { name: 'FOXP3 at UniProt' })).toHaveAttribute(
      'href',
      /uniprotkb\/Q9BZS1/,
    );
    await expect(page.getByRole('button', { name: 'More players' })).toHaveAttribute('aria-pressed', 'true');
    await box.fill('unicorn');
    await box.press('Enter');
    await expect(page.locator('[data-island-said]')).toContainText('No player is called “unicorn”');
  });

  test('follows what comes after a player', async ({ page }) => {
    await open(page, '?v=1&c=bulb-keratinocyte');
    await page.getByRole('button', { name: 'What follows' }).click();
    expect(new URL(page.url()).searchParams.get('f')).toBe('down');
    const plate = page.locator('.plate-story-wide');
    await expect(plate.locator('[data-node="hair-loss"]')).not.toHaveClass(/dim/);
    await expect(plate.locator('[data-node="regrowth"]')).toHaveClass(/dim/);
  });

  test('makes the map larger and drags it', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Make the map larger' }).click();
    await page.getByRole('button', { name: 'Make the map larger' }).click();
    const frame = page.locator('.pathway-frame');
    const box = await frame.boundingBox();
    if (!box) throw new Error('no frame');
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 220, { steps: 4 });
    await page.mouse.up();
    expect(await frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
    await expect(page.locator('.pathway-panel h3')).toHaveText('Choose a player or an arrow');
  });

  test('opens a shared link in the same state, and a damaged one on the default with a notice', async ({
    page,
  }) => {
    await open(page, '?v=1&l=2&w=whole-body&m=dupilumab&e=people&c=il4-il13&f=up');
    await expect(page.locator('.pathway-panel h3')).toHaveText('IL-4 and IL-13');
    await expect(page.getByLabel('Put in a medicine')).toHaveValue('dupilumab');
    await expect(page.locator('[data-island-notice]')).toHaveText('');
    for (const query of [
      '?v=1&m=aspirin',
      '?v=9&l=2',
      '?v=1&c=stress',
      '?v=1&l=2&f=up',
      `?v=1&c=${'x'.repeat(300)}`,
    ]) {
      await open(page, query);
      await expect(page.locator('[data-island-notice]'), query).toContainText('could not be read');
      await expect(page.locator('.plate-story-wide [data-edge]'), query).toHaveCount(27);
    }
  });

  test('saves the drawing, a picture and the table, with the sources inside', async ({ page }) => {
    await open(page);
    for (const kind of ['svg', 'png', 'csv'] as const) {
      const waiting = page.waitForEvent('download');
      await page.locator(`[data-tool="${kind}"]`).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toBe(`pathway-map.${kind}`);
      const stream = await file.createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const content = Buffer.concat(chunks);
      if (kind === 'png') expect(content.subarray(1, 4).toString()).toBe('PNG');
      else expect(content.toString()).toContain('xing-2014-ctl-jak');
      expect(content.length).toBeGreaterThan(1000);
    }
    const graph = await (await page.request.get('/explore/pathway/graph.json')).json();
    expect(graph.elements.edges).toHaveLength(134);
    expect((await (await page.request.get('/explore/pathway/arrows.csv')).text()).split('\r\n')).toHaveLength(
      136,
    );
  });
});

test('a screen reader meets the map as named links, the chosen one marked', async ({ page }) => {
  await open(page, '?v=1&c=il15');
  await expect(page.locator('.pathway-frame')).toMatchAriaSnapshot(`
    - region "Map, scrolls when it is larger than its frame":
      - group "Map of 20 players and 27 arrows":
        - link /Killer T cell \\(CD8\\+ NKG2D\\+\\) releases Interferon-gamma. Moderate certainty, shown in people or human cells, and in mice/
        - link /Interferon-gamma docks on Interferon-gamma receptor. High certainty, shown in people or human cells/
        - link "Killer T cell (CD8+ NKG2D+)"
        - link "IL-15"
  `);
  await expect(page.locator('.pathway-panel')).toMatchAriaSnapshot(`
    - region "What you chose":
      - group "Words of this panel":
        - button "Plain" [pressed]
        - button "Clinical"
      - heading "IL-15" [level=3]
      - paragraph:
        - button "What leads here"
        - button "What follows"
      - heading "What is claimed" [level=4]
      - heading "Arrows in" [level=4]
      - heading "Arrows out" [level=4]
      - button "Choose nothing"
  `);
});

test('2,000 keys and presses at random leave a valid map and no error', async ({ page }) => {
  test.setTimeout(240_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page);
  const bad = await page.evaluate(async () => {
    let seed = 20261127;
    const random = () => {
      seed = (Math.imul(seed ^ (seed >>> 15), 1 | seed) + 0x6d2b79f5) | 0;
      const mixed = seed ^ (seed + Math.imul(seed ^ (seed >>> 7), 61 | seed));
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const pick = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)];
    const frames = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const island = document.querySelector('.island-root');
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'Escape', 'Enter', 'x'];
    const wrong: string[] = [];
    for (let turn = 0; turn < 2000 && island; turn++) {
      const plates = [...island.querySelectorAll('svg.plate')].filter(
        (svg) => svg.getBoundingClientRect().width > 0,
      );
      const links = plates[0]?.querySelectorAll<SVGElement>('a') ?? [];
      const roll = random();
      if (roll < 0.4) {
        const from = pick(links);
        from?.dispatchEvent(
          new KeyboardEvent('keydown', { key: pick(keys) ?? 'x', bubbles: true, cancelable: true }),
        );
      } else if (roll < 0.65) {
        pick(links)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      } else if (roll < 0.85) {
        const buttons = [...island.querySelectorAll<HTMLButtonElement>('button')].filter(
          (button) => !button.closest('.island-downloads'),
        );
        pick(buttons)?.click();
      } else {
        const select = pick(island.querySelectorAll('select'));
        const option = select && pick(select.options);
        if (select && option) {
          select.value = option.value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
      }
      if (turn % 10 !== 0) continue;
      // Lists and table may follow the map by some paints; a second is far more than they need.
      for (let wait = 0; wait < 60; wait++) {
        await frames();
        const plate = [...island.querySelectorAll('svg.plate')].find(
          (svg) => svg.getBoundingClientRect().width > 0,
        );
        if (plate?.querySelectorAll('[data-edge]').length === island.querySelectorAll('[data-row]').length)
          break;
      }
      const seen = [...island.querySelectorAll('svg.plate')].filter(
        (svg) => svg.getBoundingClientRect().width > 0,
      );
      const arrows = seen[0]?.querySelectorAll('[data-edge]').length ?? -1;
      const rows = island.querySelectorAll('[data-row]').length;
      const entries = seen[0]?.querySelectorAll('a[tabindex="0"]').length;
      if (seen.length !== 1 || arrows !== rows || entries !== 1)
        wrong.push(
          `turn ${turn}: ${seen.length} plates, ${arrows} arrows, ${rows} rows, ${entries} entries, ${location.search}`,
        );
    }
    return wrong;
  });
  expect(bad).toEqual([]);
  expect(errors).toEqual([]);
  expect(new URL(page.url()).search.length).toBeLessThanOrEqual(200);
  await page.reload();
  await expect(page.locator('aa-island[data-live]')).toHaveCount(1);
  await expect(page.locator('[data-island-notice]')).toHaveText('');
});

test('without script the story is drawn, and each player and arrow leads to its sentence', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.locator('.plate-story-wide [data-edge]')).toHaveCount(27);
  await expect(page.locator('.pathway-controls')).toBeHidden();
  const dead = await page
    .locator('.plate-story-wide a')
    .evaluateAll(
      (links) => links.filter((link) => !document.querySelector(link.getAttribute('href') ?? '#')).length,
    )
    .catch(() => -1);
  const hrefs = await page.locator('.plate-story-wide a').count();
  expect(hrefs).toBe(47);
  expect([0, -1]).toContain(dead);
  for (const id of ['e001', 'il15']) await expect(page.locator(`#pathway-${id}`)).toHaveCount(1);
  await context.close();
});

test('on paper the map and its words stand whole, without controls', async ({ page }) => {
  await page.setViewportSize({ width: 672, height: 900 });
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.plate:visible')).toHaveCount(1);
  await expect(page.locator('.pathway-controls')).toBeHidden();
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await expect(page.locator('[data-sentence]').first()).toBeVisible();
});

test('nothing moves by itself, and nothing shifts while it loads', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const seen = { total: 0 };
    Object.assign(globalThis, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.total += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(
    await page.evaluate(() => (globalThis as unknown as { shifts: { total: number } }).shifts.total),
  ).toBeLessThan(0.01);
});

for (const [name, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['320 pixels', { viewport: { width: 320, height: 800 } }],
] as const) {
  test(`axe finds nothing: ${name}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await open(page, '?v=1&l=2&m=baricitinib&c=stat1');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('weighs at most 25 kB of script', async ({ page }) => {
  const scripts = new Map<string, Promise<number>>();
  const { gzipSync } = await import('node:zlib');
  page.on('response', (response) => {
    if (response.url().endsWith('.js'))
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await open(page, '?v=1&l=2');
  await page.waitForTimeout(300);
  const sizes = await Promise.all(scripts.values());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`script of the page: ${total} B gzip in ${sizes.length} files`);
  expect(total).toBeLessThanOrEqual(25_000);
});
