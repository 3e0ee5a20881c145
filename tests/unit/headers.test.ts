import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { covers, headersFor, parseHeaders } from '../tools/headers.ts';

const ours = parseHeaders(readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8'));

describe('headers', () => {
  test('apply to the paths of their block alone, the later block winning', () => {
    const blocks = parseHeaders('# words\n/*\n  A: 1\n  B: x: y\n/_astro/*\n  a: 2\n');
    expect([...headersFor(blocks, '/learn/')]).toEqual([
      ['a', '1'],
      ['b', 'x: y'],
    ]);
    expect(headersFor(blocks, '/_astro/a.js').get('a')).toBe('2');
  });
  test('match patterns as hosts do', () => {
    expect(covers('/a/:id/', '/a/b/')).toBe(true);
    expect(covers('/a/:id/', '/a/b/c/')).toBe(false);
    expect(covers('/a.js', '/abjs')).toBe(false);
  });
  test('without a path are refused', () =>
    expect(() => parseHeaders('  A: 1')).toThrow('belongs to no path'));
  test('of the site forbid framing, sniffing and devices on every page', () => {
    const page = headersFor(ours, '/learn/the-attack/');
    expect(page.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(page.get('x-content-type-options')).toBe('nosniff');
    expect(page.get('permissions-policy')).toContain('camera=()');
    expect(page.get('referrer-policy')).toBeDefined();
    expect(page.get('cache-control')).toBe('no-cache');
  });
  test('of the site keep files named by their content for a year', () =>
    expect(headersFor(ours, '/_astro/x.abc.css').get('cache-control')).toContain('immutable'));
});
