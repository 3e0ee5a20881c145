import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrationOf, inhibition } from '../../../src/domain/selectivity/hill.ts';
import { needs, signalShare, touch } from '../../../src/domain/selectivity/rule.ts';
import { hasCurves, kinases } from '../../../src/domain/selectivity/signal.ts';
import { map, medicineOf, signalOf } from './map.ts';

const share = (signal: string, medicine: string, concentrationNM: number) => {
  const { ic50 } = medicineOf(medicine);
  if (!ic50) throw new Error('no IC50s');
  return signalShare(signalOf(signal), ic50, concentrationNM);
};
const at = (c: number, ic50NM: number) => inhibition(c, { ic50NM, slope: 1 });
const touched = (medicine: string, kind: string) =>
  map.signals.filter((signal) => touch(signal, medicineOf(medicine)) === kind).map(({ id }) => id);

describe('the rule of a pair', () => {
  test('needs both of two, and the first of three with one of the others', () => {
    expect(needs(['JAK2'])).toEqual([['JAK2']]);
    expect(needs(['JAK1', 'JAK3'])).toEqual([['JAK1'], ['JAK3']]);
    expect(needs(['JAK1', 'JAK2', 'TYK2'])).toEqual([['JAK1'], ['JAK2', 'TYK2']]);
    expect(needs([])).toEqual([]);
  });
  test('makes a signal as blocked as its most blocked JAK', () => {
    // IFN-gamma, JAK1 and JAK2, baricitinib: JAK2 has the lower IC50.
    expect(share('jak-ifn-gamma', 'baricitinib', 10)?.high).toBeCloseTo(at(10, 5.7), 12);
    // IL-12, JAK2 and TYK2, upadacitinib: JAK2.
    expect(share('jak-il12', 'upadacitinib', 100)?.high).toBeCloseTo(at(100, 120), 12);
    // G-CSF, JAK2 and TYK2, abrocitinib: JAK2.
    expect(share('jak-g-csf', 'abrocitinib', 1000)?.high).toBeCloseTo(at(1000, 803), 12);
  });
  test('takes the first of three, and the less blocked of the two that can stand in for each other', () => {
    // IL-6: JAK1 at 47 nM beats the pair of stand-ins (the less blocked of 120 and 4,700 nM).
    expect(share('jak-il6', 'upadacitinib', 100)?.high).toBeCloseTo(at(100, 47), 12);
    const odd = { JAK1: null, JAK2: null, JAK3: null, TYK2: null };
    const figures = {
      ...odd,
      JAK1: { op: '=', nM: 1e6 },
      JAK2: { op: '=', nM: 1 },
      TYK2: { op: '=', nM: 100 },
    } as const;
    expect(signalShare(signalOf('jak-il6'), figures, 100)?.high).toBeCloseTo(0.5, 12);
  });
  test('lets a message with two receptors through by the less blocked one', () => {
    // IL-4: JAK1 with JAK3, or JAK1 with JAK2 or TYK2.
    const figures = {
      JAK1: { op: '=', nM: 1e6 },
      JAK2: { op: '=', nM: 900 },
      JAK3: { op: '=', nM: 1 },
      TYK2: { op: '=', nM: 900 },
    } as const;
    expect(signalShare(signalOf('jak-il4'), figures, 100)?.high).toBeCloseTo(0.1, 12);
  });
  test('gives the least and the most where an IC50 is only a bound', () => {
    const figures = {
      JAK1: { op: '=', nM: 900 },
      JAK2: null,
      JAK3: { op: '>', nM: 100 },
      TYK2: null,
    } as const;
    const result = signalShare(signalOf('jak-il15'), figures, 100);
    expect(result?.low).toBeCloseTo(0.1, 12);
    expect(result?.high).toBeCloseTo(0.5, 12);
  });
  test('gives nothing where a JAK of the receptor has no figure', () => {
    const figures = { JAK1: { op: '=', nM: 1 }, JAK2: null, JAK3: null, TYK2: null } as const;
    expect(signalShare(signalOf('jak-il15'), figures, 100)).toBeNull();
  });
  test('never lets a signal grow as the concentration rises', () => {
    const curved = map.medicines.filter(hasCurves);
    fc.assert(
      fc.property(
        fc.constantFrom(...curved),
        fc.constantFrom(...map.signals),
        fc.integer({ min: -10, max: 49 }),
        ({ ic50 }, signal, step) => {
          if (!ic50) return;
          const [less, more] = [step, step + 1].map((one) => signalShare(signal, ic50, concentrationOf(one)));
          expect(less?.low).toBeLessThanOrEqual(more?.low ?? -1);
          expect(less?.high).toBeLessThanOrEqual(more?.high ?? -1);
        },
      ),
    );
  });
});

describe('what a medicine can touch, by its listed targets', () => {
  test('baricitinib (JAK1, JAK2): every signal of the map', () => {
    expect(touched('baricitinib', 'reached')).toHaveLength(22);
  });
  test('deuruxolitinib and ruxolitinib (JAK1, JAK2), tofacitinib (JAK1, JAK2, JAK3): every one too', () => {
    for (const id of ['deuruxolitinib', 'ruxolitinib', 'tofacitinib'])
      expect(touched(id, 'reached'), id).toHaveLength(22);
  });
  test('ritlecitinib (JAK3): the family of IL-2; IL-4 by one of two receptors; no figure for the rest', () => {
    expect(touched('ritlecitinib', 'reached')).toEqual([
      'jak-il2',
      'jak-il7',
      'jak-il9',
      'jak-il15',
      'jak-il21',
    ]);
    expect(touched('ritlecitinib', 'partly')).toEqual(['jak-il4']);
    expect(touched('ritlecitinib', 'unknown')).toHaveLength(16);
  });
  test('upadacitinib, abrocitinib, ivarmacitinib (JAK1): all but the signals without JAK1', () => {
    const without = [
      'jak-il12',
      'jak-il23',
      'jak-gm-csf',
      'jak-epo',
      'jak-leptin',
      'jak-gh',
      'jak-g-csf',
      'jak-tpo',
    ];
    for (const id of ['upadacitinib', 'abrocitinib', 'ivarmacitinib'])
      expect(touched(id, 'not-listed'), id).toEqual(without);
  });
  test('dupilumab (IL4R, outside the cell): IL-4 by both receptors and IL-13, nothing else', () => {
    expect(touched('dupilumab', 'reached')).toEqual(['jak-il4', 'jak-il13']);
    expect(touched('dupilumab', 'not-listed')).toHaveLength(20);
  });
});

describe('curves', () => {
  test('exist for the three medicines of which all four IC50s were read, and no other', () => {
    expect(map.medicines.filter(hasCurves).map(({ id }) => id)).toEqual([
      'baricitinib',
      'upadacitinib',
      'abrocitinib',
    ]);
  });
  test('use the figures of the file', () => {
    expect(medicineOf('baricitinib').ic50).toEqual({
      JAK1: { op: '=', nM: 5.9 },
      JAK2: { op: '=', nM: 5.7 },
      JAK3: { op: '>', nM: 400 },
      TYK2: { op: '=', nM: 53 },
    });
    expect(kinases.map((kinase) => medicineOf('ritlecitinib').ic50?.[kinase])).toEqual([
      null,
      null,
      { op: '=', nM: 33 },
      null,
    ]);
  });
});
