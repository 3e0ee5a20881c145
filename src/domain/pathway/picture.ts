/** What the map shows for a choice: which players and arrows, and how each stands. */
import type { Choice } from './choice.ts';
import { levelOf } from './choice.ts';
import { applyDrug, type DrugEffect, type Run } from './drug.ts';
import type { Pathway, PathwayEdge, PathwayNode } from './pathway.ts';
import { thin } from './thinning.ts';
import { closure } from './walk.ts';

export interface ShownEdge {
  readonly edge: PathwayEdge;
  readonly run: Run;
  /** False where evidence thinning takes it away. */
  readonly kept: boolean;
  /** Running, kept and on the path that is followed. */
  readonly lit: boolean;
}

export interface ShownNode {
  readonly node: PathwayNode;
  readonly run: Run;
  readonly blocked: boolean;
  readonly lit: boolean;
}

export interface Picture {
  readonly choice: Choice;
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly ShownEdge[];
  /** Arrows that evidence thinning leaves, of those shown. */
  readonly kept: number;
  /** Arrows that the medicine turns off, of those shown; its rivals' own arrows don't count. */
  readonly silenced: number;
}

/** The picture of a settled choice. `effect` is what its medicine does, where that has been worked out before. */
export function pictureOf(
  pathway: Pathway,
  choice: Choice,
  effect: DrugEffect = applyDrug(pathway, choice.drug || null),
): Picture {
  const level = levelOf(choice);
  const view = pathway.views.find(({ id }) => id === choice.view);
  const inView = new Set(view?.nodes ?? pathway.nodes.map(({ id }) => id));
  const nodes = pathway.nodes.filter((node) => node.level <= level && inView.has(node.id));
  const there = new Set(nodes.map(({ id }) => id));
  const edges = pathway.edges.filter(
    (edge) => edge.level <= level && there.has(edge.from) && there.has(edge.to),
  );
  const kept = thin(edges, choice.thinning);
  const drugs = new Set(pathway.medicines.map(({ id }) => id));
  const running = edges.filter(({ id }) => kept.has(id) && effect.edges.get(id) !== 'off');
  const path = choice.follow && choice.chosen ? closure(running, choice.chosen, choice.follow) : null;
  const shown = edges.map((edge): ShownEdge => {
    const run = effect.edges.get(edge.id) ?? 'on';
    const lit = kept.has(edge.id) && run !== 'off' && (!path || path.edges.has(edge.id));
    return { edge, run, kept: kept.has(edge.id), lit };
  });
  const touched = new Set(shown.filter(({ lit }) => lit).flatMap(({ edge }) => [edge.from, edge.to]));
  return {
    choice,
    edges: shown,
    nodes: nodes.map((node): ShownNode => {
      const run = effect.nodes.get(node.id) ?? 'on';
      const lit = run !== 'off' && (path ? path.nodes.has(node.id) : touched.has(node.id));
      return { node, run, blocked: effect.blocked.has(node.id), lit };
    }),
    kept: kept.size,
    silenced: shown.filter(({ run, edge }) => run === 'off' && !drugs.has(edge.from)).length,
  };
}

/** What is said of a picture, one or two sentences. */
export function describePicture({ choice, nodes, edges, kept, silenced }: Picture, pathway: Pathway): string {
  const parts = [`${nodes.length} players and ${edges.length} arrows are shown.`];
  if (choice.thinning !== 'all') parts.push(`${kept} of ${edges.length} arrows are left.`);
  const medicine = pathway.medicines.find(({ id }) => id === choice.drug);
  if (medicine) parts.push(`With ${medicine.name}, ${silenced} arrows go out.`);
  return parts.join(' ');
}
