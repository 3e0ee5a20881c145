/** The figure: a pure function of the reader's choice and of the moment that is drawn. The same at build and live. */
import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Choice, stepOf } from '../../domain/follicle/choice.ts';
import { labelsAt } from '../../domain/follicle/labels.ts';
import { type Level, levels, nearestStep, stepIds } from '../../domain/follicle/story.ts';
import { Announcer, ClaimLinks, Notice, Presets, type ToolActions, Tools } from '../shared/parts.tsx';
import type { FollicleData } from './data.ts';
import { FollicleDrawing } from './drawing.tsx';
import { Glyph } from './glyphs.tsx';
import { StepText } from './steps.tsx';

export interface FollicleActions extends ToolActions {
  readonly step: (id: string) => void;
  readonly level: (level: Level) => void;
  /** The slider while it moves, and when it is let go. */
  readonly slide: (moment: number) => void;
  readonly settle: () => void;
  /** One whole step on or back. */
  readonly next: (by: number) => void;
  /** The list of steps was scrolled. */
  readonly scrolled: () => void;
}

export interface FollicleViewProps {
  readonly choice: Choice;
  /** What is drawn now: on its way to the choice, or under the reader's finger. */
  readonly shown: number;
  readonly data: FollicleData;
  readonly actions: FollicleActions;
  readonly notice: string;
  readonly said: string;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: string;
  readonly id: string;
  /** Over the figure. */
  readonly finding: string;
  /** In an explainer the page chooses the level. */
  readonly embedded: boolean;
  readonly list: Ref<HTMLElement>;
}

/** Where the slider stands, in words. */
export function momentWords(data: FollicleData, moment: number): string {
  const step = nearestStep(data.steps, moment);
  const number = data.steps.indexOf(step) + 1;
  if (stepOf(moment)) return `Step ${number} of ${data.steps.length}: ${step.title}`;
  return `Between step ${Math.floor(moment) + 1} and step ${Math.floor(moment) + 2}`;
}

function LevelChoice({ level, onChoose }: { level: Level; onChoose: (level: Level) => void }) {
  return (
    <fieldset class="follicle-level needs-script">
      <legend class="visually-hidden">Words</legend>
      {levels.map((one) => (
        <button
          key={one}
          type="button"
          value={one}
          aria-pressed={one === level}
          onClick={() => onChoose(one)}
        >
          {one === 'plain' ? 'Plain' : 'Clinical'}
        </button>
      ))}
    </fieldset>
  );
}

/** What the letters on a small drawing mean, and at any width what the signs are. The table says it to the ear. */
function Key({ data, shown }: { data: FollicleData; shown: number }) {
  const names = Object.fromEntries(data.parts.map((part) => [part.id, part]));
  const labels = labelsAt(shown, names);
  return [false, true].map((signs) => (
    <ul key={signs} class={signs ? 'follicle-key follicle-signs' : 'follicle-key'} aria-hidden="true">
      {labels.map(({ id, letter, more, plain, clinical }) => {
        const part = names[id];
        return (
          signs === !!part?.glyph && (
            <li key={id} class={more ? 'f-more' : undefined} data-label={id}>
              <b>{letter}</b> {part?.glyph && <Glyph name={part.glyph} />}
              <span>
                <span data-level="plain">{plain}</span>
                <span data-level="clinical">{clinical}</span>
                {signs && `: ${part?.what}`}
              </span>
            </li>
          )
        );
      })}
    </ul>
  ));
}

function Steps({
  data,
  current,
  actions,
  list,
}: Pick<FollicleViewProps, 'data' | 'actions' | 'list'> & { readonly current: string }) {
  return (
    <section
      class="follicle-steps"
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label="The five steps in words"
      onScroll={actions.scrolled}
    >
      <ol>
        {data.steps.map((step, index) => (
          <li key={step.id} data-step={step.id} aria-current={step.id === current ? 'step' : undefined}>
            <h3>
              <span class="follicle-number">{index + 1}</span> {step.title}
            </h3>
            <StepText step={step} titles={data.titles} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The whole figure. */
export function FollicleView(props: FollicleViewProps) {
  const { choice, shown, data, actions, notice, said, link, id, finding, embedded, list } = props;
  const step = nearestStep(data.steps, shown);
  // Each part is drawn again only when it changes: a press and the motion after it would draw all of it twice.
  const picture = useMemo(() => {
    const names = Object.fromEntries(data.parts.map((part) => [part.id, part]));
    return (
      <div class="follicle-plate">
        <FollicleDrawing moment={shown} id={id} alt={`Drawing. ${step.alt}`} names={names} />
      </div>
    );
  }, [shown, step, id, data]);
  const key = useMemo(() => <Key data={data} shown={shown} />, [shown, data]);
  const steps = useMemo(
    () => <Steps data={data} current={step.id} actions={actions} list={list} />,
    [step, data, actions, list],
  );
  const titles = data.steps.map((one, index) => ({ id: one.id, label: `${index + 1}. ${one.title}` }));
  return (
    <section
      class="island follicle"
      aria-labelledby={`${id}-finding`}
      data-words={embedded ? undefined : choice.level}
    >
      <div class="island-caption">
        <h2 id={`${id}-finding`}>{finding}</h2>
        <p class="island-always">{data.note}</p>
        <p class="follicle-claims">
          {data.scale} Claims: <ClaimLinks ids={data.noteClaims} titles={data.titles} />.
        </p>
      </div>
      <div class="follicle-choices needs-script">
        <Presets legend="Five steps" presets={titles} current={stepOf(shown)} onChoose={actions.step} />
        {!embedded && <LevelChoice level={choice.level} onChoose={actions.level} />}
      </div>
      <Notice text={notice} />
      <div class="follicle-body follicle-live">
        <div class="follicle-picture">
          {picture}
          <label class="follicle-slider needs-script">
            <span>Move through the steps</span>
            <input
              type="range"
              name="moment"
              min="0"
              max={stepIds.length - 1}
              step="0.1"
              value={shown}
              aria-valuetext={momentWords(data, shown)}
              onInput={(event) => actions.slide(event.currentTarget.valueAsNumber)}
              onChange={actions.settle}
              onKeyDown={(event) => {
                const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
                if (by === undefined) return;
                event.preventDefault();
                actions.next(by);
              }}
            />
          </label>
          {key}
        </div>
        {steps}
      </div>
      <Tools actions={actions} link={link} />
      <Announcer text={said} />
    </section>
  );
}

/** What is said after a gesture: the step, then what its picture shows. */
export function summarise(data: FollicleData, { moment }: Choice): string {
  return `${momentWords(data, Number(moment))}. ${nearestStep(data.steps, Number(moment)).alt}`;
}
