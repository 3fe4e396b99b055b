/** The placed graph as JSON: the model that the preview draws, for other programs. */
import type { Location, Locations, PlacedGraph } from '../graph/graph.ts';
import type { Interval } from '../syntax/tree.ts';
import { jsonPieces } from '../text/json.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';

/**
 * Writes version, title, nodes and edges; probabilities are numbers in [0, 1], intervals pairs of them, lengths px.
 * @param locations where each node is; `locationsOf` of the same argument
 * @param pathOf how a file is called in the output
 */
export function* toJson(
  graph: PlacedGraph,
  locations: Locations,
  pathOf: (uri: string) => string,
): Slices<string> {
  const value = {
    version: graph.version,
    title: graph.title,
    size: graph.size,
    hidden: graph.hidden,
    nodes: yield* mapInSlices(graph.nodes, ({ labelPosition: _, foldable: __, ...node }) => ({
      ...node,
      range: pair(node.range),
      credence: pair(node.credence),
      stated: pair(node.stated),
      ties: node.ties.map((tie) => ({ ...tie, probability: pair(tie.probability) })),
      location: placeOf(locations.get(node.id)!, pathOf),
    })),
    chips: yield* mapInSlices(graph.chips, ({ id, node, edge, position, size }) => ({
      id,
      node: node.id,
      edge: edge?.id ?? null,
      position,
      size,
    })),
    edges: yield* mapInSlices(graph.edges, ({ labelPosition: _, junction: __, ...edge }) => ({
      ...edge,
      strength: pair(edge.strength),
    })),
  };
  const pieces = yield* mapInSlices(jsonPieces(value, 2), (piece) => piece);
  pieces.push('\n');
  yield;
  return pieces.join('');
}

function placeOf({ uri, start, end }: Location, pathOf: (uri: string) => string) {
  return { path: pathOf(uri), range: { start, end } };
}

function pair(interval: Interval | null): [number, number] | null {
  return interval && [interval.lo, interval.hi];
}
