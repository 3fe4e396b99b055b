/** Where a key leads from a statement or step: to what is beside it, to what it bears on, to what bears on it. */
import type { Place, Tree } from '../../core/graph/tree.ts';

export type Move = 'previous' | 'next' | 'out' | 'in';

/** An attack's dot has nothing to stop at: its attacker stands for it. */
function isStop(place: Place): boolean {
  return place.type !== 'dot' || place.node !== undefined;
}

/** What is directly below a place. */
function below(places: readonly Place[]): Place[] {
  return places.flatMap((place) => (isStop(place) ? [place] : below(place.children)));
}

/** What a place is directly below. */
function over(place: Place): Place | undefined {
  let { parent } = place;
  while (parent && !isStop(parent)) parent = parent.parent;
  return parent;
}

/**
 * The place that a move leads to; undefined where there is none.
 *
 * The last of what stands beside each other is followed by the first beside the next: so one gets everywhere on a level.
 * @param shown the places that are drawn, each after its parent
 */
export function moved(from: Place, move: Move, shown: readonly Place[]): Place | undefined {
  const isShown = new Set(shown);
  const out = over(from);
  if (move === 'out') return out && isShown.has(out) ? out : undefined;
  if (move === 'in') return below(from.children).find((place) => isShown.has(place));
  const depths = new Map<Place | undefined, number>([[undefined, 0]]);
  const level: Place[] = [];
  for (const place of shown) {
    if (!isStop(place)) continue;
    const depth = (depths.get(over(place)) ?? 0) + 1;
    depths.set(place, depth);
  }
  for (const place of shown) if (depths.get(place) === depths.get(from)) level.push(place);
  return level[level.indexOf(from) + (move === 'next' ? 1 : -1)];
}

/** Whether two places stand directly below the same one. */
export function areBeside(a: Place, b: Place): boolean {
  return over(a) === over(b);
}

/** Where a statement stands: its box, then the references to it, in the order of the picture. */
export function usesOf(tree: Tree, id: string): Place[] {
  const box = tree.boxes.get(id);
  return box ? [box, ...(tree.chips.get(id) ?? [])] : [];
}
