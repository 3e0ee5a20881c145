import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printFault } from '../../src/domain/evidence/fault.ts';
import { advanceWidths } from '../../src/domain/pathway/advance-widths.ts';
import { presetOf, settle } from '../../src/domain/pathway/choice.ts';
import { insidePolygon, outlinePolygon } from '../../src/domain/pathway/geometry.ts';
import { plateOf } from '../../src/domain/pathway/layout.ts';
import { levels, pathwayOf } from '../../src/domain/pathway/pathway.ts';
import { describePicture, pictureOf } from '../../src/domain/pathway/picture.ts';
import { checkPlate, shownAt } from '../../src/domain/pathway/plate-check.ts';
import { presets } from '../../src/domain/pathway/presets.ts';
import { layoutSchema } from '../../src/schemas/pathway.ts';
import { readEvidence, readYaml } from '../../src/schemas/read.ts';
import { readPathway } from '../../src/schemas/read-pathway.ts';
import { advanceWidthsOf } from '../tools/font.ts';
import { looksOf } from './plate-looks.ts';

const root = process.cwd();
const evidence = readEvidence(root);
const sources = new Set(evidence.sources.keys());
const seen = new Set([...evidence.claims.values()].filter((claim) => claim.seen).map(({ id }) => id));
const { pathway, plates, faults } = readPathway(root, sources, undefined, seen);
if (!pathway) throw new Error('the pathway could not be read');
const names = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the pathway map', () => {
  test('reads without a fault', () => {
    expect(faults.map(printFault)).toEqual([]);
  });

  test('holds 71 players, 134 arrows, 13 places and 6 views', () => {
    const { nodes, edges, compartments, views } = pathway;
    expect([nodes.length, edges.length, compartments.length, views.length]).toEqual([71, 134, 13, 6]);
  });

  test('tells its story at level 1 with 20 players and 27 arrows', () => {
    const { nodes, edges } = shownAt(pathway, 1);
    expect([nodes.length, edges.length]).toEqual([20, 27]);
  });

  test('gives every arrow a source, a species and a certainty, and both ends at every level that shows it', () => {
    for (const level of levels) {
      const shown = shownAt(pathway, level);
      const players = new Set(names(shown.nodes));
      for (const edge of shown.edges) {
        expect(edge.sources.length, edge.id).toBeGreaterThan(0);
        expect(players.has(edge.from) && players.has(edge.to), edge.id).toBe(true);
      }
    }
  });

  test('draws no receptor of a messenger that was never seen', () => {
    const raw = readFileSync('content/pathways/alopecia-areata.yaml', 'utf8');
    const rows =
      raw
        .split(/^jak_pairs:$/m)[1]
        ?.split(/^drugs:$/m)[0]
        ?.split(/^- /m)
        .slice(1) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(pathway.pairs).toHaveLength(rows.filter((row) => /^ {2}seen: true$/m.test(row)).length);
  });
});

describe('the plates', () => {
  test.each(plates.flatMap((plate) => plate.levels.map((level) => [plate.id, level, plate] as const)))(
    '%s at level %i has no label on another, no arrow through a stranger, nobody outside its place',
    (_, level, plate) => {
      expect(checkPlate(pathwayOf(pathway, plate.view), plate, level)).toEqual([]);
    },
  );

  test('cover every level on a wide screen, and on a phone of 360 pixels with labels of 11 pixels at least', () => {
    for (const level of levels) {
      const fitting = plates.filter(({ levels: drawn, view }) => !view && drawn.includes(level));
      expect(fitting).toHaveLength(2);
      const phone = fitting.filter(({ width }) => width <= 328);
      expect(phone).toHaveLength(1);
      expect(phone[0]?.fontSize).toBeGreaterThanOrEqual(11);
    }
  });

  test('draw the dermal papilla at the base of the bulb, and nobody in it', () => {
    for (const { id, places } of plates.filter(({ view }) => !view)) {
      const [papilla, bulb] = [places['papilla'], places['bulb']];
      if (!papilla || !bulb) throw new Error(`plate ${id} lacks the papilla or the bulb`);
      const lowest = Math.max(...bulb.outline.map(([, y]) => y));
      expect(Math.max(...papilla.outline.map(([, y]) => y))).toBeCloseTo(lowest, -1);
      expect(
        papilla.outline.every((point) => insidePolygon(point, outlinePolygon(bulb)) || point[1] > lowest - 8),
      ).toBe(true);
    }
  });

  const ofViews = plates.filter(({ view }) => view).map((plate) => [plate.view, plate.id, plate] as const);

  test('draw every view, on a wide screen and on a phone', () => {
    for (const { id } of pathway.views)
      expect(
        ofViews
          .filter(([view]) => view === id)
          .map(([, plate]) => plate)
          .toSorted(),
        id,
      ).toEqual(['view-tall', 'view-wide']);
  });

  test.each(ofViews)(
    'of the view %s, %s: shows the view without a fault, in less room',
    (view, id, small) => {
      const shown = pathwayOf(pathway, view);
      expect(checkPlate(shown, small, 3)).toEqual([]);
      expect(Object.keys(small.nodes).toSorted()).toEqual(shown.nodes.map((node) => node.id).toSorted());
      expect(Object.keys(small.edges).toSorted()).toEqual(shown.edges.map((edge) => edge.id).toSorted());
      // Half a sheet of paper; on a phone less than two screens.
      expect(small.height).toBeLessThanOrEqual(id === 'view-wide' ? 560 : 860);
      expect(small.width).toBeLessThanOrEqual(id === 'view-wide' ? 696 : 328);
    },
  );

  test.each(ofViews)('of the view %s, %s: stands where its layout puts it', (view, id, small) => {
    const shape = id.replace('view-', '');
    const file = join(root, 'content/pathways/layouts', `${view}-${shape}.yaml`);
    const { value: layout, faults } = readYaml(root, file, layoutSchema);
    if (!layout) throw new Error(`${file}: ${faults.map(({ detail }) => detail).join()}`);
    const { plate } = plateOf(pathway, plates, layout);
    expect(small.nodes).toEqual(plate.nodes);
    expect({ ...small, nodes: {}, edges: {}, places: {}, art: [] }).toEqual({
      ...plate,
      nodes: {},
      edges: {},
      places: {},
      art: [],
    });
    expect(Object.keys(small.places).toSorted()).toEqual(Object.keys(plate.places).toSorted());
    for (const [place, { outline }] of Object.entries(plate.places))
      outline.forEach(([x, y], index) => {
        const [drawnX, drawnY] = small.places[place]?.outline[index] ?? [];
        expect(drawnX, place).toBeCloseTo(x, 0);
        expect(drawnY, place).toBeCloseTo(y, 0);
      });
  });

  const strict = { edge: 10, arrow: 10, heads: 5, marks: 9, crossings: Infinity };
  // The whole map shows all its arrows at once, on a phone more than twice as close: bounds so that it gets no worse.
  const wide = { edge: 33, arrow: 20, heads: 3, marks: 7.5, crossings: 440 };
  const tall = { edge: 106, arrow: 160, heads: 0, marks: 4.5, crossings: 1065 };
  const bounds = { whole: wide, 'whole-tall': tall };

  test.each(plates.map((plate) => [plate.view || 'map', plate.id, plate] as const))(
    'of the %s, %s: no arrow reads as the edge of a box or as another',
    (_, id, plate) => {
      const bound = Object.hasOwn(bounds, id) ? bounds[id as keyof typeof bounds] : strict;
      const looks = looksOf(pathway, plate);
      expect(looks.alongEdge, looks.worst.alongEdge).toBeLessThanOrEqual(bound.edge);
      expect(looks.alongArrow, looks.worst.alongArrow).toBeLessThanOrEqual(bound.arrow);
      expect(looks.heads, looks.worst.heads).toBeGreaterThanOrEqual(bound.heads);
      expect(looks.marks, looks.worst.marks).toBeGreaterThanOrEqual(bound.marks);
      expect(looks.crossings).toBeLessThanOrEqual(bound.crossings);
    },
    60_000,
  );

  test.each(ofViews)(
    'of the view %s, %s: no more than two corners to an arrow, on the whole',
    (_, __, small) => {
      const courses = Object.values(small.edges);
      const corners = courses.reduce((sum, course) => sum + course.length - 2, 0);
      expect(corners / courses.length).toBeLessThanOrEqual(2);
    },
  );

  test.each(['overlap', 'through', 'outside', 'loose-end', 'missing', 'off-plate'] as const)(
    'are refused for: %s',
    (kind) => {
      const plate = plates.find(({ id }) => id === 'story-wide');
      const spot = plate?.nodes['il15'];
      const course = plate?.edges['e012'];
      if (!plate || !spot || !course) throw new Error('the plate of the story lacks IL-15');
      const move = (at: readonly [number, number]) => ({
        ...plate,
        nodes: { ...plate.nodes, il15: { ...spot, at } },
      });
      const bend = (middle: readonly [number, number]) => {
        const [first = [0, 0], last = [0, 0]] = [course[0], course.at(-1)];
        return { ...plate, edges: { ...plate.edges, e012: [first, middle, last] as const } };
      };
      const { il15: _gone, ...others } = plate.nodes;
      const broken = {
        overlap: move(plate.nodes['cxcl9-10-11']?.at ?? [0, 0]),
        through: bend(plate.nodes['ifn-gamma']?.at ?? [0, 0]),
        outside: move([40, 60]),
        'loose-end': move([spot.at[0] + 40, spot.at[1]]),
        missing: { ...plate, nodes: others },
        'off-plate': move([5, spot.at[1]]),
      }[kind];
      expect(checkPlate(pathway, broken, 1).map((fault) => fault.kind)).toContain(kind);
    },
  );
});

describe('a broken map', () => {
  const breaking = (change: (text: string) => string) => {
    const content = mkdtempSync(join(tmpdir(), 'pathway-'));
    cpSync('content/pathways', join(content, 'pathways'), { recursive: true });
    const file = join(content, 'pathways', 'alopecia-areata.yaml');
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    writeFileSync(file, after);
    const lines = after.split('\n');
    const line = lines.findIndex((text, index) => text !== before.split('\n')[index]) + 1;
    return { line, faults: readPathway(content, sources, content, seen).faults };
  };

  test.each([
    [
      'an arrow to a player that nobody defines',
      'unknown player',
      (text: string) => text.replace('  to: ifn-gamma\n', '  to: ifn-delta\n'),
      'ifn-delta',
    ],
    [
      'an effect that the map does not know',
      'unknown effect',
      (text: string) => text.replace('  effect: secretes\n', '  effect: emits\n'),
      'effect',
    ],
    [
      'a certainty that GRADE does not know',
      'certainty',
      (text: string) =>
        text.replace('  species: both\n  certainty: high\n', '  species: both\n  certainty: sure\n'),
      'certainty',
    ],
    [
      'a source that no file defines',
      'source',
      (text: string) =>
        text.replace(
          '  - xing-2014-ctl-jak\n  - dai-2016-cxcr3\n  claims:',
          '  - xing-2014-lost\n  - dai-2016-cxcr3\n  claims:',
        ),
      'xing-2014-lost',
    ],
    [
      'a claim that no file defines or nobody saw',
      'claim',
      (text: string) => text.replace('  claims: [jak-loop-model]\n', '  claims: [jak-loop-lost]\n'),
      'jak-loop-lost',
    ],
    [
      'a place that nobody defines',
      'place',
      (text: string) => text.replace('  compartment: gut\n', '  compartment: spleen\n'),
      'spleen',
    ],
  ] as const)('is refused for %s, with the line', (_, __, change, detail) => {
    const broken = breaking(change);
    const fault = broken.faults.find((one) => one.detail.includes(detail));
    expect(fault).toBeDefined();
    expect(Math.abs((fault?.line ?? 0) - broken.line)).toBeLessThanOrEqual(2);
  });

  test('is refused for an arrow without a source', () => {
    const broken = breaking((text) =>
      text.replace(
        /( {2}certainty: high\n) {2}sources:\n {2}- cst-jak-stat-table\n( {2}level: 1\n)/,
        '$1  sources: []\n$2',
      ),
    );
    expect(broken.faults.some(({ detail }) => detail.includes('must name at least one source'))).toBe(true);
  });
});

describe('a broken sketch', () => {
  const broken = (change: (text: string) => string) => {
    const content = mkdtempSync(join(tmpdir(), 'sketch-'));
    cpSync('content/pathways', join(content, 'pathways'), { recursive: true });
    const file = join(content, 'pathways', 'sketches', 'whole-body.yaml');
    const before = readFileSync(file, 'utf8');
    expect(change(before)).not.toBe(before);
    writeFileSync(file, change(before));
    return readPathway(content, sources, content, seen).faults.map(({ detail }) => detail);
  };

  test.each([
    ['an arrow that is drawn and not said', (text: string) => text.replace(/^ {2}e101: It.*\n/m, ''), 'e101'],
    ['a player that the map lacks', (text: string) => text.replace('    stress: {', '    worry: {'), 'worry'],
    [
      'a claim that nobody saw',
      (text: string) => text.replace('verdict-systemic-activation', 'verdict-lost'),
      'verdict-lost',
    ],
    [
      'a label on another',
      (text: string) => text.replace('gut-bacteria: { at: [88, 104]', 'gut-bacteria: { at: [88, 44]'),
      'overlap: stress / gut-bacteria',
    ],
  ] as const)('is refused for %s', (_, change, detail) => {
    expect(broken(change).join('\n')).toContain(detail);
  });
});

describe('the ready-made views', () => {
  test.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s is sound, cites a claim that was seen, and can be told from the others',
    (_, preset) => {
      expect(settle(pathway, preset.choice)).toBe(preset.choice);
      expect(evidence.claims.get(preset.claim)?.seen).toBe(true);
      expect(presetOf(presets, preset.choice)).toBe(preset);
      expect(preset.finding).not.toMatch(/\d/);
      expect(describePicture(pictureOf(pathway, preset.choice), pathway)).toMatch(
        /^\d+ players and \d+ arrows/,
      );
    },
  );

  test('cover the six views of the file', () => {
    const shown = presets.map(({ choice }) => choice.view);
    for (const { id } of pathway.views) expect(shown.includes(id) || id === 'core-loop', id).toBe(true);
    expect(pathway.views.find(({ id }) => id === 'core-loop')?.nodes.toSorted()).toEqual(
      names(shownAt(pathway, 1).nodes).toSorted(),
    );
  });

  test('print no note to ourselves', () => {
    for (const node of pathway.nodes) expect(node.detail).not.toMatch(/from memory/);
  });
});

test('the table of advance widths is what the font file says', () => {
  const font = advanceWidthsOf('public/fonts/atkinson-next.woff2', Object.keys(advanceWidths));
  expect(Object.keys(advanceWidths).length).toBeGreaterThan(90);
  expect(font).toEqual(advanceWidths);
});
