/** Four curves of one medicine: how much of each isolated kinase is blocked, over concentration. */
import type { Figure, KinaseRow } from '../../domain/selectivity/figure.ts';
import { firstStep, lastStep, type Share } from '../../domain/selectivity/hill.ts';
import {
  boundArea,
  curve,
  curveLabels,
  curvePath,
  drawingWidth,
  xOfStep,
  yOfShare,
} from '../../domain/selectivity/layout.ts';
import { printNM, printShare } from '../../domain/selectivity/words.ts';

const decades = Array.from({ length: (lastStep - firstStep) / 10 + 1 }, (_, index) => firstStep + index * 10);
const shareTicks = [0, 0.25, 0.5, 0.75, 1];
/** A share in as few letters as stand beside a curve. */
const shortShare = (share: Share) =>
  printShare(share).replace('at most', 'max').replace('under ', '<').replace('over ', '>');
const isBound = ({ ic50 }: KinaseRow) => ic50?.op === '>';

function Axes() {
  return (
    <>
      {shareTicks.map((share) => (
        <g key={share}>
          <line class="grid" x1={curve.left} x2={curve.right} y1={yOfShare(share)} y2={yOfShare(share)} />
          <text class="tick" x={curve.left - 5} y={yOfShare(share) + 4} text-anchor="end">
            {share === 1 ? '100%' : share * 100}
          </text>
        </g>
      ))}
      {decades.map((step, index) => (
        <g key={step}>
          <path class="notch" d={`M${xOfStep(step)} ${curve.bottom}v4`} />
          {index % 2 === 0 && (
            <text class="tick" x={xOfStep(step)} y={curve.bottom + 17} text-anchor="middle">
              {(10 ** (step / 10)).toLocaleString('en-GB')}
            </text>
          )}
        </g>
      ))}
      <text class="tick" x={curve.left} y={curve.height - 8}>
        nM in the tube; each step is ten times more
      </text>
    </>
  );
}

/** The chart. Nothing where the medicine has no curves. */
export function Curves({ figure }: { readonly figure: Figure }) {
  const { medicine, concentrationNM } = figure;
  if (!medicine || concentrationNM === null) return null;
  const x = xOfStep(Number(figure.choice.step));
  const labels = curveLabels(figure.kinases);
  const drawn = figure.kinases.filter(({ share }) => share);
  const values = drawn.map(({ kinase, share }) => `${kinase} ${share ? printShare(share) : ''}`).join(', ');
  return (
    <svg
      class="curves"
      viewBox={`0 0 ${drawingWidth} ${curve.height}`}
      role="img"
      aria-label={`Curves: share of each isolated kinase that ${medicine.name.toLowerCase()} blocks. At ${printNM(concentrationNM)}: ${values}.`}
    >
      <defs>
        <pattern id="at-most" width="5" height="5" patternUnits="userSpaceOnUse">
          <path class="hatch" d="M-1 6L6 -1" />
        </pattern>
      </defs>
      <Axes />
      {drawn.map((row) =>
        row.ic50 && isBound(row) ? (
          <g key={row.kinase} class="bound" data-kinase={row.kinase}>
            <path fill="url(#at-most)" d={boundArea(row.ic50)} />
            <path class="curve curve-bound" d={curvePath(row.ic50)} />
          </g>
        ) : (
          <path
            key={row.kinase}
            class="curve"
            data-kinase={row.kinase}
            d={row.ic50 ? curvePath(row.ic50) : ''}
          />
        ),
      )}
      <line class="here" x1={x} x2={x} y1={curve.top} y2={curve.bottom} />
      {labels.map(({ row, atY, y }) => (
        <g key={row.kinase} class="curve-label" data-kinase={row.kinase}>
          <path class="leader" d={`M${x} ${atY}L${curve.right + 6} ${y}H${curve.right + 10}`} />
          <circle class="point" cx={x} cy={atY} r="3" />
          <text x={curve.right + 13} y={y + 4}>
            {row.kinase} <tspan class="value">{row.share ? shortShare(row.share) : ''}</tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}
