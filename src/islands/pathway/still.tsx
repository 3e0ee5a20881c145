/** The map standing still, for an explainer: a drawing, its arrows in sentences, and a key of what it uses. Drawn at build only. */
import { type Certainty, certaintyLabels } from '../../domain/evidence/certainty.ts';
import { dashArray } from '../../domain/evidence/certainty-line.ts';
import type { Drawing } from '../../domain/pathway/drawing.ts';
import { type ArrowSpecies, type Pathway, speciesWords } from '../../domain/pathway/pathway.ts';
import { ArrowHead, NodeFigure, SpeciesMark } from './shapes.tsx';

interface Props {
  readonly drawing: Drawing;
  /** Players and arrows that the drawing shows, in reading order. */
  readonly shown: Pathway;
}

const marked = (species: ArrowSpecies): species is 'mouse' | 'inferred' =>
  species === 'mouse' || species === 'inferred';

/** Where an arrow was seen. What is very uncertain was studied there, and not shown. */
const placeOf = (certainty: Certainty, species: ArrowSpecies) =>
  certainty === 'very-low' ? speciesWords[species].replace('shown', 'studied') : speciesWords[species];

/**
 * One drawing of the map, without links: the sentences beside it lead on. All its arrows have one head, so that a reader
 * has one code to learn, how sure; the words say what an arrow does. What holds something back is not sketched.
 */
export function StillPlate({ drawing, shown }: Props) {
  return (
    <svg
      class="plate still-plate"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      font-size={drawing.fontSize}
      role="img"
      aria-label={`Drawing of ${shown.nodes.length} players and ${shown.edges.length} arrows. The sentences that follow say the same.`}
    >
      {drawing.places.map(({ id, look, d }) => (
        <path key={id} class={`place look-${look}`} d={d} />
      ))}
      {drawing.art.map(({ look, d }) => (
        <path key={d} class={`art art-${look}`} d={d} />
      ))}
      {drawing.places.map(({ id, x, lines }) => (
        <text key={id} class="title">
          {lines.map(([y, text]) => (
            <tspan key={text} x={x} y={y}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
      {shown.edges.map(({ id, certainty, species }) => {
        const drawn = drawing.edges[id];
        return (
          drawn && (
            <g key={id} class="arrow" data-edge={id}>
              <path class="course" d={drawn.course} stroke-dasharray={dashArray(certainty)} />
              <ArrowHead effect="activates" at={drawn.head} />
              {marked(species) && <SpeciesMark species={species} at={drawn.mark} />}
            </g>
          )
        );
      })}
      {shown.nodes.map(({ id, kind, tone }) => {
        const drawn = drawing.nodes[id];
        return (
          drawn && (
            <g key={id} class={`player tone-${tone ?? 'none'}`} data-node={id}>
              <g transform={`translate(${drawn.x} ${drawn.y})`}>
                <NodeFigure kind={kind} radius={drawn.radius} />
              </g>
              <text text-anchor={drawn.anchor}>
                {drawn.lines.map(([y, text]) => (
                  <tspan key={text} x={drawn.labelX} y={y}>
                    {text}
                  </tspan>
                ))}
              </text>
            </g>
          )
        );
      })}
    </svg>
  );
}

/** Every arrow of the drawing in words, with its certainty, where it was shown, and the claims or papers behind it. */
export function StillSentences({
  shown,
  says,
  titles,
  sources,
}: {
  readonly shown: Pathway;
  readonly says: Readonly<Record<string, string>>;
  /** Papers behind each claim, as they are cited in short, and the same of each paper: a claim's own title is shorthand. */
  readonly titles: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
}) {
  return (
    <ol class="still-sentences">
      {shown.edges.map(({ id, certainty, species, claims, sources: papers }) => {
        const grounds =
          claims.length > 0
            ? claims.map((claim) => [`/evidence/claims/${claim}/`, titles[claim] ?? claim] as const)
            : papers.map((paper) => [`/evidence/sources/${paper}/`, sources[paper] ?? paper] as const);
        return (
          <li key={id} data-says={id}>
            {says[id]}{' '}
            <span class="soft">
              {certaintyLabels[certainty]}, {placeOf(certainty, species)}.{' '}
              {grounds.map(([href, title], index) => (
                <span key={href}>
                  {index > 0 && '; '}
                  <a href={href}>{title}</a>
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const lines = ['high', 'moderate', 'low', 'very-low'] as const;

/** What lines and marks mean: those that the drawing uses. */
export function StillKey({ shown: { edges } }: Pick<Props, 'shown'>) {
  const used = {
    lines: lines.filter((one) => edges.some(({ certainty }) => certainty === one)),
    marks: (['mouse', 'inferred'] as const).filter((one) => edges.some(({ species }) => species === one)),
  };
  return (
    <div class="still-key">
      <div>
        <h3 class="label">How sure</h3>
        <ul>
          {used.lines.map((certainty) => (
            <li key={certainty}>
              <svg viewBox="0 -6 46 12" width="46" height="12" aria-hidden="true" class="arrow">
                <path class="course" d="M1 0H45" stroke-dasharray={dashArray(certainty)} />
              </svg>
              {certaintyLabels[certainty]}
            </li>
          ))}
          {used.marks.map((species) => (
            <li key={species}>
              <svg viewBox="0 -6 46 12" width="46" height="12" aria-hidden="true" class="arrow">
                <path class="course" d="M1 0H45" />
                <SpeciesMark species={species} at={[23, 0]} />
              </svg>
              {species === 'mouse' ? 'Shown in mice only' : 'Nobody has watched it'}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
