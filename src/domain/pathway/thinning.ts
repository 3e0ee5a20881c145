/** Evidence thinning: which arrows are left when only surer ones may stay. */
import { type Certainty, certainties } from '../evidence/claim.ts';
import type { PathwayEdge } from './pathway.ts';

/** Choices of the one control, least strict first. */
export const thinnings = ['all', 'people', 'low', 'moderate', 'high', 'people-moderate'] as const;
export type Thinning = (typeof thinnings)[number];

export const thinningLabels: Readonly<Record<Thinning, string>> = {
  all: 'All arrows of this level',
  people: 'Shown in people or human cells',
  low: 'At least low certainty',
  moderate: 'At least moderate certainty',
  high: 'High certainty',
  'people-moderate': 'In people, at least moderate certainty',
};

const atLeast = (certainty: Certainty, floor: Certainty) =>
  certainties.indexOf(certainty) <= certainties.indexOf(floor);
const inPeople = ({ species }: PathwayEdge) => species === 'human' || species === 'both';

const tests: Readonly<Record<Thinning, (edge: PathwayEdge) => boolean>> = {
  all: () => true,
  people: inPeople,
  low: ({ certainty }) => atLeast(certainty, 'low'),
  moderate: ({ certainty }) => atLeast(certainty, 'moderate'),
  high: ({ certainty }) => certainty === 'high',
  'people-moderate': (edge) => inPeople(edge) && atLeast(edge.certainty, 'moderate'),
};

/** Ids of the arrows that stay. */
export function thin(edges: readonly PathwayEdge[], thinning: Thinning): ReadonlySet<string> {
  return new Set(edges.filter(tests[thinning]).map(({ id }) => id));
}
