/** Both layers of a page rest on the same evidence: what a patient is told, a clinician finds with its source. */
import type { Fault } from '../fault.ts';
import { lineAt, type Tag, tagsOf } from '../mdx.ts';
import type { Check, Content, PageText } from './content.ts';

const claimsOf = (tag: Tag) => (tag.attributes.get('claim') ?? '').trim().split(/\s+/).filter(Boolean);

function faultsOf({ claims }: Content, { patient, clinician }: PageText): readonly Fault[] {
  if (!patient || !clinician) return [];
  const clinical = new Set(tagsOf(clinician.text).flatMap(claimsOf));
  const told = new Set<string>();
  return tagsOf(patient.text).flatMap((tag) =>
    claimsOf(tag).flatMap((id): readonly Fault[] => {
      // An unknown id is a fault of its own.
      if (clinical.has(id) || told.has(id) || !claims.has(id)) return [];
      told.add(id);
      return [
        {
          slug: 'unlike-evidence',
          file: patient.file,
          line: patient.line + lineAt(patient.text, tag.start) - 1,
          detail: `claim "${id}" stands in the plain layer only`,
          mend: `say it in ${clinician.file} too, with <Cite claim="${id}" />`,
        },
      ];
    }),
  );
}

/** Refuses a claim that a plain layer cites and its clinical layer doesn't. */
export const checkEvidenceOfLayers: Check = (content) =>
  content.pages.flatMap((page) => faultsOf(content, page));
