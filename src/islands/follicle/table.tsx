/** The twin of the drawing: the same parts, in the same order, with the steps that show each. */
import { labelPlaces } from '../../domain/follicle/labels.ts';
import { ClaimLinks } from '../shared/parts.tsx';
import type { FollicleData } from './data.ts';
import { Glyph } from './glyphs.tsx';

/** The numbers of the steps that show a part, in words for the eye and the ear: "1, 2, 5". */
export function stepsWith(data: Pick<FollicleData, 'steps'>, id: string): string {
  return data.steps.flatMap((step, index) => (step.shows.includes(id) ? [index + 1] : [])).join(', ');
}

/** Each part with both names, what it is, and the steps that show it. Never hydrated. */
export function TwinTable({ data }: { readonly data: FollicleData }) {
  return (
    <details class="island-twin">
      <summary>The same as a table: every part, and the steps that show it</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="island-scroll" tabIndex={0} aria-label="Table of parts and steps">
        <table>
          <caption>
            Steps: {data.steps.map((step, index) => `${index + 1} ${step.title.toLowerCase()}`).join(', ')}.
          </caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Clinical name</th>
              <th scope="col">What it is</th>
              <th scope="col">Steps</th>
              <th scope="col">Claims</th>
            </tr>
          </thead>
          <tbody>
            {labelPlaces.map(({ id }) => {
              const part = data.parts.find((one) => one.id === id);
              return part ? (
                <tr key={id} data-part={id}>
                  <th scope="row">
                    {part.plain} {part.glyph && <Glyph name={part.glyph} />}
                  </th>
                  <td>{part.clinical}</td>
                  <td>{part.what}</td>
                  <td>{stepsWith(data, id)}</td>
                  <td>
                    <ClaimLinks ids={part.claims} titles={data.titles} />
                  </td>
                </tr>
              ) : null;
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
