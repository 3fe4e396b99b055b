/** From blocks and routes back to nodes and edges with their places. */
import type { Graph, PlacedEdge, PlacedGraph, PlacedNode, Point, Size } from '../graph/graph.ts';
import { DOT } from '../graph/measure.ts';
import type { Anatomy } from './anatomy.ts';
import type { Column } from './columns.ts';
import type { Routed } from './elk.ts';
import { straighten } from './path.ts';
import { endOf, type Stack } from './stacks.ts';
import { endsOnTop, outId } from './stems.ts';
import type { Wire } from './wires.ts';

/** All that is known when the engine is done. */
export interface Plan {
  readonly graph: Graph;
  readonly wires: readonly Wire[];
  readonly rows: ReadonlyMap<string, number>;
  readonly anatomy: ReadonlyMap<string, Anatomy>;
  /** By box: the column it stands in, if it does; of columns in columns, the outermost. */
  readonly stackOf: ReadonlyMap<string, Stack>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly routed: Routed;
}

/** The upper left corner of a box with all that hangs on it. */
export function originOf({ stackOf, columns, routed }: Plan, box: string): Point {
  const stack = stackOf.get(box);
  if (!stack) return routed.blocks.get(box)!;
  const column = routed.blocks.get(stack.id)!;
  const offset = columns.get(stack.id)!.offsets.get(box)!;
  return { x: column.x + offset.x, y: column.y + offset.y };
}

/** Puts together what is known of each block and where the engine placed it. */
export function assemble(plan: Plan): PlacedGraph {
  const { graph, wires, anatomy } = plan;
  const at = (box: string, point: Point) => {
    const origin = originOf(plan, box);
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
  for (const wire of wires) routes.set(wire.edge.id, wayOf(wire, plan, at));
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
  return { ...graph, size: sizeOf(plan, routes), nodes, edges };
}

/** The whole way of a line: out of its box, along its route, in to where it ends. */
function wayOf(wire: Wire, plan: Plan, at: (box: string, point: Point) => Point): Point[] {
  const { anatomy, rows, routed, stackOf, columns } = plan;
  const { id } = wire.edge;
  const head = anatomy.get(wire.head)!;
  if (wire.tail === wire.head) return straighten(head.loops.get(id)!.map((p) => at(wire.head, p)));
  const inwards = head.ends.get(id)!.map((p) => at(wire.head, p));
  const stack = stackOf.get(wire.tail);
  // Of a column in a column the trunk ends at a box of the same block, and no route leads on.
  const trunk = stack && columns.get(stack.id)!.trunks.find(({ end }) => end === endOf(wire));
  const between = (routed.routes.get(trunk?.id ?? id) ?? []).map((p) => ({ x: round(p.x), y: round(p.y) }));
  if (stack) {
    const column = routed.blocks.get(stack.id)!;
    const way = columns.get(stack.id)!.ways.get(id)!;
    const outwards = way.map((p) => ({ x: round(column.x + p.x), y: round(column.y + p.y) }));
    return straighten([...outwards, ...between, ...inwards]);
  }
  const tail = anatomy.get(wire.tail)!;
  const outwards = tail.ends.get(outId(id))!.map((p) => at(wire.tail, p));
  if (endsOnTop(wire, rows)) between.reverse();
  return straighten([...outwards.reverse(), ...between, ...inwards]);
}

function sizeOf(plan: Plan, routes: ReadonlyMap<string, readonly Point[]>): Size {
  let width = 0;
  let height = 0;
  for (const [id, { size }] of plan.anatomy) {
    const origin = originOf(plan, id);
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
