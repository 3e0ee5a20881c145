/**
 * The virtual trial: many virtual people on one regimen, each with an own history. The scheme is part of the model's
 * definition, because the sets were fitted with it: classical Runge-Kutta steps of half a week, the signal at its own
 * balance (G = E + σ), and on each person's σ a slow random drift. `model.md`, "The virtual trial".
 */
import type { ParameterSet } from './parameters.ts';
import { drawPopulation, driftDraw, type Person } from './population.ts';
import { checkRegimen, type Regimen, type Stretch, stretchesOf } from './regimen.ts';
import { doseAt } from './simulate.ts';
import { blockOf, checkValues, restingGrowth, saltOf } from './teaching-model.ts';

/** Half a week. */
const step = 0.5;
/** Steps between two looks: the trials are read every 4 weeks. */
export const stepsPerLook = 8;
export const lookWeeks = stepsPerLook * step;
/** Draws of a person's drift before they repeat. */
const driftLength = 1400;
/** SALT at or above which a person may enter. */
export const entrySalt = 50;
/** SALT at or below which a person has responded. */
export const responseSalt = 20;
/** More points than this above the response week's SALT is loss of benefit. */
export const lossPoints = 20;

/** People after their untreated episode, on the day of entry. Reusable: a trial changes nothing in it. */
export interface Cohort {
  readonly set: ParameterSet;
  readonly people: readonly Person[];
  /** Hiding, killers, memory, growing, hair of each person in turn. */
  readonly states: Float64Array;
  /** Each person's drift and how many draws of it are used up. */
  readonly drift: Float64Array;
  readonly drawn: Int32Array;
  /** SALT at entry. */
  readonly salt: Float64Array;
  /** People drawn to find these. */
  readonly screened: number;
}

export interface TrialOptions {
  /** Week at which response is judged and loss is counted from. Default 52, or the last look before the end. */
  readonly responseWeek?: number;
  /** Whoever loses benefit gets this dose from the next half-week on. */
  readonly retreatMg?: number;
}

export interface TrialOutcome {
  /** Weeks of the looks since entry: 0, 4, 8 … */
  readonly weeks: Float64Array;
  readonly entered: number;
  readonly responseWeek: number;
  readonly responders: number;
  /** Percent of those who entered whose SALT is 20 or less, at each look. */
  readonly salt20: Float64Array;
  readonly meanSalt: Float64Array;
  /** Percent of responders who have lost benefit at this look or an earlier one. 0 up to the response week. */
  readonly lost: Float64Array;
  /** Percent of responders with SALT 20 or less who never lost benefit. 100 at the response week, `NaN` before it. */
  readonly kept: Float64Array;
  /** Responders treated again after loss, and percent of them with SALT 20 or less at the end (`NaN` if none). */
  readonly retreated: number;
  readonly regained: number;
  /** SALT of each person at each look: `salts[look * entered + person]`. */
  readonly salts: Float64Array;
}

/** Runs everybody's untreated episode, trigger first, and keeps those who may enter a trial. */
export function enrol(set: ParameterSet, people: readonly Person[]): Cohort {
  checkValues(set.values);
  return admit(set, people);
}

/** The same for a set that was checked already. */
function admit(set: ParameterSet, people: readonly Person[]): Cohort {
  const { triggerWeeks, triggerSigma } = set.values;
  const walker = new Walker(set);
  const entered: { person: Person; state: Float64Array; drift: number; drawn: number; salt: number }[] = [];
  for (const person of people) {
    walker.begin(person);
    const steps = Math.trunc(person.episodeWeeks / step);
    for (let i = 0; i < steps; i++) walker.move(1, i * step < triggerWeeks ? triggerSigma : 0);
    const salt = saltOf(walker.hair);
    if (salt < entrySalt) continue;
    entered.push({ person, state: walker.state(), drift: walker.drift, drawn: walker.drawn, salt });
  }
  const states = new Float64Array(entered.length * 5);
  entered.forEach(({ state }, i) => {
    states.set(state, i * 5);
  });
  return {
    set,
    people: entered.map(({ person }) => person),
    states,
    drift: Float64Array.from(entered, ({ drift }) => drift),
    drawn: Int32Array.from(entered, ({ drawn }) => drawn),
    salt: Float64Array.from(entered, ({ salt }) => salt),
    screened: people.length,
  };
}

/** The virtual trial: draws on each person's own beginning, so the regimen's `onset` plays no part. */
export function virtualTrial(
  set: ParameterSet,
  people: readonly Person[],
  regimen: Regimen,
  options: TrialOptions = {},
): TrialOutcome {
  return runTrial(enrol(set, people), regimen, options);
}

/**
 * A cohort of just so many people: draws from person `first` on until enough may enter. The set is one that was
 * checked as it was read: a browser loads no checks.
 */
export function recruit(set: ParameterSet, wanted: number, first = 1): Cohort {
  const people: Person[] = [];
  let screened = 0;
  let cohort = admit(set, people);
  while (cohort.people.length < wanted && screened < 64 * wanted + 1024) {
    const more = Math.ceil((wanted - cohort.people.length) * 1.5) + 8;
    const batch = admit(set, drawPopulation(set, more, first + screened));
    cohort = joined(cohort, batch);
    screened += more;
  }
  return firstOf(cohort, Math.min(wanted, cohort.people.length));
}

/** Runs a regimen on a cohort from its day of entry. Segments are taken to the nearest half-week. */
export function runTrial(cohort: Cohort, regimen: Regimen, options: TrialOptions = {}): TrialOutcome {
  const plan: Regimen = { onset: { triggerWeeks: 0, untreatedWeeks: 0 }, segments: regimen.segments };
  checkRegimen(plan);
  return trialOf(cohort, plan.segments, options);
}

/** The same for segments that were checked already: a browser loads no checks. */
export function trialOf(
  cohort: Cohort,
  segments: Regimen['segments'],
  options: TrialOptions = {},
): TrialOutcome {
  const plan: Regimen = { onset: { triggerWeeks: 0, untreatedWeeks: 0 }, segments };
  const schedule = scheduleOf(stretchesOf(plan));
  const looks = Math.floor(schedule.length / stepsPerLook);
  const weeks = Float64Array.from({ length: looks + 1 }, (_, look) => look * lookWeeks);
  const responseLook = Math.min(looks, Math.round((options.responseWeek ?? 52) / lookWeeks));
  const count = cohort.people.length;
  const salts = new Float64Array((looks + 1) * count);
  const retreated = new Uint8Array(count);
  const walker = new Walker(cohort.set);
  for (let i = 0; i < count; i++) {
    walker.resume(cohort, i);
    salts[i] = cohort.salt[i] as number;
    let reference = Number.POSITIVE_INFINITY;
    let again = false;
    for (let n = 0; n < looks * stepsPerLook; n++) {
      if (n === responseLook * stepsPerLook) reference = saltOf(walker.hair);
      if (options.retreatMg !== undefined && !again) again = saltOf(walker.hair) - reference > lossPoints;
      walker.dose(schedule[n] as Moment, again ? options.retreatMg : undefined);
      walker.move((schedule[n] as Moment).inputFactor, 0);
      if ((n + 1) % stepsPerLook === 0) salts[((n + 1) / stepsPerLook) * count + i] = saltOf(walker.hair);
    }
    retreated[i] = again ? 1 : 0;
  }
  return outcomeOf({ weeks, salts, count, responseLook, retreated });
}

interface Traces {
  readonly weeks: Float64Array;
  readonly salts: Float64Array;
  readonly count: number;
  readonly responseLook: number;
  readonly retreated: Uint8Array;
}

/** Shares from everybody's traces. */
function outcomeOf({ weeks, salts, count, responseLook, retreated }: Traces): TrialOutcome {
  const at = (look: number, person: number) => salts[look * count + person] as number;
  const percent = (part: number, whole: number) => (whole === 0 ? Number.NaN : (100 * part) / whole);
  const salt20 = new Float64Array(weeks.length);
  const meanSalt = new Float64Array(weeks.length);
  const lost = new Float64Array(weeks.length);
  const kept = new Float64Array(weeks.length).fill(Number.NaN);
  const gone = new Uint8Array(count);
  const responded = Array.from({ length: count }, (_, person) => at(responseLook, person) <= responseSalt);
  const responders = responded.filter(Boolean).length;
  for (let look = 0; look < weeks.length; look++) {
    let below = 0;
    let sum = 0;
    let lostNow = 0;
    let keptNow = 0;
    for (let person = 0; person < count; person++) {
      const salt = at(look, person);
      const good = salt <= responseSalt;
      sum += salt;
      if (good) below++;
      if (!responded[person] || look < responseLook) continue;
      if (salt - at(responseLook, person) > lossPoints) gone[person] = 1;
      if (gone[person]) lostNow++;
      else if (good) keptNow++;
    }
    salt20[look] = percent(below, count);
    meanSalt[look] = count === 0 ? Number.NaN : sum / count;
    lost[look] = look < responseLook ? 0 : percent(lostNow, responders);
    if (look >= responseLook) kept[look] = percent(keptNow, responders);
  }
  let again = 0;
  let regained = 0;
  for (let person = 0; person < count; person++) {
    if (!responded[person] || !retreated[person]) continue;
    again++;
    if (at(weeks.length - 1, person) <= responseSalt) regained++;
  }
  return {
    weeks,
    entered: count,
    responseWeek: responseLook * lookWeeks,
    responders,
    salt20,
    meanSalt,
    lost,
    kept,
    retreated: again,
    regained: percent(regained, again),
    salts,
  };
}

/** What a regimen does in one half-week: the dose at its start, middle and end. */
interface Moment {
  readonly startMg: number;
  readonly middleMg: number;
  readonly endMg: number;
  readonly inputFactor: number;
  readonly blocked: Stretch['blocked'];
}

function scheduleOf(stretches: readonly Stretch[]): readonly Moment[] {
  const moments: Moment[] = [];
  for (const stretch of stretches) {
    const end = Math.round(stretch.to / step);
    const mg = (week: number) => doseAt(stretch, Math.min(stretch.to, Math.max(stretch.from, week)));
    while (moments.length < end) {
      const week = moments.length * step;
      moments.push({
        startMg: mg(week),
        middleMg: mg(week + step / 2),
        endMg: mg(week + step),
        inputFactor: stretch.inputFactor,
        blocked: stretch.blocked,
      });
    }
  }
  return moments;
}

/** Steps one person through time. The numbers live in fields and locals: nothing is allocated per step. */
class Walker {
  hair = 1;
  drift = 0;
  drawn = 0;
  private hiding = 1;
  private killers = 0;
  private memory = 0;
  private growing = 0;
  private person: Person | null = null;
  private rA = 0;
  private a0 = 1;
  private g0 = 0;
  private g1 = 0;
  private g2 = 0;
  private c0 = 0;
  private c1 = 0;
  private c2 = 0;
  private readonly set: ParameterSet;
  private readonly keep: number;
  private readonly fresh: number;
  private readonly slopes = new Float64Array(5);

  constructor(set: ParameterSet) {
    this.set = set;
    this.keep = Math.exp(-step / set.values.driftWeeks);
    this.fresh = Math.sqrt(1 - this.keep * this.keep);
  }

  /** A person on the first day of the disease, untreated. */
  begin(person: Person): void {
    this.meet(person);
    this.hiding = 1;
    this.killers = 0;
    this.memory = 0;
    this.growing = this.a0;
    this.hair = 1;
    this.drift = driftDraw(person.number, 0);
    this.drawn = 1;
    this.block(0, 0, 0, 0, 0, 0);
  }

  /** A person of a cohort on the day of entry. */
  resume({ people, states, drift, drawn }: Cohort, i: number): void {
    this.meet(people[i] as Person);
    this.hiding = states[i * 5] as number;
    this.killers = states[i * 5 + 1] as number;
    this.memory = states[i * 5 + 2] as number;
    this.growing = states[i * 5 + 3] as number;
    this.hair = states[i * 5 + 4] as number;
    this.drift = drift[i] as number;
    this.drawn = drawn[i] as number;
  }

  state(): Float64Array {
    return Float64Array.of(this.hiding, this.killers, this.memory, this.growing, this.hair);
  }

  private meet(person: Person): void {
    this.person = person;
    this.rA = person.rA;
    this.a0 = restingGrowth({ rA: person.rA, dA: this.set.values.dA });
  }

  /** Sets what the next step's drug takes away; `insteadMg` replaces the plan's dose. */
  dose({ startMg, middleMg, endMg, blocked }: Moment, insteadMg: number | undefined): void {
    const d50 = (this.person as Person).d50;
    if (blocked && insteadMg === undefined) {
      const { ifng, il15 } = blocked;
      this.block(ifng, ifng, ifng, il15, il15, il15);
      return;
    }
    const start = blockOf(insteadMg ?? startMg, d50);
    const constant = insteadMg !== undefined || (startMg === middleMg && startMg === endMg);
    const middle = constant ? start : blockOf(middleMg, d50);
    const end = constant ? start : blockOf(endMg, d50);
    this.block(start, middle, end, start, middle, end);
  }

  private block(g0: number, g1: number, g2: number, c0: number, c1: number, c2: number): void {
    this.g0 = g0;
    this.g1 = g1;
    this.g2 = g2;
    this.c0 = c0;
    this.c1 = c1;
    this.c2 = c2;
  }

  /** Half a week. A trigger above 0 holds the input up to it. */
  move(inputFactor: number, trigger: number): void {
    const { sigma, number } = this.person as Person;
    const { driftSd } = this.set.values;
    this.drift = this.keep * this.drift + this.fresh * driftDraw(number, this.drawn % driftLength);
    this.drawn++;
    let s = sigma * inputFactor * Math.exp(driftSd * this.drift - 0.5 * driftSd * driftSd);
    if (s < trigger) s = trigger;
    const { hiding: p, killers: e, memory: m, growing: a, hair, slopes: d } = this;
    this.slope(p, e, m, a, hair, s, this.g0, this.c0);
    const p1 = d[0] as number;
    const e1 = d[1] as number;
    const m1 = d[2] as number;
    const a1 = d[3] as number;
    const h1 = d[4] as number;
    const half = step / 2;
    this.slope(
      p + half * p1,
      e + half * e1,
      m + half * m1,
      a + half * a1,
      hair + half * h1,
      s,
      this.g1,
      this.c1,
    );
    const p2 = d[0] as number;
    const e2 = d[1] as number;
    const m2 = d[2] as number;
    const a2 = d[3] as number;
    const h2 = d[4] as number;
    this.slope(
      p + half * p2,
      e + half * e2,
      m + half * m2,
      a + half * a2,
      hair + half * h2,
      s,
      this.g1,
      this.c1,
    );
    const p3 = d[0] as number;
    const e3 = d[1] as number;
    const m3 = d[2] as number;
    const a3 = d[3] as number;
    const h3 = d[4] as number;
    this.slope(
      p + step * p3,
      e + step * e3,
      m + step * m3,
      a + step * a3,
      hair + step * h3,
      s,
      this.g2,
      this.c2,
    );
    const sixth = step / 6;
    this.hiding = p + sixth * (p1 + 2 * p2 + 2 * p3 + (d[0] as number));
    this.killers = e + sixth * (e1 + 2 * e2 + 2 * e3 + (d[1] as number));
    this.memory = m + sixth * (m1 + 2 * m2 + 2 * m3 + (d[2] as number));
    this.growing = a + sixth * (a1 + 2 * a2 + 2 * a3 + (d[3] as number));
    this.hair = hair + sixth * (h1 + 2 * h2 + 2 * h3 + (d[4] as number));
  }

  private slope(
    p: number,
    e: number,
    m: number,
    a: number,
    hair: number,
    s: number,
    blockedIfng: number,
    blockedIl15: number,
  ): void {
    const { kP, h, theta, deltaE, beta, omega, c0, mu, deltaM, eta, dA, kappa, kH } = this.set.values;
    const d = this.slopes;
    const seen = (1 - blockedIfng) * (e + s);
    const il15 = (1 - blockedIl15) * (c0 + seen / (1 + seen));
    const exposed = 1 - p;
    const half = h === 2 ? theta * theta : theta ** h;
    d[0] = kP * (half / (half + (h === 2 ? seen * seen : Math.max(seen, 0) ** h)) - p);
    d[1] = deltaE * (beta * exposed * il15 * (omega + m) - e);
    d[2] = ((mu * e) / (1 + e)) * (1 - m) - deltaM * (1 - (eta * il15) / (1 + c0)) * m;
    d[3] = this.rA * (1 - a) - dA * a - kappa * exposed * e * a;
    d[4] = kH * (a / this.a0 - hair);
  }
}

function joined(one: Cohort, two: Cohort): Cohort {
  const both = (a: Float64Array, b: Float64Array) => Float64Array.from([...a, ...b]);
  return {
    set: one.set,
    people: [...one.people, ...two.people],
    states: both(one.states, two.states),
    drift: both(one.drift, two.drift),
    drawn: Int32Array.from([...one.drawn, ...two.drawn]),
    salt: both(one.salt, two.salt),
    screened: one.screened + two.screened,
  };
}

function firstOf(cohort: Cohort, count: number): Cohort {
  return {
    ...cohort,
    people: cohort.people.slice(0, count),
    states: cohort.states.slice(0, count * 5),
    drift: cohort.drift.slice(0, count),
    drawn: cohort.drawn.slice(0, count),
    salt: cohort.salt.slice(0, count),
  };
}
