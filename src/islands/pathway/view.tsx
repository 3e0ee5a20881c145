/** The figure of the pathway: a pure function of its data. The same at build, in the browser, on paper. */
import { useMemo } from 'preact/hooks';
import { presetOf } from '../../domain/pathway/choice.ts';
import type { Picture } from '../../domain/pathway/picture.ts';
import { useLater } from '../shared/live.ts';
import {
  Announcer,
  CertaintyLine,
  ClaimLinks,
  Notice,
  Presets,
  type ToolActions,
  Tools,
} from '../shared/parts.tsx';
import { type ControlActions, Controls, ZoomButtons } from './controls.tsx';
import type { PathwayData } from './data.ts';
import { Lists, listId } from './lists.tsx';
import { Panel, type PanelActions } from './panel.tsx';
import { Plate, plateWidth } from './plate.tsx';

export interface PathwayActions extends ControlActions, PanelActions, ToolActions {
  readonly preset: (id: string) => void;
}

export interface PathwayViewProps {
  readonly picture: Picture;
  readonly data: PathwayData;
  readonly actions: PathwayActions;
  readonly entry: string;
  readonly live: boolean;
  /** How the classes of the plates to draw begin: empty for both, until the browser has shown which fit. */
  readonly only: string;
  readonly notice: string;
  readonly said: string;
  readonly link: string;
}

/** What the logic of medicines is, and isn't. Stands wherever a medicine is put in. */
export const reasoning =
  'Reasoning on this map, not a prediction. It knows no doses, and no medicine blocks a signal fully or all day.';

function Caption({ picture, data }: { readonly picture: Picture; readonly data: PathwayData }) {
  const { choice } = picture;
  const preset = presetOf(data.presets, choice);
  const claim = preset && data.claims[preset.claim];
  const view = data.pathway.views.find(({ id }) => id === choice.view);
  return (
    <div class="island-caption">
      <h2 id="pathway-finding">{preset?.finding ?? view?.label ?? 'The map as you set it'}</h2>
      <div class="island-grounds">
        {preset && claim ? (
          <>
            <p>
              {claim.plain} <CertaintyLine certainty={claim.certainty} />
            </p>
            <p class="soft">
              {claim.caveat && `Read with care: ${claim.caveat} `}
              Claim: <ClaimLinks ids={[preset.claim]} titles={data.titles} />.
            </p>
          </>
        ) : (
          <p>{view?.plain ?? 'Your own view. Each arrow has sources.'}</p>
        )}
      </div>
    </div>
  );
}

function Counts({ picture, data }: { readonly picture: Picture; readonly data: PathwayData }) {
  const { choice, nodes, edges, kept, silenced } = picture;
  const medicine = data.pathway.medicines.find(({ id }) => id === choice.drug);
  const still = nodes.filter(({ run }) => run === 'still').length;
  return (
    <div class="pathway-counts">
      <p>
        {nodes.length} players, {edges.length} arrows.
        {choice.thinning !== 'all' && (
          <>
            {' '}
            <b>
              {kept} of {edges.length} arrows are left.
            </b>
          </>
        )}
      </p>
      {medicine && (
        <>
          <p>
            <b>{medicine.name}.</b> {medicine.plain} On this map {silenced} arrows go out, and {still} players
            that lose an arrow still run.
          </p>
          <p class="island-always">{reasoning}</p>
        </>
      )}
    </div>
  );
}

/** The whole figure. */
export function PathwayView(props: PathwayViewProps) {
  const { picture, data, actions, entry, live, only, notice, said, link } = props;
  const { choice } = picture;
  const { level, view, drug, thinning, chosen } = choice;
  const nodes = useMemo(() => new Map(data.pathway.nodes.map((node) => [node.id, node])), [data]);
  // What was pressed answers first: a player by its ring, a path by its button. All else follows that paint.
  const told = useLater(picture);
  const lists = useMemo(() => <Lists picture={told} data={data} />, [told, data]);
  const drawn = { ...told, choice: { ...told.choice, chosen } };
  const panelled = told.choice.chosen === chosen ? picture : told;
  const presets = useMemo(
    () => (
      <Presets
        presets={data.presets}
        current={presetOf(data.presets, choice)?.id}
        onChoose={actions.preset}
      />
    ),
    [data, actions, level, view, drug, thinning],
  );
  const head = useMemo(
    () => (
      <>
        <Caption picture={picture} data={data} />
        <Controls choice={choice} data={data} actions={actions} />
        <Counts picture={picture} data={data} />
      </>
    ),
    [data, actions, level, view, drug, thinning],
  );
  return (
    <section class="island pathway" aria-labelledby="pathway-finding">
      {presets}
      <Notice text={notice} />
      {head}
      <div class="pathway-body">
        <div class="pathway-map">
          <ZoomButtons choice={choice} actions={actions} />
          <section
            class={`pathway-frame zoom-${choice.zoom.replace('.', '-')}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
            tabIndex={0}
            aria-label="Map, scrolls when larger than its frame"
          >
            <div class="pathway-scale">
              {data.drawings
                .filter(
                  (drawing) =>
                    drawing.view === drawn.choice.view &&
                    (drawing.levels as readonly number[]).includes(Number(drawn.choice.level)) &&
                    plateWidth(drawing).startsWith(only),
                )
                .map((drawing) => (
                  <Plate
                    key={`${drawing.id} ${drawing.view}`}
                    drawing={drawing}
                    picture={drawn}
                    entry={entry}
                    live={live}
                    listId={listId}
                    nodes={nodes}
                    onChoose={actions.choose}
                  />
                ))}
            </div>
          </section>
        </div>
        <Panel picture={panelled} data={data} actions={actions} />
      </div>
      {lists}
      <Tools actions={actions} link={link} />
      <Announcer text={said} />
    </section>
  );
}
