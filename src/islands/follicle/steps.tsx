/** The words of the steps: in the list that scrolls, in the strip, on paper. */
import { speciesLabel } from '../../domain/evidence/species.ts';
import { levels, type Step } from '../../domain/follicle/story.ts';
import { CertaintyLine, ClaimLinks, type ClaimTitles } from '../shared/parts.tsx';

/** Two sentences at either level, how sure they are and what they rest on. */
export function StepText({ step, titles }: { readonly step: Step; readonly titles: ClaimTitles }) {
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
        Claims: <ClaimLinks ids={step.claims} titles={titles} />.
        {step.against.length > 0 && (
          <>
            {' '}
            Against: <ClaimLinks ids={step.against} titles={titles} />.
          </>
        )}
      </p>
    </>
  );
}
