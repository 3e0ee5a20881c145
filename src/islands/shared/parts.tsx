/** Pieces that every island has: presets, tools, notice, announcer, the line of certainty. Pure functions of props. */
import type { ComponentChildren } from 'preact';
import { certaintyLabels } from '../../domain/evidence/certainty.ts';
import type { Certainty } from '../../domain/evidence/claim.ts';

export interface PresetButton {
  readonly id: string;
  readonly label: string;
}

/** Ready-made views, as native buttons. */
export function Presets(props: {
  readonly presets: readonly PresetButton[];
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly legend?: string;
}) {
  return (
    <fieldset class="island-presets needs-script">
      <legend class="label">{props.legend ?? 'Questions this figure can answer'}</legend>
      {props.presets.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          value={id}
          aria-pressed={id === props.current}
          onClick={() => props.onChoose(id)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** Short titles of claims, by id. */
export type ClaimTitles = Readonly<Record<string, string>>;

/** Links to claims by their titles, parted by semicolons, since a title may hold commas. */
export function ClaimLinks({
  ids,
  titles,
}: {
  readonly ids: readonly string[];
  readonly titles: ClaimTitles;
}) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={`/evidence/claims/${id}/`}>{titles[id]}</a>
        </span>
      ))}
    </>
  );
}

export interface ToolActions {
  readonly reset: () => void;
  readonly copyLink: () => void;
  readonly download: (kind: 'svg' | 'png' | 'csv') => void;
}

/** Reset, copy link and downloads. `link` is shown in a field where copying wasn't possible. */
export function Tools(props: {
  readonly actions: ToolActions;
  readonly link: string;
  /** What only this figure has, after the downloads. */
  readonly children?: ComponentChildren;
}) {
  const { actions, link, children } = props;
  return (
    <div class="island-tools needs-script">
      <button type="button" data-tool="reset" onClick={actions.reset}>
        Start view
      </button>
      <button type="button" data-tool="copy" onClick={actions.copyLink}>
        Copy link
      </button>
      <fieldset class="island-downloads">
        <legend class="visually-hidden">Download</legend>
        {(['svg', 'png', 'csv'] as const).map((kind) => (
          <button key={kind} type="button" data-tool={kind} onClick={() => actions.download(kind)}>
            <span class="visually-hidden">Download as </span>
            {kind.toUpperCase()}
          </button>
        ))}
      </fieldset>
      {children}
      {link && (
        <label class="island-link">
          Copy this link yourself:
          <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </div>
  );
}

/** What was ignored in a damaged link. A live region that is always there, so that its text is announced. */
export function Notice({ text }: { readonly text: string }) {
  return (
    <p class="island-notice" role="status" data-island-notice>
      {text}
    </p>
  );
}

/** The one polite announcement of a gesture. */
export function Announcer({ text }: { readonly text: string }) {
  return (
    <p class="visually-hidden" aria-live="polite" data-island-said>
      {text}
    </p>
  );
}

/** Dashes of a line by certainty, in units of the drawing; the same as in CertaintyMark.astro. */
export const certaintyDashes: Readonly<Record<Certainty, string | undefined>> = {
  high: undefined,
  moderate: '9 3',
  low: '4 3.2',
  'very-low': '1.5 3.6',
  hypothesis: '1.5 6',
  'expert-opinion': '1.5 6',
};

/** Certainty as a line and in words. */
export function CertaintyLine({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span class="island-certainty">
      <svg class="certainty-mark" viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
        <line
          x1="1"
          y1="5"
          x2="23"
          y2="5"
          stroke="currentColor"
          stroke-width="2.6"
          stroke-dasharray={certaintyDashes[certainty]}
        />
      </svg>{' '}
      {certaintyLabels[certainty]}
    </span>
  );
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** A labelled native select. */
export function Select<T extends string>(props: {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly children?: ComponentChildren;
}) {
  return (
    <label class="island-select">
      <span>{props.label}</span>
      <select
        name={props.name}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value as T)}
      >
        {props.children ??
          props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
    </label>
  );
}
