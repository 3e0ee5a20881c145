import { describe, expect, test } from 'vitest';
import { defaultChoice, presetOf, presets, settle, watched } from '../../../src/domain/selectivity/choice.ts';
import { csvOf } from '../../../src/domain/selectivity/csv.ts';
import { figureOf, reason, rowsOf, summarise } from '../../../src/domain/selectivity/figure.ts';
import { curve, curveLabels, kinaseFill, kinasePath } from '../../../src/domain/selectivity/layout.ts';
import { diseaseGroups, hasCurves } from '../../../src/domain/selectivity/signal.ts';
import { printIc50, printShare } from '../../../src/domain/selectivity/words.ts';
import { longestQuery } from '../../../src/share/codec.ts';
import { jakStatCodec } from '../../../src/share/jak-stat.ts';
import { map } from './map.ts';

const of = (id: string) => {
  const preset = presets.find((one) => one.id === id);
  if (!preset) throw new Error(id);
  return figureOf(map, preset.choice);
};
const group = (id: string, name: string) => of(id).groups.find((one) => one.group === name)?.rows ?? [];

describe('what the presets say holds on the map', () => {
  test('baricitinib reaches drivers and blood-makers alike', () => {
    expect(rowsOf(of('together')).every(({ touch }) => touch === 'reached')).toBe(true);
    const drivers = group('together', 'driver').map(({ share }) => share?.low ?? 0);
    const blood = group('together', 'safety').map(({ share }) => share?.low ?? 0);
    expect(Math.min(...drivers, ...blood)).toBeGreaterThan(0.5);
  });
  test('ritlecitinib reaches IL-15 and IL-2, and nothing is known of the blood-makers', () => {
    const touches = new Map(rowsOf(of('elsewhere')).map(({ signal, touch }) => [signal.id, touch]));
    expect([touches.get('jak-il15'), touches.get('jak-il2')]).toEqual(['reached', 'reached']);
    expect(group('elsewhere', 'safety').every(({ touch }) => touch === 'unknown')).toBe(true);
  });
  test('upadacitinib is narrow where little of it is in the tube and wide where much is', () => {
    expect(group('wider', 'safety').every(({ touch }) => touch === 'not-listed')).toBe(true);
    expect(group('wider', 'safety').every(({ share }) => (share?.low ?? 0) > 0.5)).toBe(true);
    const little = figureOf(map, { ...defaultChoice, drug: 'upadacitinib', step: '10', signal: 'jak-epo' });
    expect((little.closeUp.share?.high ?? 1) < 0.1).toBe(true);
  });
  test('IL-10 is blunted as much as the drivers that need JAK1 are', () => {
    const figure = of('calming');
    const il15 = rowsOf(figure).find(({ signal }) => signal.id === 'jak-il15');
    expect(figure.closeUp.signal.group).toBe('calming');
    expect(figure.closeUp.share).toEqual(il15?.share);
  });
  test('every signal needs one of four JAKs, and none is alone with one', () => {
    for (const jak of ['JAK1', 'JAK2', 'JAK3', 'TYK2'] as const)
      expect(map.signals.filter(({ jaks }) => jaks.includes(jak)).length).toBeGreaterThan(1);
  });
  test('each is its own preset and names claims', () => {
    for (const preset of presets) {
      expect(presetOf(preset.choice)).toBe(preset);
      expect(settle(map, preset.choice)).toBe(preset.choice);
      expect(preset.claims.length).toBeGreaterThan(0);
    }
  });
});

describe('the figure', () => {
  test('says what it counts where the choice is the reader’s own', () => {
    const figure = figureOf(map, {
      ...defaultChoice,
      drug: 'deuruxolitinib',
      step: '10',
      signal: 'jak-il15',
    });
    expect(figure.preset).toBeUndefined();
    expect(figure.finding).toBe(
      'Aimed at JAK1 and JAK2, deuruxolitinib can reach 10 of the 10 signals that drive, calm or support the attack, and 12 of the 12 others drawn here.',
    );
    const moved = figureOf(map, { ...defaultChoice, drug: 'upadacitinib', step: '20' });
    expect(moved.finding).toContain('In the tube, 100 nM of upadacitinib blocks by half or more');
  });
  test('has a share only for medicines with curves', () => {
    for (const { id } of map.medicines) {
      const figure = figureOf(map, { ...defaultChoice, drug: id });
      const medicine = figure.medicine;
      if (!medicine) throw new Error(id);
      expect(figure.concentrationNM !== null, id).toBe(hasCurves(medicine));
      for (const row of rowsOf(figure)) expect(row.share !== null, id).toBe(hasCurves(medicine));
    }
  });
  test('never speaks of two medicines at once', () => {
    const names = map.medicines.map(({ name }) => name.toLowerCase());
    for (const { id } of map.medicines) {
      for (const { id: signal } of map.signals) {
        const text = reason(figureOf(map, { ...defaultChoice, drug: id, step: '10', signal })).toLowerCase();
        expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(text))).toEqual([id]);
      }
    }
  });
  test('refuses what the map doesn’t have', () => {
    expect(() => figureOf(map, { ...defaultChoice, drug: 'aspirin' })).toThrow(RangeError);
    expect(() => figureOf(map, { ...defaultChoice, signal: 'none' })).toThrow(RangeError);
  });
  test('is told in a sentence that ends with the signal seen close up', () => {
    expect(summarise(of('none'))).toMatch(/IFN-gamma: no medicine in\.$/);
    expect(summarise(of('together'))).toMatch(/IL-15: 63% blocked\.$/);
  });
  test('shows the calming and the driving signals before the others', () => {
    expect(
      of('none')
        .groups.slice(0, 3)
        .map((one) => one.group),
    ).toEqual(diseaseGroups);
  });
});

describe('printing', () => {
  test('says the most that it can be, and never a false nought', () => {
    expect(printShare({ low: 0.63, high: 0.63 })).toBe('63%');
    expect(printShare({ low: 0, high: 0.0244 })).toBe('at most 3%');
    expect(printShare({ low: 0, high: 0.002 })).toBe('at most 1%');
    expect(printShare({ low: 0, high: 0.996 })).toBe('at most 100%');
    expect(printShare({ low: 0.1, high: 0.5 })).toBe('10% to 50%');
    expect(printShare({ low: 0.001, high: 0.001 })).toBe('under 1%');
    expect(printShare({ low: 0.999, high: 0.999 })).toBe('over 99%');
    expect(printIc50(null)).toBe('not found');
    expect(printIc50({ op: '>', nM: 10_000 })).toBe('more than 10,000 nM');
  });
});

describe('the address', () => {
  const codec = jakStatCodec(map);
  test('carries every choice and back, within its length', () => {
    for (const drug of ['', ...map.medicines.map(({ id }) => id)]) {
      for (const step of ['-10', '0', '10', '50']) {
        const choice = settle(map, { ...defaultChoice, drug, step, signal: 'jak-gm-csf' });
        const query = codec.write(choice);
        expect(query.length).toBeLessThanOrEqual(longestQuery);
        expect(codec.read(query)).toEqual({ state: choice, ignored: [], damaged: false });
      }
    }
  });
  test('opens the start view for what doesn’t exist or fit', () => {
    for (const query of ['?v=1&d=aspirin', '?v=1&c=51', '?v=1&d=ritlecitinib&c=30', '?v=2&d=dupilumab']) {
      const reading = codec.read(query);
      expect(reading.damaged, query).toBe(true);
      expect(reading.state).toEqual(defaultChoice);
    }
  });
});

describe('layout', () => {
  test('fills a hexagon from nothing to the whole', () => {
    const points = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    expect(Math.min(...points(kinaseFill(1)))).toBe(Math.min(...points(kinasePath())));
    expect(kinaseFill(0)).not.toContain('NaN');
    expect(kinaseFill(0.5)).toContain('L20 0H-20');
  });
  test('keeps labels of curves apart and inside', () => {
    for (const drug of ['baricitinib', 'upadacitinib', 'abrocitinib']) {
      for (let step = -10; step <= 50; step++) {
        const labels = curveLabels(figureOf(map, { ...defaultChoice, drug, step: String(step) }).kinases);
        expect(labels).toHaveLength(4);
        labels.slice(1).forEach(({ y }, index) => {
          expect(y - (labels[index]?.y ?? 0)).toBeGreaterThanOrEqual(17.9);
        });
        for (const { y } of labels) {
          expect(y).toBeGreaterThanOrEqual(curve.top);
          expect(y).toBeLessThanOrEqual(curve.bottom);
        }
      }
    }
  });
});

test('the CSV has a line for each signal, with sources and the bounds', () => {
  const lines = csvOf(of('together')).trim().split('\n');
  expect(lines).toHaveLength(23);
  expect(lines[0]).toContain('source_ids');
  expect(lines.find((line) => line.startsWith('jak-il15'))).toContain('0.6289,0.6289');
  expect(csvOf(of('elsewhere'))).toContain('unknown,,,');
});

test('what is watched is told for every JAK medicine', () => {
  for (const { id } of map.medicines) expect(watched(id).length > 0, id).toBe(id !== 'dupilumab');
});
