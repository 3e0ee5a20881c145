import { expect, type Page, test } from '@playwright/test';
import { textWidth } from '../../src/domain/pathway/geometry.ts';
import { shownAt } from '../../src/domain/pathway/plate-check.ts';
import { readEvidence } from '../../src/schemas/read.ts';
import { readPathway } from '../../src/schemas/read-pathway.ts';
import { downloads, expectNoSidewaysScroll, expectSurvives, notice, openFigure } from './shared/figure.ts';

const path = '/explore/pathway/';
const root = process.cwd();
const read = readPathway(root, new Set(readEvidence(root).sources.keys()));
if (!read.pathway) throw new Error('the pathway could not be read');
const { pathway } = read;

const open = (page: Page, query = '') => openFigure(page, 'pathway', query);

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

/** Pixels of a label in the drawing that is seen. */
const labelSize = (page: Page) =>
  page.evaluate(() => {
    const plate = [...document.querySelectorAll<SVGSVGElement>('svg.plate')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    if (!plate) return 0;
    const scale = plate.getBoundingClientRect().width / plate.viewBox.baseVal.width;
    return Number(plate.getAttribute('font-size')) * scale;
  });

test.describe('the map and its twins', () => {
  for (const level of [1, 2, 3] as const) {
    test(`level ${level} at 360, 768 and 1280 pixels: arrows of the file, of the drawing, sentences and rows are the same, and no label is smaller than 11 pixels`, async ({
      page,
    }) => {
      const { nodes, edges } = shownAt(pathway, level);
      const ids = edges.map(({ id }) => id).sort();
      for (const width of [360, 768, 1280]) {
        await test.step(`${width} pixels`, async () => {
          await page.setViewportSize({ width, height: 800 });
          await open(page, level === 1 ? '' : `?v=1&l=${level}`);
          await expect(page.locator('[data-row]')).toHaveCount(edges.length);
          const seen = await twins(page);
          expect(seen.arrows).toEqual(ids);
          expect(seen.sentences).toEqual(ids);
          expect(seen.rows).toEqual(ids);
          expect(seen.players).toEqual(nodes.map(({ id }) => id).sort());
          expect(seen.listed).toEqual(seen.players);
          expect(await labelSize(page)).toBeGreaterThanOrEqual(11);
          await expectNoSidewaysScroll(page);
        });
      }
    });
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
    await expect(page).toHaveURL(/[?&]c=e001/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.pathway-panel h3')).toHaveText('Choose a player or an arrow');
    await page.keyboard.press('Home');
    expect(await focus()).toBe('cd8-nkg2d');
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('');
  });

  test('puts a medicine in, thins the evidence, finds a player, follows what comes after it, makes the map larger', async ({
    page,
  }) => {
    await test.step('puts a medicine in: arrows go out, it is said once, and called reasoning', async () => {
      await open(page);
      await page.getByLabel('Put in a medicine').selectOption('ritlecitinib');
      await expect(page.locator('[data-island-said]')).toHaveText(/With Ritlecitinib, 3 arrows go out\./);
      await expect(page.locator('.pathway-counts')).toContainText('Reasoning on this map, not a prediction');
      const plate = page.locator('.plate-story-wide');
      await expect(plate.locator('[data-edge="e016"]')).toHaveClass(/is-off/);
      // JAK1 is not blocked; without its pair it passes nothing on to STAT5.
      await expect(plate.locator('[data-edge="e015"]')).toHaveClass(/is-off/);
      await expect(plate.locator('[data-node="jak3"] .block')).toHaveCount(1);
      await expect(plate.locator('[data-node="cd8-nkg2d"]')).toHaveClass(/run-still/);
      await page.goBack();
      await expect(plate.locator('.is-off')).toHaveCount(0);
    });
    await test.step('thins the evidence and reads how many arrows are left', async () => {
      await open(page, '?v=1&l=3');
      await page.getByLabel('Evidence: show only').selectOption('high');
      const high = pathway.edges.filter(({ certainty }) => certainty === 'high').length;
      await expect(page.locator('.pathway-counts')).toContainText(`${high} of 134 arrows are left.`);
      await expect(page.locator('.plate .arrow:not(.dim)')).toHaveCount(high);
    });
    await test.step('finds a player by its symbol, with its level, UniProt and sources', async () => {
      await open(page);
      const box = page.getByLabel('Find a player');
      await box.fill('FOXP3');
      await box.press('Enter');
      await expect(page.locator('.pathway-panel h3')).toHaveText('Regulatory T cell (Treg)');
      await expect(page.getByRole('link', { name: 'FOXP3 at UniProt' })).toHaveAttribute(
        'href',
        /uniprotkb\/Q9BZS1/,
      );
      await expect(page.getByRole('button', { name: 'More players' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await box.fill('unicorn');
      await box.press('Enter');
      await expect(page.locator('[data-island-said]')).toContainText('No player is called “unicorn”');
    });
    await test.step('follows what comes after a player', async () => {
      await open(page, '?v=1&c=bulb-keratinocyte');
      await page.getByRole('button', { name: 'What follows' }).click();
      await expect(page).toHaveURL(/[?&]f=down/);
      const plate = page.locator('.plate-story-wide');
      await expect(plate.locator('[data-node="hair-loss"]')).not.toHaveClass(/dim/);
      await expect(plate.locator('[data-node="regrowth"]')).toHaveClass(/dim/);
    });
    await test.step('makes the map larger and drags it', async () => {
      await open(page);
      const dragging = page.waitForResponse(/\/pan\..*\.js$/);
      await page.getByRole('button', { name: 'Make the map larger' }).click();
      await page.getByRole('button', { name: 'Make the map larger' }).click();
      await (await dragging).finished();
      const frame = page.locator('.pathway-frame');
      await frame.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      const box = await frame.boundingBox();
      if (!box) throw new Error('no frame');
      await page.mouse.move(box.x + 300, box.y + 300);
      await page.mouse.down();
      await page.mouse.move(box.x + 150, box.y + 220, { steps: 4 });
      await page.mouse.up();
      expect(await frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
      await expect(page.locator('.pathway-panel h3')).toHaveText('Choose a player or an arrow');
    });
  });

  test('opens a shared link in the same state, and a damaged one on the default with a notice', async ({
    page,
  }) => {
    await open(page, '?v=1&l=2&w=whole-body&m=dupilumab&e=people&c=il4-il13&f=up');
    await expect(page.locator('.pathway-panel h3')).toHaveText('IL-4 and IL-13');
    await expect(page.getByLabel('Put in a medicine')).toHaveValue('dupilumab');
    await expect(notice(page)).toHaveText('');
    for (const query of [
      '?v=1&m=aspirin',
      '?v=9&l=2',
      '?v=1&c=stress',
      '?v=1&l=2&f=up',
      `?v=1&c=${'x'.repeat(300)}`,
    ]) {
      await open(page, query);
      await expect(notice(page), query).toContainText('could not be read');
      await expect(page.locator('.plate-story-wide [data-edge]'), query).toHaveCount(27);
    }
  });

  test('saves the drawing, a picture and the table, with the sources inside', async ({ page }) => {
    await open(page);
    const { svg, csv } = await downloads(page, 'pathway-map');
    for (const file of [svg, csv]) expect(file).toContain('xing-2014-ctl-jak');
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
    - region "Map, scrolls when larger than its frame":
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
  await expectSurvives(
    page,
    'pathway',
    {
      seed: 20261127,
      targets: [
        'svg.plate a',
        'svg.plate a',
        'button:not(.island-downloads button), [data-tool="reset"]',
        'select',
      ],
      keys: ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'Escape', 'Enter', 'x'],
      looks: [
        { at: 'svg.plate', seen: true, count: 1 },
        { at: 'svg.plate [data-edge]', seen: true, asMany: '[data-row]' },
        { at: 'svg.plate a[tabindex="0"]', seen: true, count: 1 },
      ],
      // Lists and table may follow the map by some paints; a second is far more than they need.
      patience: 60,
    },
    () => page.locator('.pathway-panel').textContent(),
  );
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

test('weighs at most 25 kB of script, and moves nothing by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
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
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const sizes = await Promise.all(scripts.values());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`script of the page: ${total} B gzip in ${sizes.length} files`);
  expect(total).toBeLessThanOrEqual(25_000);
});
