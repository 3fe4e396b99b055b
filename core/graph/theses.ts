/** Which thesis an argument is about first of all, and why one that does not hold at all does not. */
import type { Graph } from './graph.ts';
import { traceOf } from './trace.ts';
import { isDot } from './words.ts';

/** The id of the thesis that most of the argument bears on, the first of these in the text; undefined without a thesis. */
export function mainThesis(graph: Pick<Graph, 'nodes' | 'edges'>): string | undefined {
  const statements = graph.nodes.filter((node) => !isDot(node));
  const theses = statements.filter(({ kind }) => kind === 'thesis');
  if (theses.length < 2) return theses[0]?.id;
  const sizes = theses.map(({ id }) => {
    const trace = traceOf(graph, id);
    return statements.filter((node) => trace.has(node.id)).length;
  });
  return theses[sizes.indexOf(Math.max(...sizes))].id;
}

/**
 * Where the steps to a statement fail for certain, one id for each: a step itself, where it crosses a boundary unlicensed, or
 * a premise or exception of it.
 */
export function failuresOf({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>, id: string): string[] {
  const supports = new Map(nodes.map((node) => [node.id, node.open ? null : node.support]));
  const found = edges.flatMap((edge) => {
    if (edge.kind !== 'conclusion' || edge.to !== id) return [];
    if (edge.inert) return [edge.from];
    const fatal = edges.find(({ kind, from, to, negated }) => {
      if (to !== edge.from || (kind !== 'premise' && kind !== 'unless')) return false;
      return supports.get(from) === (negated || kind === 'unless' ? 1 : 0);
    });
    return fatal ? [fatal.from] : [];
  });
  return [...new Set(found)];
}
