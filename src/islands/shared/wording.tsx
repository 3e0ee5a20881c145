/** The switch between plain and clinical words inside a figure's panel. */

export const wordings = ['plain', 'clinical'] as const;
export type Wording = (typeof wordings)[number];

const labels: Readonly<Record<Wording, string>> = { plain: 'Plain', clinical: 'Clinical' };

export function WordingSwitch(props: {
  readonly words: Wording;
  readonly onChange: (words: Wording) => void;
}) {
  return (
    <fieldset class="island-wording needs-script">
      <legend class="visually-hidden">Words of this panel</legend>
      {wordings.map((words) => (
        <button
          key={words}
          type="button"
          value={words}
          aria-pressed={props.words === words}
          onClick={() => props.onChange(words)}
        >
          {labels[words]}
        </button>
      ))}
    </fieldset>
  );
}
