/** The list of results: groups with a heading, each result one link with what it opens beside it. */
import { certaintyLabels } from '../domain/evidence/certainty.ts';
import { excerpt, markWords } from '../domain/search/excerpt.ts';
import type { Group } from '../domain/search/facets.ts';
import { type Kind, kindLabels } from '../domain/search/kind.ts';
import type { Ranked } from '../domain/search/rank.ts';
import { readerLabels } from '../domain/search/record.ts';
import { certaintyMark, make, marked } from './dom.ts';
import type { Section } from './index-reader.ts';

export interface Shown {
  readonly item: Ranked;
  readonly section: Section;
}

/** A group as drawn: the first of its results, read from the index. */
export interface ShownGroup extends Pick<Group, 'kind'> {
  readonly shown: readonly Shown[];
  readonly total: number;
}

/** Whom the result is for, and how sure the claim is: in words, with the line that stands for it everywhere. */
function standing({ reader, certainty, kind }: Ranked): HTMLElement {
  const audience = kind === 'explainer' ? readerLabels[reader] : null;
  const note = make('p', { class: 'result-note' });
  if (certainty) note.append(certaintyMark(certainty), ` ${certaintyLabels[certainty]}`);
  else if (audience) note.append(audience);
  return note;
}

function result({ item, section }: Shown, words: readonly string[]): HTMLElement {
  const link = make('a', { href: section.url, class: 'result-link' });
  if (section.section && item.kind !== 'glossary')
    link.append(make('span', { class: 'result-page' }, `${section.page}: `));
  link.append(...marked(markWords(section.section ?? section.page, words)));
  return make(
    'li',
    { class: 'result', 'data-reader': item.reader },
    link,
    standing(item),
    make('p', { class: 'result-text' }, ...marked(excerpt(section.text, words))),
  );
}

/** `more` is what the button under a shortened group does. */
export function groupView(
  group: ShownGroup,
  words: readonly string[],
  more: (kind: Kind) => void,
  level: 'h2' | 'h3',
): HTMLElement {
  const { kind, shown, total } = group;
  const id = `found-${kind}`;
  const view = make(
    'section',
    { class: 'result-group', 'aria-labelledby': id, 'data-kind': kind },
    make(level, { id }, kindLabels[kind], ' ', make('span', { class: 'result-count' }, String(total))),
    make('ol', { class: 'result-list', role: 'list' }, ...shown.map((each) => result(each, words))),
  );
  if (shown.length < total) {
    const button = make(
      'button',
      { type: 'button', class: 'result-more' },
      `All ${total} ${kindLabels[kind].toLowerCase()}`,
    );
    button.addEventListener('click', () => more(kind));
    view.append(button);
  }
  return view;
}
