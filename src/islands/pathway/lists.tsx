/** The map in words: every player and arrow of the picture as a list, every arrow as a row. The drawing's twins. */
import { certaintyLabels } from '../../domain/evidence/certainty.ts';
import { effectVerbs, type PathwayNode, speciesWords } from '../../domain/pathway/pathway.ts';
import type { Picture, ShownEdge } from '../../domain/pathway/picture.ts';
import { sentenceOf } from '../../domain/pathway/sentence.ts';
import type { PathwayData } from './data.ts';
import { useKept } from './keep.ts';

export const listId = (id: string) => `pathway-${id}`;

/** Why an arrow is faded, in words; empty for one that isn't. */
export function standing({ run, kept, lit }: ShownEdge): string {
  if (run === 'off') return 'Off with this medicine.';
  if (!kept) return 'Left out by the evidence you chose.';
  return lit ? '' : 'Not on the path you follow.';
}

export function SourceLinks({ ids, data }: { readonly ids: readonly string[]; readonly data: PathwayData }) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={`/evidence/sources/${id}/`}>{data.sources[id] ?? id}</a>
        </span>
      ))}
    </>
  );
}

export function Lists({ picture, data }: { readonly picture: Picture; readonly data: PathwayData }) {
  const keep = useKept();
  const nodes = new Map<string, PathwayNode>(data.pathway.nodes.map((node) => [node.id, node]));
  const name = (id: string) => nodes.get(id)?.label ?? id;
  const places = data.pathway.compartments
    .map((place) => ({ place, players: picture.nodes.filter(({ node }) => node.compartment === place.id) }))
    .filter(({ players }) => players.length > 0);
  return (
    <>
      <details class="island-twin pathway-words">
        <summary>The same in sentences</summary>
        <div>
          <h3>Players, by place</h3>
          {places.map(({ place, players }) => (
            <section key={place.id}>
              <h4>{place.label}</h4>
              <ul>
                {players.map(({ node, run, blocked }) => (
                  <li key={node.id} id={listId(node.id)} data-player={node.id}>
                    <b>{node.label}.</b> {node.does}
                    {blocked ? ' Blocked by the medicine.' : run === 'off' ? ' Off with this medicine.' : ''}
                    {run === 'still' && ' Still reached another way.'}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <h3>Arrows</h3>
          <ol>
            {picture.edges.map((shown) =>
              keep(`sentence ${shown.edge.id}`, standing(shown), () => (
                <li key={shown.edge.id} id={listId(shown.edge.id)} data-sentence={shown.edge.id}>
                  {sentenceOf(shown.edge, nodes)}. {certaintyLabels[shown.edge.certainty]},{' '}
                  {speciesWords[shown.edge.species]}. {shown.edge.note} {standing(shown)}
                </li>
              )),
            )}
          </ol>
        </div>
      </details>
      <details class="island-twin">
        <summary>The same as a table, with sources</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section class="island-scroll" tabIndex={0} aria-label="Table of arrows">
          <table>
            <caption>{picture.edges.length} arrows of the map as it stands above</caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Does</th>
                <th scope="col">To</th>
                <th scope="col">Certainty</th>
                <th scope="col">Shown in</th>
                <th scope="col">Sources</th>
              </tr>
            </thead>
            <tbody>
              {picture.edges.map(({ edge }) =>
                keep(`row ${edge.id}`, '', () => (
                  <tr key={edge.id} data-row={edge.id}>
                    <th scope="row">{name(edge.from)}</th>
                    <td>{effectVerbs[edge.effect]}</td>
                    <td>{name(edge.to)}</td>
                    <td>{certaintyLabels[edge.certainty]}</td>
                    <td>{speciesWords[edge.species]}</td>
                    <td>
                      <SourceLinks ids={edge.sources} data={data} />
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}
