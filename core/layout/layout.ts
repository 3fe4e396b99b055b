/** Places a graph: rows by what bears on what, order and routes by ELK, former order kept where there is one. */
import type { Graph, PlacedGraph } from '../graph/graph.ts';
import type { Sizes } from '../graph/measure.ts';
import { arrange } from './arrange.ts';
import { assemble, originOf, type Plan } from './assemble.ts';
import { columnOf, trunksOf } from './columns.ts';
import { type Block, ORDERS, type Order, type Route, route } from './elk.ts';
import { crossings } from './path.ts';
import { rowsOf } from './rows.ts';
import { boxesOf, endOf, type Stack } from './stacks.ts';
import { anatomies, endsOnTop, type Middles, outId } from './stems.ts';
import { type Wire, wiresOf } from './wires.ts';

/** Under this share of known boxes the former picture tells nothing about the new one. */
const ENOUGH = 0.5;
/** Larger graphs are ordered once: to compare orders takes as long again for each. */
const SMALL = 60;

/**
 * Places and routes a graph.
 * @param sizes what `measure` says of the same graph
 * @param previous the picture it follows: boxes that were in it keep their order in each row
 */
export async function layout(graph: Graph, sizes: Sizes, previous?: PlacedGraph): Promise<PlacedGraph> {
  const boxes = graph.nodes.filter((n) => n.kind !== 'step').map((n) => n.id);
  if (boxes.length === 0) return { ...graph, size: { width: 0, height: 0 }, nodes: [], edges: [] };
  const wires = wiresOf(graph);
  const bareRows = rowsOf(graph, wires);
  const bare = anatomies(graph, wires, bareRows, sizes, new Map(), new Set());
  const { stacks, rows } = arrange(graph.nodes, wires, bareRows, bare);
  const stackOf = new Map(stacks.flatMap((stack) => boxesOf(stack).map((id) => [id, stack] as const)));
  const routes = [
    ...wires.filter((w) => w.tail !== w.head && !stackOf.has(w.tail)).map((w) => routeOf(w, rows)),
    ...stacks.flatMap((stack) => trunkRoutes(stack, rows)),
  ];
  const run = async (middles: Middles, order: Order): Promise<Plan> => {
    const leaving = leavingPoints(stacks, middles);
    const anatomy = anatomies(graph, wires, rows, sizes, leaving, new Set(stackOf.keys()));
    const columns = new Map(stacks.map((stack) => [stack.id, columnOf(stack, anatomy)]));
    const blocks = boxes.flatMap((id): Block[] => {
      const stack = stackOf.get(id);
      if (!stack) {
        const x = (middles.get(id) ?? 0) - anatomy.get(id)!.size.width / 2;
        return [{ id, row: rows.get(id)!, x, ...anatomy.get(id)! }];
      }
      if (id !== stack.members[0].id) return [];
      const { size, trunks } = columns.get(stack.id)!;
      const ports = trunks.map((trunk) => ({ id: trunk.id, x: trunk.x, side: 'NORTH' as const }));
      return [{ id: stack.id, row: stack.row, x: (middles.get(id) ?? 0) - size.width / 2, size, ports }];
    });
    return { graph, wires, rows, anatomy, stackOf, columns, routed: await route(blocks, routes, order) };
  };

  let middles = formerMiddles(boxes, wires, previous);
  if (!middles) {
    let fewest = Number.POSITIVE_INFINITY;
    for (const order of boxes.length <= SMALL ? ORDERS : ORDERS.slice(0, 1)) {
      const plan = await run(new Map(), order);
      const count = crossings(
        routes.map((r) => ({ group: r.to.port, points: plan.routed.routes.get(r.id) ?? [] })),
      );
      if (count >= fewest) continue;
      fewest = count;
      middles = middlesOf(plan);
    }
  }
  // The second time, everything that hangs on a box is sorted towards where it leads.
  return assemble(await run(middles!, 'kept'));
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

function middlesOf(plan: Plan): Middles {
  return new Map(
    [...plan.anatomy].map(([id, { box }]) => [id, originOf(plan, id).x + box.x + box.width / 2] as const),
  );
}

/** Where each line sets out, for the order of the dots it leads to: a column's lines at its left, side by side. */
function leavingPoints(stacks: readonly Stack[], middles: Middles): Middles {
  const points = new Map(middles);
  const queue = [...stacks];
  // `queue` grows while it is walked.
  for (const stack of queue) {
    const first = middles.get(stack.members[0].id) ?? stacks.indexOf(stack);
    const at = new Map(trunksOf(stack).map(({ end, x }) => [end, first + x / 1000]));
    for (const { id, wire, below } of stack.members) {
      points.set(id, at.get(endOf(wire))!);
      if (below) queue.push(below);
    }
  }
  return points;
}

function trunkRoutes(stack: Stack, rows: ReadonlyMap<string, number>): Route[] {
  return trunksOf(stack).map(({ id, end }) => {
    const { wire } = stack.members.find((m) => endOf(m.wire) === end)!;
    return { ...routeOf(wire, rows), id, from: { block: stack.id, port: id } };
  });
}

function routeOf(wire: Wire, rows: ReadonlyMap<string, number>): Route {
  const out = { block: wire.tail, port: outId(wire.edge.id) };
  const end = { block: wire.head, port: endOf(wire) };
  // An attack from above is told upside down: the engine then routes it straight.
  return endsOnTop(wire, rows)
    ? { id: wire.edge.id, from: end, to: out }
    : { id: wire.edge.id, from: out, to: end };
}
