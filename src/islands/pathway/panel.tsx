/** What is known of the chosen player or arrow. */
import { useMemo } from 'preact/hooks';
import { speciesLabel } from '../../domain/evidence/species.ts';
import type { Choice } from '../../domain/pathway/choice.ts';
import { type PathwayEdge, type PathwayNode, speciesWords } from '../../domain/pathway/pathway.ts';
import type { Picture } from '../../domain/pathway/picture.ts';
import { sentenceOf } from '../../domain/pathway/sentence.ts';
import { CertaintyLine } from '../shared/parts.tsx';
import { WordingSwitch } from '../shared/wording.tsx';
import type { PathwayData } from './data.ts';
import { SourceLinks, standing } from './lists.tsx';

export interface PanelActions {
  readonly choose: (id: string) => void;
  readonly follow: (direction: 'up' | 'down') => void;
  readonly leave: () => void;
  readonly change: (change: Partial<Choice>) => void;
}

interface Props {
  readonly picture: Picture;
  readonly data: PathwayData;
  readonly actions: PanelActions;
}

const kindWords: Readonly<Record<PathwayNode['kind'], string>> = {
  cell: 'Cell',
  cytokine: 'Messenger between cells',
  ligand: 'Protein that others meet',
  receptor: 'Receptor',
  kinase: 'Switch inside a cell (kinase)',
  'transcription-factor': 'Carrier to the genes (transcription factor)',
  process: 'Process or state',
  outcome: 'Outcome',
  drug: 'Medicine',
};

/** The claims that state it or speak against it, each with its passport, its certainty and its species. */
function Claims({ ids, picture, data }: Props & { readonly ids: readonly string[] }) {
  if (ids.length === 0) return <p class="soft">No claim states it; its sources do.</p>;
  const clinical = picture.choice.words === 'clinical';
  return (
    <>
      <h4>What is claimed</h4>
      <ul class="panel-claims">
        {ids.map((id) => {
          const claim = data.claims[id];
          return (
            claim && (
              <li key={id}>
                {clinical ? claim.statement : claim.plain} <CertaintyLine certainty={claim.certainty} />
                {speciesLabel(claim.species) && `, ${speciesLabel(claim.species)}`}.{' '}
                {claim.caveat && <span class="soft">Read with care: {claim.caveat} </span>}
                <a href={`/evidence/claims/${id}/`}>{data.titles[id]}</a>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function Symbols({ node }: { readonly node: PathwayNode }) {
  if (node.symbols.length === 0) return null;
  return (
    <p>
      <b>Standard symbols:</b>{' '}
      {node.symbols.map(({ symbol, uniprot }, index) => (
        <span key={symbol}>
          {index > 0 && ', '}
          {uniprot ? (
            <a href={`https://www.uniprot.org/uniprotkb/${uniprot}/entry`} rel="external noreferrer">
              {symbol}
              <span class="visually-hidden"> at UniProt</span>
            </a>
          ) : (
            symbol
          )}
        </span>
      ))}
    </p>
  );
}

function Arrows(
  props: Props & {
    readonly title: string;
    readonly edges: readonly PathwayEdge[];
    readonly end: 'from' | 'to';
  },
) {
  const { title, edges, end, data, actions } = props;
  if (edges.length === 0) return null;
  const name = (id: string) => data.pathway.nodes.find((node) => node.id === id)?.label ?? id;
  return (
    <>
      <h4>{title}</h4>
      <ul class="panel-arrows">
        {edges.map((edge) => (
          <li key={edge.id}>
            <button type="button" onClick={() => actions.choose(edge.id)}>
              <b>{name(edge[end])}:</b> {edge.label}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function NodePanel({ node, ...props }: Props & { readonly node: PathwayNode }) {
  const { picture, data, actions } = props;
  const { follow } = picture.choice;
  const place = data.pathway.compartments.find(({ id }) => id === node.compartment);
  const shown = picture.nodes.find((one) => one.node.id === node.id);
  const { words, level, view } = picture.choice;
  // The same while a path is followed, a medicine put in or evidence thinned.
  const grounds = useMemo(() => <NodeGrounds node={node} {...props} />, [node, words, level, view]);
  return (
    <>
      <p class="label">
        {kindWords[node.kind]} · {place?.label}
      </p>
      <h3>{node.label}</h3>
      <p>{node.does}</p>
      {shown?.blocked && <p class="panel-run">Blocked by the medicine.</p>}
      {!shown?.blocked && shown?.run === 'off' && (
        <p class="panel-run">Off: nothing that drives it is left.</p>
      )}
      {shown?.run === 'still' && <p class="panel-run">Lost an arrow, still reached another way.</p>}
      <p class="panel-buttons needs-script">
        <button type="button" aria-pressed={follow === 'up'} onClick={() => actions.follow('up')}>
          What leads here
        </button>
        <button type="button" aria-pressed={follow === 'down'} onClick={() => actions.follow('down')}>
          What follows
        </button>
      </p>
      {picture.choice.words === 'clinical' && <p>{node.detail}</p>}
      {grounds}
    </>
  );
}

/** What a player rests on, and its arrows. */
function NodeGrounds({ node, ...props }: Props & { readonly node: PathwayNode }) {
  const { picture, data } = props;
  const edges = picture.edges.map(({ edge }) => edge);
  return (
    <>
      <Symbols node={node} />
      <Claims ids={node.claims} {...props} />
      <p class="soft">
        Sources: <SourceLinks ids={node.sources} data={data} />.
      </p>
      <Arrows {...props} title="Arrows in" end="from" edges={edges.filter(({ to }) => to === node.id)} />
      <Arrows {...props} title="Arrows out" end="to" edges={edges.filter(({ from }) => from === node.id)} />
    </>
  );
}

function EdgePanel({ edge, ...props }: Props & { readonly edge: PathwayEdge }) {
  const { picture, data, actions } = props;
  const nodes = new Map(data.pathway.nodes.map((node) => [node.id, node]));
  const shown = picture.edges.find((one) => one.edge.id === edge.id);
  const state = shown ? standing(shown) : '';
  return (
    <>
      <p class="label">Arrow</p>
      <h3>{sentenceOf(edge, nodes)}</h3>
      <p>
        <CertaintyLine certainty={edge.certainty} />: {speciesWords[edge.species]}.
      </p>
      {edge.note && <p>{edge.note}</p>}
      {state && <p class="panel-run">{state}</p>}
      <Claims ids={edge.claims} {...props} />
      <p class="soft">
        Sources: <SourceLinks ids={edge.sources} data={data} />.
      </p>
      <p class="panel-buttons needs-script">
        {[edge.from, edge.to].map((id) => (
          <button key={id} type="button" onClick={() => actions.choose(id)}>
            {nodes.get(id)?.label}
          </button>
        ))}
      </p>
    </>
  );
}

export function Panel(props: Props) {
  const { chosen } = props.picture.choice;
  const node = props.data.pathway.nodes.find(({ id }) => id === chosen);
  const edge = props.data.pathway.edges.find(({ id }) => id === chosen);
  return (
    <section class="pathway-panel" aria-label="What you chose">
      {chosen && (
        <WordingSwitch
          words={props.picture.choice.words}
          onChange={(words) => props.actions.change({ words })}
        />
      )}
      {node && <NodePanel node={node} {...props} />}
      {edge && <EdgePanel edge={edge} {...props} />}
      {chosen ? (
        <button type="button" class="panel-close" onClick={props.actions.leave}>
          Choose nothing
        </button>
      ) : (
        <>
          <h3>Choose a player or an arrow</h3>
          <p class="needs-script">
            Press it on the map, or search for it. By keyboard: Tab to the map, the right arrow key follows an
            arrow, the left goes back, up and down turn to the next, Enter chooses, Escape returns.
          </p>
          <p class="without-script">Each player and arrow links to its sentence below.</p>
        </>
      )}
    </section>
  );
}
