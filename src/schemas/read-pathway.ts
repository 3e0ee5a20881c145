/** Reads the pathway map and its plates, and names every fault with its line. */
import { join, relative } from 'node:path';
import type { Fault, FaultSlug } from '../domain/evidence/fault.ts';
import { type Pathway, pathwayOf } from '../domain/pathway/pathway.ts';
import type { Plate } from '../domain/pathway/plate.ts';
import { checkPlate } from '../domain/pathway/plate-check.ts';
import { type Sketch, sketched, strayIds } from '../domain/pathway/sketch.ts';
import { pathwaySchema, plateSchema, sketchSchema } from './pathway.ts';
import { type Read, readYaml, yamlFiles } from './read.ts';

export interface PathwayRead {
  readonly pathway: Pathway | undefined;
  readonly plates: readonly Plate[];
  readonly sketches: readonly Sketch[];
  readonly faults: readonly Fault[];
}

type Say = (slug: FaultSlug, path: readonly PropertyKey[], detail: string, mend: string) => void;

function repeats(ids: readonly string[], section: string, say: Say): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      say(
        'duplicate-id',
        [section, index],
        `"${id}" stands twice in ${section}`,
        'give one of the two another id',
      );
  });
}

/** Ids that nothing defines, arrows without support, shortcuts of arrows that don't exist. */
function checkReferences(
  pathway: Pathway,
  sources: ReadonlySet<string>,
  claims: ReadonlySet<string> | undefined,
  say: Say,
): void {
  const nodes = new Set(pathway.nodes.map(({ id }) => id));
  const edges = new Set(pathway.edges.map(({ id }) => id));
  const places = new Set(pathway.compartments.map(({ id }) => id));
  const player = (id: string, path: readonly PropertyKey[]) => {
    if (!nodes.has(id))
      say('bad-field', path, `no node is called "${id}"`, 'write the id of a node of this file');
  };
  const source = (id: string, path: readonly PropertyKey[]) => {
    if (!sources.has(id)) say('unknown-source', path, `"${id}"`, 'write the id of a file in content/sources');
  };
  const claim = (id: string, path: readonly PropertyKey[]) => {
    if (claims && !claims.has(id))
      say('unknown-claim', path, `"${id}"`, 'write the id of a claim in content/claims that was seen');
  };
  repeats([...nodes].length === pathway.nodes.length ? [] : pathway.nodes.map(({ id }) => id), 'nodes', say);
  repeats([...edges].length === pathway.edges.length ? [] : pathway.edges.map(({ id }) => id), 'edges', say);
  pathway.nodes.forEach((node, index) => {
    if (!places.has(node.compartment))
      say(
        'bad-field',
        ['nodes', index, 'compartment'],
        `no compartment "${node.compartment}"`,
        'write one of this file',
      );
    node.sources.forEach((id, at) => void source(id, ['nodes', index, 'sources', at]));
    node.claims.forEach((id, at) => void claim(id, ['nodes', index, 'claims', at]));
  });
  pathway.edges.forEach((edge, index) => {
    player(edge.from, ['edges', index, 'from']);
    player(edge.to, ['edges', index, 'to']);
    edge.sources.forEach((id, at) => void source(id, ['edges', index, 'sources', at]));
    edge.claims.forEach((id, at) => void claim(id, ['edges', index, 'claims', at]));
    for (const id of edge.shortcutOf) {
      if (!edges.has(id))
        say('bad-field', ['edges', index], `no arrow "${id}" to abbreviate`, 'write the id of an arrow');
    }
  });
  pathway.views.forEach((view, index) => {
    view.nodes.forEach((id, at) => void player(id, ['views', index, 'nodes', at]));
  });
  pathway.medicines.forEach((medicine, index) => void player(medicine.id, ['drugs', index, 'id']));
}

/** What is wrong with a sketch: ids that fit nothing, claims that nobody saw, and all that a plate must not show. */
function checkSketch(
  pathway: Pathway,
  sketch: Sketch,
  claims: ReadonlySet<string> | undefined,
  say: Say,
): void {
  for (const one of strayIds(pathway, sketch))
    say(
      'bad-field',
      ['says'],
      `"${one}" is not both drawn and said`,
      'name players and arrows of the map, in both lists',
    );
  if (claims && !claims.has(sketch.claim))
    say(
      'unknown-claim',
      ['claim'],
      `"${sketch.claim}"`,
      'write the id of a claim in content/claims that was seen',
    );
  for (const { kind, what } of checkPlate(sketched(pathway, sketch), sketch.plate, 3))
    say('bad-field', ['plate', 'nodes'], `${kind}: ${what}`, 'move the player, label or arrow');
}

/** Reads `content/pathways` under a `content` folder, against sources and, where given, claims. Never throws for bad content. */
export function readPathway(
  root: string,
  sources: ReadonlySet<string>,
  content = join(root, 'content'),
  claims?: ReadonlySet<string>,
): PathwayRead {
  const faults: Fault[] = [];
  const path = join(content, 'pathways', 'alopecia-areata.yaml');
  const say =
    (read: Read<unknown>, file: string): Say =>
    (slug, keys, detail, mend) =>
      faults.push({ slug, file: relative(root, file), line: read.lineOf(keys), detail, mend });
  const map = readYaml(root, path, pathwaySchema);
  faults.push(...map.faults);
  if (map.value) checkReferences(map.value, sources, claims, say(map, path));
  const mapFaults = faults.length;
  const drawn = yamlFiles(join(content, 'pathways', 'plates')).flatMap((file) => {
    const read = readYaml(root, file, plateSchema);
    faults.push(...read.faults);
    if (!read.value || !map.value) return [];
    // The drawing of a map that is wrong itself says nothing more.
    if (mapFaults > 0) return [read.value];
    for (const level of read.value.levels) {
      for (const { kind, what } of checkPlate(pathwayOf(map.value, read.value.view), read.value, level)) {
        say(read, file)(
          'bad-field',
          ['nodes'],
          `level ${level}: ${kind}: ${what}`,
          'move the player, label or arrow',
        );
      }
    }
    return [read.value];
  });
  const sketches = yamlFiles(join(content, 'pathways', 'sketches')).flatMap((file) => {
    const read = readYaml(root, file, sketchSchema);
    faults.push(...read.faults);
    if (!read.value) return [];
    if (map.value && mapFaults === 0) checkSketch(map.value, read.value, claims, say(read, file));
    return [read.value];
  });
  // The whole map first, its views after it.
  const plates = drawn.toSorted((a, b) => Number(a.view !== '') - Number(b.view !== ''));
  return { pathway: map.value, plates, sketches, faults };
}
