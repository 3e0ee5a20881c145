/** Figures of players by kind, and heads of arrows by effect. One line weight, flat fills. */
import type { Effect, NodeKind } from '../../domain/pathway/pathway.ts';

/**
 * A path drawn about 0, turned (degrees) and moved to its place. A `transform` would do it too, but each one is a layer to
 * the browser: two hundred of them cost as much at each paint as the drawing itself. Upper-case commands take pairs only.
 */
function placed(path: string, [x, y, angle = 0]: readonly [number, number, number?]): string {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const round = (value: number) => Math.round(value * 100) / 100;
  return path.replace(/[A-Z][^a-zA-Z]*/g, (points) =>
    points.replace(
      /(-?[\d.]+) (-?[\d.]+)/g,
      (_, a, b) => `${round(x + a * cos - b * sin)} ${round(y + a * sin + b * cos)}`,
    ),
  );
}

const polygon = (sides: number, turn: number) => (radius: number) =>
  `M${Array.from({ length: sides }, (_, side) => {
    const angle = ((side + turn) * 2 * Math.PI) / sides;
    return `${(radius * Math.cos(angle)).toFixed(1)} ${(radius * Math.sin(angle)).toFixed(1)}`;
  }).join('L')}Z`;

const round = (width: number, height: number) => (radius: number) => {
  const [a, b] = [(radius * width).toFixed(1), (radius * height).toFixed(1)];
  const half = `a${a} ${b} 0 1 1`;
  return `M-${a} 0${half} ${2 * Number(a)} 0${half} ${-2 * Number(a)} 0Z`;
};

/** Outline by kind, inside a circle of the radius: every kind can be told from the others without colour. */
const outlines: Readonly<Record<NodeKind, (radius: number) => string>> = {
  cell: round(1, 1),
  cytokine: round(0.78, 0.78),
  ligand: polygon(4, 0),
  receptor: (r) =>
    `M${-r * 0.9} ${-r * 0.8}L${-r * 0.3} ${-r * 0.8}L0 ${-r * 0.2}L${r * 0.3} ${-r * 0.8}L${r * 0.9} ${-r * 0.8}L${r * 0.36} ${r * 0.1}L${r * 0.36} ${r * 0.95}L${-r * 0.36} ${r * 0.95}L${-r * 0.36} ${r * 0.1}Z`,
  kinase: polygon(6, 0),
  'transcription-factor': round(1, 0.66),
  process: polygon(8, 0.5),
  outcome: polygon(4, 0.5),
  drug: (r) =>
    `M${-r * 0.5} ${-r * 0.5}h${r}a${r * 0.5} ${r * 0.5} 0 0 1 0 ${r}h${-r}a${r * 0.5} ${r * 0.5} 0 0 1 0 ${-r}Z`,
};

/** Lines inside a figure: nucleus of a cell, seam of a capsule. */
const inner: Partial<Record<NodeKind, (radius: number) => string>> = {
  cell: round(0.42, 0.42),
  drug: (r) => `M0 ${-r * 0.5}v${r}`,
};

export function NodeFigure(props: {
  readonly kind: NodeKind;
  readonly radius: number;
  readonly at?: readonly [number, number];
}) {
  const { kind, radius, at = [0, 0] } = props;
  const more = inner[kind]?.(radius);
  return (
    <>
      <path class="figure" d={placed(outlines[kind](radius), at)} />
      {more && <path class="figure-inner" d={placed(more, at)} />}
    </>
  );
}

interface Head {
  readonly d: string;
  /** Filled heads and open ones. */
  readonly filled: boolean;
}

/** Heads point along x and end at 0. */
const heads: Readonly<Record<Effect, Head>> = {
  activates: { d: 'M0 0L-8 -4L-8 4Z', filled: true },
  inhibits: { d: 'M0 -5.5L0 5.5', filled: false },
  secretes: {
    d: 'M0 0L-7 -3.5L-7 3.5ZM-13 0C-13 -2.93 -8.6 -2.93 -8.6 0C-8.6 2.93 -13 2.93 -13 0',
    filled: true,
  },
  binds: { d: 'M0 -5C-6.67 -5 -6.67 5 0 5', filled: false },
  recruits: { d: 'M-5 -4L0 0L-5 4M-10 -4L-5 0L-10 4', filled: false },
  damages: { d: 'M-7 -4.5L1 4.5M-7 4.5L1 -4.5M-3 -6L-3 6', filled: false },
  protects: { d: 'M-4 -6Q2 -4 2 0Q2 4 -4 6', filled: false },
  'differentiates-to': { d: 'M0 0L-9 -4.5L-9 4.5Z', filled: false },
};

export function ArrowHead({
  effect,
  at,
}: {
  readonly effect: Effect;
  readonly at: readonly [number, number, number];
}) {
  const { d, filled } = heads[effect];
  return <path class={filled ? 'head head-filled' : 'head'} d={placed(d, at)} />;
}

/** Small mark in the middle of an arrow: a mouse's head, or a ring for what is only inferred. */
export function SpeciesMark({
  species,
  at,
}: {
  readonly species: 'mouse' | 'inferred';
  readonly at: readonly [number, number];
}) {
  const d =
    species === 'mouse'
      ? 'M-3.4 1a3.4 3.4 0 1 1 6.8 0a3.4 3.4 0 1 1 -6.8 0M-5 -2.600a2 2 0 1 1 4 0a2 2 0 1 1 -4 0M1 -2.600a2 2 0 1 1 4 0a2 2 0 1 1 -4 0'
      : 'M-3.6 0a3.6 3.6 0 1 1 7.2 0a3.6 3.6 0 1 1 -7.2 0';
  return <path class={`mark mark-${species}`} d={placed(d, at)} />;
}
