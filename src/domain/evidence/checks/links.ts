/** Links of the built pages: each internal address and anchor must lead somewhere. */
import type { Fault } from '../fault.ts';

/** A built page as far as links go. */
export interface BuiltPage {
  /** Path from the top of the project, for messages. */
  readonly file: string;
  /** Address without origin: "/learn/whole-body/". */
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly { readonly href: string; readonly line: number }[];
}

const tag = /<[a-z][\w-]*(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*\s*\/?>/gi;
const attribute = /\s(id|href|src|action|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/** Reads ids and links of one built page. Scripts and comments are left out. */
export function readBuiltPage(file: string, path: string, html: string): BuiltPage {
  const text = html.replace(
    /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/gi,
    (match, open, _name, close) =>
      open
        ? open + match.slice(open.length, -close.length).replace(/[^\n]/g, ' ') + close
        : match.replace(/[^\n]/g, ' '),
  );
  const ids = new Set<string>();
  const links: { href: string; line: number }[] = [];
  let line = 1;
  let at = 0;
  for (const match of text.matchAll(tag)) {
    for (
      let next = text.indexOf('\n', at);
      next !== -1 && next < match.index;
      next = text.indexOf('\n', at)
    ) {
      line++;
      at = next + 1;
    }
    for (const [, name = '', double, single, bare] of match[0].matchAll(attribute)) {
      const value = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      if (name.toLowerCase() === 'id') ids.add(value);
      else links.push({ href: value, line });
    }
  }
  return { file, path, ids, links };
}

/** What is wrong with a link, or undefined. `paths` are all addresses that the built site answers. */
function faultOf(
  page: BuiltPage,
  href: string,
  pages: ReadonlyMap<string, BuiltPage>,
  paths: ReadonlySet<string>,
): string | undefined {
  if (!URL.canParse(href, 'http://site.invalid/')) return 'is no address';
  const url = new URL(href, `http://site.invalid${page.path}`);
  if (url.origin !== 'http://site.invalid') {
    return ['https:', 'http:', 'mailto:', 'data:', 'blob:'].includes(url.protocol)
      ? undefined
      : 'has no known scheme';
  }
  const path = decodeURIComponent(url.pathname);
  if (!paths.has(path)) return 'leads to no page or file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  const target = pages.get(path);
  if (anchor === '' || anchor === 'top' || !target || target.ids.has(anchor)) return undefined;
  return `has an anchor that ${path} lacks`;
}

/** Refuses internal links and anchors that lead nowhere. External ones are checked for their form alone. */
export function checkLinks(pages: readonly BuiltPage[], paths: ReadonlySet<string>): readonly Fault[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    page.links.flatMap(({ href, line }): readonly Fault[] => {
      const what = faultOf(page, href, byPath, paths);
      if (!what) return [];
      return [
        {
          slug: 'broken-link',
          file: page.file,
          line,
          detail: `"${href}" ${what}`,
          mend: 'link to an address that the site has, or write the page',
        },
      ];
    }),
  );
}
