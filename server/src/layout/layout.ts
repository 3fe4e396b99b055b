/** Places a graph: rows by what bears on what, order and routes by ELK, former order kept where there is one. */
import type { Graph, PlacedGraph } from '../graph/graph.ts';
import type { Sizes } from '../graph/measure.ts';
import type { Anatomy } from './anatomy.ts';
import { assemble } from './assemble.ts';
import { type Block, ORDERS, type Order, type Route, type Routed, route } from './elk.ts';
import { crossings } from './path.ts';
import { rowsOf } from './rows.ts';
import { anatomies, endsOnTop, type Middles, outId } from './stems.ts';
import { type Wire, wiresOf } from './wires.ts';

/** Under this share of known boxes the former picture tells nothing about the new one. */
const ENOUGH = 0.5;
/** Larger graphs are ordered once: to compare orders takes as long again for each. */
const SMALL = 150;

/**
 * Places and routes a graph.
 * @param sizes what `measure` says of the same graph
 * @param previous the picture it follows: boxes that were in it keep their order in each row
 */
export async function layout(graph: Graph, sizes: Sizes, previous?: PlacedGraph): Promise<PlacedGraph> {
  const boxes = graph.nodes.filter((n) => n.kind !== 'step').map((n) => n.id);
  if (boxes.length === 0) return { ...graph, size: { width: 0, height: 0 }, nodes: [], edges: [] };
  const wires = wiresOf(graph);
  const rows = rowsOf(graph, wires);
  const routes = routesOf(wires, rows);
  const run = async (middles: Middles, order: Order) => {
    const anatomy = anatomies(graph, wires, rows, sizes, middles);
    const blocks = boxes.map((id): Block => {
      const own = anatomy.get(id)!;
      const middle = middles.get(id);
      return {
        id,
        row: rows.get(id)!,
        anatomy: own,
        x: middle === undefined ? 0 : middle - own.size.width / 2,
      };
    });
    return { anatomy, routed: await route(blocks, routes, order) };
  };

  let middles = formerMiddles(boxes, wires, previous);
  if (!middles) {
    let fewest = Number.POSITIVE_INFINITY;
    for (const order of boxes.length <= SMALL ? ORDERS : ORDERS.slice(0, 1)) {
      const { anatomy, routed } = await run(new Map(), order);
      const count = crossings(
        routes.map((r) => ({ group: r.to.port, points: routed.routes.get(r.id) ?? [] })),
      );
      if (count >= fewest) continue;
      fewest = count;
      middles = middlesOf(anatomy, routed);
    }
  }
  // The second time, everything that hangs on a box is sorted towards where it leads.
  const { anatomy, routed } = await run(middles!, 'kept');
  return assemble(graph, wires, rows, anatomy, routed);
}

/** The middle of each box in the former picture; a new box starts amid what it is connected to. */
function formerMiddles(
  boxes: readonly string[],
  wires: readonly Wire[],
  previous?: PlacedGraph,
): Middles | undefined {
  const wanted = new Set(boxes);
  const middles = new Map<string, number>();
  for (const node of previous?.nodes ?? []) {
    if (wanted.has(node.id)) middles.set(node.id, node.position.x + node.size.width / 2);
  }
  if (middles.size < boxes.length * ENOUGH) return undefined;
  const right = Math.max(...middles.values()) + 1;
  const known = new Map(middles);
  for (const id of boxes) {
    if (known.has(id)) continue;
    const near = wires.flatMap((w) => (w.tail === id ? [w.head] : w.head === id ? [w.tail] : []));
    const xs = near.map((other) => known.get(other)).filter((x) => x !== undefined);
    middles.set(id, xs.length > 0 ? xs.reduce((a, b) => a + b, 0) / xs.length : right);
  }
  return middles;
}

function middlesOf(anatomy: ReadonlyMap<string, Anatomy>, routed: Routed): Middles {
  return new Map(
    [...anatomy].map(([id, { box }]) => [id, routed.blocks.get(id)!.x + box.x + box.width / 2] as const),
  );
}

function routesOf(wires: readonly Wire[], rows: ReadonlyMap<string, number>): Route[] {
  return wires
    .filter((w) => w.tail !== w.head)
    .map((wire) => {
      const out = { block: wire.tail, port: outId(wire.edge.id) };
      const end = { block: wire.head, port: wire.edge.kind === 'premise' ? wire.edge.to : wire.edge.id };
      // An attack from above is told upside down: the engine then routes it straight.
      return endsOnTop(wire, rows)
        ? { id: wire.edge.id, from: end, to: out }
        : { id: wire.edge.id, from: out, to: end };
    });
}
