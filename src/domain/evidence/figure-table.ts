/** A claim's figures as rows that a person can read: keys turned into words, units added, ends of intervals put together. */
import type { Claim, FigureValue } from './claim.ts';
import { printDate, printNumber } from './figure.ts';
import { capitalise, joinParts, wordsOf } from './figure-words.ts';

export interface FigureRow {
  /** Keys of the claim's figures that the row holds, the estimate's first. */
  readonly keys: readonly string[];
  readonly label: string;
  /** With its unit. */
  readonly value: string;
  /** "30.1 to 45.0" with what it is: a 95% confidence or credible interval. Null where the source gave none. */
  readonly interval: string | null;
}

/** Units named inside a key; the longest that fits is taken. */
const units = (
  [
    ['per_100_patient_years', 'per 100 patient-years'],
    ['per_100000py', 'per 100,000 person-years'],
    ['per_10000_py', 'per 10,000 person-years'],
    ['per_1000py', 'per 1,000 person-years'],
    ['per_100_py', 'per 100 person-years'],
    ['per_100py', 'per 100 person-years'],
    ['per_100000', 'per 100,000'],
    ['iu_per_ml', 'IU/mL'],
    ['mg_per_dl', 'mg/dL'],
    ['mg_per_kg', 'mg/kg'],
    ['mg_per_ml', 'mg/mL'],
    ['mg_per_l', 'mg/L'],
    ['ng_per_ml', 'ng/mL'],
    ['pg_per_ml', 'pg/mL'],
    ['g_per_dl', 'g/dL'],
    ['mg_per_day', 'mg a day'],
    ['per_mm3', 'per mm³'],
    ['ng_ml', 'ng/mL'],
    ['i2_percent', '%'],
    ['percent', '%'],
    ['mg', 'mg'],
    ['cm', 'cm'],
    ['kg', 'kg'],
  ] as [string, string][]
).sort((a, b) => b[0].length - a[0].length);

/** What `n_` counts when its next word says so; anything else is people (or animals). */
const countable =
  /^(studies|trials|cases|mice|searches|found|responders|patients|controls|participants|genes|proteins|events|regions|experts|dermatologists|children|biopsies|samples|pairs|mz|dz|relatives|adults|taxa|metabolites|cytokines|snps|papers|references|recommendations|reports|periods|cells|subtypes|chromatin|treatments|conditions|experiments|women|deaths|review|total|series|lesional|nonlesional|correlated|changed|expected|steps|figures|serum|colony|malignancy|research|pages|relapsed|people|adult|adolescent)$/;

const upperEnd = (token: string | undefined) => (token === 'low' ? 'high' : 'max');
const isInterval = (token: string) => /^c(r)?i95$/.test(token);

interface Pair {
  readonly low: string;
  readonly high: string;
  readonly stem: readonly string[];
  readonly of: 'ci' | 'cri' | 'range';
}

/** Keys that are the two ends of one interval or range: alike but for low and high, or min and max. */
function pairsOf(keys: readonly string[]): readonly Pair[] {
  const all = new Set(keys);
  return keys.flatMap((low) => {
    const tokens = low.split('_');
    const ends = tokens.flatMap((token, at) => (token === 'low' || token === 'min' ? [at] : []));
    for (const at of ends) {
      const high = [...tokens.slice(0, at), upperEnd(tokens[at]), ...tokens.slice(at + 1)].join('_');
      if (!all.has(high)) continue;
      const mark = tokens.find(isInterval);
      const of = mark === 'ci95' ? 'ci' : mark ? 'cri' : 'range';
      return [{ low, high, of, stem: tokens.filter((token, i) => i !== at && !isInterval(token)) } as const];
    }
    return [];
  });
}

/** The estimate that an interval belongs to: the nearest before it that has all its words, or its first, or is simply before it. */
function estimateOf(pair: Pair, keys: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const before = keys
    .slice(0, keys.indexOf(pair.low))
    .filter((key) => !taken.has(key) && !/^n_|^(weeks|months|years|dose)/.test(key))
    .reverse();
  const has = (key: string, words: readonly string[]) => words.every((word) => key.split('_').includes(word));
  return (
    before.find((key) => has(key, pair.stem)) ??
    before.find((key) => has(key, pair.stem.slice(0, 1))) ??
    before[0]
  );
}

/** Words and unit of a key. Percentages say so by their sign, counts by what is counted. */
export function readKey(key: string, species: Claim['species'] = 'human'): { label: string; unit: string } {
  if (key === 'n') return { label: species === 'human' ? 'People' : 'Number', unit: '' };
  const found = units.find(([words]) => `_${key}_`.includes(`_${words}_`));
  const text = found ? `_${key}_`.replace(`_${found[0]}_`, '_') : `_${key}_`;
  const tokens = text.split('_').filter(Boolean);
  let lead: string[] = [];
  let end: string[] = [];
  if (found?.[0] === 'i2_percent') lead = ['I²'];
  if (tokens[0] === 'n' && tokens.length > 1) {
    tokens.shift();
    if (!countable.test(tokens[0] ?? '')) lead = [species === 'human' ? 'people' : 'number'];
  }
  if (tokens[0] === 'ir' && found?.[1].startsWith('per ')) {
    tokens.shift();
    lead = ['incidence rate'];
  }
  const bound = Math.max(tokens.lastIndexOf('min'), tokens.lastIndexOf('max'));
  if (bound >= 0) end = [tokens.splice(bound, 1)[0] === 'min' ? 'lowest' : 'highest'];
  const average = tokens.findIndex((token, at) => at > 0 && (token === 'mean' || token === 'median'));
  if (average > 0) end = [...end, ...tokens.splice(average, 1)];
  const measure = tokens.splice(0, measureLength(tokens));
  const label = joinParts([...lead, ...wordsOf(measure), ...wordsOf(tokens), ...end]);
  return {
    label: capitalise(label || (found?.[1] === '%' ? 'percentage' : 'value')),
    unit: found?.[1] ?? '',
  };
}

/** How many of the first tokens name a measure of effect. */
function measureLength(tokens: readonly string[]): number {
  if (/^(a?or|a?hr|irr|rr|smd|md|p|r)$/.test(tokens[0] ?? '')) return 1;
  return /^(odds|hazard|risk)$/.test(tokens[0] ?? '') && tokens[1] === 'ratio' ? 2 : 0;
}

/** A number as printed, very small ones as powers of ten. */
function printAny(value: number): string {
  const [digits, power] = String(value).split('e-');
  if (power === undefined) return printNumber(value);
  return `${digits} × 10⁻${[...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}

const withUnit = (text: string, unit: string) =>
  unit === '%' ? `${text}%` : unit ? `${text} ${unit}` : text;

/** A value in words. Rows of data (a ladder of evidence) become "key: value" lists. */
export function printValue(value: FigureValue, unit = ''): string {
  if (typeof value === 'number') return withUnit(printAny(value), unit);
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return printDate(value);
    const text = value
      .replace(/^(\d+)\/(\d+)$/, '$1 of $2')
      .replace(/(\d)-(\d)/g, '$1 to $2')
      .replaceAll('<=', '≤')
      .replaceAll('>=', '≥')
      .replaceAll(' x ', ' × ');
    return withUnit(text, unit);
  }
  return value
    .map((item) =>
      typeof item === 'object' && item !== null
        ? Object.entries(item)
            .map(([key, part]) => `${wordsOf(key.split('_')).join(', ')}: ${String(part)}`)
            .join('; ')
        : String(item),
    )
    .join(value.some((item) => typeof item === 'object') ? '. ' : ', ');
}

/** The figures of a claim in the order in which they were written. Empty for a claim that nobody saw a source for. */
export function figureRows(claim: Claim): readonly FigureRow[] {
  if (!claim.seen) return [];
  const keys = Object.keys(claim.figures);
  const number = (key: string) => printValue(claim.figures[key] ?? '');
  const pairs = pairsOf(keys);
  const ends = new Set(pairs.flatMap(({ low, high }) => [low, high]));
  const intervals = new Map<string, Pair>();
  for (const pair of pairs) {
    if (pair.of === 'range') continue;
    const taken = new Set([...ends, ...intervals.keys()]);
    const estimate = estimateOf(pair, keys, taken);
    if (estimate) intervals.set(estimate, pair);
  }
  const ranges = new Map(pairs.filter(({ of }) => of === 'range').map((pair) => [pair.low, pair]));
  return keys.flatMap((key): FigureRow[] => {
    const range = ranges.get(key);
    if (range) {
      const { label, unit } = readKey(range.stem.join('_') || 'range', claim.species);
      const value = withUnit(`${number(range.low)} to ${number(range.high)}`, unit);
      return [{ keys: [range.low, range.high], label, value, interval: null }];
    }
    if (ends.has(key)) return [];
    const { label, unit } = readKey(key, claim.species);
    const pair = intervals.get(key);
    const interval =
      pair && `95% ${pair.of === 'ci' ? 'CI' : 'CrI'} ${number(pair.low)} to ${number(pair.high)}`;
    return [
      {
        keys: pair ? [key, pair.low, pair.high] : [key],
        label,
        value: printValue(claim.figures[key] ?? '', unit),
        interval: interval ?? null,
      },
    ];
  });
}
