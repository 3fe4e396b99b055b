/** Which nodes have a number of their own that can be changed, and what it is. */
import { middle } from '../syntax/interval.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

const FIXED = new Set<GraphNode['kind']>(['model', 'persona', 'goal', 'observation', 'question', 'missing']);

/** Whether a node is a step, or a leaf: a statement that no step leads to. */
export function isTunable({ id, kind }: GraphNode, { nodes, edges }: Graph): boolean {
  if (kind === 'step') return true;
  if (FIXED.has(kind)) return false;
  // The dot of an observation leads to a leaf as well, which then starts from its prior.
  const steps = edges.filter((edge) => edge.kind === 'conclusion' && edge.to === id).map(({ from }) => from);
  return !nodes.some((node) => node.kind === 'step' && steps.includes(node.id));
}

/** The midpoint of a node's prior, credence or strength, in [0, 1]; 1 where none is written. */
export function numberOf({ prior, credence }: GraphNode): number {
  const number = prior ?? credence;
  return number ? middle(number) : 1;
}

/** The midpoint of an attack's strength, in [0, 1]; 1 where none is written. */
export function strengthOf({ strength }: GraphEdge): number {
  return strength ? middle(strength) : 1;
}
