/** The follicle in section: a pure picture of one moment, from 0 (hidden) to 4 (regrowth). */
import {
  along,
  bulgeGuardians,
  dangerSigns,
  daughterCells,
  guardianSigns,
  ifnSigns,
  il15Signs,
  killerPaths,
  matrixCells,
  mhcSigns,
  naturalKillerPaths,
  papillaCells,
  pigmentCells,
  type Sign,
  stemCells,
} from '../../domain/follicle/actors.ts';
import { badgeAt, type Label, labelsAt, leaderOf } from '../../domain/follicle/labels.ts';
import { margin, type Point, plate } from '../../domain/follicle/plate.ts';
import { type Pose, poseAt } from '../../domain/follicle/pose.ts';
import * as root from '../../domain/follicle/root.ts';
import * as setting from '../../domain/follicle/setting.ts';
import type { GlyphName } from '../../domain/follicle/story.ts';
import { glyphs } from './glyphs.tsx';

const move = ([x, y]: Point) => `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
const dots = (points: readonly Point[]) =>
  points.map(([x, y]) => `M${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}h0`).join('');

/** One glyph many times, sized by a share from 0 to 1 and faded below a half; nothing at 0. */
function Signs({
  name,
  signs,
  share,
  turned = false,
}: {
  name: GlyphName;
  signs: readonly Sign[];
  share: number;
  turned?: boolean;
}) {
  if (share < 0.02) return null;
  const size = 0.4 + 0.6 * share;
  return (
    <g opacity={share < 0.5 ? Math.round(share * 200) / 100 : undefined}>
      {signs.map(({ x, y, turn }) => (
        <g
          key={`${turn} ${x}`}
          transform={`translate(${x} ${y})${turned ? `rotate(${turn})` : ''}${size < 1 ? `scale(${Math.round(size * 100) / 100})` : ''}`}
        >
          {glyphs[name]}
        </g>
      ))}
    </g>
  );
}

function Setting() {
  return (
    <>
      <rect class="f-dermis" width={plate.width} height={plate.height} />
      <path class="f-faint" d={setting.fibres} />
      {setting.fat.map(([x, y, r]) => (
        <circle key={`${x} ${y}`} class="f-fat" cx={x} cy={y} r={r} />
      ))}
      {(['edge', 'lumen'] as const).map((part) => (
        <g key={part} class={`f-${part}`}>
          <path class="f-venule" d={setting.venule} />
          <path class="f-branch" d={setting.branches} />
          <path class="f-branch f-joins" d={setting.feeders} />
        </g>
      ))}
      <path class="f-muscle" d={setting.muscle} />
      <path class="f-faint" d={setting.muscleFibres} />
    </>
  );
}

/** The same in every picture: made once, and never compared again. */
const ground = <Setting />;

function Skin({ pose }: { pose: Pose }) {
  return (
    <>
      <path class="f-tint" d={root.outerSheath(pose)} />
      <path class="f-tint" d={setting.epidermisLeft} />
      <path class="f-tint" d={setting.epidermisRight} />
      <path class="f-edge" d={root.outerEdge(pose)} />
      <path class="f-air" d={setting.air} />
      <path class="f-faint" d={setting.hornyLayer} />
      <path class="f-edge" d={setting.surface} />
      <path class="f-gland" d={setting.gland} />
      <path class="f-faint" d={setting.glandCells} />
      <path class="f-faint f-cells-small" d={setting.glandNuclei} />
    </>
  );
}

function Hair({ pose }: { pose: Pose }) {
  const shedding =
    pose.shed > 0
      ? `translate(${14 * pose.shed} ${-200 * pose.shed})rotate(${6 * pose.shed} 220 200)`
      : undefined;
  return (
    <>
      {pose.shed < 0.98 && (
        <g opacity={pose.shed > 0 ? 1 - pose.shed : undefined} transform={shedding}>
          <path class="f-hair" d={root.shaft(pose)} />
          {pose.taper < 0.98 && <path class="f-scales" d={root.cuticle(pose)} opacity={1 - pose.taper} />}
        </g>
      )}
      {pose.broken > 0 && pose.broken < 0.98 && (
        <path
          class="f-hair"
          d={root.shaftEnd()}
          opacity={1 - pose.broken}
          transform={`translate(${26 * pose.broken} ${-40 * pose.broken})rotate(${14 * pose.broken} 250 60)`}
        />
      )}
      {pose.grown > 0 && <path class="f-hair" d={root.newHair(pose)} />}
    </>
  );
}

function Root({ pose }: { pose: Pose }) {
  const cell = (x: number, above: number) => root.inBulb(pose, x, above);
  return (
    <>
      <path class="f-mid" d={root.innerSheath(pose)} />
      <path class="f-matrix" d={root.matrix(pose)} />
      <path class="f-cells" d={dots(matrixCells.map(([x, above]) => cell(x, above)))} />
      <path class="f-papilla" d={root.papilla(pose)} />
      <g class="f-edge">
        <path class="f-branch f-joins" d={root.capillary(pose)} />
      </g>
      <g class="f-lumen">
        <path class="f-branch f-joins" d={root.capillary(pose)} />
      </g>
      <path class="f-faint f-cells-small" d={dots(papillaCells.map(([x, above]) => cell(x, above)))} />
      <Hair pose={pose} />
      {pigmentCells.map(([x, above, turn]) => (
        <g key={x} transform={`${move(cell(x, above))}rotate(${turn})scale(0.62)`}>
          {glyphs.pigment}
        </g>
      ))}
    </>
  );
}

function Bulge({ pose }: { pose: Pose }) {
  return (
    <>
      {pose.daughters > 0.02 && (
        <path class="f-cells-stem" d={dots(daughterCells(pose.daughters))} opacity={pose.daughters} />
      )}
      <path class="f-cells-stem-edge" d={dots(stemCells)} />
      <path class="f-cells-stem" d={dots(stemCells)} />
      <path class="f-cells-core" d={dots(stemCells)} />
      <path class="f-cover-edge" d={root.bulgeCover} />
      <path class="f-cover" d={root.bulgeCover} />
      <Signs name="guardian" signs={bulgeGuardians} share={1} />
    </>
  );
}

/** The guardians' cover: whole, then in pieces, then gone. */
function Cover({ pose }: { pose: Pose }) {
  if (pose.cover < 0.02) return null;
  const dash = pose.cover < 1 ? `${1 + 9 * pose.cover} ${11 * (1 - pose.cover)}` : undefined;
  const line = { d: root.cover(pose), pathLength: 100, 'stroke-dasharray': dash };
  return (
    <>
      <g opacity={pose.cover < 1 ? pose.cover : undefined}>
        <path class="f-cover-edge" {...line} />
        <path class="f-cover" {...line} />
      </g>
      <Signs name="guardian" signs={guardianSigns(pose)} share={pose.cover} />
    </>
  );
}

function Cells({ name, paths, moment }: { name: GlyphName; paths: typeof killerPaths; moment: number }) {
  return (
    <>
      {paths.map((path) => {
        const [x, y] = along(path, moment);
        if (y > plate.height + 16) return null;
        return (
          <g key={path.join()} transform={`${move([x, y])}rotate(${Math.round((x * 7 + y * 3) % 60)})`}>
            {glyphs[name]}
          </g>
        );
      })}
    </>
  );
}

function LabelText({ label }: { label: Label }) {
  const x = label.side === 'left' ? -10 : plate.width + 10;
  const anchor = label.side === 'left' ? 'end' : 'start';
  const badge = label.side === 'left' ? badgeAt : plate.width - badgeAt;
  return (
    <g class={label.more ? 'f-label f-more' : 'f-label'} data-label={label.id}>
      <path class="f-leader-edge" d={leaderOf(label)} />
      <path class="f-leader" d={leaderOf(label)} />
      <circle class="f-end" cx={label.to[0]} cy={label.to[1]} r="2.600" />
      {(['plain', 'clinical'] as const).map((level) => (
        <text key={level} class="f-name" data-level={level} x={x} y={label.y + 5} text-anchor={anchor}>
          {label[level]}
        </text>
      ))}
      <g class="f-badge">
        <circle cx={badge} cy={label.y} r="13" />
        <text x={badge} y={label.y + 5} text-anchor="middle">
          {label.letter}
        </text>
      </g>
    </g>
  );
}

export interface FollicleDrawingProps {
  /** From 0 to 4. */
  readonly moment: number;
  /** Unique on the page. */
  readonly id: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly names: Readonly<Record<string, { readonly plain: string; readonly clinical: string }>>;
  /** True where it stands in a strip: no labels. */
  readonly bare?: boolean;
}

export function FollicleDrawing({ moment, id, alt, names, bare = false }: FollicleDrawingProps) {
  const pose = poseAt(moment);
  const box = bare
    ? `0 0 ${plate.width} ${plate.height}`
    : `${-margin} 0 ${plate.width + 2 * margin} ${plate.height}`;
  return (
    <svg class="follicle-drawing" viewBox={box} role="img" aria-label={alt}>
      <clipPath id={`${id}-plate`}>
        <rect width={plate.width} height={plate.height} />
      </clipPath>
      <g clip-path={`url(#${id}-plate)`}>
        {ground}
        <path class="f-sheath" d={root.dermalSheath(pose)} />
        <Skin pose={pose} />
        <Root pose={pose} />
        <Bulge pose={pose} />
        <Cover pose={pose} />
        <Signs name="mhc" signs={mhcSigns(pose)} share={pose.mhc} turned />
        <Signs name="danger" signs={dangerSigns(pose)} share={pose.danger} turned />
        <Cells name="naturalKiller" paths={naturalKillerPaths} moment={moment} />
        <Cells name="killer" paths={killerPaths} moment={moment} />
        <Signs name="il15" signs={il15Signs(pose)} share={pose.il15} />
        <Signs name="ifn" signs={ifnSigns(pose)} share={pose.ifn} />
      </g>
      <rect class="f-frame" width={plate.width} height={plate.height} />
      {!bare && labelsAt(moment, names).map((label) => <LabelText key={label.id} label={label} />)}
    </svg>
  );
}
