/** One line of the picture as SVG: rounded at its bends, with a head, a bar or nothing at its end. */

import { drawLabel } from './draw-label.ts';
import type { EdgeKind, PlacedEdge, Point } from './graph.ts';
import { edgeLabel } from './measure.ts';
import type { Room } from './room.ts';
import { describeEdge } from './words.ts';
import { at, escapeText, px } from './xml.ts';

const RADIUS = 7;
const HEAD = 8;
const BAR_HALF = { rebut: 5, undercut: 3.5, unless: 3.5 } as const;
/** Where the sign of an attack's kind is, from where its line begins: there the line is shared with no other. */
const SIGN_AT = 7;
/** On a shorter piece it would be in a bend. */
const SIGN_ROOM = 9;

/** How a line ends. */
export function endOf(kind: EdgeKind): 'head' | 'open' | 'bar' | 'none' {
  if (kind === 'conclusion') return 'head';
  if (kind === 'given' || kind === 'serves') return 'open';
  return kind === 'rebut' || kind === 'undercut' || kind === 'unless' ? 'bar' : 'none';
}

/**
 * One line with its end and what is written on it.
 * @param room how much there is for labels on a page, which can zoom; without one, undefined
 */
export function drawEdge(edge: PlacedEdge, names: (id: string) => string, room: Room | undefined): string {
  const inert = edge.inert ? ' inert' : '';
  return (
    `<g class="edge ${edge.kind}${inert}" data-id="${escapeText(edge.id)}" data-from="${escapeText(edge.from)}" data-to="${escapeText(edge.to)}">` +
    `<title>${escapeText(describeEdge(edge, names))}</title><path class="wire" d="${wayOf(edge)}"/>${drawEnd(edge)}${drawKind(edge)}${drawJunction(edge)}${drawEdgeLabel(edge, room)}</g>`
  );
}

/** The path, cut short by the head it ends in. Exceptions on one trunk begin at its end, so that their dashes coincide. */
function wayOf(edge: PlacedEdge): string {
  const points = [...edge.points];
  if (endOf(edge.kind) === 'head') points[points.length - 1] = back(points, HEAD - 1);
  return rounded(edge.kind === 'unless' ? points.reverse() : points);
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

/** Which kind of attack it is, where the line leaves what attacks and has room for it: a cross, two cuts or a ring. */
export function drawKind({ kind, points }: Pick<PlacedEdge, 'kind' | 'points'>): string {
  if (endOf(kind) !== 'bar') return '';
  const lengthAt = (i: number) =>
    Math.hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y) || 1;
  const first = points.length > 2 && lengthAt(0) < SIGN_ROOM ? 1 : 0;
  const [from, to] = points.slice(first);
  const length = lengthAt(first);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const by = Math.min(first === 0 ? SIGN_AT : SIGN_AT + RADIUS, length / 2);
  const stroke = (along: number, across: number, other: number) =>
    `M${px(ux * along - uy * across)} ${px(uy * along + ux * across)}L${px(ux * other + uy * across)} ${px(uy * other - ux * across)}`;
  const drawn =
    kind === 'unless'
      ? '<circle class="kind-sign" r="3.5"/>'
      : kind === 'rebut'
        ? `<circle class="kind-gap" r="5"/><path class="kind-sign" d="${stroke(-3, 3, 3)}${stroke(3, 3, -3)}"/>`
        : `<path class="kind-sign" d="${stroke(-3.5, 4, -0.5)}${stroke(0.5, 4, 3.5)}"/>`;
  return `<g class="kind-at" ${at(from.x + ux * by, from.y + uy * by)}>${drawn}</g>`;
}

function drawJunction({ junction }: PlacedEdge): string {
  return junction ? `<circle class="junction" cx="${px(junction.x)}" cy="${px(junction.y)}" r="4"/>` : '';
}

function drawEdgeLabel(edge: PlacedEdge, room: Room | undefined): string {
  if (!edge.labelPosition) return '';
  const words = edgeLabel(edge);
  const { x, y } = edge.labelPosition;
  return drawLabel(words ? [words] : [], x, y, edge, room && ((most) => room({ x, y }, most)));
}
