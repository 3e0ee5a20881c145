/** What the figure shows of a choice: which links are inked, and which evidence a view keeps. */
import { certaintyLabels } from '../evidence/certainty.ts';
import type { Certainty, Species } from '../evidence/claim.ts';
import type { Choice, View, ViewId } from './choice.ts';
import type { Bearing, JudgedEvidence, JudgedLink, Order } from './link.ts';

export interface ShownLink {
  readonly link: JudgedLink;
  /** Inked: part of the view's answer. */
  readonly lit: boolean;
  readonly chosen: boolean;
  /** Evidence that the view keeps. */
  readonly kept: readonly JudgedEvidence[];
  /** How the line is drawn: as the first claim that the view keeps, or as the link's own where it keeps none. */
  readonly certainty: Certainty;
  readonly species: Species;
  readonly says: Bearing;
  readonly direction: Order;
}

export interface Picture {
  readonly choice: Choice;
  readonly view: View;
  readonly links: readonly ShownLink[];
}

const keeps: Readonly<Record<ViewId, (one: JudgedEvidence) => boolean>> = {
  surest: () => true,
  people: ({ says, species }) => says === 'link' && species === 'human',
  against: ({ says }) => says !== 'link',
  order: () => true,
  all: () => true,
};

function isLit(view: ViewId, link: JudgedLink, kept: readonly JudgedEvidence[]): boolean {
  if (view === 'surest') return link.lit;
  if (view === 'order') return link.direction !== 'unknown';
  return kept.length > 0;
}

/** The links as a view shows them, in the order of their numbers. Throws a RangeError for a view without words. */
export function pictureOf(links: readonly JudgedLink[], views: readonly View[], choice: Choice): Picture {
  const view = views.find(({ id }) => id === choice.view);
  if (!view) throw new RangeError(`no view "${choice.view}"`);
  return {
    choice,
    view,
    links: links.map((link) => {
      const kept = link.evidence.filter(keeps[choice.view]);
      const { certainty, species, says } = kept[0] ?? link.evidence[0];
      return {
        link,
        kept,
        lit: isLit(choice.view, link, kept),
        chosen: choice.chosen === link.source,
        certainty,
        species,
        says,
        // A null finding has no order, even where other studies of the same part saw one.
        direction: choice.view === 'against' ? (kept[0]?.first ?? link.direction) : link.direction,
      };
    }),
  };
}

/** What a claim says of a link, in words: as a heading over several claims, and in short beside one. */
export const bearingWords: Readonly<Record<Bearing, { readonly title: string; readonly short: string }>> = {
  link: { title: 'Found together', short: 'found together' },
  conflict: { title: 'Studies disagree, or are too uncertain to tell', short: 'unsettled' },
  null: { title: 'Looked for, and no link seen', short: 'no link seen' },
  'not-found': { title: 'Looked for, and no study found', short: 'no study found' },
};

/** Which came first, in words. */
export const orderWords: Readonly<Record<Order, string>> = {
  body: 'body first, then hair',
  hair: 'hair first, then body',
  both: 'seen in either order',
  shared: 'perhaps shared genes',
  unknown: 'order not known',
};

/** One link in a line of words, for its name in the drawing and for what is said of it. */
export function wordsOf({ link, says, certainty, direction }: ShownLink): string {
  return `${link.name}: ${bearingWords[says].short}, ${certaintyLabels[certainty].toLowerCase()}, ${orderWords[direction]}`;
}

/** What is said after a gesture. */
export function tell(picture: Picture): string {
  const chosen = picture.links.find((one) => one.chosen);
  if (chosen) return `${wordsOf(chosen)}. ${chosen.link[picture.choice.level]}`;
  const lit = picture.links.filter((one) => one.lit);
  return `${picture.view.finding} ${lit.length} of ${picture.links.length} lines are inked.`;
}
