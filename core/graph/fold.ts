/** Folding: which boxes hide what is below them, what a fold says of its inside, and what is left to draw. */
import type { Graph, GraphNode } from './graph.ts';
import { isAgainst, type Place, placeOf, type Tree } from './tree.ts';
import { isWeak } from './words.ts';

/** Ids of the statements that hide everything drawn below them. */
export type Folded = ReadonlySet<string>;

/** What is drawn below a box, counted; references are not. */
export interface Inside {
  readonly statements: number;
  readonly objections: number;
  readonly weak: number;
  readonly findings: number;
  /** The best rank of a crux among them; null where there is none. */
  readonly crux: number | null;
}

const NOTHING: Inside = { statements: 0, objections: 0, weak: 0, findings: 0, crux: null };

const known = new WeakMap<Tree, ReadonlyMap<string, Inside>>();

/** What is inside each box of a tree, by id. */
export function insides(tree: Tree): ReadonlyMap<string, Inside> {
  const found = known.get(tree) ?? countInsides(tree);
  known.set(tree, found);
  return found;
}

function countInsides(tree: Tree): ReadonlyMap<string, Inside> {
  const sums = new Map<Place, Inside>();
  const found = new Map<string, Inside>();
  for (let i = tree.places.length - 1; i >= 0; i--) {
    const place = tree.places[i];
    const sum = sums.get(place) ?? NOTHING;
    if (place.type === 'box') found.set(place.key, sum);
    if (place.parent) sums.set(place.parent, added(sums.get(place.parent) ?? NOTHING, sum, own(place)));
  }
  return found;
}

function own(place: Place): Inside {
  const { node, type } = place;
  const crux = (type === 'chip' ? undefined : node?.crux) ?? null;
  if (type === 'dot') return { ...NOTHING, crux, findings: node?.findings.length ?? 0 };
  if (type === 'chip' || !node) return NOTHING;
  const attacks = isAgainst(place.edge ?? place.parent?.edge);
  return {
    statements: 1,
    objections: node.kind === 'objection' || attacks ? 1 : 0,
    weak: isWeak(node) ? 1 : 0,
    findings: node.findings.length,
    crux,
  };
}

function added(...all: readonly Inside[]): Inside {
  const cruxes = all.map((inside) => inside.crux).filter((crux) => crux !== null);
  const sum = (count: (inside: Inside) => number) => all.reduce((total, inside) => total + count(inside), 0);
  return {
    statements: sum((inside) => inside.statements),
    objections: sum((inside) => inside.objections),
    weak: sum((inside) => inside.weak),
    findings: sum((inside) => inside.findings),
    crux: cruxes.length > 0 ? Math.min(...cruxes) : null,
  };
}

/** What a fold says of its inside: `14 statements, 2 objections, 1 weak`; '' where nothing is inside. */
export function insideWords({ statements, objections, weak }: Inside): string {
  const count = (n: number, word: string, plural: string) =>
    n === 0 ? [] : [`${n} ${n === 1 ? word : plural}`];
  return [
    ...count(statements, 'statement', 'statements'),
    ...count(objections, 'objection', 'objections'),
    ...count(weak, 'weak', 'weak'),
  ].join(', ');
}

/** Whether a box can be folded: something is drawn below it. */
export function isFoldable(place: Place): boolean {
  return place.type === 'box' && place.children.length > 0;
}

/**
 * The places that are left to draw, each after its parent.
 * @param focus a statement that is drawn with what is below it, and nothing else
 */
export function visible(tree: Tree, folded: Folded, focus?: string): Place[] {
  const top = focus === undefined ? undefined : tree.boxes.get(focus);
  const places: Place[] = [];
  const stack = top ? [top] : [...tree.roots].reverse();
  while (stack.length > 0) {
    const place = stack.pop()!;
    places.push(place);
    if (place.type === 'box' && folded.has(place.key)) continue;
    for (let i = place.children.length - 1; i >= 0; i--) stack.push(place.children[i]);
  }
  return places;
}

/** Ids of every box that can be folded. */
export function foldable(tree: Tree): string[] {
  return tree.places.filter(isFoldable).map((place) => place.key);
}

/** The boxes above a place, from its root down. */
export function above(place: Place): Place[] {
  const boxes: Place[] = [];
  for (let up = place.parent; up; up = up.parent) if (up.type === 'box') boxes.unshift(up);
  return boxes;
}

/** With everything unfolded that hides a statement. */
export function revealed(tree: Tree, folded: Folded, id: string): Set<string> {
  const place = placeOf(tree, id);
  const rest = new Set(folded);
  for (const box of place ? above(place) : []) rest.delete(box.key);
  return rest;
}

/** Folded so that `depth` levels of statements are shown below each root. */
export function foldedBelow(tree: Tree, depth: number): Set<string> {
  const depths = new Map<Place, number>();
  const folded = new Set<string>();
  for (const place of tree.places) {
    const over = place.parent ? depths.get(place.parent)! : -1;
    const own = place.type === 'dot' ? over : over + 1;
    depths.set(place, own);
    if (isFoldable(place) && own >= depth) folded.add(place.key);
  }
  return folded;
}

/** A graph as text formats write it: what is visible, with the number of statements that each fold hides. */
export function foldedGraph(graph: Graph, tree: Tree, folded: Folded): Graph {
  const places = visible(tree, folded);
  const inside = insides(tree);
  const shown = new Set(places.map((place) => place.key));
  for (const { type, node } of places) if (type === 'chip') shown.add(node!.id);
  const isShown = (node: GraphNode) =>
    shown.has(node.id) || node.kind === 'model' || node.kind === 'persona' || node.kind === 'goal';
  const nodes = graph.nodes.filter(isShown).map((node) => {
    const count = tree.boxes.has(node.id) && folded.has(node.id) ? inside.get(node.id)!.statements : 0;
    return count > 0 ? { ...node, folded: count } : node;
  });
  const kept = new Set([...nodes.map((node) => node.id), ...shown]);
  const edges = graph.edges.filter((edge) => {
    const holder = edge.kind === 'until' ? edge.from : edge.to;
    return kept.has(edge.from) && kept.has(edge.to) && !folded.has(holder);
  });
  return { ...graph, nodes, edges };
}
