/** How much of a picture is drawn in columns: as little as lets it be seen as a whole at the largest size. */
import type { GraphNode } from '../graph/graph.ts';
import type { Anatomy } from './anatomy.ts';
import { columnOf } from './columns.ts';
import { boxesOf, movableOf, type Reach, type Stack, stacksOf } from './stacks.ts';
import type { Wire } from './wires.ts';

/** A part up to this wide, in px, is left as it is. */
const NARROW = 1500;
/** Width to height of the windows and slides a picture is looked at in. */
const ASPECT = 1.6;
const BESIDE = 24;
const BETWEEN_ROWS = 44;

/** From plain to intricate; `toll` is how many times larger a window the plainest may need and still be chosen. */
const REACHES: readonly (Reach & { readonly toll: number })[] = [
  { mixed: false, depth: 0, toll: 1.08 },
  { mixed: true, depth: 0, toll: 1.18 },
  { mixed: true, depth: 1, toll: 1.24 },
  { mixed: true, depth: 2, toll: 1.3 },
].flatMap((reach) => [24, 17, 12, 9, 6].map((most) => ({ ...reach, most })));

/**
 * The columns of a picture, chosen for each connected part by itself.
 * @param anatomy every box with what hangs on it, as if there were no columns
 */
export function arrange(
  nodes: readonly GraphNode[],
  wires: readonly Wire[],
  rows: ReadonlyMap<string, number>,
  anatomy: ReadonlyMap<string, Anatomy>,
): Stack[] {
  const movable = movableOf(nodes, wires, rows);
  return partsOf(nodes, wires).flatMap((part) => {
    const plain = extentOf(part, [], rows, anatomy);
    if (plain.width <= NARROW) return [];
    let best: { readonly stacks: Stack[]; readonly cost: number } = { stacks: [], cost: plain.cost };
    for (const reach of REACHES) {
      const stacks = stacksOf(part, rows, movable, reach);
      const cost = extentOf(part, stacks, rows, anatomy).cost * reach.toll;
      if (cost < best.cost) best = { stacks, cost };
    }
    return best.stacks;
  });
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

/** About how wide and high a part comes out, and how large a window it needs. */
function extentOf(
  boxes: readonly string[],
  stacks: readonly Stack[],
  rows: ReadonlyMap<string, number>,
  anatomy: ReadonlyMap<string, Anatomy>,
): { readonly width: number; readonly cost: number } {
  const inColumns = new Set(stacks.flatMap(boxesOf));
  const blocks = [
    ...boxes
      .filter((id) => !inColumns.has(id))
      .map((id) => ({ row: rows.get(id)!, size: anatomy.get(id)!.size })),
    ...stacks.map((stack) => ({ row: stack.row, size: columnOf(stack, anatomy).size })),
  ];
  const extents = new Map<number, { width: number; height: number }>();
  for (const { row, size } of blocks) {
    const { width, height } = extents.get(row) ?? { width: 0, height: 0 };
    extents.set(row, { width: width + size.width + BESIDE, height: Math.max(height, size.height) });
  }
  const all = [...extents.values()];
  const width = Math.max(...all.map((e) => e.width));
  const height = all.reduce((sum, e) => sum + e.height + BETWEEN_ROWS, 0);
  return { width, cost: Math.max(width / ASPECT, height) };
}
