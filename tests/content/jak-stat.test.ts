import { describe, expect, test } from 'vitest';
import { assumption } from '../../src/domain/selectivity/captions.ts';
import { presets, watched } from '../../src/domain/selectivity/choice.ts';
import { printable } from '../../src/schemas/jak-stat.ts';
import { evidence, map, medicineOf, read, signalOf } from '../unit/selectivity/map.ts';

describe('the signals and medicines of the map', () => {
  test('are read without a fault', () => expect(read.faults).toEqual([]));
  test('are as many as the pack holds', () => {
    expect([map.signals.length, map.medicines.length]).toEqual([22, 9]);
  });
  test('rest on sources that were seen, at least one each', () => {
    for (const one of [...map.signals, ...map.medicines]) {
      expect(one.sources.length, one.id).toBeGreaterThan(0);
      for (const id of one.sources) expect(evidence.sources.get(id)?.seen, `${one.id} ${id}`).toBe(true);
    }
    expect(evidence.sources.get(assumption.source)?.seen).toBe(true);
  });
  test('print nothing from memory and no note to ourselves', () => {
    const { signals, medicines } = map;
    expect(JSON.stringify({ signals, medicines })).not.toMatch(
      /from memory|not seen|second reader|do not borrow|can be compared/i,
    );
    expect(medicineOf('ivarmacitinib').binding).toBe('');
    expect(JSON.stringify(medicineOf('upadacitinib'))).not.toContain('43');
  });
  test('leave out a STAT that is given from memory', () => {
    expect(signalOf('jak-il23').stats).toEqual(['STAT4']);
    expect(signalOf('jak-g-csf').note).toBe('The supplier table gives JAK2 and TYK2.');
  });
  test('give other figures with how they were measured', () => {
    const { others } = medicineOf('tofacitinib');
    expect(others[0]).toEqual({ of: 'JAK1 with JAK3', value: '56 nM', how: 'half blocked, as a pair' });
    expect(medicineOf('upadacitinib').others[0]).toEqual({
      of: 'JAK1 over JAK2',
      value: 'about 60 times stronger',
      how: 'in cells',
    });
    for (const { others: all } of map.medicines) for (const { how } of all) expect(how).not.toBe('');
  });
  test('claims of presets and of what is watched exist, were seen and are sentences', () => {
    const ids = [
      ...presets.flatMap(({ claims }) => claims),
      ...['', ...map.medicines.map(({ id }) => id)].flatMap(watched),
    ];
    for (const id of ids) expect(evidence.claims.get(id)?.seen, id).toBe(true);
  });
});

test('a note loses only its parts that are not for print', () => {
  expect(printable('Read twice; JAK3 was not seen.')).toBe('Read twice.');
  expect(printable('A value of 7.33 stands. This is from memory.')).toBe('A value of 7.33 stands.');
  expect(printable(null)).toBe('');
});
