/** The reference's subgroups of the virtual trial and its summary of the courses beside ours. */
import { armRegimens } from '../../../src/domain/simulator/calibration.ts';
import { setIds } from '../../../src/domain/simulator/parameters.ts';
import { lookWeeks, lossPoints, responseSalt, runTrial } from '../../../src/domain/simulator/trial.ts';
import { readTable, scenarios } from '../../reference/model/tables.ts';
import type { Compared } from './comparison.ts';
import { setOf } from './models.ts';
import { courseOf, referenceArms } from './reference.ts';

type Row = Readonly<Record<string, string>>;
const [response, after24, after100] = [52, 76, 152].map((week) => week / lookWeeks) as [
  number,
  number,
  number,
];

/** People by length of their episode: response, losses after stopping 4 mg, memory at entry. */
function byEpisode(row: Row): readonly (readonly [string, number])[] {
  const { cohort, outcomes } = referenceArms(setOf(row['set'] as 'A'));
  const [, from = '', to = ''] = /^episode ([\d.]+) to ([\d.]+)/.exec(row['subgroup'] ?? '') ?? [];
  const { salts, entered } = outcomes.stop4;
  const at = (look: number, person: number) => salts[look * entered + person] ?? Number.NaN;
  const members = cohort.people.flatMap(({ episodeWeeks }, i) =>
    episodeWeeks >= Number(from) * 52 && episodeWeeks < Number(to) * 52 + 1e-9 ? [i] : [],
  );
  const responders = members.filter((i) => at(response, i) <= responseSalt);
  const percent = (part: number, whole: number) => (100 * part) / whole;
  const lostBy = (last: number) =>
    responders.filter((i) => {
      for (let look = response + 1; look <= last; look++)
        if (at(look, i) - at(response, i) > lossPoints) return true;
      return false;
    }).length;
  const memory = members.reduce((sum, i) => sum + (cohort.states[5 * i + 2] ?? 0), 0) / members.length;
  return [
    ['n', members.length],
    ['SALT20_week52_percent', percent(responders.length, members.length)],
    ['LOB_24_weeks_after_stop_percent', percent(lostBy(after24), responders.length)],
    ['LOB_100_weeks_after_stop_percent', percent(lostBy(after100), responders.length)],
    ['mean_M_at_start', memory],
  ];
}

/** The input lowered from the day the drug stops. */
function byInput(row: Row): readonly (readonly [string, number])[] {
  const { cohort } = referenceArms(setOf(row['set'] as 'A'));
  const [, percent = ''] = /lowered by (\d+)%/.exec(row['subgroup'] ?? '') ?? [];
  const { onset, segments } = armRegimens.stop4;
  const lowered = segments.map((one, i) =>
    i === 1 ? { ...one, inputFactor: 1 - Number(percent) / 100 } : one,
  );
  const { responders, lost } = runTrial(cohort, { onset, segments: lowered });
  return [
    ['n', responders],
    ['LOB_24_weeks_after_stop_percent', lost[after24] ?? Number.NaN],
    ['LOB_100_weeks_after_stop_percent', lost[after100] ?? Number.NaN],
  ];
}

export function subgroupLines(): readonly Compared[] {
  return readTable('virtual_trial_subgroups').flatMap((row) => {
    const values = row['subgroup']?.startsWith('episode') ? byEpisode(row) : byInput(row);
    return values.map(([column, ours]) => ({
      quantity: `${row['set']}, ${row['subgroup']}: ${column}`,
      reference: Number(row[column]),
      ours,
      within: 1e-6,
    }));
  });
}

/** SALT at the end of each segment, which the reference prints to four decimals, and memory at the end. */
export function summaryLines(): readonly Compared[] {
  return readTable('ode_summary').flatMap((row) => {
    const [id, name = ''] = [setIds.find((one) => one === row['set']) ?? 'A', row['scenario']];
    const course = courseOf(setOf(id), name);
    const salt = (week: number) => course.salt[week] ?? Number.NaN;
    let week = 0;
    const ends = (scenarios[id]?.[name]?.segments ?? []).map(([weeks]) => {
      week += weeks;
      return week;
    });
    const printed = (row['SALT_at_segment_ends'] ?? '').split(' ').map(Number);
    return [
      ...ends.map((end, i) => ({
        quantity: `${id}, ${name}: SALT at week ${end}`,
        reference: printed[i] ?? Number.NaN,
        ours: salt(end),
        within: 0.0000501,
      })),
      {
        quantity: `${id}, ${name}: memory at the end`,
        reference: Number(row['M_end']),
        ours: course.memory.at(-1) ?? Number.NaN,
        within: 1e-7,
      },
    ];
  });
}
