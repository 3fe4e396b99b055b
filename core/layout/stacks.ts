/**
 * Columns: where a row would grow too wide, what bears on one box alone stands below each other instead of side by
 * side, each with what bears on it in turn.
 */
import type { GraphNode } from '../graph/graph.ts';
import type { Wire } from './wires.ts';

/** The boxes below each other in one column, from above to below in the order of the text. */
export interface Stack {
  readonly id: string;
  readonly row: number;
  readonly members: readonly Member[];
}

export interface Member {
  readonly id: string;
  /** Its only line. */
  readonly wire: Wire;
  /** Whether the middle of its left side is no place for a line to start. */
  readonly notched: boolean;
  /** What bears on it, indented below it. */
  readonly below: Stack | undefined;
}

/** How far columns may go. */
export interface Reach {
  /** Rows of more boxes than this are made narrower, as far as they can be. */
  readonly most: number;
  /** Whether a column holds what ends in several places of one box, or the premises of one step only. */
  readonly mixed: boolean;
  /** How many rows may be drawn into a column, below those of its members. */
  readonly depth: number;
}

const TALLEST = 7;
/** Kinds at whose left side nothing stands out. */
const PLAIN = new Set<GraphNode['kind']>(['claim', 'assumption', 'evidence', 'missing', 'objection']);
const BEARING = new Set<Wire['edge']['kind']>(['premise', 'rebut', 'undercut', 'unless']);

/** Where a line ends: all premises of a step end in the same place. */
export function endOf({ edge }: Wire): string {
  return edge.kind === 'premise' ? edge.to : edge.id;
}

/** What can stand in a column, and how deep a column of its own it would bring along. */
export interface Movable {
  /** By box: its only line. */
  readonly wires: ReadonlyMap<string, Wire>;
  readonly arriving: ReadonlyMap<string, readonly Wire[]>;
  readonly depth: ReadonlyMap<string, number>;
  readonly notched: ReadonlySet<string>;
}

/** Finds all boxes with one line only, on which nothing bears but premises of which the same is true. */
export function movableOf(
  nodes: readonly GraphNode[],
  wires: readonly Wire[],
  rows: ReadonlyMap<string, number>,
): Movable {
  const leaving = new Map<string, Wire[]>(nodes.map((n) => [n.id, []]));
  const arriving = new Map<string, Wire[]>(nodes.map((n) => [n.id, []]));
  for (const wire of wires) {
    leaving.get(wire.tail)!.push(wire);
    arriving.get(wire.head)!.push(wire);
  }
  const depth = new Map<string, number>();
  const lines = new Map<string, Wire>();
  const lowestFirst = nodes
    .filter((n) => n.kind !== 'step')
    .sort((a, b) => rows.get(b.id)! - rows.get(a.id)!);
  for (const { id, kind } of lowestFirst) {
    const [wire, ...others] = leaving.get(id)!;
    if (!wire || others.length > 0 || !PLAIN.has(kind) || !BEARING.has(wire.edge.kind)) continue;
    if (rows.get(id)! <= rows.get(wire.head)!) continue;
    const below = arriving.get(id)!;
    if (below.length > TALLEST || below.some((w) => w.edge.kind !== 'premise' || !depth.has(w.tail)))
      continue;
    depth.set(id, Math.max(0, ...below.map((w) => depth.get(w.tail)! + 1)));
    lines.set(id, wire);
  }
  const notched = new Set(nodes.filter((n) => n.kind === 'objection').map((n) => n.id));
  return { wires: lines, arriving, depth, notched };
}

/** The columns of some boxes, from the upper rows down; none where every row is narrow enough as it is. */
export function stacksOf(
  boxes: readonly string[],
  rows: ReadonlyMap<string, number>,
  movable: Movable,
  reach: Reach,
): Stack[] {
  const byRow = new Map<number, string[]>();
  for (const id of boxes) {
    const row = rows.get(id)!;
    byRow.set(row, [...(byRow.get(row) ?? []), id]);
  }
  const gone = new Set<string>();
  const stacks: Stack[] = [];
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const here = byRow.get(row)!.filter((id) => !gone.has(id));
    const groups = groupsOf(here, movable, reach);
    const single = here.length - groups.reduce((sum, g) => sum + g.length, 0);
    const columns = (tall: number) => groups.reduce((sum, g) => sum + Math.ceil(g.length / tall), single);
    let tall = 1;
    while (tall < TALLEST && columns(tall) > reach.most) tall++;
    if (tall === 1) continue;
    for (const stack of groups.flatMap((group) => split(group, tall, row, movable))) {
      stacks.push(stack);
      for (const id of boxesOf(stack)) gone.add(id);
    }
  }
  return stacks;
}

/** All boxes of a column and of those within it. */
export function boxesOf(stack: Stack): string[] {
  return stack.members.flatMap(({ id, below }) => (below ? [id, ...boxesOf(below)] : [id]));
}

/** What may share columns, each group in the order in which its lines end. */
function groupsOf(boxes: readonly string[], { wires, depth }: Movable, reach: Reach): Wire[][] {
  const groups = new Map<string, Wire[]>();
  for (const id of boxes) {
    const wire = wires.get(id);
    if (!wire || depth.get(id)! > reach.depth) continue;
    const carries = wire.edge.kind === 'premise';
    if (!carries && !reach.mixed) continue;
    const key = reach.mixed ? `${carries ? 'for' : 'against'} ${wire.head}` : endOf(wire);
    const group = groups.get(key);
    if (group) group.push(wire);
    else groups.set(key, [wire]);
  }
  return [...groups.values()].filter((g) => g.length > 1).map(byEnd);
}

function byEnd(wires: readonly Wire[]): Wire[] {
  const ends = new Map<string, Wire[]>();
  for (const wire of wires) ends.set(endOf(wire), [...(ends.get(endOf(wire)) ?? []), wire]);
  return [...ends.values()].flat();
}

/** Columns of nearly the same number of boxes. */
function split(group: readonly Wire[], tall: number, row: number, movable: Movable): Stack[] {
  const columns = Math.ceil(group.length / tall);
  return Array.from({ length: columns }, (_, i) => {
    const from = Math.round((i * group.length) / columns);
    const to = Math.round(((i + 1) * group.length) / columns);
    return stackOf(group.slice(from, to), row, movable);
  });
}

/** One column with all that is drawn into it: no deeper than `movableOf` and `Reach` allow. */
function stackOf(wires: readonly Wire[], row: number, movable: Movable): Stack {
  const members = wires.map((wire): Member => {
    const below = byEnd(movable.arriving.get(wire.tail)!);
    return {
      id: wire.tail,
      wire,
      notched: movable.notched.has(wire.tail),
      below: below.length > 0 ? stackOf(below, row, movable) : undefined,
    };
  });
  return { id: `stack|${wires[0].tail}`, row, members };
}
