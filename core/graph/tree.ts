/** Where each statement is drawn: once, below its first use, with reference chips wherever else it is used. */
import { drained, forEachInSlices, type Slices } from '../text/slices.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/**
 * One thing that is drawn: a statement's box, a dot (a step, or an attack that something else bears on), or a chip that
 * refers to a box drawn elsewhere.
 */
export interface Place {
  readonly type: 'box' | 'dot' | 'chip';
  /** Unique in the tree: the node's id for a box, the step's or attack's id for a dot, the edge's id for a chip. */
  readonly key: string;
  /** What is drawn; undefined for an attack's dot. For a chip, the statement it refers to. */
  readonly node: GraphNode | undefined;
  /** How it bears on its parent; undefined for a root, and for an attacker at its own attack's dot. */
  readonly edge: GraphEdge | undefined;
  readonly parent: Place | undefined;
  /** In the order of the text: steps and conditions, then attacks; for a dot, premises, then attacks and exceptions. */
  readonly children: readonly Place[];
}

export interface Tree {
  /** The theses, then whatever leads to none of them. */
  readonly roots: readonly Place[];
  /** Every place, each after its parent. */
  readonly places: readonly Place[];
  /** The box of each statement, by id. */
  readonly boxes: ReadonlyMap<string, Place>;
  /** The chips that refer to each statement, by its id. */
  readonly chips: ReadonlyMap<string, readonly Place[]>;
}

interface Growing extends Place {
  readonly children: Growing[];
  readonly parent: Growing | undefined;
}

/** Whether an edge is that of an attack. */
export function isAttack(edge: Pick<GraphEdge, 'kind'> | undefined): boolean {
  return edge?.kind === 'rebut' || edge?.kind === 'undercut';
}

/** Whether an edge speaks against what it ends on. */
export function isAgainst(edge: GraphEdge | undefined): boolean {
  return isAttack(edge) || edge?.kind === 'unless';
}

/** Whether a place speaks against what its parent says: as an attack or exception, or as a premise with `not`. */
export function isContrary({ edge }: Place): boolean {
  return isAgainst(edge) || edge?.negated === true;
}

/**
 * Whether a place speaks against what its root says, and not against something that does. A premise with `not` speaks for
 * its conclusion, and what bears on it for its being true; a question takes no side.
 */
export function speaksAgainst(place: Place): boolean {
  let against = isAgainst(place.edge);
  if (place.edge?.kind === 'asks') return false;
  for (let at = place.parent; at; at = at.parent) {
    if (at.edge?.kind === 'asks') return false;
    if (isContrary(at)) against = !against;
  }
  return against;
}

/** The root that a place is below. */
export function topOf(place: Place): Place {
  let top = place;
  while (top.parent) top = top.parent;
  return top;
}

/** Where a statement's box, a dot or a chip is, by its key; undefined where nothing is drawn. */
export function placeOf(tree: Tree, key: string): Place | undefined {
  return tree.boxes.get(key) ?? tree.places.find((place) => place.key === key);
}

/** Plates are drawn apart from the tree, and so have no place in it. */
function isStatement(node: GraphNode): boolean {
  return !['model', 'persona', 'goal', 'step', 'observation'].includes(node.kind);
}

/** Arranges a graph as a tree. Statements nearest to a thesis come first, then those that come first in the text. */
export function treeOf(graph: Graph): Tree {
  return drained(treeInSlices(graph));
}

/** The same in slices. */
export function* treeInSlices(graph: Graph): Slices<Tree> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  yield;
  const onto = bearingOn(graph);
  yield;
  const boxes = new Map<string, Growing>();
  const chips = new Map<string, Growing[]>();
  const roots: Growing[] = [];

  const place = (edge: GraphEdge, id: string, parent: Growing, queue: Growing[]): void => {
    const node = nodes.get(id);
    if (!node) return;
    const isChip = boxes.has(id);
    const key = !isChip ? id : parent.key === edge.id ? `${edge.id}/from` : edge.id;
    const placed: Growing = {
      type: isChip ? 'chip' : 'box',
      key,
      node,
      edge: parent.key === edge.id ? undefined : edge,
      parent,
      children: [],
    };
    parent.children.push(placed);
    if (isChip) {
      const others = chips.get(id);
      if (others) others.push(placed);
      else chips.set(id, [placed]);
    } else {
      boxes.set(id, placed);
      queue.push(placed);
    }
  };

  /** Puts everything that bears on a box or dot below it; dots are followed at once, boxes later. */
  const expand = (top: Growing, queue: Growing[]): void => {
    const stack = [top];
    while (stack.length > 0) {
      const parent = stack.pop()!;
      const dots: Growing[] = [];
      for (const edge of onto.get(parent.key) ?? []) {
        if (edge.kind === 'conclusion' || onto.has(edge.id)) {
          const key = edge.kind === 'conclusion' ? edge.from : edge.id;
          const dot: Growing = { type: 'dot', key, node: nodes.get(key), edge, parent, children: [] };
          parent.children.push(dot);
          dots.push(dot);
          if (edge.kind !== 'conclusion') place(edge, edge.from, dot, queue);
        } else {
          place(edge, edge.kind === 'until' ? edge.to : edge.from, parent, queue);
        }
      }
      stack.push(...dots.reverse());
    }
  };

  const grow = function* (from: readonly GraphNode[]): Slices<void> {
    const queue: Growing[] = [];
    for (const node of from) {
      if (boxes.has(node.id)) continue;
      const root: Growing = {
        type: 'box',
        key: node.id,
        node,
        edge: undefined,
        parent: undefined,
        children: [],
      };
      boxes.set(node.id, root);
      roots.push(root);
      queue.push(root);
    }
    // `queue` grows while it is walked.
    yield* forEachInSlices(queue, (box) => expand(box, queue));
  };

  const statements = graph.nodes.filter(isStatement);
  const used = new Set(graph.edges.map((edge) => (edge.kind === 'until' ? edge.to : edge.from)));
  yield;
  yield* grow(statements.filter((node) => node.kind === 'thesis'));
  yield* grow(statements.filter((node) => !used.has(node.id)));
  // What is left is used in circles only.
  for (const node of statements) yield* grow([node]);
  yield;
  return { roots, places: placesOf(roots), boxes, chips };
}

/** The edges that are drawn below each statement, step or attack, by its id; `of` and `serves` are marks on a box. */
function bearingOn(graph: Graph): Map<string, GraphEdge[]> {
  const onto = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    if (edge.kind === 'of' || edge.kind === 'serves') continue;
    const holder = edge.kind === 'until' ? edge.from : edge.to;
    const known = onto.get(holder);
    if (known) known.push(edge);
    else onto.set(holder, [edge]);
  }
  // What supports comes before what attacks: the lines of the two then never cross.
  const order = ['conclusion', 'premise', 'given', 'until', 'answers', 'undercut', 'unless', 'rebut', 'asks'];
  for (const edges of onto.values()) edges.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return onto;
}

function placesOf(roots: readonly Place[]): Place[] {
  const places: Place[] = [];
  const stack = [...roots].reverse();
  while (stack.length > 0) {
    const place = stack.pop()!;
    places.push(place);
    for (let i = place.children.length - 1; i >= 0; i--) stack.push(place.children[i]);
  }
  return places;
}
