/** The figure in words and as a table: every link with all its evidence. They never change, so no script carries them. */
import { bearingWords, orderWords } from '../../domain/body/picture.ts';
import { certaintyLabels } from '../../domain/evidence/certainty.ts';
import { speciesLabel } from '../../domain/evidence/species.ts';
import type { BodyData } from './data.ts';
import { EvidenceGroups, Standing } from './panel.tsx';

export function Sentences({ data }: { readonly data: BodyData }) {
  return (
    <details class="island-twin bf-words">
      <summary>The same in sentences, with what speaks for and against each link</summary>
      <div>
        {data.links.map((link) => (
          <section key={link.source} id={`body-${link.source}`} data-sentence={link.source}>
            <h3>
              {link.number}. {link.name}
            </h3>
            <p class="bf-note">{link.finding}</p>
            <Standing link={link} />
            <EvidenceGroups kept={link.evidence} data={data} />
          </section>
        ))}
      </div>
    </details>
  );
}

export function TwinTable({ data }: { readonly data: BodyData }) {
  return (
    <details class="island-twin">
      <summary>The same as a table, one row for each claim</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="island-scroll" tabIndex={0} aria-label="Table of links">
        <table>
          <caption>The first claim of each part leads: its certainty draws the line.</caption>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">Says</th>
              <th scope="col">Certainty</th>
              <th scope="col">Shown</th>
              <th scope="col">Which came first</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          {data.links.map((link) => (
            <tbody key={link.source} data-link={link.source}>
              <tr>
                <th class="island-group" colSpan={6} scope="rowgroup">
                  {link.number}. {link.name}: {orderWords[link.direction]}. {link.finding}
                </th>
              </tr>
              {link.evidence.map((one) => (
                <tr key={one.claim} data-row={`${link.source} ${one.claim}`}>
                  <th scope="row">
                    <a href={`/evidence/claims/${one.claim}/`}>{data.claims[one.claim]?.title}</a>
                  </th>
                  <td>{bearingWords[one.says].short}</td>
                  <td>{one.says === 'not-found' ? 'none' : certaintyLabels[one.certainty]}</td>
                  <td>{one.says === 'not-found' ? '' : speciesLabel(one.species)}</td>
                  <td>{orderWords[one.first]}</td>
                  <td>
                    {(data.claims[one.claim]?.sources ?? []).map((id, index) => (
                      <span key={id}>
                        {index > 0 && ', '}
                        <a href={`/evidence/sources/${id}/`}>{id}</a>
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </details>
  );
}
