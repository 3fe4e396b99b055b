/** Columns of premises: where a row would grow too wide, leaves that carry one step alone stand below each other. */
import type { Graph, Point, Size } from '../graph/graph.ts';
import type { Anatomy } from './anatomy.ts';
import type { Wire } from './wires.ts';

/** Rows of more boxes than this are made narrower, as far as they can be. */
const ROW = 6;
const TALLEST = 7;
/** From a column's line to its boxes, and between these. */
const INDENT = 18;
const APART = 14;

export interface Stack {
  readonly id: string;
  readonly row: number;
  /** From above to below, in the order of the step's premises. */
  readonly members: readonly string[];
  /** The edges of its members, in the same order. */
  readonly wires: readonly Wire[];
}

/** The columns of a graph; none where every row is narrow enough as it is. */
export function stacksOf(graph: Graph, wires: readonly Wire[], rows: ReadonlyMap<string, number>): Stack[] {
  const groups = leafGroups(graph, wires, rows);
  const boxes = graph.nodes.filter((n) => n.kind !== 'step');
  const most = Math.max(ROW, Math.ceil(Math.sqrt(boxes.length)));
  const counts = new Map<number, number>();
  for (const row of rows.values()) counts.set(row, (counts.get(row) ?? 0) + 1);
  return [...counts].flatMap(([row, count]) => {
    const here = groups.filter((g) => rows.get(g[0].tail) === row);
    const single = count - here.reduce((sum, g) => sum + g.length, 0);
    const columns = (tall: number) => here.reduce((sum, g) => sum + Math.ceil(g.length / tall), single);
    let tall = 1;
    while (tall < TALLEST && columns(tall) > most) tall++;
    return tall === 1 ? [] : here.flatMap((group) => split(group, tall, row));
  });
}

/** Premises that carry one step and nothing else, and on which nothing bears; by step. */
function leafGroups(graph: Graph, wires: readonly Wire[], rows: ReadonlyMap<string, number>): Wire[][] {
  const busy = new Set(wires.map((w) => w.head));
  const leaving = new Map<string, number>();
  for (const { tail } of wires) leaving.set(tail, (leaving.get(tail) ?? 0) + 1);
  const plain = new Set(
    graph.nodes
      .filter((n) => PLAIN.has(n.kind) && !busy.has(n.id) && leaving.get(n.id) === 1)
      .map((n) => n.id),
  );
  const groups = new Map<string, Wire[]>();
  for (const wire of wires) {
    if (wire.edge.kind !== 'premise' || !plain.has(wire.tail)) continue;
    if (rows.get(wire.tail)! <= rows.get(wire.head)!) continue;
    const group = groups.get(wire.edge.to);
    if (group) group.push(wire);
    else groups.set(wire.edge.to, [wire]);
  }
  return [...groups.values()].filter((g) => g.length > 1);
}

/** Kinds whose left side is a plain line, from which a line may start. */
const PLAIN = new Set(['claim', 'assumption', 'evidence', 'missing']);

/** Columns of nearly the same height. */
function split(group: readonly Wire[], tall: number, row: number): Stack[] {
  const columns = Math.ceil(group.length / tall);
  const stacks: Stack[] = [];
  for (let i = 0; i < columns; i++) {
    const part = group.slice(
      Math.round((i * group.length) / columns),
      Math.round(((i + 1) * group.length) / columns),
    );
    stacks.push({ id: `stack|${part[0].tail}`, row, members: part.map((w) => w.tail), wires: part });
  }
  return stacks;
}

/** A column as one block: its size, and where each member and its line lie in it. */
export interface StackAnatomy {
  readonly size: Size;
  readonly offsets: ReadonlyMap<string, Point>;
  /** By edge: from the box's side to the column's line and up to its port. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

export function stackAnatomy(stack: Stack, anatomy: ReadonlyMap<string, Anatomy>): StackAnatomy {
  const offsets = new Map<string, Point>();
  const ways = new Map<string, Point[]>();
  let width = 0;
  let y = 0;
  stack.members.forEach((id, i) => {
    const { size, box } = anatomy.get(id)!;
    offsets.set(id, { x: INDENT, y });
    const middle = y + box.y + box.height / 2;
    ways.set(stack.wires[i].edge.id, [
      { x: INDENT + box.x, y: middle },
      { x: 0, y: middle },
      { x: 0, y: 0 },
    ]);
    width = Math.max(width, INDENT + size.width);
    y += size.height + APART;
  });
  return { size: { width, height: y - APART }, offsets, ways };
}
