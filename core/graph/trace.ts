/** What a statement or step has to do with the rest: all that bears on it, and the way from it to the theses. */
import { grouped } from '../text/grouped.ts';
import type { Graph, GraphEdge } from './graph.ts';
import { isPlate } from './measure.ts';

/** What holds the other end up or speaks against it; `serves`, `of` and `asks` are about it and change nothing. */
export const BEARING: ReadonlySet<GraphEdge['kind']> = new Set<GraphEdge['kind']>([
  'premise',
  'conclusion',
  'given',
  'until',
  'rebut',
  'undercut',
  'unless',
]);

/**
 * The ids of all nodes and edges that bear on a node, directly or through others, and of those that it bears on in turn;
 * the node itself is among them. Of a model, persona or goal, what is about it. Linear in the graph.
 */
export function traceOf({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>, id: string): Set<string> {
  const entity = nodes.find((node) => node.id === id && isPlate(node));
  if (entity) {
    const links = edges.filter(({ kind, to }) => to === id && (kind === 'of' || kind === 'serves'));
    const about = nodes.filter((node) => node.about.includes(id));
    return new Set([id, ...about.map((node) => node.id), ...links.map(({ from }) => from)]);
  }
  const bearing = edges.filter((edge) => BEARING.has(edge.kind)).map(ends);
  const onto = grouped(bearing, ({ to }) => to);
  const outOf = grouped(bearing, ({ from }) => from);
  const below = reached(id, onto, ({ id: edge, from }) => [edge, from]);
  // What ends on an attack bears on what the attack is against.
  const byId = new Map(bearing.map((edge) => [edge.id, edge]));
  const above = reached(id, outOf, ({ id: edge, to }) => [edge, to], byId);
  return new Set([...below, ...above]);
}

interface Line {
  readonly id: string;
  /** What bears … */
  readonly from: string;
  /** … on this: a node or an edge. */
  readonly to: string;
}

/** An `until` goes from the link that it ends, all others from what bears. */
function ends({ id, kind, from, to }: GraphEdge): Line {
  return kind === 'until' ? { id, from: to, to: from } : { id, from, to };
}

function reached(
  id: string,
  lines: ReadonlyMap<string, readonly Line[]>,
  next: (line: Line) => readonly string[],
  byId?: ReadonlyMap<string, Line>,
): Set<string> {
  const found = new Set([id]);
  // `found` grows while it is walked.
  for (const each of found) {
    for (const line of lines.get(each) ?? []) for (const end of next(line)) found.add(end);
    const attack = byId?.get(each);
    if (attack) found.add(attack.to);
  }
  return found;
}
