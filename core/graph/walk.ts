/** An argument one step at a time: what each step leads from and to, and what speaks against it. */
import type { EdgeKind, GraphNode } from './graph.ts';
import { isAgainst, type Place, type Tree } from './tree.ts';

/** From the thesis down to what carries it, or from the leaves up to what they carry. */
export type WalkOrder = 'down' | 'up';

/** A statement beside a step: a premise, a condition, an attack. */
export interface Bystander {
  readonly node: GraphNode;
  readonly kind: EdgeKind;
  readonly negated: boolean;
}

export interface Stop {
  /** What is to be selected: the step's or observation's id, or the statement's. */
  readonly key: string;
  readonly conclusion: GraphNode;
  /** The step or observation; undefined where a statement is shown with what conditions and attacks it as a whole. */
  readonly step: GraphNode | undefined;
  readonly premises: readonly Bystander[];
  /** Undercuts and exceptions of the step, or rebuttals of the statement. */
  readonly against: readonly Bystander[];
  /** Conditions, ends, answers and questions. */
  readonly others: readonly Bystander[];
}

/**
 * Every step once, and every statement that is attacked, conditioned or asked about, after its steps. What is below a step
 * comes before the next step of the same statement; upwards, everything below a step comes before it.
 * @param top the statement to start from or to arrive at; all of them where none is given
 */
export function stopsOf(tree: Tree, order: WalkOrder, top?: Place): Stop[] {
  const stops: Stop[] = [];
  const stack: { readonly place: Place; readonly isDone: boolean }[] = [];
  const push = (places: readonly Place[]) => {
    for (let i = places.length - 1; i >= 0; i--) stack.push({ place: places[i], isDone: false });
  };
  push(top ? [top] : tree.roots);
  while (stack.length > 0) {
    const { place, isDone } = stack.pop()!;
    if (isDone) stops.push(...stopAt(place));
    else if (order === 'up') {
      stack.push({ place, isDone: true });
      push(place.children);
    } else {
      if (place.type === 'dot') stops.push(...stopAt(place));
      // What is said of a statement as a whole comes after its steps.
      else stack.push({ place, isDone: true });
      push(place.children);
    }
  }
  return stops;
}

function stopAt(place: Place): Stop[] {
  const { type, node, parent } = place;
  const beside = bystanders(place);
  const of = (test: (kind: EdgeKind) => boolean) => beside.filter(({ kind }) => test(kind));
  const parts = {
    premises: of((kind) => kind === 'premise'),
    against: of((kind) => ATTACKS.has(kind)),
    others: of((kind) => kind !== 'premise' && !ATTACKS.has(kind)),
  };
  if (type === 'dot')
    return node && parent?.node ? [{ key: place.key, conclusion: parent.node, step: node, ...parts }] : [];
  const isTelling = type === 'box' && node && beside.length > 0;
  return isTelling ? [{ key: place.key, conclusion: node, step: undefined, ...parts }] : [];
}

const ATTACKS: ReadonlySet<EdgeKind> = new Set(['rebut', 'undercut', 'unless']);

/** What bears on a box or dot directly, but for its steps; an attack that is attacked itself is with its attacker. */
function bystanders(place: Place): Bystander[] {
  return place.children.flatMap((child): Bystander[] => {
    const { edge, node } = child;
    if (!edge || edge.kind === 'conclusion') return [];
    const attacker =
      child.type === 'dot' && isAgainst(edge) ? child.children.find(({ edge: own }) => !own)?.node : node;
    return attacker ? [{ node: attacker, kind: edge.kind, negated: edge.negated }] : [];
  });
}
