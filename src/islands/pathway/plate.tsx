/** One plate of the map: a pure function of the picture. */
import { Fragment } from 'preact';
import { certaintyLabels } from '../../domain/evidence/certainty.ts';
import { dashArray } from '../../domain/evidence/certainty-line.ts';
import type { Drawing } from '../../domain/pathway/drawing.ts';
import { type PathwayNode, speciesWords } from '../../domain/pathway/pathway.ts';
import type { Picture, ShownEdge, ShownNode } from '../../domain/pathway/picture.ts';
import { deedOf } from '../../domain/pathway/sentence.ts';
import { type Keep, useKept } from './keep.ts';
import { ArrowHead, NodeFigure, SpeciesMark } from './shapes.tsx';

export interface PlateProps {
  readonly drawing: Drawing;
  readonly picture: Picture;
  /** Player or arrow that the Tab key reaches. */
  readonly entry: string;
  /** Id of the list entry that a link of the drawing leads to. */
  readonly listId: (id: string) => string;
  /** Every player, for its name. */
  readonly nodes: ReadonlyMap<string, PathwayNode>;
  readonly onChoose: (id: string) => void;
  readonly live: boolean;
}

const runWords = { on: '', still: ', still reached another way', off: ', off' } as const;

function classes(...names: readonly (string | false)[]): string {
  return names.filter(Boolean).join(' ');
}

/** One arrow. Its shapes never change: a gesture changes classes and words only. */
function arrow(shown: ShownEdge, props: PlateProps, keep: Keep) {
  const { edge, lit, run } = shown;
  const { drawing, picture, nodes } = props;
  const drawn = drawing.edges[edge.id];
  if (!drawn) return <Fragment key={edge.id} />;
  const { chosen } = picture.choice;
  const near = chosen === edge.from || chosen === edge.to;
  return (
    <a
      key={edge.id}
      class={classes(
        'arrow',
        !lit && 'dim',
        run === 'off' && 'is-off',
        near && 'near',
        chosen === edge.id && 'chosen',
      )}
      href={`#${props.listId(edge.id)}`}
      data-edge={edge.id}
      tabindex={props.live ? (props.entry === edge.id ? 0 : -1) : undefined}
      aria-label={`Arrow: ${deedOf(edge, nodes)}. ${certaintyLabels[edge.certainty]}, ${speciesWords[edge.species]}${runWords[run]}`}
      aria-current={chosen === edge.id ? 'true' : undefined}
    >
      {keep(`shapes ${edge.id}`, '', () => (
        <>
          <path class="hit" d={drawn.course} />
          <path class="course" d={drawn.course} stroke-dasharray={dashArray(edge.certainty)} />
          <ArrowHead effect={edge.effect} at={drawn.head} />
          {(edge.species === 'mouse' || edge.species === 'inferred') && (
            <SpeciesMark species={edge.species} at={drawn.mark} />
          )}
        </>
      ))}
    </a>
  );
}

/** A player's name for those who can't see it; what the plate shows short stands first, so that it can be said too. */
function spoken(label: string, lines: readonly (readonly [number, string])[]): string {
  const short = lines.map(([, text]) => text).join(' ');
  const words = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
      .replaceAll(/\s+/g, ' ');
  // A name broken at its hyphen is read as two words, so it is said as two.
  return (
    [label, label.replaceAll('-', ' ')].find((name) => words(name).includes(words(short))) ??
    `${short}: ${label}`
  );
}

/** One player. Of its shapes a medicine changes the ring and the stroke across it. */
function player(shown: ShownNode, props: PlateProps, keep: Keep) {
  const { node, lit, run, blocked } = shown;
  const drawn = props.drawing.nodes[node.id];
  if (!drawn) return <Fragment key={node.id} />;
  const chosen = props.picture.choice.chosen === node.id;
  const { x, y, radius } = drawn;
  const reach = radius + 3;
  return (
    <a
      key={node.id}
      class={classes(
        'player',
        node.tone ? `tone-${node.tone}` : 'tone-none',
        !lit && 'dim',
        `run-${run}`,
        chosen && 'chosen',
      )}
      href={`#${props.listId(node.id)}`}
      data-node={node.id}
      tabindex={props.live ? (props.entry === node.id ? 0 : -1) : undefined}
      aria-label={`${spoken(node.label, drawn.lines)}${blocked ? ', blocked' : runWords[run]}`}
      aria-current={chosen ? 'true' : undefined}
    >
      {keep(`shapes ${node.id}`, `${run} ${blocked}`, () => (
        <>
          {run === 'still' && <circle class="still" cx={x} cy={y} r={radius + 2.2} />}
          <circle class="ring" cx={x} cy={y} r={radius + 3.4} />
          <NodeFigure kind={node.kind} radius={radius} at={[x, y]} />
          {blocked && <path class="block" d={`M${x - reach} ${y + reach}l${2 * reach} ${-2 * reach}`} />}
          <text x={drawn.labelX} text-anchor={drawn.anchor}>
            {drawn.lines.map(([line, text], index) => (
              <Fragment key={text}>
                {/* A space without width: read as words, the lines must not run together. */}
                {index > 0 && <tspan font-size="0"> </tspan>}
                <tspan x={drawn.labelX} y={line}>
                  {text}
                </tspan>
              </Fragment>
            ))}
          </text>
        </>
      ))}
    </a>
  );
}

/** Size against the plate's own, where the page has room. */
const enlarged = 1.2;
/** Class of a plate by the screens that it fits. */
export const plateWidth = ({ tall }: Drawing) => (tall ? 'plate-tall' : 'plate-wide');

export function Plate(props: PlateProps) {
  const { drawing, picture, entry, live } = props;
  const { chosen } = picture.choice;
  const keep = useKept();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no form
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside are reached and pressed by keyboard; their clicks end here
    <svg
      class={`plate ${plateWidth(drawing)} plate-${drawing.id}`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={Math.round(drawing.width * enlarged)}
      height={Math.round(drawing.height * enlarged)}
      font-size={drawing.fontSize}
      role="group"
      aria-label={`Map of ${picture.nodes.length} players and ${picture.edges.length} arrows`}
      data-plate={drawing.id}
      onClick={(event) => {
        const target = (event.target as Element).closest('[data-node],[data-edge]');
        const id = target?.getAttribute('data-node') ?? target?.getAttribute('data-edge');
        if (!id || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        props.onChoose(id);
      }}
    >
      {keep('ground', '', () => (
        <g class="ground">
          {drawing.places.map(({ id, look, d }) => (
            <path key={id} class={`place look-${look}`} d={d} />
          ))}
          {drawing.art.map(({ look, d }) => (
            <path key={d} class={`art art-${look}`} d={d} />
          ))}
          {drawing.places.map(({ id, x, lines }) => (
            <text key={id} class="title" x={x}>
              {lines.map(([y, text]) => (
                <tspan key={text} x={x} y={y}>
                  {text}
                </tspan>
              ))}
            </text>
          ))}
        </g>
      ))}
      <g>
        {picture.edges.map((shown) => {
          const { id, from, to } = shown.edge;
          const key = [
            shown.lit,
            shown.run,
            chosen === from || chosen === to,
            chosen === id,
            entry === id,
            live,
          ];
          return keep(id, key.join(), () => arrow(shown, props, keep));
        })}
      </g>
      <g>
        {picture.nodes.map((shown) => {
          const { id } = shown.node;
          const key = [shown.lit, shown.run, shown.blocked, chosen === id, entry === id, live];
          return keep(id, key.join(), () => player(shown, props, keep));
        })}
      </g>
    </svg>
  );
}
