/** Receptors in rows across a membrane: messenger, receptor, JAKs, STATs. A pure function of rows. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Captions } from '../../domain/selectivity/captions.ts';
import type { Figure, KinaseRow, Row } from '../../domain/selectivity/figure.ts';
import type { Share } from '../../domain/selectivity/hill.ts';
import {
  axisY,
  drawingWidth,
  flowEnd,
  flowWidth,
  groupHeight,
  headHeight,
  kinaseFill,
  kinaseHalf,
  kinasePath,
  kinasePlaces,
  membrane,
  messengerX,
  rod,
  rodOffsets,
  rowHeight,
  stat as statBox,
  statOffsets,
} from '../../domain/selectivity/layout.ts';
import { type Touch, touches } from '../../domain/selectivity/rule.ts';
import {
  diseaseGroups,
  type Group,
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

const keyPitch = 29;
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
            {hit && <path class="capsule" d={capsule(rod.left + 9, y + rod.height / 2)} />}
          </g>
        );
      })}
    </>
  );
}

/** Less than this is hidden by the edge of its hexagon. */
const isSeen = ({ high }: Share) => high > 0.005;

function Jaks(props: {
  readonly signal: Signal;
  readonly medicine: Medicine | null;
  readonly kinases: readonly KinaseRow[];
}) {
  const { xs, or } = kinasePlaces(props.signal);
  const shareOf = (jak: Kinase) => props.kinases.find(({ kinase }) => kinase === jak)?.share ?? null;
  return (
    <>
      <path class="joint" d={`M${rod.right} 0H${(xs[0] ?? 0) - kinaseHalf}`} />
      {props.signal.jaks.map((jak, index) => {
        const share = shareOf(jak);
        const aimed = props.medicine?.targets.includes(jak) ?? false;
        const x = xs[index] ?? 0;
        return (
          <g key={jak} class={aimed ? 'jak jak-aimed' : 'jak'}>
            <path class="jak-ground" d={kinasePath(x)} />
            {share && isSeen(share) && (
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

/** What is left of the signal: a wide arrow, a thin one, one that is stopped, or one of each. */
function Flow({ share, touch, from }: Pick<Row, 'share' | 'touch'> & { readonly from: number }) {
  const tip = flowEnd;
  if (!share && touch === 'unknown') {
    const neck = tip - 10;
    return (
      <g class="flow flow-unknown">
        <path d={`M${from} -2.500H${neck}V-6L${tip} 0L${neck} 6V2.500H${from}Z`} />
      </g>
    );
  }
  const arrow = (width: number, y: number, dashes?: string) => (
    <>
      <path d={`M${from} ${y}H${tip - 8}`} stroke-width={width} stroke-dasharray={dashes} />
      <path class="flow-head" d={`M${tip} ${y}L${tip - 9} ${y - 3 - width * 0.6}V${y + 3 + width * 0.6}Z`} />
    </>
  );
  const bar = (y: number, half: number) => (
    <path class="flow-bar" d={`M${Math.min((from + tip - 8) / 2, from + 30)} ${y - half}V${y + half}`} />
  );
  return (
    <g class="flow">
      {share || touch === 'not-listed' || !touch ? (
        arrow(share ? flowWidth(1 - share.low) : 5, 0)
      ) : touch === 'reached' ? (
        <>
          {arrow(1.2, 0, '3 3')}
          {bar(0, 8)}
        </>
      ) : (
        // By one of two receptors the signal is stopped, by the other it runs on.
        <>
          {arrow(2.5, 5)}
          <path d={`M${from} -5H${tip}`} stroke-width="1.2" stroke-dasharray="3 3" />
          {bar(-5, 4)}
        </>
      )}
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
  const { chains } = signal;
  const all = chains[0] === chains[1] ? `${chains[0]}, twice` : chains.join(', ');
  // What would run into the membrane goes on in a second line.
  const cut = all.length > 15 ? all.lastIndexOf(' ') : all.length;
  return (
    <>
      <text class="name" x="8" y={top + 15}>
        {signal.name}
      </text>
      {[all.slice(0, cut), all.slice(cut + 1)].filter(Boolean).map((line, index) => (
        <text key={line} class="soft" x="8" y={top + 28 + index * 12}>
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
            <rect
              x={statBox.x - statBox.half}
              y={y - statBox.height / 2}
              width={2 * statBox.half}
              height={statBox.height}
              rx={statBox.height / 2}
            />
            <text x={statBox.x} y={y + 4} text-anchor="middle">
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
      <text class="status" x={rod.right + 6} y={top + 16}>
        {row.status}
      </text>
      {props.also && (
        <text class="soft" x={rod.right + 6} y={top + 76}>
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
        <Flow share={row.share} touch={row.touch} from={(xs.at(-1) ?? 0) + kinaseHalf + 4} />
        {still.stats}
      </g>
    </g>
  );
}

/** What the marks of the drawings mean: of those that are drawn now. */
export function Key({
  figure: { medicine, concentrationNM, kinases, groups },
  words,
}: {
  readonly figure: Figure;
  readonly words: Captions['keyWords'];
}) {
  const flow = (touch: Touch | null, share: number | null, y = 0) => (
    <g transform={`translate(${44 - flowEnd} ${y})`}>
      <Flow touch={touch} share={share === null ? null : { low: share, high: share }} from={flowEnd - 40} />
    </g>
  );
  const jak = (name: string) => (
    <g class="jak" transform="translate(24 0)scale(.75)">
      <path class="jak-ground" d={kinasePath()} />
      <path class={name} d={kinaseFill(0.5)} />
      <path class="jak-edge" d={kinasePath()} />
    </g>
  );
  const marks: Partial<Record<keyof Captions['keyWords'], ComponentChildren>> = {
    systemic: <circle class="messenger tone-systemic" cx="24" r="7.5" />,
    chosen: <path class="chosen" d="M24 -8V8" />,
    aim: medicine && <path class="capsule" d={capsule(24, 0)} />,
    ...(concentrationNM === null
      ? Object.fromEntries(
          touches.map((touch) => [
            touch,
            groups.some(({ rows }) => rows.some((row) => row.touch === touch)) && flow(touch, null),
          ]),
        )
      : {
          blocked: jak('jak-blocked'),
          bound:
            kinases.some(({ share }) => share && isSeen(share) && share.low < share.high) && jak('jak-bound'),
          left: (
            <>
              {flow(null, 0, -6)}
              {flow(null, 1, 7)}
            </>
          ),
        }),
  };
  const drawn = (Object.keys(words) as (keyof typeof words)[]).filter((name) => marks[name]);
  return (
    <section class="signal-group">
      <h4>Key</h4>
      <svg
        class="signals jak-key"
        viewBox={`0 0 ${drawingWidth} ${drawn.length * keyPitch}`}
        role="img"
        aria-label={drawn.map((name) => words[name]).join('; ')}
      >
        {drawn.map((name, index) => (
          <g key={name} transform={`translate(0 ${(index + 0.5) * keyPitch})`}>
            {marks[name]}
            <text x="58" y="4">
              {words[name]}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** Name of a drawing for those who can't see it; its stations name themselves, and the table holds its content. */
const drawingName = (title: string, rows: readonly Row[]) =>
  `${title}: ${rows.length} of the signals. Arrow keys walk along each.`;

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
  readonly title: string;
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
      aria-label={drawingName(props.title, rows)}
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
