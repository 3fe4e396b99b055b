/** Where an arrow key leads from a node: along a line if one goes that way, else to what is nearest there. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** A node's box, in any unit. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The id of the node to go to, or undefined when nothing lies that way. */
export function neighbour(
  from: string,
  direction: Direction,
  boxes: readonly Box[],
  edges: readonly { readonly from: string; readonly to: string }[],
): string | undefined {
  const start = boxes.find((box) => box.id === from);
  if (!start) return boxes[0]?.id;
  const linked = new Set<string>();
  for (const edge of edges) {
    if (edge.from === from) linked.add(edge.to);
    if (edge.to === from) linked.add(edge.from);
  }
  let best: { id: string; cost: number } | undefined;
  for (const box of boxes) {
    if (box.id === from) continue;
    const way = wayTo(start, box, direction);
    if (!way) continue;
    // Lines run up and down, in wide fans: one of those comes before anything that is merely near.
    const isLinked = linked.has(box.id) && (direction === 'up' || direction === 'down');
    if (!isLinked && way.across > way.along) continue;
    const cost = (isLinked ? 0 : 1e6) + way.along + 2 * way.across;
    if (!best || cost < best.cost) best = { id: box.id, cost };
  }
  return best?.id;
}

/** How far along and across a direction one box lies from another; undefined when it does not lie that way. */
function wayTo(a: Box, b: Box, direction: Direction): { along: number; across: number } | undefined {
  const dx = b.x + b.width / 2 - (a.x + a.width / 2);
  const dy = b.y + b.height / 2 - (a.y + a.height / 2);
  const vertical = direction === 'up' || direction === 'down';
  const along = direction === 'up' ? -dy : direction === 'down' ? dy : direction === 'left' ? -dx : dx;
  // Boxes that overlap along an axis are beside each other on the other one.
  const clear = vertical
    ? Math.abs(dy) >= Math.min(a.height, b.height) / 2
    : Math.abs(dx) >= Math.min(a.width, b.width) / 2;
  if (along <= 0 || !clear) return undefined;
  return { along, across: Math.abs(vertical ? dx : dy) };
}
