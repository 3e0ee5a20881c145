/** Theses: each has something against it, and each missing trial can be sized from its claims. */
import { SizeError, sizeOf } from '../../trial-size/missing-trial.ts';
import type { Fault } from '../fault.ts';
import type { Check } from './content.ts';

/** Refuses a thesis with no claim against it, and a missing trial whose size can't be computed. */
export const checkTheses: Check = (content) =>
  content.theses.flatMap(({ thesis, file, againstLine, trialsLine }) => {
    const faults: Fault[] = [];
    if (thesis.against.length === 0) {
      faults.push({
        slug: 'one-sided-thesis',
        file,
        line: againstLine,
        detail: `nothing speaks against "${thesis.title}"`,
        mend: 'list the claims against it, those of things looked for and not found included',
      });
    }
    for (const trial of thesis.trials) {
      try {
        sizeOf(trial, content.claims);
      } catch (error) {
        if (!(error instanceof SizeError || error instanceof RangeError)) throw error;
        faults.push({
          slug: 'unknown-figure',
          file,
          line: trialsLine,
          detail: `trial "${trial.id}": ${error.message}`,
          mend: 'name a claim that was seen and a percentage that it holds, and a difference between 0 and 100',
        });
      }
    }
    return faults;
  });
