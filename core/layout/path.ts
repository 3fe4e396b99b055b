/** Polylines: taking out needless bends, and counting how often they cross. */
import type { Point } from '../graph/graph.ts';

const SAME = 0.5;
/** A jog this small is a flaw, not a bend; the line then leaves its box that much further along. */
const JOG = 5;

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME;
}

/** Leaves out points that a straight line passes anyway, and a jog right after the start. */
export function straighten(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const p of points) {
    const [a, b] = out.slice(-2);
    if (out.length > 0 && near(out[out.length - 1].x, p.x) && near(out[out.length - 1].y, p.y)) continue;
    const inLine = a && b && ((near(a.x, b.x) && near(b.x, p.x)) || (near(a.y, b.y) && near(b.y, p.y)));
    if (inLine) out.pop();
    out.push(p);
  }
  const [p0, p1, p2, p3, ...rest] = out;
  const jogs = p3 && near(p0.x, p1.x) && near(p1.y, p2.y) && near(p2.x, p3.x) && Math.abs(p1.x - p2.x) <= JOG;
  return jogs ? [{ x: p3.x, y: p0.y }, p3, ...rest] : out;
}

/** How often lines cross; those of one group may run together. Lines have upright and level pieces only. */
export function crossings(
  lines: readonly { readonly group: string; readonly points: readonly Point[] }[],
): number {
  const level: { group: string; y: number; from: number; to: number }[] = [];
  const upright: { group: string; x: number; from: number; to: number }[] = [];
  for (const { group, points } of lines) {
    points.slice(1).forEach((b, i) => {
      const a = points[i];
      if (near(a.y, b.y)) level.push({ group, y: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else upright.push({ group, x: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    });
  }
  level.sort((a, b) => a.y - b.y);
  let count = 0;
  for (const line of upright) {
    for (let i = firstAbove(level, line.from); i < level.length && level[i].y < line.to; i++) {
      const other = level[i];
      if (other.group !== line.group && other.from < line.x && line.x < other.to) count++;
    }
  }
  return count;
}

/** The first piece whose height is greater than `y`. */
function firstAbove(level: readonly { readonly y: number }[], y: number): number {
  let lo = 0;
  let hi = level.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (level[mid].y > y) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}
