/** The whole figure: a pure function of its state. */
import { Fragment, type JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Choice, TwoLevels } from '../../domain/relapse/choice.ts';
import { trialPeople } from '../../domain/relapse/curves.ts';
import {
  type Figure,
  findingOf,
  longest,
  type Panel,
  pointsFor,
  trialKey,
} from '../../domain/relapse/figure.ts';
import type { Target } from '../../domain/simulator/calibration.ts';
import { teachingSentence } from '../../domain/simulator/words.ts';
import { useLater } from '../shared/live.ts';
import { Announcer, CertaintyLine, Notice, Presets, Tools } from '../shared/parts.tsx';
import type { RelapseData, Trials } from './data.ts';
import type { EditorProps } from './editor.tsx';
import { HiddenCharts } from './hidden.tsx';
import { PersonChart, setClass, setShapes } from './person-chart.tsx';
import type { RelapseActions } from './state.ts';
import { TwinTable } from './table.tsx';
import { realShape, TrialCharts, type TrialChartsProps } from './trial-charts.tsx';

export interface RelapseViewProps {
  readonly figure: Figure;
  readonly kept: Figure;
  readonly trials: Trials;
  readonly data: RelapseData;
  readonly actions: RelapseActions;
  readonly notice: string;
  readonly said: string;
  readonly link: string;
}

/** The looks show the first in an explainer's plain reading, the second everywhere else. */
function Words({ of: [plain, clinical] }: { readonly of: TwoLevels }) {
  return (
    <>
      <span data-level="plain">{plain}</span>
      <span data-level="clinical">{clinical}</span>
    </>
  );
}

function Caption({ kept, data }: { readonly kept: Figure; readonly data: RelapseData }) {
  const { preset } = kept;
  return (
    <div class="island-caption">
      <h2 id="relapse-finding">{preset ? <Words of={[preset.plain, preset.finding]} /> : findingOf(kept)}</h2>
      <div class="island-grounds">
        <p>{preset ? <Words of={preset.why} /> : 'Your own plan: illustrative, not taken from a study.'}</p>
        <p>
          {preset?.claims.length ? (
            <>
              In people:{' '}
              {preset.claims.map((id, index) => (
                <>
                  {index > 0 && '; '}
                  <a href={`/evidence/claims/${id}/`}>{data.claims[id]?.title}</a>{' '}
                  {data.claims[id] && <CertaintyLine certainty={data.claims[id].certainty} />}
                </>
              ))}
              .
            </>
          ) : (
            <b>Illustrative: shown by the model alone.</b>
          )}
        </p>
        <p>
          <Words of={data.threeWays} />
        </p>
      </div>
      <p class="island-always">{teachingSentence}</p>
    </div>
  );
}

function Explanations({
  chosen,
  data,
  actions,
}: Pick<RelapseViewProps, 'data' | 'actions'> & { chosen: Choice['set'] }) {
  const { sets } = data.model;
  return (
    <fieldset class="explanations">
      <legend class="label">
        <Words of={data.legend} />
      </legend>
      <label class="needs-script">
        <input
          type="radio"
          name="set"
          value="all"
          checked={chosen === 'all'}
          onChange={() => actions.set('all')}
        />
        All three
      </label>
      {sets.map(({ id, name, description }) => (
        <label key={id} class={chosen === 'all' || chosen === id ? '' : 'faded'}>
          <input
            class="needs-script"
            type="radio"
            name="set"
            value={id}
            checked={chosen === id}
            onChange={() => actions.set(id)}
          />
          <svg viewBox="-6 -6 12 12" width="18" height="18" aria-hidden="true">
            <path class={setClass(id)} d={setShapes[id]} />
          </svg>
          <span data-level="plain">
            <b>{id}:</b> {data.plainSets[id]}
          </span>
          <span data-level="clinical">
            <b>{`${id}: ${name}.`}</b> <span class="soft">{description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function RealMark({ use }: { readonly use: Target['use'] }) {
  return (
    <svg viewBox="-7 -7 14 13" width="14" height="13" aria-hidden="true">
      <path class={`real-mark real-${use}`} d={realShape} />
    </svg>
  );
}

/** What stands beside the curves; as long as a trial runs, that. */
function TrialKey({
  runs,
  points,
  words,
}: {
  readonly runs: boolean;
  readonly points: readonly Target[];
  readonly words: RelapseData['trialWords'];
}) {
  return (
    <p class="soft trial-key">
      {words[runs ? 'runs' : points.length === 0 ? 'none' : 'real']}
      {!runs &&
        (['fitted', 'held-out'] as const).map(
          (use) =>
            points.some((point) => point.use === use) && (
              <Fragment key={use}>
                {' '}
                <RealMark use={use} /> {words[use]}
              </Fragment>
            ),
        )}
    </p>
  );
}

/** The trial of a plan. While a new one runs the charts of the one before it stand, paler, so that nothing jumps. */
function TrialPart({ panel, trials, data }: { panel: Panel; trials: Trials; data: RelapseData }) {
  const { plan } = panel;
  const last = useRef<TrialChartsProps>();
  if (plan.parts.length === 0) {
    return <p class="soft">{data.trialWords.idle}</p>;
  }
  const curves = trials[trialKey(plan)] ?? 'runs';
  if (curves === 'failed') {
    return <p role="status">{data.trialWords.failed}</p>;
  }
  const points = (['salt20', 'lost'] as const).flatMap((name) => pointsFor(plan, name, data.points));
  if (curves !== 'runs') last.current = { panel, curves, points };
  return (
    <>
      <TrialKey runs={curves === 'runs'} points={points} words={data.trialWords} />
      <div class={curves === 'runs' ? 'trial-before' : undefined}>
        {last.current && <TrialCharts {...last.current} />}
      </div>
    </>
  );
}

/** The plan in fields, fetched as it is opened: most readers drag, or choose a ready-made plan. */
function Editor({ title, ...props }: EditorProps & { readonly title: string }) {
  const [Fields, show] = useState<(props: EditorProps) => JSX.Element>();
  const failed = () => <p role="status">The fields did not load. The plan’s edges still move.</p>;
  return (
    <details
      class="plan-editor island-twin needs-script"
      onToggle={() =>
        import('./editor.tsx').then(
          ({ PlanEditor }) => show(() => PlanEditor),
          () => show(() => failed),
        )
      }
    >
      <summary>{title}</summary>
      {Fields && <Fields {...props} />}
    </details>
  );
}

function PlanPanel({
  panel,
  kept,
  later,
  several,
  compare,
  props,
}: {
  readonly panel: Panel;
  readonly kept: Panel;
  /** What the charts of the trial show: they follow one paint after the person's. */
  readonly later: Panel;
  readonly several: boolean;
  /** True for the last plan: the button that adds a second one, or takes it away, stands under it. */
  readonly compare: boolean;
  readonly props: RelapseViewProps;
}) {
  const { actions, trials, data } = props;
  const which = several
    ? (props.kept.preset?.plans?.[panel.index] ?? (panel.index === 0 ? 'First plan' : 'Second plan'))
    : 'The plan';
  const crowd = useMemo(() => <TrialPart panel={later} trials={trials} data={data} />, [later, trials, data]);
  const editor = useMemo(
    () => (
      <Editor
        plan={kept.plan}
        title={`${which}: change it`}
        edit={(plan) => actions.edit(kept.index, plan)}
      />
    ),
    [kept, which, actions],
  );
  return (
    <section class="relapse-panel" aria-label={which}>
      <div>
        <h3>{several ? `${which}: one virtual person` : 'One virtual person'}</h3>
        <p class="soft">
          <Words of={data.axisWords} />
          <span class="needs-script"> Drag its edges, or move them with the arrow keys.</span>
        </p>
        <PersonChart
          panel={panel}
          keptWeeks={longest(props.kept)}
          edit={(plan) => actions.edit(panel.index, plan)}
          preview={(plan) => actions.preview(panel.index, plan)}
        />
        {editor}
        {compare && (
          <button
            type="button"
            class="relapse-compare needs-script"
            data-tool="compare"
            aria-pressed={several}
            onClick={actions.compare}
          >
            {several ? 'Take the second plan away' : 'Compare with a second plan'}
          </button>
        )}
      </div>
      <div>
        <h3>{`A virtual trial of ${trialPeople} people`}</h3>
        {crowd}
      </div>
    </section>
  );
}

export function RelapseView(props: RelapseViewProps) {
  const { figure, kept, data, actions, notice, said, link } = props;
  const later = useLater(kept);
  // A gesture starts a trial: that must not draw the charts and the table before the paint.
  const trials = useLater(props.trials);
  const several = figure.panels.length > 1;
  // The first plan answers a gesture; a second one follows by a paint, unless a hand drags it.
  const drawn = figure.panels.flatMap((panel) =>
    panel.index && figure === kept ? (later.panels[1] ?? []) : panel,
  );
  const caption = useMemo(() => <Caption kept={kept} data={data} />, [kept, data]);
  const { set } = kept.choice;
  const explanations = useMemo(
    () => <Explanations chosen={set} data={data} actions={actions} />,
    [set, data, actions],
  );
  const end = useMemo(
    () => (
      <>
        <details class="island-twin">
          <summary>What the model keeps under the hair</summary>
          {later.panels.map((panel) => (
            <Fragment key={panel.index}>
              {later.panels[1] && (
                <p class="hidden-plan">{panel.index === 0 ? 'First plan' : 'Second plan'}</p>
              )}
              <HiddenCharts panel={panel} axis={longest(later)} wordsOf={data.variables} />
            </Fragment>
          ))}
        </details>
        <TwinTable figure={later} trials={trials} points={data.points} />
      </>
    ),
    [later, trials, data],
  );
  return (
    <section class="island relapse" aria-labelledby="relapse-finding">
      <Presets
        presets={data.presets}
        current={kept.preset?.id}
        onChoose={actions.preset}
        legend="Plans to try on a virtual person"
      />
      <Notice text={notice} />
      {caption}
      {explanations}
      <div class={several ? 'relapse-panels relapse-two' : 'relapse-panels'}>
        {drawn.map((panel) => (
          <PlanPanel
            key={panel.index}
            panel={panel}
            kept={kept.panels[panel.index] ?? panel}
            later={later.panels[panel.index] ?? panel}
            several={several}
            compare={panel.index > 0 === several}
            props={{ ...props, trials }}
          />
        ))}
      </div>
      {end}
      <Tools actions={actions} link={link}>
        <button type="button" data-tool="json" onClick={() => actions.download('json')}>
          Plan as JSON
        </button>
      </Tools>
      <Announcer text={said} />
    </section>
  );
}
