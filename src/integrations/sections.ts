/** Parts a built page into the sections that search finds. Works on HTML text alone, so that any page can be tried. */
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { type Certainty, certainties } from '../domain/evidence/claim.ts';
import { type Kind, kinds } from '../domain/search/kind.ts';
import type { Reader, SearchRecord } from '../domain/search/record.ts';

/** Left out: what says so, drawings, scripts, marks of citations and notes that other pages hold. */
const ignored =
  '[data-search-ignore], script, style, template, svg, noscript, [aria-hidden="true"], [hidden], .print-only, .cite, ' +
  '.term-note, .term-uses, .copy-line, .layer-summary, .island-notice, .island-filters, .island-twin, .island select';

/** Their pages are short and about one thing: one result each. */
const undivided: readonly Kind[] = ['claim', 'source'];
/** Parts of such pages that repeat other pages, or say the same on every page: a paper isn't found by its claims' words. */
const repeated = ['claims', 'sources', 'used', 'history', 'cite', 'certainty']
  .map((id) => `[aria-labelledby="${id}"]`)
  .concat('.passport-kind, .passport-certainty, .source-links')
  .join(', ');

/** A figure is one result: its parts come and go with what is chosen in it, so nothing in it can be opened by address. */
const figure = '.island';

const blocks = new Set(
  'p li dt dd tr td th caption figcaption div section article aside details summary blockquote h1 h2 h3 h4 ul ol dl table br header footer label legend option'.split(
    ' ',
  ),
);

export const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:?!)])/g, '$1')
    .trim();

interface Draft {
  readonly anchor: string | null;
  readonly heading: string | null;
  readonly reader: Reader;
  readonly parts: string[];
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;

/** Words of an element; blocks are kept apart so that the last word of one isn't joined to the first of the next. */
export function textOf(node: Node): string {
  if (!isElement(node)) return node.nodeType === NodeType.TEXT_NODE ? node.text : '';
  const inner = node.childNodes.map(textOf).join('');
  return blocks.has(node.rawTagName?.toLowerCase()) ? ` ${inner} ` : inner;
}

function levelOf(element: HTMLElement): Reader {
  const level = element.closest('[data-level]')?.getAttribute('data-level');
  return level === 'plain' || level === 'clinical' ? level : 'both';
}

/** Anchor of a heading: its own id, or that of the part of the page that it opens. */
function anchorOf(heading: HTMLElement): string | null {
  if (heading.id) return heading.id;
  const parent = heading.parentNode;
  const opens = parent && parent.querySelector('*') === heading;
  return (opens && /^(section|article|li|div)$/i.test(parent.rawTagName ?? '') && parent.id) || null;
}

const isHeading = (element: HTMLElement) =>
  /^(h2|h3|dt)$/i.test(element.rawTagName ?? '') && element.closest(figure) === null;

/** Walks the page in reading order; a heading with an anchor, or the start of a layer, opens the next section. */
function drafts(main: HTMLElement, hasLayers: boolean): readonly Draft[] {
  const lead: Draft = { anchor: null, heading: null, reader: hasLayers ? 'both' : levelOf(main), parts: [] };
  const all: Draft[] = [lead];
  let current = lead;
  let parent: string | null = null;
  const open = (draft: Draft) => {
    current = draft;
    all.push(draft);
  };
  const enterLayer = (element: HTMLElement) => {
    parent = null;
    if (element.getAttribute('data-level') === 'clinical')
      open({ anchor: element.id || null, heading: null, reader: 'clinical', parts: [] });
    else current = lead;
  };
  const enterHeading = (element: HTMLElement, anchor: string) => {
    const words = tidy(textOf(element));
    const inner = /^h3$/i.test(element.rawTagName ?? '');
    // The letters of the glossary part its terms and name nothing.
    if (!inner) parent = words.length > 1 ? words : null;
    open({
      anchor,
      heading: inner && parent ? `${parent}: ${words}` : words,
      reader: levelOf(element),
      parts: [],
    });
  };
  const visit = (node: Node) => {
    if (!isElement(node)) {
      if (node.nodeType === NodeType.TEXT_NODE) current.parts.push(node.text);
      return;
    }
    const tag = node.rawTagName?.toLowerCase() ?? '';
    if (tag === 'h1') return;
    const isLayer = hasLayers && node.classList.contains('layer') && node.hasAttribute('data-level');
    if (isLayer) enterLayer(node);
    const anchor = isHeading(node) ? anchorOf(node) : null;
    if (anchor) return enterHeading(node, anchor);
    if (blocks.has(tag)) current.parts.push(' ');
    for (const child of node.childNodes) visit(child);
    if (blocks.has(tag)) current.parts.push(' ');
    // What stands after a layer and under no heading of its own belongs to the page.
    if (isLayer) current = lead;
  };
  for (const child of main.childNodes) visit(child);
  return all;
}

/**
 * Address of a section. Both levels name themselves: a reader whose device remembers the other one would else be led
 * to a part that is folded away.
 */
function addressOf(path: string, { anchor, reader }: Draft): string {
  return `${path}${reader === 'both' ? '' : `?level=${reader}`}${anchor ? `#${anchor}` : ''}`;
}

/**
 * A claim is found by its short name and by its sentence, a paper by who wrote it, when, and its title. A whole sentence
 * as a title would outweigh the explainers on every word in it.
 */
/** Small headings and names of facts end with a colon, facts with a full stop: read on in one line, they stay apart. */
function punctuate(main: HTMLElement) {
  const end = (selector: string, mark: string) => {
    for (const element of main.querySelectorAll(selector)) {
      if (!/[.:?!]\s*$/.test(element.text)) element.insertAdjacentHTML('beforeend', mark);
    }
  };
  end('h2, h3, dt', ':');
  end('dd', '.');
}

function undividedWords(document: HTMLElement, main: HTMLElement, kind: Kind, heading: string) {
  const name = tidy((document.querySelector('title')?.text ?? '').replace(/ · [^·]*$/, '')) || heading;
  const page = kind === 'source' && name !== heading ? `${name}. ${heading}` : name;
  if (kind === 'source') main.querySelector('h1')?.remove();
  punctuate(main);
  const text = tidy(textOf(main));
  // The reference says the title again, which the result has above it.
  return {
    page,
    text: kind === 'source' ? tidy(text.replace(`${heading}.`, '').replace(heading, '')) : text,
  };
}

/**
 * Sections of one built page, in reading order; none where `main` names no kind of page.
 * Throws where the kind or the certainty is none of ours, or a page has no title.
 */
export function sectionsOf(html: string, path: string): readonly SearchRecord[] {
  const document = parse(html);
  const main = document.querySelector('main[data-kind]');
  if (!main) return [];
  const kind = kinds.find((known) => known === main.getAttribute('data-kind'));
  if (!kind)
    throw new Error(
      `${path}: data-kind="${main.getAttribute('data-kind')}" is no kind of page; use ${kinds.join(', ')}`,
    );
  const graded = main.getAttribute('data-certainty');
  const certainty = certainties.find((known): known is Certainty => known === graded);
  if (graded && !certainty)
    throw new Error(`${path}: data-certainty="${graded}" is none of ${certainties.join(', ')}`);
  const heading = main.querySelector('h1');
  const page = tidy(heading ? textOf(heading) : '');
  if (!page) throw new Error(`${path}: a page that search lists needs an h1`);
  for (const element of main.querySelectorAll(ignored)) element.remove();
  const traits = { kind, page, ...(certainty ? { certainty } : {}) };
  if (undivided.includes(kind)) {
    for (const element of main.querySelectorAll(repeated)) element.remove();
    return [
      { ...traits, ...undividedWords(document, main, kind, page), url: path, section: null, reader: 'both' },
    ];
  }
  // Its own page shows the same figure.
  if (kind !== 'figure') for (const element of main.querySelectorAll(figure)) element.remove();
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  return drafts(main, main.querySelector('.layer[data-level]') !== null)
    .map((draft, index) => ({
      ...traits,
      url: addressOf(path, draft),
      section: draft.heading,
      reader: draft.reader,
      text: tidy(draft.parts.join('')) || (index === 0 ? tidy(description) : ''),
    }))
    .filter(({ text }) => text !== '');
}
