/** The placed graph as JSON: the model that the preview draws, for other programs. */
import type { PlacedGraph } from '../graph/graph.ts';
import type { Interval } from '../syntax/tree.ts';

/**
 * Writes version, title, nodes and edges; probabilities are numbers in [0, 1], intervals pairs of them, lengths px.
 * @param pathOf how a file is called in the output
 */
export function toJson(graph: PlacedGraph, pathOf: (uri: string) => string): string {
  const value = {
    version: graph.version,
    title: graph.title,
    size: graph.size,
    hidden: graph.hidden,
    nodes: graph.nodes.map(({ location, labelPosition: _, ...node }) => ({
      ...node,
      range: pair(node.range),
      credence: pair(node.credence),
      stated: pair(node.stated),
      location: { path: pathOf(location.uri), range: { start: location.start, end: location.end } },
    })),
    edges: graph.edges.map(({ labelPosition: _, junction: __, ...edge }) => ({
      ...edge,
      strength: pair(edge.strength),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function pair(interval: Interval | null): [number, number] | null {
  return interval && [interval.lo, interval.hi];
}
