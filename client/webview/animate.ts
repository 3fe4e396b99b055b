/** Lets a changed drawing glide into place, so that the eye can follow where each box goes. */
import type { PlacedGraph, Point } from '../../core/graph/graph.ts';
import type { Drawing } from './drawing.ts';

/** In ms. */
const DURATION = 180;
/** More boxes are put into place at once. */
const MOST = 400;

/**
 * Moves what was there before from its former place, and fades in what is new. Nothing moves for users who asked for less
 * motion.
 * @param shift by how much the drawing as a whole was moved, so that the box acted on stays where it is
 */
export function animate(drawing: Drawing, before: PlacedGraph, after: PlacedGraph, shift: Point): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || after.nodes.length > MOST) return;
  const former = new Map(before.nodes.map((node) => [node.id, node.position]));
  let isMoving = false;
  for (const { id, position } of after.nodes) {
    const element = drawing.element(id);
    const from = former.get(id);
    if (!element) continue;
    if (!from) {
      element.animate([{ opacity: 0 }, { opacity: 1 }], DURATION);
      continue;
    }
    const [x, y] = [from.x + shift.x, from.y + shift.y];
    if (Math.hypot(x - position.x, y - position.y) < 1) continue;
    isMoving = true;
    element.animate([{ transform: translate({ x, y }) }, { transform: translate(position) }], {
      duration: DURATION,
      easing: 'ease-out',
    });
  }
  if (!isMoving && before.nodes.length === after.nodes.length) return;
  for (const line of drawing.svg.querySelectorAll('.edge, .chip'))
    line.animate([{ opacity: 0 }, { opacity: 0.2 }, { opacity: 1 }], DURATION);
}

function translate({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}
