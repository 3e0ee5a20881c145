/** Diagrams: drawn beforehand, so that the build needs no browser; a drawing must be the picture of its text. */
import { parseDiagram } from '../../diagram/diagram.ts';
import type { Fault } from '../fault.ts';
import type { Check, DiagramText } from './content.ts';

const details = {
  missing: 'was never drawn',
  stale: 'was drawn from another text, or a figure in it has changed since',
  altered: 'was changed by hand',
} as const;

function faultOf({ id, file, expanded, drawn }: DiagramText): readonly Fault[] {
  // A figure that no claim holds is refused where ids are checked.
  if (expanded === null) return [];
  try {
    parseDiagram(expanded);
  } catch (error) {
    const detail = (error as Error).message;
    const mend = 'write one node or one arrow on a line, with its label in quotes, and accTitle and accDescr';
    return [{ slug: 'stale-diagram', file, line: 1, detail, mend }];
  }
  if (drawn === 'fresh') return [];
  const detail = `the drawing of diagram "${id}" ${details[drawn]}`;
  return [
    { slug: 'stale-diagram', file, line: 1, detail, mend: 'run npm run diagrams and commit what it writes' },
  ];
}

/** Refuses a diagram whose committed drawing isn't the picture of its text. */
export const checkDiagrams: Check = ({ diagrams }) => diagrams.flatMap(faultOf);
