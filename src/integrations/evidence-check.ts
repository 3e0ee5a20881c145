/** Stops build and dev server on any fault of the content, each printed with its file, line and mend. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, sortFaults } from '../domain/evidence/checks/index.ts';
import { type Fault, printFault } from '../domain/evidence/fault.ts';
import { readContent } from '../schemas/read-content.ts';
import { readingFaults } from './reading.ts';

/** Thrown with all faults in its message; has no stack, since the fault lies in the content and not in the program. */
export class RefusedError extends Error {
  override name = 'Refused';
  constructor(what: string, faults: readonly Fault[]) {
    const number = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
    super(`${what} has ${number}:\n\n${faults.map(printFault).join('\n\n')}\n`);
    this.stack = '';
  }
}

/** Every fault of the content under a project's root. */
export function contentFaults(root: string, today: string): readonly Fault[] {
  const { content, faults } = readContent(root, today);
  // What can't be read would be missed everywhere else: its form comes first.
  const unread = faults.some(({ slug }) => slug === 'bad-yaml' || slug === 'bad-field');
  return sortFaults(unread ? faults : [...faults, ...checkContent(content), ...readingFaults(content)]);
}

/** Today as an ISO date, in UTC so that every machine builds the same. */
export function isoToday(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The evidence check: a faulty content neither builds nor starts the dev server. */
export function evidenceCheck(): AstroIntegration {
  const refuse = (root: string) => {
    const faults = contentFaults(root, isoToday());
    if (faults.length > 0) throw new RefusedError('The content', faults);
  };
  return {
    name: 'evidence-check',
    hooks: {
      // Before anything else: Astro's own reader would stop at the first fault, without its line.
      'astro:config:setup': ({ config, command }) => {
        if (command === 'build' || command === 'dev') refuse(fileURLToPath(config.root));
      },
    },
  };
}
