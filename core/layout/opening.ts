/** How a picture opens: the answer with its lines of support, and as much below them as can be read at once. */
import { above, foldable, insidesInSlices, isFoldable, visible } from '../graph/fold.ts';
import type { Graph, GraphNode, Size } from '../graph/graph.ts';
import { contextOf } from '../graph/measure.ts';
import { isAttack, type Place, speaksAgainst, type Tree, treeInSlices } from '../graph/tree.ts';
import { drained, type Slices } from '../text/slices.ts';
import { Fronts } from './fronts.ts';
import { layoutInSlices, NARROW, READABLE, WINDOW } from './layout.ts';

/** What a page leaves free around a picture, on both sides together. */
const FRAME = 24;
/** So many windows high a picture may be in a narrow one, which is read by scrolling down. */
const SCROLLED = 2;
/** So many unfoldings that do not fit end the search. */
const MISSES = 6;
const NOTHING: ReadonlySet<string> = new Set();
/** Graphs beyond this many statements are not tried whole. */
const WHOLE = 80;

export interface Opening {
  readonly window?: Size;
  readonly tree?: Tree;
}

/** The boxes that are folded when a graph is first shown. */
export function opening(graph: Graph, options: Opening = {}): Set<string> {
  return drained(openingInSlices(graph, options));
}

/** The same in slices. */
export function* openingInSlices(
  graph: Graph,
  { window = WINDOW, tree: known }: Opening = {},
): Slices<Set<string>> {
  const tree = known ?? (yield* treeInSlices(graph));
  const fronts = new Fronts();
  const fits = function* (folded: ReadonlySet<string>): Slices<boolean> {
    const { size } = yield* layoutInSlices(graph, { window, folded, fronts, tree });
    const windows = window.width < NARROW ? SCROLLED : 1;
    const room = { width: window.width - FRAME, height: windows * window.height - FRAME };
    return size.width * READABLE <= room.width && size.height * READABLE <= room.height;
  };
  // Every layout looks these up.
  yield* insidesInSlices(tree);
  contextOf(graph);
  yield;
  if (tree.boxes.size <= WHOLE && (yield* fits(new Set()))) return new Set();
  const theses = tree.roots.filter((root) => root.node!.kind === 'thesis');
  const open = new Set((theses.length > 0 ? theses : tree.roots.slice(0, 1)).map((root) => root.key));
  let folded = new Set(foldable(tree).filter((key) => !open.has(key)));
  // What does not fit folded fits no better with more of it.
  if (!(yield* fits(folded))) return folded;
  let misses = 0;
  for (const way of wanted(tree)) {
    if (misses >= MISSES) break;
    const next = new Set(folded);
    for (const box of way) next.delete(box.key);
    if (next.size === folded.size) continue;
    if (yield* fits(next)) folded = next;
    else misses++;
    yield;
  }
  return folded;
}

/** What should be seen, the most important first: each as the boxes to unfold for it. */
function* wanted(tree: Tree): Generator<readonly Place[]> {
  const objection = strongestObjection(tree);
  if (objection) yield above(objection);
  const marked = tree.places
    .filter((place) => place.type !== 'chip' && place.node?.crux)
    .sort((a, b) => a.node!.crux! - b.node!.crux!);
  for (const place of marked) yield above(place);
  // Level by level, what matters most first.
  const weights = extremes(tree, Math.max, (place) => Math.abs(place.node?.importance ?? 0));
  let level = [...tree.roots];
  while (level.length > 0) {
    const boxes = level.filter(isFoldable).sort((a, b) => weights.get(b)! - weights.get(a)!);
    for (const box of boxes) yield [...above(box), box];
    level = level.flatMap(childBoxes);
  }
}

function childBoxes(place: Place): Place[] {
  const found: Place[] = [];
  const stack = [...place.children].reverse();
  while (stack.length > 0) {
    const child = stack.pop()!;
    if (child.type === 'box') found.push(child);
    else stack.push(...[...child.children].reverse());
  }
  return found;
}

/**
 * The live attack that costs a thesis most.
 * @param below the id of a statement below which it is looked for; everywhere when not given
 */
export function strongestObjection(tree: Tree, below?: string): Place | undefined {
  const attacks = visible(tree, NOTHING, below).filter((place) => {
    const attacks = isAttack(place.edge ?? place.parent?.edge);
    return place.type === 'box' && attacks && isLive(place.node!) && speaksAgainst(place);
  });
  // Only what is given a credence has an importance of its own; else that of what it rests on.
  const harms = extremes(tree, Math.min, (place) => place.node?.importance ?? 0);
  const harm = (place: Place) => place.node!.importance ?? harms.get(place)!;
  return attacks.reduce<Place | undefined>(
    (worst, place) => (!worst || harm(place) < harm(worst) ? place : worst),
    undefined,
  );
}

function isLive(node: GraphNode): boolean {
  return node.status !== 'defeated' && node.support !== 0;
}

/** The least or largest value at or below each place; references count for nothing. */
function extremes(
  tree: Tree,
  better: (a: number, b: number) => number,
  ownOf: (place: Place) => number,
): Map<Place, number> {
  const found = new Map<Place, number>();
  for (let i = tree.places.length - 1; i >= 0; i--) {
    const place = tree.places[i];
    const value = better(place.type === 'chip' ? 0 : ownOf(place), found.get(place) ?? 0);
    found.set(place, value);
    if (place.parent) found.set(place.parent, better(found.get(place.parent) ?? 0, value));
  }
  return found;
}
