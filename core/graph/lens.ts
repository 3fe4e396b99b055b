/** The weakness lens: how much each box and step matters to the thesis, in grades. */
import { isAgainst, type Place, type Tree } from './tree.ts';

/** From 1 to this; 0 for what hardly matters. */
export const GRADES = 4;
/** What moves a thesis by less than this share of one hardly matters. */
const LEAST = 0.005;

export interface Heat {
  readonly grade: number;
  /** Whether the thesis gains by its being false. */
  readonly against: boolean;
}

export interface Lens {
  /** By the key of a box or dot. */
  readonly heats: ReadonlyMap<string, Heat>;
  /** The largest importance there is, in [0, 1]; each grade is an equal part of it. */
  readonly most: number;
}

/**
 * A leaf or step is graded by its own importance, a claim by the largest of what bears on it: what is drawn below it, and
 * what it refers to.
 */
export function lensOf(tree: Tree): Lens {
  // What a reference refers to is known after the first time.
  const strongest = strongestOf(tree, strongestOf(tree));
  const most = Math.max(0, ...[...strongest.values()].map(Math.abs));
  const heats = new Map<string, Heat>();
  for (const [{ key, type }, importance] of strongest) {
    const size = Math.abs(importance);
    const grade = size < LEAST ? 0 : Math.ceil((size / most) * GRADES - 1e-9);
    if (type !== 'chip') heats.set(key, { grade, against: importance < 0 });
  }
  return { heats, most };
}

function strongestOf(tree: Tree, known?: ReadonlyMap<Place, number>): Map<Place, number> {
  const strongest = new Map<Place, number>();
  for (let i = tree.places.length - 1; i >= 0; i--) {
    const place = tree.places[i];
    const box = place.type === 'chip' ? tree.boxes.get(place.node!.id) : undefined;
    const own = place.node?.importance ?? (box && known?.get(box)) ?? 0;
    const found = larger(own, strongest.get(place) ?? 0);
    strongest.set(place, found);
    const { parent } = place;
    // What attacks an attacker or a step is said of that, not of what is above.
    if (parent) strongest.set(parent, larger(strongest.get(parent) ?? 0, isAgainst(place.edge) ? 0 : found));
  }
  return strongest;
}

function larger(a: number, b: number): number {
  return Math.abs(b) > Math.abs(a) ? b : a;
}
