/** How much room there is in a picture beside what is written on its lines: larger text may need more than the layout gave. */
import type { PlacedGraph, Point } from './graph.ts';
import { isDot } from './words.ts';

/** From what is above a label, and to what is right of it. */
const OVER = 6;
const UNDER = 14;
const CLEAR = 4;
/** How far the badge of findings stands out of the upper right corner of a box, and reaches into it. */
const BADGE = { over: 10, in: 26 };

interface Obstacle {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** How wide something may be that begins at a point, at most `most` px. */
export type Room = (from: Point, most: number) => number;

export function roomIn(placed: PlacedGraph): Room {
  let obstacles: Obstacle[] | undefined;
  return ({ x, y }, most) => {
    obstacles ??= obstaclesIn(placed);
    let width = most;
    for (const { left, top, bottom } of obstacles)
      if (left > x && top < y + UNDER && bottom > y - OVER) width = Math.min(width, left - CLEAR - x);
    return width;
  };
}

function obstaclesIn({ nodes, chips, edges }: PlacedGraph): Obstacle[] {
  const found: Obstacle[] = [];
  const label = ({ x, y }: Point) => found.push({ left: x, top: y, bottom: y + UNDER });
  for (const node of nodes) {
    const { x, y } = node.position;
    const { width, height } = node.size;
    found.push({ left: x, top: y, bottom: y + height });
    if (node.labelPosition) label(node.labelPosition);
    if (!isDot(node) && node.findings.length > 0)
      found.push({ left: x + width - BADGE.in, top: y - BADGE.over, bottom: y });
  }
  for (const { position, size } of chips)
    found.push({ left: position.x, top: position.y, bottom: position.y + size.height });
  for (const { points, labelPosition } of edges) {
    if (labelPosition) label(labelPosition);
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      found.push({ left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) });
    }
  }
  return found;
}
