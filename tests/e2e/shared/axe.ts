/** axe as every spec runs it: the rules of WCAG 2.2 AA, once for each look of a page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules of these tags that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const modes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;
export type Mode = keyof typeof modes;

/** Faults that axe finds in the page as it stands, as "rule: elements". */
async function faults(page: Page, onlyColours: boolean): Promise<readonly string[]> {
  // No page has frames, so the mode that opens no second window sees the same. What passes is found too, but not
  // written down: on a page of thousands of elements the writing takes longer than the finding.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (onlyColours ? axe.withRules(colourRules) : axe.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

/** Which elements are seen, where and how large: what is alike in two modes differs in colours alone. */
function shape(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll('body, body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { visibility, opacity } = getComputedStyle(element);
      return [
        Math.round(x),
        Math.round(y),
        Math.round(width),
        Math.round(height),
        visibility,
        opacity,
      ].join();
    });
    return seen.join('|');
  });
}

/** Holds the page as it stands to all rules, in each mode, and leaves it in light. */
export async function expectAccessible(
  page: Page,
  wanted: readonly Mode[] = ['light', 'dark', 'forced colours'],
): Promise<void> {
  const read = new Set<string>();
  for (const mode of wanted) {
    await test.step(`axe: ${mode}`, async () => {
      await page.emulateMedia(modes[mode]);
      const now = await shape(page);
      // Where colours alone have changed, the other rules would read the very same page again.
      expect(await faults(page, read.has(now)), mode).toEqual([]);
      read.add(now);
    });
  }
  await page.emulateMedia(modes.light);
}
