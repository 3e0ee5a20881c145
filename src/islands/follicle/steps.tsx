/** The words of the steps: in the list that scrolls, in the strip, on paper. */
import { speciesLabel } from '../../domain/evidence/claim.ts';
import { levels, type Step } from '../../domain/follicle/story.ts';
import { CertaintyLine } from '../shared/parts.tsx';

export const claimName = (id: string) => id.replaceAll('-', ' ');

export function ClaimLinks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`/evidence/claims/${id}/`}>{claimName(id)}</a>
        </span>
      ))}
    </>
  );
}

/** Two sentences at either level, how sure they are and what they rest on. */
export function StepText({ step }: { readonly step: Step }) {
  const species = speciesLabel(step.species);
  return (
    <>
      {levels.map((level) => (
        <p key={level} data-level={level}>
          {step[level].join(' ')}
        </p>
      ))}
      <p class="follicle-sure">
        <CertaintyLine certainty={step.certainty} />
        {species && `, ${species}`}
      </p>
      <p class="follicle-claims">
        Claims: <ClaimLinks ids={step.claims} />.
        {step.against.length > 0 && (
          <>
            {' '}
            Against: <ClaimLinks ids={step.against} />.
          </>
        )}
      </p>
    </>
  );
}
