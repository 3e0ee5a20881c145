/** The figure of trial results: a pure function of its data. The same at build, in the browser, on paper. */
import { useMemo } from 'preact/hooks';
import { type Certainty, certainties } from '../../domain/evidence/certainty.ts';
import { presetOf } from '../../domain/trials/choice.ts';
import {
  type Figure,
  headsSentence,
  headToHead,
  notHeadToHead,
  whyApart,
} from '../../domain/trials/figure.ts';
import { columnsOf } from '../../domain/trials/layout.ts';
import type { Panel } from '../../domain/trials/panels.ts';
import { drugName, outOf100, weekWords } from '../../domain/trials/words.ts';
import { Hundred } from '../shared/heads.tsx';
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
import { CourseChart, PointsChart } from './chart.tsx';
import { type ChoiceActions, Filters, HeadsSelect } from './controls.tsx';
import type { TrialsData } from './data.ts';
import { TwinTable } from './table.tsx';

export interface TrialsActions extends ChoiceActions, ToolActions {
  readonly preset: (id: string) => void;
}

export interface TrialsViewProps {
  readonly figure: Figure;
  readonly data: TrialsData;
  readonly actions: TrialsActions;
  readonly notice: string;
  readonly said: string;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: string;
}

/** The weakest certainty among the claims that a panel's results cite; null where none does. */
export function certaintyOf({ marks }: Panel, { claims }: TrialsData): Certainty | null {
  const ranks = marks
    .flatMap(({ row }) => row.claims)
    .map((id) => certainties.indexOf(claims[id]?.certainty ?? 'high'));
  return ranks.length === 0 ? null : (certainties[Math.max(...ranks)] ?? null);
}

interface PanelProps {
  readonly panel: Panel;
  readonly data: TrialsData;
  /** Id of the result shown as heads, where it stands in this panel. */
  readonly chosen: string | undefined;
}

/** A panel that is drawn again only when it changed. */
function PanelSlot({ panel, data, chosen }: PanelProps) {
  return useMemo(() => <PanelView panel={panel} data={data} chosen={chosen} />, [panel, data, chosen]);
}

function PanelView({ panel, data, chosen }: PanelProps) {
  const certainty = certaintyOf(panel, data);
  return (
    <div class="panel">
      <h3 id={panel.id}>{panel.title}</h3>
      <p class="panel-detail">
        {panel.form === 'points' && <b>{weekWords(panel).replace(/^w/, 'W')}. </b>}
        {panel.detail}. {certainty ? <CertaintyLine certainty={certainty} /> : 'No claim rates its certainty'}
      </p>
      {panel.form === 'points' ? (
        <PointsChart panel={panel} certainty={certainty} chosen={chosen} />
      ) : (
        <CourseChart panel={panel} certainty={certainty} chosen={chosen} />
      )}
      {panel.notes.length > 0 && <p class="panel-notes">{panel.notes.join(' ')}</p>}
    </div>
  );
}

function HeadsView({ figure, actions }: { figure: Figure; actions: ChoiceActions }) {
  const { heads } = figure;
  if (!heads) return null;
  const arms = [
    { row: heads.row, count: heads.counted },
    ...(heads.versus && heads.against !== null ? [{ row: heads.versus, count: heads.against }] : []),
  ];
  const what = heads.loss
    ? 'had lost hair again'
    : figure.measure.charAt(0).toLowerCase() + figure.measure.slice(1);
  return (
    <div class="heads">
      <h3>As 100 people</h3>
      <p class="panel-detail">
        {drugName(heads.row.drug)}, {heads.row.trial}, {weekWords(heads.row)}: {what}.
      </p>
      <div class="heads-arms">
        {arms.map(({ row, count }, arm) => (
          <div key={row.id} class="heads-arm">
            <p>
              <b>{outOf100(row.percent)}</b> {row.label}
              {row.n !== null && <span class="soft"> ({row.n} people)</span>}
            </p>
            <Hundred
              id={`trials-heads-${arm}`}
              count={count}
              loss={heads.loss}
              label={`${outOf100(row.percent)} marked: ${row.label}`}
            />
          </div>
        ))}
      </div>
      {!heads.versus && <p class="panel-notes">No comparison group stood beside it at that week.</p>}
      <HeadsSelect figure={figure} actions={actions} />
    </div>
  );
}

/** What the finding rests on: the first claim's plain sentence, its caveat, and all the claims. */
function Grounds({ figure, data }: { figure: Figure; data: TrialsData }) {
  // Their long lines take as long to set as all the rest; the finding over them doesn't wait for that.
  const preset = presetOf(useLater(figure).choice, data.presets);
  const lead = preset && data.claims[preset.claims[0]];
  if (!preset || !lead?.plain) {
    return (
      <p class="island-grounds">
        A view of your own, illustrative: no claim sums it up. Each result’s source stands in the table.
      </p>
    );
  }
  return (
    <div class="island-grounds">
      <p>
        {lead.plain} <CertaintyLine certainty={lead.certainty} />
      </p>
      <p class="soft">
        {lead.caveat && <span data-level="clinical">Read with care: {lead.caveat} </span>}
        Claims: <ClaimLinks ids={preset.claims} titles={data.titles} />.
      </p>
    </div>
  );
}

interface ChartsProps {
  readonly figure: Figure;
  readonly data: TrialsData;
  readonly actions: ChoiceActions;
}

/** The charts. After a gesture the finding and the heads answer first, these follow one paint later. */
function Charts({ figure, data, actions }: ChartsProps) {
  const { panels, measure, heads } = useLater(figure);
  const chosen = heads?.row.id;
  const columns = useMemo(() => columnsOf(panels), [panels]);
  return (
    <div class="trials-charts">
      {panels.length > 0 && (
        <p class="trials-measure">
          <b>{measure}</b>, people out of 100.{' '}
          {panels.length > 1 && <span class="why-apart">{whyApart}</span>}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for pointers; the select above does the same by keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        class={columns.length === 1 ? 'panels panels-one' : 'panels'}
        onClick={(event) => {
          const row = (event.target as Element).closest('[data-row]')?.getAttribute('data-row');
          if (row) actions.choose({ row });
        }}
      >
        {columns.map((column, index) => (
          <div key={index} class="panel-column">
            {column.map((panel) => (
              <PanelSlot
                key={panel.id}
                panel={panel}
                data={data}
                chosen={panel.marks.some(({ row }) => row.id === chosen) ? chosen : undefined}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The whole figure. */
export function TrialsView({ figure, data, actions, notice, said, link }: TrialsViewProps) {
  return (
    <section class="island trials" aria-labelledby="trials-finding">
      <Presets
        presets={data.presets}
        current={presetOf(figure.choice, data.presets)?.id}
        onChoose={actions.preset}
      />
      <Notice text={notice} />
      <div class="trials-body">
        <div class="island-caption">
          <h2 id="trials-finding">{figure.finding}</h2>
          <Grounds figure={figure} data={data} />
          <p class="island-always">
            <span data-level="clinical">{headToHead}</span>
            {notHeadToHead.slice(headToHead.length)}
          </p>
        </div>
        <div class="heads-place">
          <HeadsView figure={figure} actions={actions} />
        </div>
        <Charts figure={figure} data={data} actions={actions} />
      </div>
      <p class="island-harms">
        Side effects are not counted here. <b>Harms</b> are told elsewhere:{' '}
        {data.harms
          .filter((harm) => figure.choice.drug === 'all' || !harm.drug || harm.drug === figure.choice.drug)
          .map(({ claim, drug }, index) => (
            <span key={claim}>
              {index > 0 && ', '}
              <a href={`/evidence/claims/${claim}/`}>{drug ?? 'the warning on this class'}</a>
            </span>
          ))}
        .
      </p>
      <TwinTable figure={figure} data={data} />
      <Filters choice={figure.choice} rows={data.rows} actions={actions} />
      <Tools actions={actions} link={link} />
      <Announcer text={said} />
    </section>
  );
}

/** What is said after a gesture: the finding, then the arms in numbers. */
export function summarise(figure: Figure): string {
  const heads = figure.heads ? ` ${headsSentence(figure.heads)}` : '';
  return `${figure.finding}${heads} ${figure.rows.length} results shown.`;
}
