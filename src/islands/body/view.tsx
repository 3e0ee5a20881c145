/** The figure of the body: a pure function of its data. The same at build, in the browser, on paper. */
import { type Level, levels, type Tone, tones } from '../../domain/body/choice.ts';
import type { Picture } from '../../domain/body/picture.ts';
import { useLater } from '../shared/live.ts';
import { Announcer, CertaintyLine, Notice, Presets, type ToolActions, Tools } from '../shared/parts.tsx';
import type { BodyData } from './data.ts';
import { Key, LinkList } from './list.tsx';
import { Panel, type PanelActions } from './panel.tsx';
import { Plate } from './plate.tsx';

export interface BodyActions extends PanelActions, ToolActions {
  readonly view: (id: string) => void;
  readonly tone: (tone: string) => void;
  readonly level: (level: Level) => void;
}

export interface BodyViewProps {
  readonly picture: Picture;
  readonly data: BodyData;
  readonly actions: BodyActions;
  readonly notice: string;
  readonly said: string;
  /** Address to copy by hand; empty unless copying failed. */
  readonly link: string;
  /** In an explainer the page chooses the level. */
  readonly embedded: boolean;
}

/** What a line is, and isn't. Stands at the figure always. */
export const noArrow =
  'A line shows what was studied. Even where two things go together, that does not say that one causes the other.';

export const toneWords: Readonly<Record<Tone, string>> = {
  '1': 'light',
  '2': 'light brown',
  '3': 'brown',
  '4': 'dark brown',
};

function Caption({ picture: { view }, data }: Pick<BodyViewProps, 'picture' | 'data'>) {
  const lead = data.claims[view.claims[0]];
  return (
    <div class="island-caption">
      <h2 id="body-finding">{view.finding}</h2>
      <div class="island-grounds">
        {lead && (
          <p>
            {lead.plain} <CertaintyLine certainty={lead.certainty} />
          </p>
        )}
        <p class="soft">
          {lead?.caveat && `Read with care: ${lead.caveat}. `}
          Claims:{' '}
          {view.claims.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`/evidence/claims/${id}/`}>{data.claims[id]?.title}</a>
            </span>
          ))}
          .
        </p>
      </div>
      <p class="island-always">{noArrow}</p>
    </div>
  );
}

function Choices({
  picture: { choice },
  actions,
  embedded,
}: Pick<BodyViewProps, 'picture' | 'actions' | 'embedded'>) {
  return (
    <div class="bf-choices needs-script">
      {!embedded && (
        <fieldset>
          <legend class="label">Words</legend>
          {levels.map((level) => (
            <button
              key={level}
              type="button"
              value={level}
              aria-pressed={level === choice.level}
              onClick={() => actions.level(level)}
            >
              {level === 'plain' ? 'Plain' : 'Clinical'}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend class="label">Skin of the drawn person</legend>
        {tones.map((tone) => (
          <button
            key={tone}
            type="button"
            value={tone}
            class={`bf-tone bf-tone-${tone}`}
            aria-pressed={tone === choice.tone}
            onClick={() => actions.tone(tone)}
          >
            <span aria-hidden="true" />
            <span class="visually-hidden">{toneWords[tone]}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** The whole figure. */
export function BodyView(props: BodyViewProps) {
  const { picture, data, actions, notice, said, link, embedded } = props;
  const { choice } = picture;
  // A question answers by its finding, a link by its line; all else follows that paint.
  const told = useLater(picture);
  const drawn = told.choice.view === choice.view ? picture : told;
  return (
    <section
      class="island body-figure"
      aria-labelledby="body-finding"
      data-words={embedded ? undefined : choice.level}
    >
      <Presets presets={data.views} current={choice.view} onChoose={actions.view} />
      <Notice text={notice} />
      <Caption picture={picture} data={data} />
      <div class="bf-body">
        <div class="bf-picture">
          <Plate picture={drawn} entry={choice.chosen || 'thyroid'} onChoose={actions.choose} />
          <Choices {...props} />
        </div>
        <div class="bf-side">
          <Key picture={told} />
          <LinkList picture={told} onChoose={actions.choose} />
        </div>
        <Panel picture={told} data={data} actions={actions} />
      </div>
      <Tools actions={actions} link={link} />
      <Announcer text={said} />
    </section>
  );
}
