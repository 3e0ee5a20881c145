/** What was found about the medicine that is in: figures with their assay, and "not found" where there is none. */
import type { Figure } from '../../domain/selectivity/figure.ts';
import { actsOutside } from '../../domain/selectivity/signal.ts';
import { listed, printIc50, targetsWords } from '../../domain/selectivity/words.ts';

/** Sources as links to their own pages. */
export function Cited(props: {
  readonly ids: readonly string[];
  readonly citations: Readonly<Record<string, string>>;
}) {
  return (
    <>
      Sources:{' '}
      {props.ids.map((id, index) => (
        <span key={id}>
          <a href={`/evidence/sources/${id}/`}>{props.citations[id] ?? id}</a>
          {index < props.ids.length - 1 && ', '}
        </span>
      ))}
      .
    </>
  );
}

/** The medicine's own figures. Nothing with none in. */
export function MedicineFacts({
  figure: { medicine, kinases },
  citations,
}: {
  readonly figure: Figure;
  readonly citations: Readonly<Record<string, string>>;
}) {
  if (!medicine) return null;
  const found = kinases.some(({ ic50 }) => ic50);
  return (
    <section class="medicine-facts" aria-labelledby="medicine-facts">
      <h3 id="medicine-facts">What was found about {medicine.name.toLowerCase()}</h3>
      <dl>
        <dt>Kind</dt>
        <dd>
          {medicine.drugClass}
          {medicine.binding && `; ${medicine.binding}`}
        </dd>
        <dt>Listed targets</dt>
        <dd>
          {targetsWords(medicine)}
          {medicine.otherTargets.length > 0 &&
            `; of another family, not drawn here: ${listed(medicine.otherTargets)}`}
        </dd>
        {!actsOutside(medicine) && (
          <>
            <dt>Half blocked at (IC50)</dt>
            <dd>
              {found ? (
                <>
                  {kinases.map(({ kinase, ic50 }) => `${kinase} ${printIc50(ic50)}`).join('; ')}
                  {medicine.assay && `. Assay: ${medicine.assay}.`}
                </>
              ) : (
                `Not found for any single JAK${medicine.assay ? `. Assay of the label: ${medicine.assay}` : ''}`
              )}
            </dd>
          </>
        )}
        {medicine.others.length > 0 && (
          <>
            <dt>Other figures</dt>
            <dd>
              <ul>
                {medicine.others.map(({ of, value, how }) => (
                  <li key={`${of}${value}`}>
                    {of}: {value}; {how}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <p class="soft">
        {medicine.notes.join(' ')} <Cited ids={medicine.sources} citations={citations} />
      </p>
    </section>
  );
}
