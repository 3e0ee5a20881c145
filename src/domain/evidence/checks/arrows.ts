/** Arrows of the pathway maps: none is drawn without support. */
import type { Check } from './content.ts';

/** Refuses an arrow without a claim or source, a species and a certainty. */
export const checkArrows: Check = (content) =>
  content.arrows.flatMap((arrow) => {
    const missing = [
      arrow.support === 0 && 'a claim or source',
      !arrow.species && 'its species',
      !arrow.certainty && 'its certainty',
    ].filter(Boolean);
    if (missing.length === 0) return [];
    return [
      {
        slug: 'unsupported-arrow' as const,
        file: arrow.file,
        line: arrow.line,
        detail: `arrow "${arrow.id}" lacks ${missing.join(' and ')}`,
        mend: 'add what is missing, or take the arrow out',
      },
    ];
  });
