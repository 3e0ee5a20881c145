/**
 * All five steps side by side, drawn and in words: for paper, and where no script runs. Never hydrated. In an explainer
 * the words stand alone, since the page has no room for six drawings: the figure's own page holds them.
 */
import type { FollicleData } from './data.ts';
import { FollicleDrawing } from './drawing.tsx';
import { StepText } from './steps.tsx';

export interface FollicleStripProps {
  readonly data: FollicleData;
  readonly drawn: boolean;
}

export function FollicleStrip({ data, drawn }: FollicleStripProps) {
  return (
    <ol class={drawn ? 'follicle-strip follicle-strip-drawn' : 'follicle-strip'} data-search-ignore>
      {data.steps.map((step, index) => (
        <li key={step.id}>
          {drawn && <FollicleDrawing moment={index} id={`strip-${step.id}`} alt={step.alt} names={{}} bare />}
          <h3>
            <span class="follicle-number">{index + 1}</span> {step.title}
          </h3>
          <StepText step={step} titles={data.titles} />
        </li>
      ))}
    </ol>
  );
}
