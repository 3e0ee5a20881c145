/** What holds for every page of the built site, whatever it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listedAddresses } from '../../src/integrations/site-map.ts';
import { type BuiltHtml, builtPages, dist, type Element, elementsOf, kindOf } from '../tools/built.ts';

const pages = builtPages();
const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const read = pages.map((page) => ({ page, elements: elementsOf(page.html) }));
const listed = read.filter(({ page }) => !page.html.includes('<meta name="robots" content="noindex"'));

/** Pages for which a check has something to say: "file: what". */
const wrong = (check: (elements: readonly Element[], page: BuiltHtml) => string | undefined, among = read) =>
  among.flatMap(({ page, elements }) => {
    const what = check(elements, page);
    return what === undefined ? [] : [`${page.file}: ${what}`];
  });
const one = (elements: readonly Element[], name: string, key: string, value: string) =>
  elements.filter((element) => element.name === name && element.attributes.get(key) === value);

/** An attribute that makes the browser fetch, or post, something. */
const fetching: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  object: ['data'],
  embed: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href'],
  form: ['action'],
};
const foreign = (value: string) => /(?:^|[\s,])(?:https?:)?\/\//i.test(value) && !value.startsWith(site);

describe('every page', () => {
  test('has no style attribute', () =>
    expect(wrong((elements) => elements.find(({ attributes }) => attributes.has('style'))?.name)).toEqual(
      [],
    ));

  test('has no inline handler', () =>
    expect(
      wrong((elements) =>
        elements.flatMap(({ attributes }) => [...attributes.keys()]).find((key) => /^on[a-z]/.test(key)),
      ),
    ).toEqual([]));

  test('asks no other origin for anything', () => {
    expect(
      wrong((elements) =>
        elements
          .flatMap(({ name, attributes }) => [
            ...(fetching[name] ?? []).map((key) => attributes.get(key) ?? ''),
            name === 'link' && attributes.get('rel') !== 'canonical' ? (attributes.get('href') ?? '') : '',
          ])
          .find(foreign),
      ),
    ).toEqual([]);
  });

  test('carries the strict policy', () =>
    expect(
      wrong((elements) => {
        const [meta] = one(elements, 'meta', 'http-equiv', 'content-security-policy');
        const policy = meta?.attributes.get('content');
        if (!policy) return 'no policy';
        if (/unsafe-inline|'unsafe-eval'|\*/.test(policy)) return policy;
        return policy.includes("default-src 'none'") ? undefined : policy;
      }),
    ).toEqual([]));

  test('says its language, title and description', () =>
    expect(
      wrong((elements, { html }) => {
        if (elements.find(({ name }) => name === 'html')?.attributes.get('lang') !== 'en-GB')
          return 'no lang';
        if (!/<title>[^<]{5,}<\/title>/.test(html)) return 'no title';
        const description = one(elements, 'meta', 'name', 'description')[0]?.attributes.get('content') ?? '';
        return description.length >= 30 ? undefined : `description "${description}"`;
      }),
    ).toEqual([]));

  test('has one main, one h1 and no id twice', () =>
    expect(
      wrong((elements) => {
        for (const name of ['main', 'h1']) {
          const count = elements.filter((element) => element.name === name).length;
          if (count !== 1) return `${count} ${name}`;
        }
        const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
        return ids.find((id, index) => ids.indexOf(id) !== index);
      }),
    ).toEqual([]));
});

describe('every page that may be listed', () => {
  test('names its own address as the canonical one', () =>
    expect(
      wrong((elements, { path }) => {
        const links = one(elements, 'link', 'rel', 'canonical');
        const href = links[0]?.attributes.get('href');
        return links.length === 1 && href === new URL(path, site).href ? undefined : `canonical ${href}`;
      }, listed),
    ).toEqual([]));

  test('has a title of its own', () => {
    const titles = listed.map(({ page }) => /<title>([^<]*)<\/title>/.exec(page.html)?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('describes itself to those who share and list it, and names no review that has not been', () =>
    expect(
      wrong((elements, { html }) => {
        const shared = ['og:title', 'og:description', 'og:url'].find(
          (property) => !one(elements, 'meta', 'property', property)[0]?.attributes.get('content'),
        );
        if (shared) return shared;
        const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? 'null';
        const data = JSON.parse(json) as Record<string, unknown> | null;
        if (data?.['@context'] !== 'https://schema.org') return 'no JSON-LD';
        return 'reviewedBy' in data || 'lastReviewed' in data ? 'claims a review' : undefined;
      }, listed),
    ).toEqual([]));

  test('stands in the site map, and nothing else does', () => {
    const map = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const found = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
    expect(found).toEqual(listedAddresses(dist).map((path) => new URL(path, site).href));
    expect(found).toHaveLength(listed.length);
  });
});

test('robots.txt names the site map only where the address of the site is known', () => {
  const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
  expect(robots.includes('Sitemap:')).toBe(process.env['SITE_URL'] !== undefined);
});

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Style of writing, which the build decides.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    // Names a bundled file by its hash; same origin, so it needs no second one.
    'require-sri': 'off',
  },
});
const samples = [...new Map(pages.map((page) => [kindOf(page), page])).entries()];

test.each(samples)(
  'a page of kind %s is valid HTML',
  async (_, page) => {
    const report = await validator.validateString(page.html, page.file);
    const messages = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ line, ruleId, message, selector }) => `${page.file}:${line} ${ruleId} ${message} ${selector}`,
      ),
    );
    expect(messages).toEqual([]);
  },
  30_000,
);

test('every diagram lists the arrows that it draws, in the same order', () => {
  const named = (elements: readonly Element[], key: string) =>
    elements.flatMap(({ attributes }) => attributes.get(key) ?? []);
  const drawn = read.filter(({ elements }) =>
    elements.some(({ attributes }) => attributes.has('data-diagram')),
  );
  expect(new Set(drawn.flatMap(({ elements }) => named(elements, 'data-diagram'))).size).toBeGreaterThan(1);
  for (const { page, elements } of drawn) {
    // The map's own arrows carry one id, those of a diagram both ends.
    const arrows = named(elements, 'data-edge').filter((ends) => ends.includes(' '));
    expect(named(elements, 'data-arrow'), page.file).toEqual(arrows);
    // Two empty lists would be alike too.
    expect(arrows.length).toBeGreaterThan(0);
  }
});
