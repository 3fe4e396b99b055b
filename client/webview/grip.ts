/** Taking hold of a number with the pointer: a bar in any of the views, or in the map the strength at a step's dot. */
import { isTunable, numberOf } from '../../core/graph/tuning.ts';
import type { Model } from './model.ts';
import type { Views } from './views.ts';

/** How far from a bar the pointer still takes hold of it, in px of the window. */
const REACH = 6;
/** The distance to drag from 0 to 100 %, for a strength that has no bar, in px of the window. */
const LENGTH = 200;

export interface Grip {
  /** The leaf or step whose number it is. */
  readonly id: string;
  /** Its number, in [0, 1], when the pointer is there. */
  valueAt(clientX: number): number;
}

/** What a press of the pointer takes hold of; undefined where there is no number to change. */
export function gripAt(
  { target, clientX, clientY, button }: PointerEvent,
  views: Views,
  model: Model,
): Grip | undefined {
  const id = views.current.idAt(target);
  const node = model.picture?.graph.nodes.find((each) => each.id === id);
  if (!node || !(target instanceof Element) || button !== 0 || !isTunable(node, model.picture!.graph))
    return undefined;
  const bar =
    model.mode === 'map'
      ? views.current.element(node.id)?.querySelector('.track')
      : target.closest('.meter')?.querySelector('.meter-track');
  if (bar) {
    const { left, width, top, bottom } = bar.getBoundingClientRect();
    if (clientY < top - REACH || clientY > bottom + REACH) return undefined;
    return { id: node.id, valueAt: (x) => rounded((x - left) / width) };
  }
  if (node.kind !== 'step' || !target.closest('.label, .dot')) return undefined;
  const start = numberOf(node);
  return { id: node.id, valueAt: (x) => rounded(start + (x - clientX) / LENGTH) };
}

function rounded(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
