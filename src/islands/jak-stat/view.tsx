/** The figure of JAK signals: a pure function of its data. The same at build, in the browser, on paper. */
import { useMemo } from 'preact/hooks';
import { presets, watched } from '../../domain/selectivity/choice.ts';
import { type Figure, fromTargets, noMedicine, notAPerson } from '../../domain/selectivity/figure.ts';
import { diseaseGroups, type Group } from '../../domain/selectivity/signal.ts';
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
import { type ChoiceActions, CloseUp, MedicineControls } from './controls.tsx';
import type { JakStatData } from './data.ts';
import { Cited, MedicineFacts } from './medicine.tsx';
import { Key, Membrane } from './membrane.tsx';
import { TwinTable } from './table.tsx';

export interface JakStatActions extends ChoiceActions, ToolActions {
  readonly preset: (id: string) => void;
}

export interface JakStatViewProps {
  readonly figure: Figure;
  /** The figure of the last finished gesture: words and table need not follow a slider on its way. */
  readonly kept?: Figure;
  readonly data: JakStatData;
  readonly actions: JakStatActions;
  readonly notice: string;
  readonly said: string;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: string;
}

/** Names such as IL-15 are not broken at their hyphen. */
const unbroken = (text: string) =>
  text.split(/(IL-\d+)/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} class="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  );

/** What the finding rests on: the first claim's plain sentence, its caveat, and all the claims. */
function Grounds({ figure: { preset }, data }: { readonly figure: Figure; readonly data: JakStatData }) {
  const lead = preset && data.claims[preset.claims[0]];
  if (!preset || !lead) {
    return (
      <p class="island-grounds">
        A view of your own, illustrative: no claim sums it up. Each signal’s sources stand in the table.
      </p>
    );
  }
  return (
    <div class="island-grounds">
      <p>
        {lead.plain} <CertaintyLine certainty={lead.certainty} />
      </p>
      <p class="soft">
        {lead.caveat && `Read with care: ${lead.caveat} `}
        Claims: <ClaimLinks ids={preset.claims} titles={data.titles} />.
      </p>
    </div>
  );
}

/** Why blood counts and infections are watched: signals that go with the rest, and what the labels ask. */
function Watched({ figure, data }: { readonly figure: Figure; readonly data: JakStatData }) {
  const { medicine } = figure;
  const claims = watched(medicine?.id ?? '');
  if (claims.length === 0) return null;
  return (
    <section class="watched" aria-labelledby="watched">
      <h3 id="watched">Why blood counts and infections are watched</h3>
      <p>A tablet goes through the whole body, not only to the scalp.</p>
      <ul>
        {claims.map((id) => {
          const claim = data.claims[id];
          return (
            claim && (
              <li key={id}>
                {claim.plain} <CertaintyLine certainty={claim.certainty} />{' '}
                <ClaimLinks ids={[id]} titles={data.titles} />
              </li>
            )
          );
        })}
        {/* Those two are about JAK medicines at large: none of the claims is about this one. */}
        {claims.length === 2 && <li>No warning on {medicine?.name.toLowerCase()} itself was read here.</li>}
      </ul>
    </section>
  );
}

function Plate({
  figure,
  data,
  some,
}: {
  figure: Figure;
  data: JakStatData;
  some: (group: Group) => boolean;
}) {
  return (
    <>
      {figure.groups
        .filter(({ group }) => some(group))
        .map(({ group, rows }) => {
          const { title, plain } = data.captions.groupWords[group];
          return (
            <section key={group} class="signal-group" aria-labelledby={`group-${group}`}>
              <h4 id={`group-${group}`}>{title}</h4>
              <p class="soft">{plain}</p>
              <Membrane
                group={group}
                title={title}
                rows={rows}
                signals={data.signals}
                medicine={figure.medicine}
                kinases={figure.kinases}
                chosen={figure.choice.signal}
              />
            </section>
          );
        })}
    </>
  );
}

/** The rule from kinases to signals, as an assumption. */
function PairRule({ data: { captions, citations } }: { readonly data: JakStatData }) {
  const { assumption } = captions;
  return (
    <section class="assumption" aria-labelledby="assumption">
      <h3 id="assumption">The rule for a pair</h3>
      <p>
        <b>{assumption.lead}</b> {assumption.shown} {assumption.more}
      </p>
      <p class="soft">
        <Cited ids={[assumption.source]} citations={citations} />
      </p>
    </section>
  );
}

const isDisease = (group: Group) => diseaseGroups.includes(group);

/** The whole figure. */
export function JakStatView({ figure, kept = figure, data, actions, notice, said, link }: JakStatViewProps) {
  const told = useMemo(
    () => (
      <div class="island-caption">
        <h2 id="jak-stat-finding">{unbroken(kept.finding)}</h2>
        <Grounds figure={kept} data={data} />
        <p class="island-always">
          {kept.medicine ? (kept.concentrationNM === null ? fromTargets : notAPerson) : noMedicine}
        </p>
      </div>
    ),
    [kept, data],
  );
  // Words for later reading follow the paint of the drawing.
  const read = useLater(kept);
  const facts = useMemo(
    () => (
      <>
        {read.medicine?.ic50 && <PairRule data={data} />}
        <MedicineFacts figure={read} citations={data.citations} />
      </>
    ),
    [read, data],
  );
  const key = useMemo(() => <Key figure={kept} words={data.captions.keyWords} />, [kept, data]);
  const watch = useMemo(() => <Watched figure={read} data={data} />, [read, data]);
  const table = useMemo(() => <TwinTable figure={read} data={data} />, [read, data]);
  const disease = useMemo(() => <Plate figure={figure} data={data} some={isDisease} />, [figure, data]);
  // The signals of the disease stand first; the others follow by a paint.
  const behind = useLater(figure);
  const others = useMemo(
    () => <Plate figure={behind} data={data} some={(group) => !isDisease(group)} />,
    [behind, data],
  );
  return (
    <section class="island jak-stat" aria-labelledby="jak-stat-finding">
      <Presets presets={presets} current={kept.preset?.id} onChoose={actions.preset} />
      <Notice text={notice} />
      <div class="jak-body">
        {told}
        <div class="jak-side">
          <MedicineControls figure={figure} map={data} actions={actions} />
          <CloseUp
            figure={figure}
            kept={kept}
            listed={read}
            map={data}
            actions={actions}
            citations={data.citations}
          />
          {facts}
          {!read.medicine && watch}
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for pointers; the select of the close-up does the same by keyboard */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          class="plates"
          onClick={(event) => {
            const signal = (event.target as Element).closest('[data-signal]')?.getAttribute('data-signal');
            if (signal) actions.choose({ signal });
          }}
        >
          <div class="plate">
            <h3>Signals that matter in alopecia areata</h3>
            {key}
            {disease}
          </div>
          <div class="plate">
            <h3>Other signals that use JAKs</h3>
            {others}
          </div>
        </div>
      </div>
      {read.medicine && watch}
      {table}
      <Tools actions={actions} link={link} />
      <Announcer text={said} />
    </section>
  );
}
