/** MDX text read for its prose and its components, with the offset of each, so that a fault can name its line. */

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

/** A run of prose: a sentence or a paragraph. Offsets count from the start of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands in prose where a component prints a figure. */
export const figureMark = '\uFFFC';

const tagPattern =
  /<(\/?)([A-Za-z][\w.]*)((?:\s+[A-Za-z][\w:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*\/?>/g;
const attributePattern = /([A-Za-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^}]*)\}))?/g;
const commentPattern = /\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g;

/** Blanks what matches, keeping line breaks, so that offsets and lines stay true. */
function blank(text: string, pattern: RegExp, fill = ' '): string {
  return text.replace(pattern, (match) => match.replace(/[^\n]/g, fill));
}

function withoutFrontmatter(mdx: string): string {
  return blank(blank(mdx, /^---\n[\s\S]*?\n---(?=\n|$)/), commentPattern);
}

/** Line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Opening and self-closing components of an MDX text, in order. */
export function tagsOf(mdx: string): readonly Tag[] {
  return [...withoutFrontmatter(mdx).matchAll(tagPattern)]
    .filter((match) => match[1] === '')
    .map((match) => ({
      name: match[2] ?? '',
      attributes: new Map(
        [...(match[3] ?? '').matchAll(attributePattern)].map(
          ([, key = '', double, single, braced]) => [key, double ?? single ?? braced ?? ''] as const,
        ),
      ),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/**
 * The prose of an MDX text at its own offsets: components, link targets, list numbers and comments are blanks,
 * a printed figure is a run of {@link figureMark}.
 */
export function proseOf(mdx: string): string {
  let text = withoutFrontmatter(mdx);
  text = text.replace(tagPattern, (match, _slash, name: string) =>
    match.replace(/[^\n]/g, name === 'Fig' ? figureMark : ' '),
  );
  text = blank(text, /\]\([^)\s]*(?:\s+"[^"]*")?\)/g);
  text = blank(text, /^[ \t]*\d+\.(?=\s)/gm);
  return blank(text, /&#?\w+;/g);
}

/** Paragraphs, headings and list items of prose. */
export function paragraphsOf(prose: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of prose.matchAll(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*]\s|#))|(?<=^[ \t]*#.*)\n/gm)) {
    spans.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: prose.length });
  return spans.filter((span) => prose.slice(span.start, span.end).trim() !== '');
}

/** Sentences of one paragraph; what stands between two sentences (a citation, say) belongs to the first. */
export function sentencesOf(prose: string, paragraph: Span): readonly Span[] {
  const text = prose.slice(paragraph.start, paragraph.end);
  const starts = [...text.matchAll(/[.?!]["'”’)*_]*\s+(?=[\p{Lu}\d\uFFFC“‘"'([*_])/gu)].map(
    (match) => match.index + match[0].length,
  );
  const ends = [...starts, text.length];
  return [0, ...starts].map((start, index) => ({
    start: paragraph.start + start,
    end: paragraph.start + (ends[index] ?? text.length),
  }));
}

/** Text of a span on one line, figures shown as dots, for a message. */
export function quote(prose: string, span: Span, length = 100): string {
  const text = prose
    .slice(span.start, span.end)
    .replace(/\uFFFC+/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
