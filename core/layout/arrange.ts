/** How much of a picture is drawn in columns and broken rows: what lets it be seen as a whole at the largest size. */
import type { GraphNode, Size } from '../graph/graph.ts';
import type { Anatomy } from './anatomy.ts';
import { columnOf } from './columns.ts';
import { BESIDE, lowered, type Unit } from './lower.ts';
import { boxesOf, movableOf, type Reach, type Stack, stacksOf } from './stacks.ts';
import type { Wire } from './wires.ts';

/** A part up to this wide, in px, is left as it is. */
const NARROW = 1500;
/** Width to height of the windows and slides a picture is looked at in. */
const ASPECT = 1.6;
const BETWEEN_ROWS = 44;

/** From plain to intricate; `toll` is how many times larger a window the plainest may need and still be chosen. */
const REACHES: readonly (Reach & { readonly toll: number })[] = [
  { mixed: false, depth: 0, toll: 1.08 },
  { mixed: true, depth: 0, toll: 1.18 },
  { mixed: true, depth: 1, toll: 1.24 },
  { mixed: true, depth: 2, toll: 1.3 },
].flatMap((reach) => [24, 17, 12, 9, 6].map((most) => ({ ...reach, most })));

/** Rows are broken only where they would be wider than `ENDLESS`, to one of these widths: attacks get far from their marks. */
const ENDLESS = 3200;
const WIDTHS = [3600, 2800, 2200];
const BREAKING_TOLL = 1.2;
/** What a line adds to the height of each gap between rows that it passes. */
const LINE = 3;

export interface Arrangement {
  readonly stacks: readonly Stack[];
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * The columns of a picture and its rows, chosen for each connected part by itself.
 * @param anatomy every box with what hangs on it, as if there were no columns
 */
export function arrange(
  nodes: readonly GraphNode[],
  wires: readonly Wire[],
  rows: ReadonlyMap<string, number>,
  anatomy: ReadonlyMap<string, Anatomy>,
): Arrangement {
  const movable = movableOf(nodes, wires, rows);
  const all: Stack[] = [];
  const newRows = new Map(rows);
  for (const part of partsOf(nodes, wires)) {
    let stacks: Stack[] = [];
    let units = unitsOf(part, stacks, rows, anatomy);
    let least = costOf(units, rows);
    if (widthOf(units, rows) <= NARROW) continue;
    for (const reach of REACHES) {
      const tried = stacksOf(part, rows, movable, reach);
      const triedUnits = unitsOf(part, tried, rows, anatomy);
      const cost = costOf(triedUnits, rows) * reach.toll;
      if (cost < least) [stacks, units, least] = [tried, triedUnits, cost];
    }
    let best: ReadonlyMap<string, number> = rows;
    if (widthOf(units, rows) > ENDLESS) {
      const members = new Set(part);
      const lines = wires.filter((wire) => members.has(wire.tail));
      for (const width of WIDTHS) {
        const tried = lowered(units, lines, rows, width);
        const passed = lines.reduce((sum, { tail, head }) => sum + rowsBetween(tail, head, tried), 0);
        const cost = (costOf(units, tried) + LINE * passed) * BREAKING_TOLL;
        if (cost < least) [best, least] = [tried, cost];
      }
    }
    for (const id of part) newRows.set(id, best.get(id)!);
    all.push(...stacks.map((stack) => ({ ...stack, row: best.get(stack.members[0].id)! })));
  }
  return { stacks: all, rows: newRows };
}

/** The boxes of each connected part, in the order of the text. */
function partsOf(nodes: readonly GraphNode[], wires: readonly Wire[]): string[][] {
  const boxes = nodes.filter((n) => n.kind !== 'step').map((n) => n.id);
  const near = new Map<string, string[]>(boxes.map((id) => [id, []]));
  for (const { tail, head } of wires) {
    near.get(tail)!.push(head);
    near.get(head)!.push(tail);
  }
  const part = new Map<string, number>();
  const parts: string[][] = [];
  for (const root of boxes) {
    if (part.has(root)) continue;
    const stack = [root];
    part.set(root, parts.length);
    while (stack.length > 0) {
      for (const other of near.get(stack.pop()!)!) {
        if (part.has(other)) continue;
        part.set(other, parts.length);
        stack.push(other);
      }
    }
    parts.push([]);
  }
  for (const id of boxes) parts[part.get(id)!].push(id);
  return parts;
}

function rowsBetween(a: string, b: string, rows: ReadonlyMap<string, number>): number {
  return Math.abs(rows.get(a)! - rows.get(b)!);
}

function unitsOf(
  boxes: readonly string[],
  stacks: readonly Stack[],
  rows: ReadonlyMap<string, number>,
  anatomy: ReadonlyMap<string, Anatomy>,
): Unit[] {
  const columns = new Map(stacks.map((stack) => [stack.members[0].id, stack]));
  const inColumns = new Set(stacks.flatMap(boxesOf));
  return boxes.flatMap((id): Unit[] => {
    const row = rows.get(id)!;
    const stack = columns.get(id);
    if (stack) return [{ row, size: columnOf(stack, anatomy).size, boxes: boxesOf(stack) }];
    return inColumns.has(id) ? [] : [{ row, size: anatomy.get(id)!.size, boxes: [id] }];
  });
}

/** About how wide and high each row comes out. */
function extentsOf(units: readonly Unit[], rows: ReadonlyMap<string, number>): Size[] {
  const extents = new Map<number, Size>();
  for (const { boxes, size } of units) {
    const row = rows.get(boxes[0])!;
    const { width, height } = extents.get(row) ?? { width: 0, height: 0 };
    extents.set(row, { width: width + size.width + BESIDE, height: Math.max(height, size.height) });
  }
  return [...extents.values()];
}

function widthOf(units: readonly Unit[], rows: ReadonlyMap<string, number>): number {
  return Math.max(...extentsOf(units, rows).map((extent) => extent.width));
}

/** How high a window has to be to hold it at 100 %. */
function costOf(units: readonly Unit[], rows: ReadonlyMap<string, number>): number {
  const extents = extentsOf(units, rows);
  const height = extents.reduce((sum, extent) => sum + extent.height + BETWEEN_ROWS, 0);
  return Math.max(widthOf(units, rows) / ASPECT, height);
}
