/** The plan in native controls: typed weeks, what is taken, and by how much the background signal is lowered. */
import {
  doses,
  longestPart,
  longestUntreated,
  mostParts,
  type Part,
  type PersonId,
  type Plan,
  partWords,
  triggerWeeks,
} from '../../domain/relapse/plan.ts';
import { Select } from '../shared/parts.tsx';

export interface EditorProps {
  readonly plan: Plan;
  readonly edit: (plan: Plan) => void;
}

type What = Pick<Part, 'doseMg' | 'toMg' | 'arm'>;

const choices: readonly What[] = [
  ...doses.map((doseMg) => ({ doseMg })),
  { doseMg: 4, toMg: 0 },
  { doseMg: 4, toMg: 2 },
  { doseMg: 2, toMg: 0 },
  { doseMg: 0, arm: 'ifng' },
  { doseMg: 0, arm: 'il15' },
];

const whatKey = ({ doseMg, toMg, arm }: What) => arm ?? `${doseMg}${toMg === undefined ? '' : `~${toMg}`}`;
/** Percent by which the background may be lowered; no advice: nothing is known to do it. */
const lowerings = [0, 10, 20, 30, 40, 50, 60] as const;

function Weeks(props: {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly onChange: (weeks: number) => void;
}) {
  return (
    <label class="plan-weeks">
      <span>{props.label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={props.low}
        max={props.high}
        step="1"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}

function PartRow({
  part,
  number,
  change,
  remove,
}: {
  readonly part: Part;
  readonly number: number;
  readonly change: (part: Part) => void;
  readonly remove: () => void;
}) {
  const known = choices.some((one) => whatKey(one) === whatKey(part)) ? choices : [...choices, part];
  const { weeks, loweredBy = 0 } = part;
  return (
    <li>
      <fieldset>
        <legend>Part {number}</legend>
        <Weeks
          label="Weeks"
          value={weeks}
          low={1}
          high={longestPart}
          onChange={(next) => change({ ...part, weeks: next })}
        />
        <Select
          name={`what-${number}`}
          label="Taken"
          value={whatKey(part)}
          options={known.map(({ doseMg, toMg, arm }) => {
            const what = { doseMg, ...(toMg === undefined ? {} : { toMg }), ...(arm ? { arm } : {}) };
            return { value: whatKey(what), label: partWords({ ...what, weeks }) };
          })}
          onChange={(key) => {
            const what = known.find((one) => whatKey(one) === key) ?? part;
            change({
              weeks,
              doseMg: what.doseMg,
              ...(what.toMg === undefined ? {} : { toMg: what.toMg }),
              ...(what.arm ? { arm: what.arm } : {}),
              ...(loweredBy ? { loweredBy } : {}),
            });
          }}
        />
        <Select
          name={`background-${number}`}
          label="Background signal"
          value={String(loweredBy)}
          options={[...new Set([...lowerings, loweredBy])].map((percent) => ({
            value: String(percent),
            label: percent === 0 ? 'as it is' : `lowered by ${percent}%`,
          }))}
          onChange={(percent) => {
            const { loweredBy: _, ...rest } = part;
            change(percent === '0' ? rest : { ...rest, loweredBy: Number(percent) });
          }}
        />
        <button type="button" aria-label={`Take away part ${number}`} onClick={remove}>
          Take away
        </button>
      </fieldset>
    </li>
  );
}

export function PlanEditor({ plan, edit }: EditorProps) {
  const { parts } = plan;
  return (
    <div class="plan-fields">
      <Select<PersonId>
        name="person"
        label="The body’s background signal"
        value={plan.person}
        options={[
          { value: 'demo', label: 'keeps the disease going' },
          { value: 'low', label: 'too low to keep it going' },
        ]}
        onChange={(person) => edit({ ...plan, person })}
      />
      <Weeks
        label="Weeks before the first part"
        value={plan.untreated}
        low={triggerWeeks}
        high={longestUntreated}
        onChange={(untreated) => edit({ ...plan, untreated })}
      />
      <ol>
        {parts.map((part, index) => (
          <PartRow
            key={index}
            part={part}
            number={index + 1}
            change={(next) => edit({ ...plan, parts: parts.map((one, at) => (at === index ? next : one)) })}
            remove={() => edit({ ...plan, parts: parts.filter((_, at) => at !== index) })}
          />
        ))}
      </ol>
      <button
        type="button"
        disabled={parts.length >= mostParts}
        onClick={() =>
          edit({ ...plan, parts: [...parts, { weeks: 52, doseMg: parts.at(-1)?.doseMg ? 0 : 4 }] })
        }
      >
        Add a part
      </button>
    </div>
  );
}
