/** For formats whose lines can only end at nodes: attacks with exceptions get a node of their own. */
import type { Graph, GraphEdge } from '../graph/graph.ts';

export interface Junction {
  readonly id: string;
  /** The attack it stands for. */
  readonly attack: GraphEdge;
}

export interface Jointed {
  readonly junctions: readonly Junction[];
  /** Each edge ends at a node or a junction; an attack with exceptions is two edges, the first without an end. */
  readonly edges: readonly (GraphEdge & { readonly headless: boolean })[];
}

/** Splits each attack that an `unless` ends on. */
export function jointed(graph: Graph): Jointed {
  const excepted = new Set(graph.edges.filter((e) => e.kind === 'unless').map((e) => e.to));
  const junctions: Junction[] = [];
  const edges = graph.edges.flatMap((edge) => {
    if (!excepted.has(edge.id)) return [{ ...edge, headless: false }];
    junctions.push({ id: edge.id, attack: edge });
    return [
      { ...edge, id: `${edge.id}/from`, to: edge.id, headless: true },
      { ...edge, id: `${edge.id}/to`, from: edge.id, headless: false },
    ];
  });
  return { junctions, edges };
}
