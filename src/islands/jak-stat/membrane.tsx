/** Receptors in rows across a membrane: messenger, receptor, JAKs, STATs. A pure function of rows. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { KinaseRow, Row } from '../../domain/selectivity/figure.ts';
import {
  axisY,
  drawingWidth,
  flowEnd,
  flowWidth,
  groupHeight,
  headHeight,
  kinaseFill,
  kinasePath,
  kinasePlaces,
  kinaseRadius,
  membrane,
  messengerX,
  rod,
  rodOffsets,
  rowHeight,
  statOffsets,
  statX,
} from '../../domain/selectivity/layout.ts';
import {
  diseaseGroups,
  type Group,
  groupWords,
  type Kinase,
  type Medicine,
  type Signal,
} from '../../domain/selectivity/signal.ts';
import { chainsWords, jaksWords, listed } from '../../domain/selectivity/words.ts';

/** Colour with a meaning; everything else is drawn in ink. */
function tone({ id, group }: Signal): string {
  if (id === 'jak-ifn-gamma') return 'ifn-gamma';
  if (id === 'jak-il15') return 'il-15';
  if (group === 'calming') return 'guardian';
  return diseaseGroups.includes(group)
    ? 'plain'
    : group === 'safety' || group === 'metabolic'
      ? 'systemic'
      : 'plain';
}

/** A capsule about x and y. Its place is in its path: each transform is a layer of its own to the browser's painter. */
const capsule = (x: number, y: number) =>
  `M${x - 5.5} ${y - 4.5}h11a4.5 4.5 0 0 1 0 9h-11a4.5 4.5 0 0 1 0 -9zm5.5 0v9`;

function Chains({ signal, medicine }: { readonly signal: Signal; readonly medicine: Medicine | null }) {
  const offsets = rodOffsets(signal);
  return (
    <>
      {signal.chains.map((chain, index) => {
        const y = (offsets[index] ?? 0) - rod.height / 2;
        const hit = medicine?.targets.includes(chain) ?? false;
        return (
          <g key={index}>
            <rect
              class={hit ? 'rod rod-hit' : 'rod'}
              x={rod.left}
              y={y}
              width={rod.right - rod.left}
              height={rod.height}
              rx={rod.height / 2}
            />
            {hit && <path class="capsule" d={capsule(rod.left - 3, y + rod.height / 2)} />}
          </g>
        );
      })}
    </>
  );
}

function Jaks(props: {
  readonly signal: Signal;
  readonly medicine: Medicine | null;
  readonly kinases: readonly KinaseRow[];
}) {
  const { xs, or } = kinasePlaces(props.signal);
  const shareOf = (jak: Kinase) => props.kinases.find(({ kinase }) => kinase === jak)?.share ?? null;
  return (
    <>
      <path class="joint" d={`M${rod.right} 0H${(xs[0] ?? 0) - kinaseRadius}`} />
      {props.signal.jaks.map((jak, index) => {
        const share = shareOf(jak);
        const aimed = props.medicine?.targets.includes(jak) ?? false;
        const x = xs[index] ?? 0;
        return (
          <g key={jak} class={aimed ? 'jak jak-aimed' : 'jak'}>
            <path class="jak-ground" d={kinasePath(x)} />
            {share && share.high > 0.005 && (
              <path
                class={share.low === share.high ? 'jak-blocked' : 'jak-bound'}
                d={kinaseFill(share.high, x)}
              />
            )}
            <path class="jak-edge" d={kinasePath(x)} />
            <text x={x} y="4" text-anchor="middle">
              {jak}
            </text>
            {aimed && <path class="capsule" d={capsule(x, -16)} />}
          </g>
        );
      })}
      {or !== null && (
        <text class="soft" x={or} y="4" text-anchor="middle">
          or
        </text>
      )}
    </>
  );
}

/** What is left of the signal: a wide arrow, a thin one, or one that is stopped. */
function Flow({ row, from }: { readonly row: Row; readonly from: number }) {
  const { share, touch } = row;
  const width = share ? flowWidth(1 - share.low) : touch === 'reached' ? 1.2 : 5;
  const tip = flowEnd;
  const half = 3 + width * 0.6;
  const stopped = !share && touch === 'reached';
  // With one of two receptors reached, how much is left has no figure either.
  if (touch === 'unknown' || touch === 'partly') {
    const neck = tip - 10;
    return (
      <g class="flow flow-unknown">
        <path d={`M${from} -2.500H${neck}V-6L${tip} 0L${neck} 6V2.500H${from}Z`} />
      </g>
    );
  }
  return (
    <g class={stopped ? 'flow flow-held' : 'flow'}>
      <path d={`M${from} 0H${tip - 8}`} stroke-width={width} stroke-dasharray={stopped ? '3 3' : undefined} />
      <path class="flow-head" d={`M${tip} 0L${tip - 9} ${-half}V${half}Z`} />
      {stopped && <path class="flow-bar" d={`M${Math.min((from + tip - 8) / 2, from + 30)} -8V8`} />}
    </g>
  );
}

/** A station of a signal's way: the arrow keys walk from one to the next. */
function Stop(props: { readonly at: number; readonly name: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a part of a drawing; script makes it a button
    <g data-stop={props.at} role="img" aria-label={props.name}>
      {props.children}
    </g>
  );
}

function Names({ signal, top }: { readonly signal: Signal; readonly top: number }) {
  const chains =
    signal.chains.length > 2
      ? [`${signal.chains.slice(0, 2).join(', ')},`, signal.chains.slice(2).join(', ')]
      : [signal.chains[0] === signal.chains[1] ? `${signal.chains[0]}, twice` : signal.chains.join(', ')];
  return (
    <>
      <text class="name" x="8" y={top + 16}>
        {signal.name}
      </text>
      {chains.map((line, index) => (
        <text key={line} class="soft" x="8" y={top + 30 + index * 13}>
          {line}
        </text>
      ))}
    </>
  );
}

function Stats({ signal }: { readonly signal: Signal }) {
  const offsets = statOffsets(signal);
  return (
    <Stop at={3} name={`STATs: ${listed(signal.stats)}`}>
      {signal.stats.map((stat, index) => {
        const y = offsets[index] ?? 0;
        return (
          <g key={stat} class="stat">
            <ellipse cx={statX} cy={y} rx="23" ry="8.6" />
            <text x={statX} y={y + 4} text-anchor="middle">
              {stat}
            </text>
          </g>
        );
      })}
    </Stop>
  );
}

function SignalRow(props: {
  readonly row: Row;
  readonly top: number;
  readonly medicine: Medicine | null;
  readonly kinases: readonly KinaseRow[];
  readonly chosen: boolean;
  readonly also: string;
}) {
  const { row, medicine, top } = props;
  const { signal } = row;
  const { xs } = kinasePlaces(signal);
  // What a concentration doesn't change.
  const still = useMemo(
    () => ({
      names: <Names signal={signal} top={top} />,
      receptor: (
        <Stop at={1} name={`Receptor: ${chainsWords(signal)}`}>
          <Chains signal={signal} medicine={medicine} />
        </Stop>
      ),
      stats: <Stats signal={signal} />,
    }),
    [signal, medicine, top],
  );
  return (
    <g
      class="signal"
      data-signal={signal.id}
      data-touch={row.touch ?? undefined}
      data-blocked={row.share ? row.share.high.toFixed(4) : undefined}
    >
      <rect class="hit" y={top} width={drawingWidth} height={rowHeight} />
      {props.chosen && <path class="chosen" d={`M1.500 ${top + 4}V${top + rowHeight - 6}`} />}
      {still.names}
      <text class="status" x={rod.right + 6} y={top + 17}>
        {row.status}
      </text>
      {props.also && (
        <text class="soft" x={rod.right + 6} y={top + 75}>
          {props.also}
        </text>
      )}
      <g transform={`translate(0 ${top + axisY})`}>
        <Stop at={0} name={`Message: ${signal.name}${row.status && `, ${row.status}`}`}>
          <circle class={`messenger tone-${tone(signal)}`} cx={messengerX} r="7.5" />
        </Stop>
        {still.receptor}
        <Stop at={2} name={`JAKs: ${jaksWords(signal)}`}>
          <Jaks signal={signal} medicine={medicine} kinases={props.kinases} />
        </Stop>
        <Flow row={row} from={(xs.at(-1) ?? 0) + kinaseRadius + 4} />
        {still.stats}
      </g>
    </g>
  );
}

/** Name of a drawing for those who can't see it; its stations name themselves, and the table holds its content. */
const drawingName = (group: Group, rows: readonly Row[]) =>
  `${groupWords[group].title}: ${rows.length} of the signals. Arrow keys walk along each.`;

/** A second receptor in a few words: the one of another signal where it is the same. */
function alsoBy(signal: Signal, signals: readonly Signal[]): string {
  if (!signal.second) return '';
  const key = signal.second.chains.join();
  const same = signals.find(({ id, chains }) => id !== signal.id && chains.join() === key);
  return same ? `also by the receptor of ${same.name}` : `also by ${chainsWords(signal.second)}`;
}

/** The signals of one group. */
export function Membrane(props: {
  readonly group: Group;
  readonly rows: readonly Row[];
  readonly signals: readonly Signal[];
  readonly medicine: Medicine | null;
  readonly kinases: readonly KinaseRow[];
  readonly chosen: string;
}) {
  const { group, rows } = props;
  const height = groupHeight(rows.length);
  const lipids = `lipids-${group}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no form
    <svg
      class="signals"
      viewBox={`0 0 ${drawingWidth} ${height}`}
      role="group"
      aria-label={drawingName(group, rows)}
    >
      <defs>
        <pattern id={lipids} width="16" height="6" patternUnits="userSpaceOnUse" x={membrane.left}>
          <path class="lipid-tails" d="M5 3H7.200M8.800 3H11" />
          <circle class="lipid" cx="3" cy="3" r="2.1" />
          <circle class="lipid" cx="13" cy="3" r="2.1" />
        </pattern>
      </defs>
      <rect class="inside" x={membrane.left + 8} width={drawingWidth - membrane.left - 8} height={height} />
      <g class="column-heads">
        <text x="8" y="16">
          outside
        </text>
        <text x={rod.right + 6} y="16">
          inside: JAKs
        </text>
        <text x={drawingWidth - 4} y="16" text-anchor="end">
          STATs
        </text>
      </g>
      {rows.map((row, index) => (
        <path
          key={row.signal.id}
          class="row-rule"
          d={`M0 ${headHeight + index * rowHeight}H${drawingWidth}`}
        />
      ))}
      <rect
        fill={`url(#${lipids})`}
        x={membrane.left}
        width={membrane.right - membrane.left}
        height={height}
      />
      {rows.map((row, index) => (
        <SignalRow
          key={row.signal.id}
          row={row}
          top={headHeight + index * rowHeight}
          medicine={props.medicine}
          kinases={props.kinases}
          chosen={row.signal.id === props.chosen}
          also={alsoBy(row.signal, props.signals)}
        />
      ))}
    </svg>
  );
}
