/** Circles of attack and support: the well-founded model by the alternating fixpoint, on whatever stands for truth. */
import { type Circle, FALSE, Kind, type Literal, type Network } from './network.ts';
import { Queue } from './queue.ts';

/** Truth by network node: decision diagrams, or words of simulated worlds. */
export interface Values {
  /** Gives a node the value of a literal; whether that changed it. */
  assign(node: number, literal: Literal): boolean;
  /** Works out a gate from its arguments; whether that changed it, `undefined` when the means are used up. */
  compute(gate: number): Generator<void, boolean | undefined, void>;
}

/**
 * Gives the ways out of a circle their values; false when the means are used up.
 *
 * From below, L: nothing of the circle holds. From above, U: what holds when only L speaks against it. Then L again:
 * what holds when all of U speaks against it; and so on until L stays the same (Van Gelder, "The alternating fixpoint
 * of logic programs with negation", 1993). At most one round more than there are members.
 */
export function* solveCircle(
  { circle, gates, readers, memberOf }: Wiring,
  values: Values,
): Generator<void, boolean, void> {
  const { border, lower, upper, loops, outHolds, outPossible } = circle;
  const decided = lower === upper;
  const first = lower[0];
  const queued = new Uint8Array(circle.node - first);
  const lowerQueue = new Queue();
  const upperQueue = new Queue();
  const enqueue = (gate: number) => {
    if (queued[gate - first] === 1) return;
    queued[gate - first] = 1;
    (gate < border ? lowerQueue : upperQueue).push(gate);
  };
  const clear = (nodes: readonly number[]) => {
    for (const node of nodes) if (values.assign(node, FALSE)) readers.get(node)!.forEach(enqueue);
  };
  /** Recomputes what is queued until nothing is; whether a member changed. */
  function* settle(queue: Queue): Generator<void, boolean | undefined, void> {
    let moved = false;
    for (let gate = queue.pop(); gate !== undefined; gate = queue.pop()) {
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

  clear(lower);
  clear(upper);
  gates.forEach(enqueue);
  let moved: boolean | undefined = decided;
  do {
    if (!decided && (yield* settle(upperQueue)) === undefined) return false;
    moved = yield* settle(lowerQueue);
    if (moved === undefined) return false;
    // Less may hold now. Where support runs in circles it must be found from nothing again, else it holds itself up.
    if (moved && !decided && loops) {
      clear(upper);
      for (const gate of gates) if (gate >= border) enqueue(gate);
    }
  } while (moved && !decided);
  outHolds.forEach((node, i) => values.assign(node, lower[i] << 1));
  outPossible.forEach((node, i) => values.assign(node, upper[i] << 1));
  return true;
}

/** A circle made ready to be worked out many times. */
export interface Wiring {
  readonly circle: Circle;
  readonly gates: readonly number[];
  /** By `Member` node or gate: the gates that read it. */
  readonly readers: ReadonlyMap<number, readonly number[]>;
  /** By gate: the `Member` node that takes its value. */
  readonly memberOf: ReadonlyMap<number, number>;
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
  circle.holds.forEach((gate, i) => memberOf.set(gate, circle.lower[i]));
  circle.possible.forEach((gate, i) => memberOf.set(gate, circle.upper[i]));
  return { circle, gates, readers, memberOf };
}
