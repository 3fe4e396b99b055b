/** The lines that have to be routed, each from the box it leaves to the box at whose edge it ends. */
import type { Graph, GraphEdge } from '../graph/graph.ts';

/** A drawn line between two boxes. */
export interface Wire {
  readonly edge: GraphEdge;
  /** The box that carries, attacks or conditions; for a link's fine lines the plate or condition. */
  readonly tail: string;
  /** The box, or the box of the step, where the line ends. */
  readonly head: string;
  /**
   * Whether the head belongs below the tail: a thesis stays above what it rebuts, and conditional premises of one
   * step stand in the order they are read in.
   */
  readonly downward: boolean;
  /** Whether it is an attack that others end on. */
  readonly excepted: boolean;
}

/** All lines but the short arrows from a step's dot to its conclusion, which belong to that box. */
export function wiresOf(graph: Graph): Wire[] {
  const boxOf = new Map<string, string>();
  for (const node of graph.nodes) if (node.kind !== 'step') boxOf.set(node.id, node.id);
  for (const edge of graph.edges) if (edge.kind === 'conclusion') boxOf.set(edge.from, edge.to);
  // An exception to an attack ends where the attack does; attacks stand before their exceptions.
  for (const edge of graph.edges) {
    const box = boxOf.get(edge.to);
    if ((edge.kind === 'rebut' || edge.kind === 'undercut') && box !== undefined) boxOf.set(edge.id, box);
  }
  const downward = downwardEdges(graph);
  const excepted = new Set(graph.edges.filter((e) => e.kind === 'unless').map((e) => e.to));
  const wires: Wire[] = [];
  for (const edge of graph.edges) {
    if (edge.kind === 'conclusion') continue;
    const fine = edge.kind === 'of' || edge.kind === 'serves' || edge.kind === 'until';
    const [tail, head] = fine ? [edge.to, boxOf.get(edge.from)] : [edge.from, boxOf.get(edge.to)];
    if (head !== undefined)
      wires.push({ edge, tail, head, downward: downward(edge), excepted: excepted.has(edge.id) });
  }
  return wires;
}

function downwardEdges(graph: Graph): (edge: GraphEdge) => boolean {
  const theses = new Set(graph.nodes.filter((n) => n.kind === 'thesis').map((n) => n.id));
  const derived = new Set(graph.edges.filter((e) => e.kind === 'conclusion').map((e) => e.to));
  const steps = new Map<string, Set<string>>();
  for (const edge of graph.edges) {
    if (edge.kind !== 'premise') continue;
    const of = steps.get(edge.from) ?? new Set();
    steps.set(edge.from, of.add(edge.to));
  }
  const together = (a: string, b: string) =>
    [...(steps.get(a) ?? [])].some((step) => steps.get(b)?.has(step));
  return ({ kind, from, to }) => {
    if (kind === 'rebut') return theses.has(from) && !theses.has(to);
    return kind === 'given' && !derived.has(from) && !derived.has(to) && together(from, to);
  };
}
