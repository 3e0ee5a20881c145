/** Builds elements. Text goes in as text: nothing here reads markup. */
import { certaintyStrokes } from '../domain/evidence/certainty-line.ts';
import type { Certainty } from '../domain/evidence/claim.ts';
import type { Piece } from '../domain/search/excerpt.ts';

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An HTML element with attributes (`true` is an empty one, `false` and `undefined` none) and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function draw(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function certaintyMark(certainty: Certainty): SVGElement {
  const { shape, attributes } = certaintyStrokes[certainty];
  const mark = draw('svg', {
    class: 'certainty-mark',
    viewBox: '0 0 24 10',
    width: '24',
    height: '10',
    'aria-hidden': 'true',
  });
  mark.append(draw(shape, attributes));
  return mark;
}

export function marked(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, found }) => (found ? make('mark', {}, text) : text));
}
