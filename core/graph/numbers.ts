/** The numbers of a graph's nodes and lines: read off an evaluation, compared, and put into a graph that is there already. */

import type { Reading } from '../evaluation/evaluation.ts';
import type { Argument, Statement, Step } from '../model/argument.ts';
import { credenceOfLeaf, isAssessed, isOpinion } from '../model/assessed.ts';
import type { Interval } from '../syntax/tree.ts';
import { andMore } from '../text/list.ts';
import { insides } from './fold.ts';
import type { Graph, GraphEdge, GraphNode, PlacedChip, PlacedGraph, PlacedNode } from './graph.ts';
import { boxOf, type Context, chipSize, contextOf, labelSize, overhang, stepLines } from './measure.ts';
import type { Place, Tree } from './tree.ts';
import { isDot } from './words.ts';

/** What a node has besides text and place. */
export type NodeNumbers = Pick<
  GraphNode,
  'id' | 'status' | 'support' | 'range' | 'credence' | 'prior' | 'open' | 'conditions' | 'atMost'
>;

/** Numbers that are others than those of a graph: of nodes, and of lines, by their ids. */
export interface Renumbering {
  readonly nodes: readonly NodeNumbers[];
  readonly edges: readonly Pick<GraphEdge, 'id' | 'strength'>[];
}

/** The numbers of a statement; without a reading there are none but the author's own. */
export function statementNumbers(
  argument: Argument,
  s: Statement,
  reading: Reading | undefined,
): NodeNumbers & Pick<GraphNode, 'stated'> {
  const names = reading?.granted.first.map((u) => u.name) ?? [];
  return {
    id: s.id,
    status: reading?.status ?? null,
    support: reading?.support ?? null,
    range: reading?.range ?? null,
    credence: credenceOfLeaf(s, argument) ?? null,
    prior: argument.prior(s) ?? null,
    open: s.placeholder || !isAssessed(s, argument),
    stated: (isOpinion(s) ? argument.credence(s) : undefined) ?? null,
    conditions: reading?.granted.more ? andMore(names) : names,
    atMost: reading !== undefined && !reading.isAssessed && !reading.unassessedAttacks,
  };
}

/** A step's only number is its strength. */
export function stepNumbers(argument: Argument, step: Step): NodeNumbers {
  return {
    ...{ id: step.id, status: null, support: null, range: null, prior: null },
    ...{ open: false, conditions: [], atMost: false },
    credence: argument.strength(step) ?? null,
  };
}

/** Whether two nodes have the same numbers. */
export function sameNumbers(a: NodeNumbers, b: NodeNumbers): boolean {
  return (
    a.status === b.status &&
    a.support === b.support &&
    sameInterval(a.range, b.range) &&
    sameInterval(a.credence, b.credence) &&
    sameInterval(a.prior, b.prior) &&
    a.open === b.open &&
    a.atMost === b.atMost &&
    a.conditions.length === b.conditions.length &&
    a.conditions.every((name, i) => name === b.conditions[i])
  );
}

export function sameInterval(a: Interval | null, b: Interval | null): boolean {
  return a === b || (a !== null && b !== null && a.lo === b.lo && a.hi === b.hi);
}

/** The graph with other numbers; what has none of these stays the same object. */
export function renumberedGraph(graph: Graph, { nodes, edges }: Renumbering): Graph {
  const numbers = new Map(nodes.map((node) => [node.id, node]));
  const strengths = new Map(edges.map((edge) => [edge.id, edge]));
  const merged = <T extends { readonly id: string }>(item: T, other: Partial<T> | undefined): T =>
    other ? { ...item, ...other } : item;
  return {
    ...graph,
    nodes: graph.nodes.map((node) => merged(node, numbers.get(node.id))),
    edges: graph.edges.map((edge) => merged(edge, strengths.get(edge.id))),
  };
}

/** The tree of a graph that differs in numbers from the tree's own. */
export function renumberedTree(tree: Tree, graph: Graph): Tree {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const now = new Map<Place, Place & { readonly children: Place[] }>();
  for (const place of tree.places) {
    const parent = place.parent && now.get(place.parent);
    const renewed = {
      ...place,
      node: place.node && nodes.get(place.node.id),
      edge: place.edge && edges.get(place.edge.id),
      parent,
      children: [],
    };
    now.set(place, renewed);
    parent?.children.push(renewed);
  }
  const of = (places: readonly Place[]) => places.map((place) => now.get(place)!);
  return {
    roots: of(tree.roots),
    places: of(tree.places),
    boxes: new Map([...tree.boxes].map(([id, place]) => [id, now.get(place)!])),
    chips: new Map([...tree.chips].map(([id, places]) => [id, of(places)])),
  };
}

/** What a label may grow by before it needs more room, in px. */
const LABEL_GROWTH = 8;

/**
 * A placed graph with the numbers of a graph that differs from it in nothing else; undefined where something would need
 * another size, so that everything has to be placed anew. Parts that look as before are the same objects.
 */
export function renumberedPicture(placed: PlacedGraph, graph: Graph, tree: Tree): PlacedGraph | undefined {
  const context = contextOf(graph);
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const inside = insides(tree);
  const nodes = placed.nodes.map((node): PlacedNode => {
    const now = context.byId.get(node.id)!;
    const folded = node.inside && inside.get(node.id)!;
    // Of all that is counted in a fold, only what is weak depends on numbers.
    const isSame = folded?.weak === node.inside?.weak && sameNumbers(now, node);
    return isSame ? node : { ...node, ...now, inside: folded };
  });
  const chips = placed.chips.map((chip): PlacedChip => {
    const node = context.byId.get(chip.node.id)!;
    const edge = chip.edge && edges.get(chip.edge.id);
    const isSame = sameNumbers(node, chip.node) && sameStrength(chip.edge, edge);
    return isSame ? chip : { ...chip, node, edge };
  });
  const fits =
    nodes.every((node, i) => node === placed.nodes[i] || fitsIn(node, placed.nodes[i], context)) &&
    chips.every(({ node, edge, size }) => chipSize(node, edge).width <= size.width);
  if (!fits) return undefined;
  const lines = placed.edges.map((line) => {
    const edge = edges.get(line.id);
    return edge && !sameStrength(line, edge) ? { ...line, strength: edge.strength } : line;
  });
  return { ...placed, nodes, chips, edges: lines };
}

function sameStrength(a: GraphEdge | undefined, b: GraphEdge | undefined): boolean {
  return sameInterval(a?.strength ?? null, b?.strength ?? null);
}

/** Whether a node with new numbers has room where it was. */
function fitsIn(now: PlacedNode, before: PlacedNode, context: Context): boolean {
  if (isDot(now)) {
    const [wide, narrow] = [now, before].map((n) => labelSize(stepLines(n, context.names), n));
    return wide.height <= narrow.height && wide.width <= narrow.width + LABEL_GROWTH;
  }
  const [a, b] = [now, before].map((node) => {
    const box = boxOf(node, context, node.inside);
    return { height: box.size.height, above: overhang(node, box).above };
  });
  return a.height === b.height && a.above === b.above;
}
