/** Circles of attack and support: the well-founded model by the alternating fixpoint, for any representation of truth values. */
import type { Slices } from '../../text/slices.ts';
import { type Digraph, digraphOf } from './components.ts';
import { MinHeap } from './min-heap.ts';
import { type Circle, FALSE, Kind, type Literal, type Network, TRUE } from './network.ts';

/** Truth by network node: decision diagrams, or words of simulated worlds. */
export interface Values {
  /** Gives a node the value of a literal; whether that changed it. */
  assign(node: number, literal: Literal): boolean;
  /** Works out a gate from its arguments; whether that changed it, `undefined` when the budget is used up. */
  compute(gate: number): Slices<boolean | undefined>;
}

/**
 * Gives the ways out of a circle their values; false when the budget is used up.
 *
 * L is what is known to hold, U what may hold. From below, L: nothing of the circle holds. From above, U: what holds
 * when only L speaks against it. Then L again: what holds when all of U speaks against it; and so on until L stays
 * the same (Van Gelder, "The alternating fixpoint of logic programs with negation", 1993).
 *
 * Where no support runs in circles, nothing can hold itself up: then U may start from everything, and both narrow at
 * once, member by member (Fitting, "A Kripke–Kleene semantics for logic programs", 1985). The outcome is the same.
 */
export function* solveCircle(wiring: Wiring, values: Values): Slices<boolean> {
  const { circle, gates, readers, memberOf, isUpper } = wiring;
  const { lower, upper, loops, outHolds, outPossible } = circle;
  const alternates = loops && lower !== upper;
  const first = lower[0];
  const queued = new Uint8Array(circle.node - first);
  const queue = new MinHeap();
  const upperQueue = alternates ? new MinHeap() : queue;
  const enqueue = (gate: number) => {
    if (queued[gate - first] === 1) return;
    queued[gate - first] = 1;
    (isUpper[gate - first] === 1 ? upperQueue : queue).push(gate);
  };
  const wake = (node: number) => {
    const { start, target } = readers;
    for (let i = start[node - first]; i < start[node - first + 1]; i++) enqueue(target[i]);
  };
  const reset = (nodes: readonly number[], to: Literal) => {
    for (const node of nodes) if (values.assign(node, to)) wake(node);
  };
  /** Recomputes what is queued until nothing is; whether a member changed. */
  function* settle(from: MinHeap): Slices<boolean | undefined> {
    let moved = false;
    for (let gate = from.pop(); gate !== undefined; gate = from.pop()) {
      queued[gate - first] = 0;
      const changed = yield* values.compute(gate);
      if (changed === undefined) return undefined;
      if (changed) wake(gate);
      const member = memberOf[gate - first];
      if (member < 0 || !values.assign(member, gate << 1)) continue;
      moved = true;
      wake(member);
    }
    return moved;
  }

  reset(lower, FALSE);
  if (lower !== upper) reset(upper, loops ? FALSE : TRUE);
  gates.forEach(enqueue);
  for (;;) {
    if (alternates && (yield* settle(upperQueue)) === undefined) return false;
    const moved = yield* settle(queue);
    if (moved === undefined) return false;
    if (!moved || !alternates) break;
    // Less may hold now. It must be found from nothing again, or support that runs in a circle holds itself up.
    reset(upper, FALSE);
    for (const gate of gates) if (isUpper[gate - first] === 1) enqueue(gate);
  }
  for (const [i, node] of outHolds.entries()) values.assign(node, lower[i] << 1);
  for (const [i, node] of outPossible.entries()) values.assign(node, upper[i] << 1);
  return true;
}

/** A circle prepared for repeated evaluation. Its nodes are counted from its first one. */
interface Wiring {
  readonly circle: Circle;
  readonly gates: readonly number[];
  /** By node: the gates that read it, as nodes of the network. */
  readonly readers: Digraph;
  /** By gate: the `Member` node that takes its value; −1 where none does. */
  readonly memberOf: Int32Array;
  /** 1 for gates that say what may hold, where that differs from what holds. */
  readonly isUpper: Uint8Array;
}

/** Found once for a circle, which is gone through again for each order of its inputs and each block of worlds. */
const wirings = new WeakMap<Circle, Wiring>();

/** The wiring of the circle that ends at a node. */
export function wiringOf(network: Network, node: number): Wiring {
  const circle = network.circles[network.circleOf.get(node)!];
  let wiring = wirings.get(circle);
  if (!wiring) wirings.set(circle, (wiring = wire(network, circle)));
  return wiring;
}

function wire({ kind, inner, argStart, args }: Network, circle: Circle): Wiring {
  const first = circle.lower[0];
  const size = circle.node - first;
  const gates: number[] = [];
  for (let v = first; v < circle.node; v++) if (inner[v] === 1 && kind[v] === Kind.And) gates.push(v);
  const readers = digraphOf(size, (edge) => {
    for (let v = first; v < circle.node; v++) {
      if (inner[v] === 0) continue;
      for (let i = argStart[v]; i < argStart[v + 1]; i++) {
        const read = args[i] >> 1;
        // An argument of a circle's own comes before what reads it.
        if (read >= first && read < v && inner[read] === 1) edge(read - first, v);
      }
    }
  });
  const memberOf = new Int32Array(size).fill(-1);
  for (const [i, gate] of circle.holds.entries()) memberOf[gate - first] = circle.lower[i];
  for (const [i, gate] of circle.possible.entries()) memberOf[gate - first] = circle.upper[i];
  const isUpper = new Uint8Array(size);
  for (let g = 0, member = 0; circle.possible !== circle.holds && g < gates.length; g++) {
    if (gates[g] > circle.possible[member]) member++;
    if (gates[g] > circle.holds[member]) isUpper[gates[g] - first] = 1;
  }
  return { circle, gates, readers, memberOf, isUpper };
}
