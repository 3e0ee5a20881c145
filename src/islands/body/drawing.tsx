/** The body and its hair root in one drawing: a pure picture of the links, at build and in the browser alike. */

import type { JudgedLink } from '../../domain/body/link.ts';
import { lens, person, places, root, sheet, skin, spot } from '../../domain/body/shapes.ts';
import { dashArray } from '../../domain/evidence/certainty-line.ts';

interface Props {
  readonly links: readonly JudgedLink[];
  readonly title: string;
  readonly description: string;
}

/** Parts of the root, written where there is room; the description names them for everybody. */
const names = [
  ['hair', 244, 34],
  ['skin', 150, 92],
  ['muscle', 338, 136],
  ['bulge, with', 296, 168],
  ['stem cells', 296, 182],
  ['bulb', 188, 212],
] as const;

/** The lens: skin in section with one hair root. */
export function Root() {
  return (
    <g clip-path="url(#lens)">
      <circle class="b-air" {...lens} />
      <path class="b-paper b-flat" d={skin.below} />
      <path class="b-faint" d={skin.fat} />
      <g transform={root.at}>
        <path class="b-coat" d={root.edge} />
        <path class="b-muscle" d={root.muscle} />
        <path class="b-faint" d={root.fibres} />
      </g>
      <path class="b-tint" d={skin.upper} />
      <g transform={root.at}>
        <path class="b-paper" d={root.gland} />
        <path class="b-faint" d={root.glandCells} />
        <path class="b-tint b-flat" d={root.outer} />
        <path d={root.edge} />
        <path class="b-air" d={root.canal} />
        <path class="b-mid" d={root.inner} />
        <path class="b-hair" d={root.shaft} />
        <path class="b-cells" d={root.cells} />
        <path class="b-paper" d={root.papilla} />
      </g>
      <path class="b-vessel" d={skin.vessels} />
      {names.map(([name, x, y]) => (
        <text key={name} class="b-name" x={x} y={y}>
          {name}
        </text>
      ))}
    </g>
  );
}

/** The person, without the parts inside. */
export function Person() {
  return (
    <>
      <path class="b-person" d={person.body} />
      <path class="b-person" d={person.head} />
      <path class="b-head" d={person.hair} />
      <circle class="b-person" {...spot} />
      <path class="b-skin-line" d={person.face} />
      <path class="b-skin-line b-soft" d={person.lines} />
    </>
  );
}

export function Part({ link, lit = link.lit }: { link: Pick<JudgedLink, 'source' | 'lit'>; lit?: boolean }) {
  const { fill, draw, tube } = places[link.source];
  return (
    <g class={lit ? 'b-lit' : undefined}>
      {tube && <path class="b-tube-edge" d={tube} />}
      {tube && <path class="b-tube" d={tube} />}
      {fill && <path class="b-part" d={fill} />}
      {draw && <path class="b-skin-line" d={draw} />}
    </g>
  );
}

function Line({ link }: { link: JudgedLink }) {
  const { line } = places[link.source];
  const from = line.slice(1).split(/[ H]/);
  const dashes = dashArray(link.certainty, link.lit ? 1.4 : 1);
  return (
    <g class={link.lit ? 'b-link b-lit' : 'b-link'} data-link={link.source}>
      <path class="b-casing" d={line} />
      <path d={line} stroke-dasharray={dashes} />
      <circle cx={from[0]} cy={from[1]} r="3" />
    </g>
  );
}

export function BodyDrawing({ links, title, description }: Props) {
  const { cx, cy, r } = lens;
  return (
    <svg
      class="body-drawing"
      viewBox={`${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`}
      role="img"
      aria-labelledby="body-title body-description"
    >
      <title id="body-title">{title}</title>
      <desc id="body-description">{description}</desc>
      <clipPath id="lens">
        <circle {...lens} />
      </clipPath>
      <Person />
      {links.map((link) => (
        <Part key={link.source} link={link} />
      ))}
      <Root />
      {links.map((link) => (
        <Line key={link.source} link={link} />
      ))}
      <circle class="b-ring" cx={spot.cx} cy={spot.cy} r={spot.r + 4} />
      <path d={`M254 344L214 ${cy + r - 4}M277 344L292 ${cy + r - 6}`} />
      <circle cx={cx} cy={cy} r={r} />
      {links.map(({ source, number, lit }) => (
        <g key={source} class={lit ? 'b-number b-lit' : 'b-number'}>
          <circle cx={places[source].at[0]} cy={places[source].at[1]} r="12" />
          <text x={places[source].at[0]} y={places[source].at[1]}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
