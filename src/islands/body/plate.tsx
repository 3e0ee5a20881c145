/** The drawing that answers: the body, its hair root, and a line for each part with its two signs and its name. */
import { type Picture, type ShownLink, wordsOf } from '../../domain/body/picture.ts';
import { lens, places, sheet, spot } from '../../domain/body/shapes.ts';
import { dashArray } from '../../domain/evidence/certainty-line.ts';
import { Part, Person, Root } from './drawing.tsx';
import { BearingGlyph, OrderGlyph } from './glyphs.tsx';

interface Props {
  readonly picture: Picture;
  /** Link that the Tab key reaches. */
  readonly entry: string;
  readonly onChoose: (source: string) => void;
}

/** Where the two signs stand on every line, and how long a name may run along it. */
const signs = { top: 325, gap: 19 } as const;
/** Words along a line start above its number, or at the same height beside a short line. */
const nameAt = ({ source }: ShownLink['link']): readonly [x: number, y: number] => {
  const [x, y] = places[source].at;
  if (source === 'mind') return [x + 29, 396];
  return [x < lens.cx ? x - 9 : x + 17, y - 16];
};

function Link({ shown, entry, onChoose }: Omit<Props, 'picture'> & { readonly shown: ShownLink }) {
  const { link, lit, chosen, certainty, says, direction } = shown;
  const { line, at } = places[link.source];
  const [x, y] = at;
  const from = line.slice(1).split(/[ H]/);
  const classes = ['b-link', lit && 'b-lit', chosen && 'bf-chosen'].filter(Boolean).join(' ');
  return (
    <a
      class={classes}
      href={`#body-${link.source}`}
      data-link={link.source}
      data-says={says}
      data-certainty={certainty}
      data-direction={direction}
      data-lit={lit ? '' : undefined}
      tabIndex={entry === link.source ? 0 : -1}
      aria-label={`${link.number}. ${wordsOf(shown)}`}
      aria-current={chosen ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onChoose(link.source);
      }}
    >
      <path class="bf-hit" d={line} />
      <path class="b-casing" d={line} />
      <path d={line} stroke-dasharray={dashArray(certainty, lit ? 1.4 : 1)} />
      <circle cx={from[0]} cy={from[1]} r="3" />
      <g class="bf-plaque" transform={`translate(${x} ${signs.top})`}>
        <rect x="-10" y="-10" width="20" height="39" rx="10" />
        <BearingGlyph says={says} />
        <g transform={`translate(0 ${signs.gap})`}>
          <OrderGlyph first={direction} />
        </g>
      </g>
      <g class="b-number">
        <circle class="ring" cx={x} cy={y} r="17" />
        <circle class="bf-disc" cx={x} cy={y} r="12" />
      </g>
      <text class="bf-name" transform={`translate(${nameAt(link).join(' ')})rotate(-90)`}>
        {link.name}
      </text>
    </a>
  );
}

/** The numbers, over the links: inside one, number and name would be read as one word. */
function Numbers({ links }: { readonly links: Picture['links'] }) {
  return (
    <g class="bf-numbers">
      {links.map(({ link, lit, chosen }) => (
        <g
          key={link.source}
          class={['b-number', lit && 'b-lit', chosen && 'bf-chosen'].filter(Boolean).join(' ')}
        >
          <text x={places[link.source].at[0]} y={places[link.source].at[1]} data-number={link.source}>
            {link.number}
          </text>
        </g>
      ))}
    </g>
  );
}

export function Plate({ picture, entry, onChoose }: Props) {
  const { cx, cy, r } = lens;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      class={`body-drawing bf-plate bf-tone-${picture.choice.tone}`}
      viewBox={`${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}`}
      role="group"
      aria-labelledby="body-title body-description"
    >
      <title id="body-title">
        A person, one hair root enlarged, and eight parts of the body linked with it
      </title>
      <desc id="body-description">
        The lens shows skin in section: a hair root with its gland and its muscle, the bulge, the bulb and the
        vessels that feed it. A line runs to the bulb from each part of the body.
      </desc>
      <clipPath id="lens">
        <circle {...lens} />
      </clipPath>
      <Person />
      {picture.links.map(({ link, lit, chosen, says }) => (
        <Part key={link.source} link={link} lit={(lit && says !== 'null') || chosen} />
      ))}
      <Root />
      <circle class="b-ring" cx={spot.cx} cy={spot.cy} r={spot.r + 4} />
      <path d={`M254 344L214 ${cy + r - 4}M277 344L292 ${cy + r - 6}`} />
      <circle cx={cx} cy={cy} r={r} />
      {picture.links.map((shown) => (
        <Link key={shown.link.source} shown={shown} entry={entry} onChoose={onChoose} />
      ))}
      <Numbers links={picture.links} />
    </svg>
  );
}
