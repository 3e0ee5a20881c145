/** Every check of the content, in one call. Links are checked over the built pages: see `links.ts`. */
import type { Fault } from '../fault.ts';
import { checkArrows } from './arrows.ts';
import { checkCitations } from './citations.ts';
import { checkClaims } from './claims.ts';
import { checkComparisons } from './comparisons.ts';
import type { Check, Content } from './content.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkEvidenceOfLayers } from './evidence-of-layers.ts';
import { checkNotes } from './notes.ts';
import { checkPages } from './pages.ts';
import { checkPlainWords } from './plain-words.ts';
import { checkProse } from './prose.ts';
import { checkTheses } from './theses.ts';
import { checkVerbs } from './verbs.ts';

const checks: readonly Check[] = [
  checkCitations,
  checkProse,
  checkClaims,
  checkArrows,
  checkVerbs,
  checkComparisons,
  checkPages,
  checkEvidenceOfLayers,
  checkPlainWords,
  checkDiagrams,
  checkNotes,
  checkTheses,
];

/** Faults in order of file and line, each once. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  const once = new Map(
    faults.map((fault) => [`${fault.file}:${fault.line} ${fault.slug} ${fault.detail}`, fault]),
  );
  return [...once.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** All faults of the content, by file and line. */
export function checkContent(content: Content): readonly Fault[] {
  return sortFaults(checks.flatMap((check) => check(content)));
}
