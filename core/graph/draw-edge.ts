/** One line of the picture as SVG: rounded at its bends, with a head, a bar or nothing at its end. */

import { drawLabel } from './draw-node.ts';
import type { EdgeKind, PlacedEdge, Point } from './graph.ts';
import { edgeLabel } from './measure.ts';
import { describeEdge } from './words.ts';
import { escapeText, px } from './xml.ts';

const RADIUS = 7;
const HEAD = 8;
const BAR_HALF = { rebut: 7, undercut: 5, unless: 5 } as const;

/** How a line ends. */
export function endOf(kind: EdgeKind): 'head' | 'open' | 'bar' | 'none' {
  if (kind === 'conclusion') return 'head';
  if (kind === 'given' || kind === 'serves') return 'open';
  return kind === 'rebut' || kind === 'undercut' || kind === 'unless' ? 'bar' : 'none';
}

/** One line with its end and what is written on it. */
export function drawEdge(edge: PlacedEdge, names: (id: string) => string): string {
  const inert = edge.inert ? ' inert' : '';
  return (
    `<g class="edge ${edge.kind}${inert}" data-id="${escapeText(edge.id)}" data-from="${escapeText(edge.from)}" data-to="${escapeText(edge.to)}">` +
    `<title>${escapeText(describeEdge(edge, names))}</title><path class="wire" d="${wayOf(edge)}"/>${drawEnd(edge)}${drawJunction(edge)}${drawEdgeLabel(edge)}</g>`
  );
}

/** The path, cut short by the head it ends in. */
function wayOf(edge: PlacedEdge): string {
  const points = [...edge.points];
  if (endOf(edge.kind) === 'head') points[points.length - 1] = back(points, HEAD - 1);
  return rounded(points);
}

/** A point on the last piece, `by` px before its end. */
function back(points: readonly Point[], by: number): Point {
  const [a, b] = points.slice(-2);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: b.x - ((b.x - a.x) / length) * by, y: b.y - ((b.y - a.y) / length) * by };
}

/** A polyline with its corners rounded. */
export function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let d = `M${px(first.x)} ${px(first.y)}`;
  rest.forEach((p, i) => {
    const before = points[i];
    const after = rest[i + 1];
    if (!after) {
      d += `L${px(p.x)} ${px(p.y)}`;
      return;
    }
    const inwards = Math.hypot(p.x - before.x, p.y - before.y);
    const outwards = Math.hypot(after.x - p.x, after.y - p.y);
    const r = Math.min(RADIUS, inwards / 2, outwards / 2);
    const a = { x: p.x - ((p.x - before.x) / inwards) * r, y: p.y - ((p.y - before.y) / inwards) * r };
    const b = { x: p.x + ((after.x - p.x) / outwards) * r, y: p.y + ((after.y - p.y) / outwards) * r };
    d += `L${px(a.x)} ${px(a.y)}Q${px(p.x)} ${px(p.y)} ${px(b.x)} ${px(b.y)}`;
  });
  return d;
}

/** The head or bar at the end, square to the last piece. */
export function drawEnd(edge: Pick<PlacedEdge, 'kind' | 'points'>): string {
  const end = endOf(edge.kind);
  if (end === 'none') return '';
  const tip = edge.points[edge.points.length - 1];
  const base = back(edge.points, 1);
  const [ux, uy] = [tip.x - base.x, tip.y - base.y];
  const beside = (along: number, across: number) =>
    `${px(tip.x - ux * along - uy * across)} ${px(tip.y - uy * along + ux * across)}`;
  if (end === 'head')
    return `<path class="head" d="M${px(tip.x)} ${px(tip.y)}L${beside(HEAD, 4.5)}L${beside(HEAD, -4.5)}Z"/>`;
  if (end === 'open')
    return `<path class="open-head" d="M${beside(6, 4)}L${px(tip.x)} ${px(tip.y)}L${beside(6, -4)}"/>`;
  const half = BAR_HALF[edge.kind as keyof typeof BAR_HALF];
  return `<path class="stop" d="M${beside(0, half)}L${beside(0, -half)}"/>`;
}

function drawJunction({ junction }: PlacedEdge): string {
  return junction ? `<circle class="junction" cx="${px(junction.x)}" cy="${px(junction.y)}" r="4"/>` : '';
}

function drawEdgeLabel(edge: PlacedEdge): string {
  if (!edge.labelPosition) return '';
  const words = edgeLabel(edge);
  const { x, y } = edge.labelPosition;
  return drawLabel(words ? [words] : [], x, y, edge.label !== '');
}
