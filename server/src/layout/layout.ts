/** Places a graph: rows by what bears on what, order and routes by ELK, former order kept where there is one. */
import type { Graph, PlacedEdge, PlacedGraph, PlacedNode, Point } from '../graph/graph.ts';
import { DOT, type Sizes } from '../graph/measure.ts';
import type { Anatomy } from './anatomy.ts';
import { type Block, type Route, type Routed, route } from './elk.ts';
import { rowsOf } from './rows.ts';
import { anatomies, endsOnTop, type Middles, outId } from './stems.ts';
import { type Wire, wiresOf } from './wires.ts';

/** Under this share of known boxes the former picture tells nothing about the new one. */
const ENOUGH = 0.5;

/**
 * Places and routes a graph.
 * @param sizes what `measure` says of the same graph
 * @param previous the picture it follows: boxes that were in it keep their order in each row
 */
export async function layout(graph: Graph, sizes: Sizes, previous?: PlacedGraph): Promise<PlacedGraph> {
  const wires = wiresOf(graph);
  const rows = rowsOf(graph, wires);
  const boxes = graph.nodes.filter((n) => n.kind !== 'step').map((n) => n.id);
  if (boxes.length === 0) return { ...graph, size: { width: 0, height: 0 }, nodes: [], edges: [] };

  const run = (middles: Middles, seeded: boolean) => {
    const anatomy = anatomies(graph, wires, rows, sizes, middles);
    const blocks = boxes.map((id): Block => {
      const own = anatomy.get(id)!;
      const middle = middles.get(id);
      return {
        id,
        row: rows.get(id)!,
        anatomy: own,
        x: middle === undefined ? undefined : middle - own.size.width / 2,
      };
    });
    return { anatomy, routed: route(blocks, routesOf(wires, rows), seeded) };
  };
  let middles = formerMiddles(boxes, wires, previous);
  if (!middles) {
    const first = run(new Map(), false);
    middles = middlesOf(first.anatomy, await first.routed);
  }
  const { anatomy, routed } = run(middles, true);
  return place(graph, wires, rows, anatomy, await routed);
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
        ? { id: wire.edge.id, from: end, to: out, bends: [] }
        : { id: wire.edge.id, from: out, to: end, bends: [] };
    });
}

function place(
  graph: Graph,
  wires: readonly Wire[],
  rows: ReadonlyMap<string, number>,
  anatomy: ReadonlyMap<string, Anatomy>,
  routed: Routed,
): PlacedGraph {
  const at = (block: string, point: Point) => {
    const origin = routed.blocks.get(block)!;
    return { x: round(origin.x + point.x), y: round(origin.y + point.y) };
  };
  const holder = new Map<string, string>();
  for (const edge of graph.edges) if (edge.kind === 'conclusion') holder.set(edge.from, edge.to);
  for (const wire of wires) holder.set(wire.edge.id, wire.head);

  const nodes = graph.nodes.flatMap((node): PlacedNode[] => {
    if (node.kind !== 'step') {
      const { box } = anatomy.get(node.id)!;
      return [
        {
          ...node,
          position: at(node.id, box),
          size: { width: box.width, height: box.height },
          labelPosition: null,
        },
      ];
    }
    const block = holder.get(node.id);
    if (block === undefined) return [];
    const own = anatomy.get(block)!;
    const dot = own.dots.get(node.id)!;
    const label = own.labels.get(node.id);
    return [
      {
        ...node,
        position: at(block, { x: dot.x - DOT, y: dot.y - DOT }),
        size: { width: DOT * 2, height: DOT * 2 },
        labelPosition: label ? at(block, label) : null,
      },
    ];
  });

  const routes = new Map<string, Point[]>();
  for (const wire of wires) routes.set(wire.edge.id, wayOf(wire, rows, anatomy, routed, at));
  const edges = graph.edges.map((edge): PlacedEdge => {
    const block = holder.get(edge.kind === 'conclusion' ? edge.from : edge.id)!;
    const own = anatomy.get(block)!;
    if (edge.kind === 'conclusion') {
      const dot = own.dots.get(edge.from)!;
      const end = { x: dot.x, y: own.box.y + own.box.height };
      return { ...edge, points: [at(block, dot), at(block, end)], labelPosition: null, junction: null };
    }
    const label = own.labels.get(edge.id);
    const junction = own.junctions.get(edge.id);
    const fine = edge.kind === 'of' || edge.kind === 'serves' || edge.kind === 'until';
    const points = routes.get(edge.id)!;
    return {
      ...edge,
      points: fine ? [...points].reverse() : points,
      labelPosition: label ? at(block, label) : null,
      junction: junction ? at(block, junction) : null,
    };
  });
  return { ...graph, size: sizeOf(anatomy, routed, routes), nodes, edges };
}

/** The whole way of a line: out of its box, along its route, in to where it ends. */
function wayOf(
  wire: Wire,
  rows: ReadonlyMap<string, number>,
  anatomy: ReadonlyMap<string, Anatomy>,
  routed: Routed,
  at: (block: string, point: Point) => Point,
): Point[] {
  const head = anatomy.get(wire.head)!;
  const inwards = head.ends.get(wire.edge.id)!.map((p) => at(wire.head, p));
  if (wire.tail === wire.head) {
    // A circle of one: from the box's side round to its own lower edge.
    const { box, size } = head;
    const side = { x: box.x + box.width, y: box.y + box.height / 2 };
    const loop = [side, { x: side.x + LOOP, y: side.y }, { x: side.x + LOOP, y: size.height }];
    return straighten([...loop.map((p) => at(wire.head, p)), ...inwards]);
  }
  const outwards = anatomy
    .get(wire.tail)!
    .ends.get(outId(wire.edge.id))!
    .map((p) => at(wire.tail, p))
    .reverse();
  const between = [...(routed.routes.get(wire.edge.id) ?? [])].map((p) => ({ x: round(p.x), y: round(p.y) }));
  if (endsOnTop(wire, rows)) between.reverse();
  return straighten([...outwards, ...between, ...inwards]);
}

const LOOP = 10;

/** Leaves out points that a straight line passes anyway. */
function straighten(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const p of points) {
    const [a, b] = out.slice(-2);
    if (b && Math.abs(b.x - p.x) < 0.5 && Math.abs(b.y - p.y) < 0.5) continue;
    if (
      a &&
      b &&
      ((Math.abs(a.x - b.x) < 0.5 && Math.abs(b.x - p.x) < 0.5) ||
        (Math.abs(a.y - b.y) < 0.5 && Math.abs(b.y - p.y) < 0.5))
    )
      out.pop();
    out.push(p);
  }
  return out;
}

function sizeOf(
  anatomy: ReadonlyMap<string, Anatomy>,
  routed: Routed,
  routes: ReadonlyMap<string, readonly Point[]>,
) {
  let width = 0;
  let height = 0;
  for (const [id, { size }] of anatomy) {
    const origin = routed.blocks.get(id)!;
    width = Math.max(width, origin.x + size.width);
    height = Math.max(height, origin.y + size.height);
  }
  for (const points of routes.values()) {
    for (const p of points) {
      width = Math.max(width, p.x);
      height = Math.max(height, p.y);
    }
  }
  return { width: round(width + 16), height: round(height + 16) };
}

/** Tenths of a pixel are fine enough, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
