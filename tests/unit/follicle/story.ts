/** The real words of the figure, for tests. */
import { readStory } from '../../../src/schemas/follicle.ts';
import { readEvidence } from '../../../src/schemas/read.ts';

export const evidence = readEvidence(process.cwd());
const read = readStory(process.cwd(), evidence);
if (!read.story) throw new Error(JSON.stringify(read.faults));
export const { faults } = read;
export const { story } = read;
