/**
 * A medicine put into the map. Reasoning on the arrows that are drawn, not a prediction about a person: nothing here
 * knows doses, how long a medicine works, or arrows that nobody has drawn.
 *
 * Each player and each arrow is `on` (nothing that feeds it is lost), `still` (something is lost, it still runs another
 * way) or `off`. The rules:
 *
 * 1. A medicine blocks the switches (receptors, kinases) that its arrows point at. A blocked switch passes nothing
 *    on, and nothing docks on a blocked receptor. A medicine's arrow to anything else lowers it and never turns it off.
 * 2. The two JAKs of a receptor work as a pair: what both lead to is off when either is lost, and so is the arrow that
 *    the other one sends there. Shown for JAK1 and JAK3 behind STAT5 (Thorarensen 2014); an assumption for the other
 *    pairs.
 * 3. An arrow that abbreviates others is off when any of them is off. A straight arrow by which a messenger acts on
 *    anything but a receptor abbreviates the messenger's receptor: it is off when the medicine blocks every receptor
 *    that the messenger docks on, or a JAK that every receptor of the messenger needs (`jak_pairs`).
 * 4. What is drawn as driven (switched on, released, docked on, drawn in, grown from) is off when every such arrow
 *    into it is off. Loops that still feed themselves stay lit: the largest set that can run does.
 * 5. Cells and processes are there whether they are called or not: at worst they are `still`.
 * 6. An arrow from an attacked cell to an outcome carries the harm: it is off when every attack on the cell is off.
 * 7. Other medicines are off: one at a time.
 */
import type { Effect, Pathway, PathwayEdge, PathwayNode } from './pathway.ts';

export const runs = ['on', 'still', 'off'] as const;
export type Run = (typeof runs)[number];

export interface DrugEffect {
  /** Switches that the medicine blocks. */
  readonly blocked: ReadonlySet<string>;
  readonly nodes: ReadonlyMap<string, Run>;
  readonly edges: ReadonlyMap<string, Run>;
}

const driving: ReadonlySet<Effect> = new Set([
  'activates',
  'secretes',
  'binds',
  'recruits',
  'differentiates-to',
]);
/** Effects by which a messenger acts without its receptor being drawn. */
const reaching: ReadonlySet<Effect> = new Set(['activates', 'inhibits', 'recruits']);

interface Graph {
  readonly pathway: Pathway;
  readonly node: ReadonlyMap<string, PathwayNode>;
  readonly into: ReadonlyMap<string, readonly PathwayEdge[]>;
}

function graphOf(pathway: Pathway): Graph {
  const into = new Map<string, PathwayEdge[]>();
  for (const edge of pathway.edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  return { pathway, node: new Map(pathway.nodes.map((node) => [node.id, node])), into };
}

const isSwitch = (node: PathwayNode | undefined) => node?.kind === 'receptor' || node?.kind === 'kinase';
const standsByItself = (node: PathwayNode) => node.kind === 'cell' || node.kind === 'process';

/** JAKs that a receptor cannot do without: both of a pair, the first of a list in which the others replace each other. */
const neededJaks = (jaks: readonly string[]) => (jaks.length > 2 ? jaks.slice(0, 1) : jaks);

/** Whether no receptor of a messenger works: all drawn ones are blocked, or each known one lacks a JAK it needs. */
function messengerSilenced(
  { pathway }: Graph,
  messenger: PathwayNode,
  blocked: ReadonlySet<string>,
  blockedJaks: ReadonlySet<string>,
): boolean {
  const docks = pathway.edges.filter(({ from, effect }) => from === messenger.id && effect === 'binds');
  if (docks.length > 0 && docks.every(({ to }) => blocked.has(to))) return true;
  const receptors = messenger.symbols.map(({ symbol }) =>
    pathway.pairs
      .filter((pair) => pair.symbols.includes(symbol))
      .flatMap((pair) => (pair.secondJaks ? [pair.jaks, pair.secondJaks] : [pair.jaks])),
  );
  if (receptors.length === 0 || receptors.some((list) => list.length === 0)) return false;
  return receptors.flat().every((jaks) => neededJaks(jaks).some((jak) => blockedJaks.has(jak)));
}

/** Arrows that the medicine silences itself, by rules 1, 3 (messengers) and 7. */
function silenced(graph: Graph, drug: string, blocked: ReadonlySet<string>): ReadonlySet<string> {
  const jaks = new Set(
    [...blocked].flatMap((id) => graph.node.get(id)?.symbols.map(({ symbol }) => symbol) ?? []),
  );
  const off = (edge: PathwayEdge) => {
    const [from, to] = [graph.node.get(edge.from), graph.node.get(edge.to)];
    if (from?.kind === 'drug') return from.id !== drug;
    if (blocked.has(edge.from)) return true;
    if (edge.effect === 'binds' && to?.kind === 'receptor' && blocked.has(edge.to)) return true;
    const straight = from?.kind === 'cytokine' && to?.kind !== 'receptor' && reaching.has(edge.effect);
    return straight && messengerSilenced(graph, from, blocked, jaks);
  };
  return new Set(graph.pathway.edges.filter(off).map(({ id }) => id));
}

/** Kinases of one pair that lead to the same player: all are needed (rule 2). */
function needsEach(graph: Graph, arrows: readonly PathwayEdge[]): readonly PathwayEdge[] {
  const kinases = arrows.filter(({ from, effect }) => {
    const node = graph.node.get(from);
    return (
      effect === 'activates' &&
      node?.kind === 'kinase' &&
      node.symbols.some(({ symbol }) => /^(JAK|TYK)/.test(symbol))
    );
  });
  return kinases.length > 1 ? kinases : [];
}

/** One step of rule 4 and 5 for one player: does it still run while the arrows in `off` don't? */
function canRun(graph: Graph, node: PathwayNode, off: ReadonlySet<string>): boolean {
  if (standsByItself(node) || node.kind === 'drug') return true;
  const feeds = (graph.into.get(node.id) ?? []).filter(({ effect }) => driving.has(effect));
  if (feeds.length === 0) return true;
  if (needsEach(graph, feeds).some(({ id }) => off.has(id))) return false;
  return feeds.some(({ id }) => !off.has(id));
}

/** Whether an arrow that the medicine leaves alone still runs. */
function carries(
  graph: Graph,
  edge: PathwayEdge,
  idle: ReadonlySet<string>,
  off: ReadonlySet<string>,
): boolean {
  if (idle.has(edge.from) || edge.shortcutOf.some((id) => off.has(id))) return false;
  const pair = needsEach(graph, graph.into.get(edge.to) ?? []);
  if (pair.includes(edge) && pair.some(({ id }) => off.has(id))) return false;
  const [from, to] = [graph.node.get(edge.from), graph.node.get(edge.to)];
  const attacks = (graph.into.get(edge.from) ?? []).filter(({ effect }) => effect === 'damages');
  const carriesHarm = from?.kind === 'cell' && to?.kind === 'outcome' && attacks.length > 0;
  return !(carriesHarm && attacks.every(({ id }) => off.has(id)));
}

/** Largest set of players and arrows that can run: starts with all and takes away until nothing changes. */
function settle(graph: Graph, start: ReadonlySet<string>) {
  const off = new Set(start);
  const idle = new Set<string>();
  for (let before = -1; before !== off.size + idle.size; ) {
    before = off.size + idle.size;
    for (const node of graph.pathway.nodes) if (!canRun(graph, node, off)) idle.add(node.id);
    for (const edge of graph.pathway.edges) if (!carries(graph, edge, idle, off)) off.add(edge.id);
  }
  return { off, idle };
}

/** What a medicine of the map silences, what it leaves and what is still reached another way. Throws for an unknown one. */
export function applyDrug(pathway: Pathway, drug: string | null): DrugEffect {
  const graph = graphOf(pathway);
  if (drug === null) {
    return {
      blocked: new Set(),
      nodes: new Map(pathway.nodes.map(({ id }) => [id, 'on'])),
      edges: new Map(pathway.edges.map(({ id }) => [id, 'on'])),
    };
  }
  if (graph.node.get(drug)?.kind !== 'drug') throw new RangeError(`"${drug}" is not a medicine of the map`);
  const own = pathway.edges.filter(({ from }) => from === drug);
  const blocked = new Set(own.map(({ to }) => to).filter((id) => isSwitch(graph.node.get(id))));
  const { off, idle } = settle(graph, silenced(graph, drug, blocked));
  const lowered = new Set(own.map(({ to }) => to));
  const runOf = (node: PathwayNode): Run => {
    if (node.kind === 'drug') return node.id === drug ? 'on' : 'off';
    if (blocked.has(node.id) || idle.has(node.id)) return 'off';
    const feeds = (graph.into.get(node.id) ?? []).filter(({ effect }) => driving.has(effect));
    return lowered.has(node.id) || feeds.some(({ id }) => off.has(id)) ? 'still' : 'on';
  };
  return {
    blocked,
    nodes: new Map(pathway.nodes.map((node) => [node.id, runOf(node)])),
    edges: new Map(pathway.edges.map(({ id }) => [id, off.has(id) ? 'off' : 'on'])),
  };
}
