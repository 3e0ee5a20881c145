/** The medicine put in, its concentration, and the signal seen close up: native controls. */
import { useMemo } from 'preact/hooks';
import type { Choice } from '../../domain/selectivity/choice.ts';
import { type Figure, reason } from '../../domain/selectivity/figure.ts';
import { firstStep, lastStep } from '../../domain/selectivity/hill.ts';
import { chainsWords, jaksWords, listed, printNM } from '../../domain/selectivity/words.ts';
import { afterPaint } from '../shared/live.ts';
import { Select } from '../shared/parts.tsx';
import { WordingSwitch } from '../shared/wording.tsx';
import { Curves } from './curves.tsx';
import type { JakStatData } from './data.ts';
import { Cited } from './medicine.tsx';

export interface ChoiceActions {
  readonly choose: (change: Partial<Choice>) => void;
  /** While the slider is moving: shown, not yet kept. */
  readonly preview: (step: string) => void;
}

interface Props {
  readonly figure: Figure;
  readonly map: JakStatData;
  readonly actions: ChoiceActions;
}

/** Which medicine is in, and how much of it where its curves were read. */
export function MedicineControls({ figure, map, actions }: Props) {
  const { medicine, concentrationNM } = figure;
  return (
    <section class="medicine-in" aria-labelledby="medicine-in">
      <h3 id="medicine-in">{medicine ? `${medicine.name} is in` : 'No medicine is in'}</h3>
      {medicine && <p class="soft">{medicine.plain}</p>}
      <div class="needs-script">
        <Select
          name="drug"
          label="Put one medicine in"
          value={medicine?.id ?? ''}
          options={[
            { value: '', label: 'None' },
            ...map.medicines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(drug) => actions.choose({ drug })}
        />
      </div>
      {medicine && concentrationNM === null && (
        <p class="no-curve">
          {medicine.ic50
            ? 'No curve: for some of the four JAKs no IC50 was found. What is shown are its listed targets.'
            : 'No curve: it does not act on a JAK. It acts on a receptor, outside the cell.'}
        </p>
      )}
      <Curves figure={figure} />
      {medicine && concentrationNM !== null && (
        <>
          <label class="needs-script concentration">
            <span>
              Concentration in the tube: <b>{printNM(concentrationNM)}</b>
            </span>
            <input
              type="range"
              name="step"
              min={firstStep}
              max={lastStep}
              step="1"
              value={figure.choice.step}
              aria-valuetext={printNM(concentrationNM)}
              onInput={(event) => actions.preview(event.currentTarget.value)}
              // A key moves the slider and lets it go at once: what is kept follows what is shown.
              onChange={({ currentTarget: { value } }) => afterPaint(() => actions.choose({ step: value }))}
            />
          </label>
          <p class="soft">
            An enzyme in a tube, not a person: this concentration is not a dose, nor a level in blood.
            Measured with: {medicine.assay}.
            {figure.kinases.some(({ ic50 }) => ic50?.op === '>') && ' Hatched: the most that it can be.'}
          </p>
        </>
      )}
    </section>
  );
}

/** One signal close up: what it is for, and what the medicine does to it. */
export function CloseUp({
  figure,
  kept,
  listed: list,
  map: { captions },
  actions,
  citations,
}: Props & {
  readonly kept: Figure;
  /** What the list of signals says of each: it may follow a paint later. */
  readonly listed: Figure;
  readonly citations: Readonly<Record<string, string>>;
}) {
  const options = useMemo(
    () =>
      list.groups.map(({ group, rows }) => (
        <optgroup key={group} label={captions.groupWords[group].title}>
          {rows.map((row) => (
            <option key={row.signal.id} value={row.signal.id}>
              {row.status ? `${row.signal.name}: ${row.status}` : row.signal.name}
            </option>
          ))}
        </optgroup>
      )),
    [list, captions],
  );
  const { signal, status } = figure.closeUp;
  return (
    <section class="close-up" aria-labelledby="close-up">
      <h3 id="close-up">
        {signal.name}
        {status && `: ${status}`}
      </h3>
      <WordingSwitch words={kept.choice.words} onChange={(words) => actions.choose({ words })} />
      <p>{signal.plain}</p>
      <p>{reason(figure)}</p>
      {kept.choice.words === 'clinical' && (
        <p>
          Part in alopecia areata: {signal.role}. Receptor: {chainsWords(signal)}. JAKs: {jaksWords(signal)}.
          {signal.second &&
            ` Second receptor: ${chainsWords(signal.second)}, with ${jaksWords(signal.second)}.`}{' '}
          STATs: {listed(signal.stats)}. {signal.note}
        </p>
      )}
      <p class="soft">
        <Cited ids={signal.sources} citations={citations} />
      </p>
      <div class="needs-script">
        <Select
          name="signal"
          label="See another signal close up"
          value={signal.id}
          options={[]}
          onChange={(id) => actions.choose({ signal: id })}
        >
          {options}
        </Select>
      </div>
    </section>
  );
}
