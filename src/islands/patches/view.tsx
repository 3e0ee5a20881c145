/** The figure: a pure function of the reader's plan and of where its run stands. The same at build and live. */

import { useMemo } from 'preact/hooks';
import { setIds } from '../../domain/simulator/parameters.ts';
import { sigmaLevels, treatedAt } from '../../domain/simulator/patches-plan.ts';
import { patchPresets, presetOf, rimSpeed, stateWords } from '../../domain/simulator/patches-words.ts';
import { type PatchesChoice, planOf, sideViews } from '../../share/patches.ts';
import { useLater } from '../shared/live.ts';
import { Announcer, ClaimLinks, Notice, Presets, Select, Tools } from '../shared/parts.tsx';
import { CourseChart } from './chart.tsx';
import { type LiveState, numbersOf, type PatchesData } from './data.ts';
import { Head } from './head.tsx';
import { type Cursor, type PatchesActions, stepWeeks } from './state.ts';
import { TwinTable } from './table.tsx';

export interface PatchesViewProps {
  readonly choice: PatchesChoice;
  readonly live: LiveState;
  readonly cursor: Cursor;
  readonly size: 'small' | 'large';
  readonly data: PatchesData;
  readonly actions: PatchesActions;
  readonly notice: string;
  readonly said: string;
  readonly link: string;
  readonly id: string;
}

const ownFinding = 'Your own plan, in the model: set off spots, start or stop the medicine, and watch.';
const ownGrounds = 'Illustrative: sizes and times were fitted to nothing.';

function Key() {
  return (
    <ul class="patches-key">
      <li>
        <svg viewBox="0 0 30 20" aria-hidden="true">
          <rect class="p-bald" x="1" y="1" width="28" height="18" />
        </svg>
        less than half of the hair left
      </li>
      <li>
        <svg viewBox="0 0 30 20" aria-hidden="true">
          <path class="p-fall-edge" d="M8 10h0M22 10h0" />
          <path class="p-fall" d="M8 10h0M22 10h0" />
        </svg>
        hair is falling now
      </li>
      <li>
        <svg viewBox="0 0 30 20" aria-hidden="true">
          <path class="p-spot" d="M10 10h10m-5 -5v10" />
        </svg>
        a spot was set off here
      </li>
    </ul>
  );
}

/** Speed of the rim on screen. The paper's own figures stand in the table under the figure. */
function speedWords({ history }: LiveState): string {
  const speed = rimSpeed(history);
  if (speed === undefined) return 'Rim of the largest patch: no patch to measure over the last four weeks.';
  const way = speed < 0 ? 'inwards' : 'outwards';
  return `Rim of the largest patch, last four weeks: ${Math.abs(speed).toFixed(3)} cm a week ${way}.`;
}

/** The whole figure. */
export function PatchesView(props: PatchesViewProps) {
  const { choice, live, cursor, size, data, actions, notice, said, link, id } = props;
  const plan = useMemo(() => planOf(choice), [choice]);
  const preset = presetOf(plan);
  const { measured, running } = live;
  const week = Math.floor(measured.week + 1e-6);
  const treated = treatedAt(plan.events, week);
  const spots = plan.events.filter((one) => one.week <= measured.week + 1e-6);
  const words = stateWords(measured);
  const head = { id, spots, cursor, setOff: actions.setOff, moveCursor: actions.moveCursor };
  const { history } = live;
  const course = useMemo(() => <CourseChart history={history} events={plan.events} />, [history, plan]);
  const twin = useMemo(
    () => (
      <TwinTable
        now={measured}
        history={history}
        events={plan.events}
        numbers={numbersOf(data, choice.set)}
      />
    ),
    [measured, history, plan, data, choice.set],
  );
  // Nobody waits for a closed table: it follows the paint.
  const later = useLater(twin);
  return (
    <section class="island patches" aria-labelledby={`${id}-finding`}>
      <div class="island-caption">
        <h2 id={`${id}-finding`}>{preset?.finding ?? ownFinding}</h2>
        <p class="island-always">A teaching model. It can’t say what will happen to you.</p>
        <p class="patches-grounds">
          {preset?.grounds ?? ownGrounds}
          {preset && preset.claims.length > 0 && (
            <>
              {' '}
              Claim: <ClaimLinks ids={preset.claims} titles={data.titles} />.
            </>
          )}
        </p>
      </div>
      <Presets legend="Runs to watch" presets={patchPresets} current={preset?.id} onChoose={actions.preset} />
      <Notice text={notice} />
      <div class="patches-run needs-script">
        <button type="button" data-run={running ? 'on' : 'off'} onClick={actions.run}>
          {running ? 'Pause' : 'Run'}
        </button>
        <button type="button" onClick={actions.step}>
          Step {stepWeeks} weeks
        </button>
        <button type="button" onClick={actions.again}>
          From week 0
        </button>
        <button type="button" aria-pressed={treated} onClick={actions.treat}>
          {treated ? 'Stop the medicine' : 'Give the medicine'}
        </button>
        <button type="button" onClick={actions.scatter}>
          Six spots by chance
        </button>
        <button type="button" onClick={actions.clear}>
          Clear all
        </button>
      </div>
      <div class="patches-heads">
        <Head {...head} view="top" picture={live.top} alt={`Head from above. ${words}`} />
        <Head {...head} view={choice.side} picture={live.side} alt="The same head from another side." />
      </div>
      <Key />
      <div class="patches-now">
        <p class="patches-state" data-state>
          {words} {speedWords(live)}
          {live.catching !== undefined && (
            <span class="needs-script"> Working out week {Math.floor(live.catching)} …</span>
          )}
        </p>
        <figure class="patches-course">
          <figcaption>Hair lost on the whole scalp (SALT), by week</figcaption>
          {course}
        </figure>
      </div>
      <p class="patches-how needs-script" id={`${id}-how`}>
        Press or draw on a head to set off spots. By keyboard: arrow keys move the cursor, with Shift in small
        steps; Enter sets off a spot.
      </p>
      <div class="patches-set needs-script">
        <Select
          name="side"
          label="Second head"
          value={choice.side}
          options={sideViews.map((value) => ({
            value,
            label: { left: 'from the left', back: 'from behind', right: 'from the right' }[value],
          }))}
          onChange={(side) => actions.change({ side })}
        />
        <Select
          name="size"
          label="Size of a spot"
          value={size}
          options={(['small', 'large'] as const).map((value) => ({
            value,
            label: `${value}, ${value === 'small' ? data.space.smallSeed : data.space.largeSeed} cm radius`,
          }))}
          onChange={actions.size}
        />
        <Select
          name="sigma"
          label="Background signal of the body"
          value={choice.sigma}
          options={sigmaLevels.map((value) => ({ value, label: value }))}
          onChange={(sigma) => actions.change({ sigma })}
        />
        <Select
          name="set"
          label="Version of the model"
          value={choice.set}
          options={setIds.map((value) => ({ value, label: `${value}, ${data.setNames[value]}` }))}
          onChange={(set) => actions.change({ set })}
        />
      </div>
      <Tools actions={actions} link={link} />
      {later}
      <Announcer text={said} />
    </section>
  );
}
