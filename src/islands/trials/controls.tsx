/** Native controls for everything a reader can choose. */
import { useMemo, useState } from 'preact/hooks';
import { type Choice, defaultChoice, trialId } from '../../domain/trials/choice.ts';
import type { Figure } from '../../domain/trials/figure.ts';
import type { Panel } from '../../domain/trials/panels.ts';
import {
  ages,
  countsPeople,
  drugs,
  isDrawn,
  measures,
  stages,
  type TrialRow,
} from '../../domain/trials/row.ts';
import {
  ageWords,
  bandWords,
  drugName,
  measureWords,
  outOf100,
  shortWeekWords,
  stageWords,
} from '../../domain/trials/words.ts';
import { useLater } from '../shared/live.ts';
import { Select } from '../shared/parts.tsx';

export interface ChoiceActions {
  readonly choose: (change: Partial<Choice>) => void;
}

/** Only values that some drawn result has: an option that always finds nothing would be a trap. */
function present<T extends string>(
  rows: readonly TrialRow[],
  all: readonly T[],
  key: keyof TrialRow,
): readonly T[] {
  const had = new Set(rows.filter(isDrawn).map((row) => row[key]));
  return all.filter((value) => had.has(value));
}

/** The trials of the chosen medicine. */
const trialsOf = (rows: readonly TrialRow[], { drug }: Choice): readonly string[] =>
  [...new Set(rows.filter((row) => drug === 'all' || row.drug === drug).map((row) => row.trial))].sort();

const optionsOf = (panel: Panel) => (
  <optgroup key={panel.id} label={`${panel.title}: ${panel.detail}`}>
    {panel.marks.map(({ row }) => (
      <option key={row.id} value={row.id}>
        {`${row.label}, ${shortWeekWords(row)}: ${outOf100(row.percent)}`}
      </option>
    ))}
  </optgroup>
);

/** The result shown as 100 heads, chosen among those drawn. */
export function HeadsSelect({
  figure,
  actions,
}: {
  readonly figure: Figure;
  readonly actions: ChoiceActions;
}) {
  // The long list of options follows after the paint, unless it would lack the result that it names.
  const shown = useLater(figure.panels);
  const chosen = figure.heads?.row.id;
  const panels = shown.some(({ marks }) => marks.some(({ row }) => row.id === chosen))
    ? shown
    : figure.panels;
  const options = useMemo(() => panels.map(optionsOf), [panels]);
  if (!countsPeople(figure.choice.measure) || panels.length === 0) return null;
  return (
    <div class="needs-script">
      <Select
        name="row"
        label="Show another result as heads"
        value={figure.heads?.row.id ?? ''}
        options={[]}
        onChange={(row) => actions.choose({ row })}
      >
        {options}
      </Select>
    </div>
  );
}

interface FilterProps {
  readonly choice: Choice;
  readonly rows: readonly TrialRow[];
  readonly actions: ChoiceActions;
}

/** The filters. While they are closed they follow a gesture after the paint. */
export function Filters({ choice, rows, actions }: FilterProps) {
  const [open, setOpen] = useState(false);
  const shown = useLater(choice, open);
  return useMemo(
    () => <FilterFields choice={shown} rows={rows} actions={actions} onToggle={setOpen} />,
    [shown, rows, actions],
  );
}

function FilterFields({
  choice,
  rows,
  actions,
  onToggle,
}: FilterProps & { readonly onToggle: (open: boolean) => void }) {
  const { choose } = actions;
  return (
    <details class="island-filters needs-script" onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>Choose medicine, trial, what was counted, severity and age</summary>
      <div>
        <Select
          name="drug"
          label="Medicine"
          value={choice.drug}
          options={[
            { value: 'all', label: 'Every medicine' },
            ...present(rows, drugs, 'drug').map((value) => ({ value, label: drugName(value) })),
          ]}
          onChange={(drug) => choose({ drug: drug as Choice['drug'] })}
        />
        <Select
          name="trial"
          label="Trial"
          value={choice.trial}
          options={[
            { value: 'all', label: 'Every trial' },
            ...trialsOf(rows, choice).map((trial) => ({ value: trialId({ trial }), label: trial })),
          ]}
          onChange={(trial) => choose({ trial })}
        />
        <Select
          name="measure"
          label="What was counted"
          value={choice.measure}
          options={present(rows, measures, 'measure').map((value) => ({ value, label: measureWords[value] }))}
          onChange={(measure) => choose({ measure })}
        />
        <Select
          name="band"
          label="Hair lost at the start"
          value={choice.band}
          options={[
            { value: 'any', label: 'Any' },
            { value: 'split', label: 'Only results split by it' },
            ...(['25-or-more', '35-94', '50-94', '95-100'] as const).map((value) => ({
              value,
              label: bandWords[value],
            })),
          ]}
          onChange={(band) => choose({ band: band as Choice['band'] })}
        />
        <Select
          name="age"
          label="Age group"
          value={choice.age}
          options={[
            { value: 'all', label: 'Every age' },
            ...present(rows, ages, 'age').map((value) => ({ value, label: ageWords[value] })),
          ]}
          onChange={(age) => choose({ age: age as Choice['age'] })}
        />
        <Select
          name="stage"
          label="Kind of study"
          value={choice.stage}
          options={[
            { value: 'all', label: 'Every kind' },
            ...present(rows, stages, 'stage').map((value) => ({ value, label: stageWords[value] })),
          ]}
          onChange={(stage) => choose({ stage: stage as Choice['stage'] })}
        />
        <Select
          name="time"
          label="Time"
          value={choice.time}
          options={[
            { value: defaultChoice.time, label: 'The last week with a comparison group' },
            { value: 'weeks', label: 'All weeks, those without comparison too' },
          ]}
          onChange={(time) => choose({ time: time as Choice['time'] })}
        />
      </div>
    </details>
  );
}
