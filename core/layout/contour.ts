/** How far right what is below a cell reaches at each height, so that what stands beside it can move into its bays. */

/**
 * Edges from the top down, two numbers each: down to the first, nothing is right of the second. Flat, since a layout makes
 * thousands of them.
 */
export type Contour = readonly number[];

/** The most edges that a contour has; past that, the nearer of two neighbours is moved out to the other. */
const MOST = 8;

/** How far right anything reaches above a height. */
export function reach(contour: Contour, bottom: number): number {
  let right = 0;
  for (let i = 0; i < contour.length; i += 2) {
    right = Math.max(right, contour[i + 1]);
    if (contour[i] >= bottom) break;
  }
  return right;
}

/** One contour below another, shifted to the right; a gap between them counts to the upper one. */
export function stacked(upper: Contour, lower: Contour, gap: number, shift: number): Contour {
  const edges = upper.slice();
  const top = upper[upper.length - 2] + gap;
  edges[edges.length - 2] = top;
  for (let i = 0; i < lower.length; i += 2) edges.push(lower[i] + top, lower[i + 1] + shift);
  return simplified(edges);
}

/** The outer one of two contours that begin at the same height, the second shifted to the right. */
export function outer(one: Contour, other: Contour, shift: number): Contour {
  const edges: number[] = [];
  let i = 0;
  let k = 0;
  while (i < one.length || k < other.length) {
    const a = i < one.length ? one[i] : Number.POSITIVE_INFINITY;
    const b = k < other.length ? other[k] : Number.POSITIVE_INFINITY;
    edges.push(Math.min(a, b), Math.max(one[i + 1] ?? 0, k < other.length ? other[k + 1] + shift : 0));
    if (a <= b) i += 2;
    if (b <= a) k += 2;
  }
  return simplified(edges);
}

/** The same with at most `MOST` edges; at no height does it reach less far. */
function simplified(edges: number[]): Contour {
  while (edges.length > 2 * MOST) merge(edges);
  return edges;
}

/** Makes one edge of the two neighbours that differ least in area. */
function merge(edges: number[]): void {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  let top = 0;
  for (let i = 0; i + 2 < edges.length; i += 2) {
    const [bottom, right, next, beside] = [edges[i], edges[i + 1], edges[i + 2], edges[i + 3]];
    const lost = right < beside ? (beside - right) * (bottom - top) : (right - beside) * (next - bottom);
    if (lost < least) {
      least = lost;
      best = i;
    }
    top = bottom;
  }
  edges[best + 3] = Math.max(edges[best + 1], edges[best + 3]);
  edges.splice(best, 2);
}
