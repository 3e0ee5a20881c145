/** Native controls of the map. */
import { type Choice, levelChoices, zooms } from '../../domain/pathway/choice.ts';
import { thinningLabels, thinnings } from '../../domain/pathway/thinning.ts';
import { Select } from '../shared/parts.tsx';
import type { PathwayData } from './data.ts';

export interface ControlActions {
  readonly change: (change: Partial<Choice>) => void;
  readonly search: (text: string) => boolean;
  readonly zoom: (step: 1 | -1) => void;
}

interface Props {
  readonly choice: Choice;
  readonly data: PathwayData;
  readonly actions: ControlActions;
}

const levelWords = { '1': 'The story', '2': 'More players', '3': 'Every arrow' } as const;

export function Controls({ choice, data, actions }: Props) {
  const { pathway } = data;
  return (
    <div class="pathway-controls needs-script">
      <fieldset class="pathway-levels">
        <legend>How much to show</legend>
        {levelChoices.map((level) => (
          <button
            key={level}
            type="button"
            name="level"
            value={level}
            aria-pressed={choice.level === level}
            onClick={() => actions.change({ level, ...(level === '1' ? { view: '' } : {}) })}
          >
            {levelWords[level]}
          </button>
        ))}
      </fieldset>
      <Select
        name="view"
        label="View"
        value={choice.view}
        options={[
          { value: '', label: 'All of the level' },
          ...pathway.views.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={(view) => actions.change({ view })}
      />
      <Select
        name="drug"
        label="Put in a medicine"
        value={choice.drug}
        options={[
          { value: '', label: 'None' },
          ...pathway.medicines.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(drug) => actions.change({ drug })}
      />
      <Select
        name="thinning"
        label="Evidence: show only"
        value={choice.thinning}
        options={thinnings.map((value) => ({ value, label: thinningLabels[value] }))}
        onChange={(thinning) => actions.change({ thinning })}
      />
      <label class="island-select">
        <span>Find a player</span>
        <input
          type="search"
          name="search"
          list="pathway-players"
          autocomplete="off"
          onChange={(event) => {
            if (actions.search(event.currentTarget.value)) event.currentTarget.value = '';
          }}
        />
        <datalist id="pathway-players">
          {pathway.nodes.map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
      </label>
    </div>
  );
}

export function ZoomButtons({ choice, actions }: Pick<Props, 'choice' | 'actions'>) {
  return (
    <p class="pathway-zoom needs-script">
      <button
        type="button"
        data-zoom="out"
        aria-disabled={choice.zoom === zooms[0]}
        onClick={() => actions.zoom(-1)}
      >
        <span aria-hidden="true">−</span>
        <span class="visually-hidden">Make the map smaller</span>
      </button>
      <button
        type="button"
        data-zoom="in"
        aria-disabled={choice.zoom === zooms.at(-1)}
        onClick={() => actions.zoom(1)}
      >
        <span aria-hidden="true">+</span>
        <span class="visually-hidden">Make the map larger</span>
      </button>
    </p>
  );
}
