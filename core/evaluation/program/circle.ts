/** Circles of attack and support: the well-founded model by the alternating fixpoint, for any representation of truth values. */

import { MinHeap } from './min-heap.ts';
import { type Circle, FALSE, Kind, type Literal, type Network, TRUE } from './network.ts';

/** Truth by network node: decision diagrams, or words of simulated worlds. */
export interface Values {
  /** Gives a node the value of a literal; whether that changed it. */
  assign(node: number, literal: Literal): boolean;
  /** Works out a gate from its arguments; whether that changed it, `undefined` when the budget is used up. */
  compute(gate: number): Generator<void, boolean | undefined, void>;
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
export function* solveCircle(wiring: Wiring, values: Values): Generator<void, boolean, void> {
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
    (isUpper.has(gate) ? upperQueue : queue).push(gate);
  };
  const reset = (nodes: readonly number[], to: Literal) => {
    for (const node of nodes) if (values.assign(node, to)) readers.get(node)!.forEach(enqueue);
  };
  /** Recomputes what is queued until nothing is; whether a member changed. */
  function* settle(from: MinHeap): Generator<void, boolean | undefined, void> {
    let moved = false;
    for (let gate = from.pop(); gate !== undefined; gate = from.pop()) {
      queued[gate - first] = 0;
      const changed = yield* values.compute(gate);
      if (changed === undefined) return undefined;
      if (changed) readers.get(gate)!.forEach(enqueue);
      const member = memberOf.get(gate);
      if (member === undefined || !values.assign(member, gate << 1)) continue;
      moved = true;
      readers.get(member)!.forEach(enqueue);
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
    isUpper.forEach(enqueue);
  }
  for (const [i, node] of outHolds.entries()) values.assign(node, lower[i] << 1);
  for (const [i, node] of outPossible.entries()) values.assign(node, upper[i] << 1);
  return true;
}

/** A circle prepared for repeated evaluation. */
export interface Wiring {
  readonly circle: Circle;
  readonly gates: readonly number[];
  /** By `Member` node or gate: the gates that read it. */
  readonly readers: ReadonlyMap<number, readonly number[]>;
  /** By gate: the `Member` node that takes its value. */
  readonly memberOf: ReadonlyMap<number, number>;
  /** The gates that say what may hold, where that differs from what holds. */
  readonly isUpper: ReadonlySet<number>;
}

export function wire({ kind, inner, argStart, args }: Network, circle: Circle): Wiring {
  const readers = new Map<number, number[]>();
  const gates: number[] = [];
  for (let v = circle.lower[0]; v < circle.node; v++) {
    if (inner[v] === 0) continue;
    readers.set(v, []);
    for (let i = argStart[v]; i < argStart[v + 1]; i++) readers.get(args[i] >> 1)?.push(v);
    if (kind[v] === Kind.And) gates.push(v);
  }
  const memberOf = new Map<number, number>();
  for (const [i, gate] of circle.holds.entries()) memberOf.set(gate, circle.lower[i]);
  for (const [i, gate] of circle.possible.entries()) memberOf.set(gate, circle.upper[i]);
  const isUpper = new Set<number>();
  for (let g = 0, member = 0; circle.possible !== circle.holds && g < gates.length; g++) {
    if (gates[g] > circle.possible[member]) member++;
    if (gates[g] > circle.holds[member]) isUpper.add(gates[g]);
  }
  return { circle, gates, readers, memberOf, isUpper };
}
