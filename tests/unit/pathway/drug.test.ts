import { describe, expect, test } from 'vitest';
import { applyDrug, type Run } from '../../../src/domain/pathway/drug.ts';
import type {
  Effect,
  NodeKind,
  Pathway,
  PathwayEdge,
  PathwayNode,
} from '../../../src/domain/pathway/pathway.ts';
import { readEvidence } from '../../../src/schemas/read.ts';
import { readPathway } from '../../../src/schemas/read-pathway.ts';

const root = process.cwd();
const { pathway } = readPathway(root, new Set(readEvidence(root).sources.keys()));
if (!pathway) throw new Error('the pathway could not be read');
const map: Pathway = pathway;
const drugs = new Set(map.medicines.map(({ id }) => id));

/** Players (medicines left out) with a value, in the order of the map. */
function players(drug: string, run: Run): readonly string[] {
  return [...applyDrug(map, drug).nodes].filter(([id, is]) => is === run && !drugs.has(id)).map(([id]) => id);
}
/** Arrows that are off, those of other medicines left out. */
function arrowsOff(drug: string): readonly string[] {
  const { edges } = applyDrug(map, drug);
  return map.edges.filter(({ id, from }) => edges.get(id) === 'off' && !drugs.has(from)).map(({ id }) => id);
}
const sorted = (ids: string) => ids.split(' ').sort();

describe('a medicine on the map: cases worked by hand', () => {
  test('none: nothing is lost', () => {
    const { nodes, edges, blocked } = applyDrug(map, null);
    expect(blocked.size).toBe(0);
    expect(new Set([...nodes.values(), ...edges.values()])).toEqual(new Set(['on']));
  });

  test('baricitinib blocks JAK1 in both cells and JAK2 in the follicle cell', () => {
    expect([...applyDrug(map, 'baricitinib').blocked].sort()).toEqual(['jak1-k', 'jak1-t', 'jak2-k']);
  });

  test('baricitinib: STAT1 has lost both its JAKs and STAT5 one of its pair, so both are off', () => {
    expect([...players('baricitinib', 'off')].sort()).toEqual(sorted('jak1-k jak1-t jak2-k stat1 stat5'));
  });

  test('baricitinib: what STAT1 raised is still reached another way', () => {
    // e009 STAT1 to IL-15 is off, e010 the hair-root cell still offers it. e007 STAT1 to chemokines is off, e011 stays.
    // e008 STAT1 to MHC class I is off, e042 own proteins still dock on it.
    const { nodes } = applyDrug(map, 'baricitinib');
    for (const id of ['il15', 'cxcl9-10-11', 'mhc1']) expect(nodes.get(id), id).toBe('still');
  });

  test('baricitinib: the killer cell loses IL-2, IL-7 and IL-15 and keeps recognising, so it still runs', () => {
    // Off: e017 STAT5, e018 its shortcut, e021 IL-2 (JAK1 and JAK3), e023 IL-7 (JAK1 and JAK3).
    // Left: e124 MHC class I, e032 NKG2D, e025 CXCR3, e029 helper cells, e046 clones from the lymph node.
    const { nodes, edges } = applyDrug(map, 'baricitinib');
    expect(nodes.get('cd8-nkg2d')).toBe('still');
    for (const id of ['e017', 'e018', 'e021', 'e023']) expect(edges.get(id), id).toBe('off');
    for (const id of ['e124', 'e032', 'e025', 'e029', 'e046', 'e054']) expect(edges.get(id), id).toBe('on');
  });

  test('baricitinib: interferons no longer take away the protection, the other attackers still do', () => {
    // Interferon-gamma needs JAK1 and JAK2, interferon-alpha JAK1; ILC1-like cells, gamma-delta T cells and substance P
    // act on the map without a JAK.
    const { edges } = applyDrug(map, 'baricitinib');
    expect([edges.get('e062'), edges.get('e063')]).toEqual(['off', 'off']);
    expect([edges.get('e064'), edges.get('e065'), edges.get('e066')]).toEqual(['on', 'on', 'on']);
  });

  test('baricitinib: every arrow that goes out', () => {
    // After JAK1 and JAK2: e005 to e009; after JAK1 of the T cell: e015, e017, e018; after JAK3,
    // which works but not without JAK1: e016; messengers whose receptor needs
    // one of them: IL-2 e021 e022, IL-7 e023, interferon-gamma e062 e093, interferon-alpha e063 e080, IL-4/13 e092,
    // leptin (JAK2) e105.
    expect([...arrowsOff('baricitinib')].sort()).toEqual(
      sorted('e005 e006 e007 e008 e009 e015 e016 e017 e018 e021 e022 e023 e062 e063 e080 e092 e093 e105'),
    );
  });

  test('baricitinib lowers blood-cell making and does not turn it off', () => {
    expect(applyDrug(map, 'baricitinib').nodes.get('marrow')).toBe('still');
  });

  test.each(['deuruxolitinib', 'ruxolitinib'])(
    '%s: the map gives it the same switches as baricitinib, so the same arrows go out',
    (drug) => {
      expect(arrowsOff(drug)).toEqual(arrowsOff('baricitinib'));
      expect(players(drug, 'still')).toEqual(players('baricitinib', 'still'));
    },
  );

  test('ritlecitinib: JAK3 is lost, so STAT5 is off; interferon signals in the follicle cell stay', () => {
    // The pair of IL-15 needs both: JAK1 still works and STAT5 is off all the same (Thorarensen 2014).
    const { nodes, edges } = applyDrug(map, 'ritlecitinib');
    expect([edges.get('e015'), edges.get('e016')]).toEqual(['off', 'off']);
    expect([...players('ritlecitinib', 'off')].sort()).toEqual(sorted('jak3 stat5 tec-kinases'));
    expect([nodes.get('stat1'), edges.get('e007'), edges.get('e008'), edges.get('e062')]).toEqual([
      'on',
      'on',
      'on',
      'on',
    ]);
  });

  test('ritlecitinib: TEC kinases no longer help to release granzyme, the killer cell still carries it', () => {
    const { nodes, edges } = applyDrug(map, 'ritlecitinib');
    expect([edges.get('e048'), edges.get('e052'), nodes.get('granzyme')]).toEqual(['off', 'on', 'still']);
  });

  test('ritlecitinib: IL-13 needs no JAK3, so IL-4 and IL-13 still reach the hair loss they may add to', () => {
    // IL-4 loses its receptor with the gamma-c chain (JAK3) and keeps the one with IL-13R-alpha1 (JAK1).
    expect(applyDrug(map, 'ritlecitinib').edges.get('e092')).toBe('on');
  });

  test('tofacitinib: all four switches of both cells; helper cells lose leptin through JAK2', () => {
    expect([...players('tofacitinib', 'off')].sort()).toEqual(
      sorted('jak1-k jak1-t jak2-k jak3 stat1 stat5'),
    );
    expect(applyDrug(map, 'tofacitinib').edges.get('e105')).toBe('off');
  });

  test('tofacitinib: the map has no arrow from it to blood-cell making', () => {
    expect(applyDrug(map, 'tofacitinib').nodes.get('marrow')).toBe('on');
  });

  test.each(['upadacitinib', 'abrocitinib', 'ivarmacitinib'])(
    '%s: JAK1 alone is enough to lose STAT1 and STAT5; JAK2 and leptin stay',
    (drug) => {
      const { nodes, edges } = applyDrug(map, drug);
      expect([...players(drug, 'off')].sort()).toEqual(sorted('jak1-k jak1-t stat1 stat5'));
      expect([nodes.get('jak2-k'), edges.get('e105'), nodes.get('marrow')]).toEqual(['on', 'on', 'on']);
    },
  );

  test('dupilumab: nothing docks on the IL-4 receptor, and IL-4 and IL-13 no longer add to hair loss', () => {
    expect([...arrowsOff('dupilumab')].sort()).toEqual(sorted('e090 e091 e092'));
    expect(players('dupilumab', 'off')).toEqual(['il4ra']);
  });

  test('dupilumab: JAK1 of the T cell is still reached by IL-2 and IL-15, and the loop runs', () => {
    const { nodes } = applyDrug(map, 'dupilumab');
    expect(nodes.get('jak1-t')).toBe('still');
    for (const id of ['stat5', 'stat1', 'cd8-nkg2d', 'ifn-gamma']) expect(nodes.get(id), id).toBe('on');
  });

  test('no medicine of the map silences the attack itself: what recognises the root stays lit', () => {
    for (const drug of drugs) expect(applyDrug(map, drug).edges.get('e054'), drug).toBe('on');
  });

  test('medicines are taken one at a time', () => {
    const { nodes, edges } = applyDrug(map, 'ritlecitinib');
    expect([nodes.get('ritlecitinib'), edges.get('e111')]).toEqual(['on', 'on']);
    expect([nodes.get('baricitinib'), edges.get('e108')]).toEqual(['off', 'off']);
  });

  test('what is no medicine is refused', () => {
    expect(() => applyDrug(map, 'il15')).toThrow(RangeError);
    expect(() => applyDrug(map, 'aspirin')).toThrow(RangeError);
  });
});

describe('the rules on small maps', () => {
  const node = (id: string, kind: NodeKind): PathwayNode => ({
    id,
    plural: false,
    label: id,
    short: [id],
    kind,
    tone: null,
    compartment: 'x',
    does: '',
    detail: '',
    symbols: kind === 'kinase' ? [{ symbol: id, uniprot: null }] : [],
    sources: ['s'],
    claims: [],
    level: 1,
  });
  const small = (
    kinds: Record<string, NodeKind>,
    arrows: readonly (readonly [string, Effect, string])[],
  ): Pathway => ({
    compartments: [],
    nodes: Object.entries(kinds).map(([id, kind]) => node(id, kind)),
    edges: arrows.map(
      ([from, effect, to], index): PathwayEdge => ({
        id: `e${index}`,
        from,
        to,
        effect,
        label: '',
        species: 'human',
        certainty: 'high',
        sources: ['s'],
        level: 1,
        note: null,
        claims: [],
        shortcutOf: [],
      }),
    ),
    views: [],
    pairs: [],
    medicines: [],
  });

  test('a loop that feeds itself stays lit when one of its feeders is lost', () => {
    const loop = small({ drug: 'drug', k: 'kinase', a: 'cytokine', b: 'ligand' }, [
      ['drug', 'inhibits', 'k'],
      ['k', 'activates', 'a'],
      ['a', 'activates', 'b'],
      ['b', 'activates', 'a'],
    ]);
    const { nodes } = applyDrug(loop, 'drug');
    expect([nodes.get('a'), nodes.get('b')]).toEqual(['still', 'on']);
  });

  test('a chain goes out to its end', () => {
    const chain = small({ drug: 'drug', k: 'kinase', a: 'cytokine', b: 'outcome' }, [
      ['drug', 'inhibits', 'k'],
      ['k', 'activates', 'a'],
      ['a', 'activates', 'b'],
    ]);
    expect([...applyDrug(chain, 'drug').nodes.values()]).toEqual(['on', 'off', 'off', 'off']);
  });

  test('harm stops at its outcome when every attack is off', () => {
    const harm = small({ drug: 'drug', k: 'kinase', weapon: 'ligand', root: 'cell', loss: 'outcome' }, [
      ['drug', 'inhibits', 'k'],
      ['k', 'activates', 'weapon'],
      ['weapon', 'damages', 'root'],
      ['root', 'activates', 'loss'],
    ]);
    const { nodes } = applyDrug(harm, 'drug');
    expect([nodes.get('root'), nodes.get('loss')]).toEqual(['on', 'off']);
  });
});
