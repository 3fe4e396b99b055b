/** What a fact changes where diagrams were too large: the same simulated worlds with that fact turned over. */
import type { Digraph } from './components.ts';
import { Kind, type Literal, type Network, readers } from './network.ts';
import { Queue } from './queue.ts';
import { type Cone, eachBlock } from './simulate.ts';
import type { Support } from './support.ts';
import { popCount, type Worlds } from './worlds.ts';

/** Blocks of worlds; fewer than for support, for every input is turned over in each. */
const BLOCKS = 8;

/** P(`literal` | x) − P(`literal` | not x) for each input x of a cone, in the order of its inputs. */
export function sensitivities(support: Support, literal: Literal, cone: Cone): Float64Array {
  const turning = new Turning(support.network, cone);
  const sums = new Float64Array(cone.inputs.length);
  const target = literal >> 1;
  let total = 0;
  for (const worlds of eachBlock(support, cone, BLOCKS)) {
    const { words, bits } = worlds;
    const before = copyOf(worlds, target);
    total += words * 32;
    cone.inputs.forEach((x, i) => {
      const touched = turning.turnOver(worlds, x);
      const wasTrue = touched.get(x)!;
      for (let w = 0; w < words; w++) {
        const after = bits[target * words + w];
        const changed = before[w] ^ after;
        // The literal goes with x where it is what x was, and against it elsewhere.
        const withX = ~(before[w] ^ wasTrue[w]);
        sums[i] += popCount(changed & withX) - popCount(changed & ~withX);
      }
      for (const [v, old] of touched) bits.set(old, v * words);
    });
  }
  return sums.map((sum) => (literal & 1 ? -sum : sum) / total);
}

/** Turns an input over in all worlds of a block and evaluates what that reaches. */
class Turning {
  private readonly isIn: Uint8Array;
  private readonly readers: Digraph;

  constructor(
    private readonly network: Network,
    cone: Cone,
  ) {
    this.isIn = new Uint8Array(network.kind.length);
    for (const v of cone.nodes) this.isIn[v] = 1;
    this.readers = readers(network);
  }

  /** What the nodes that changed were before, the input first. */
  turnOver(worlds: Worlds, x: number): Map<number, Int32Array> {
    const { network, isIn } = this;
    const touched = new Map([[x, copyOf(worlds, x)]]);
    const waiting = new Set<number>();
    const queue = new Queue();
    const spread = (v: number) => {
      for (let i = this.readers.start[v]; i < this.readers.start[v + 1]; i++) {
        const reader = this.readers.target[i];
        const again = network.inner[reader] === 1 ? circleAround(network, reader) : reader;
        if (isIn[again] === 0 || waiting.has(again)) continue;
        waiting.add(again);
        queue.push(again);
      }
    };
    for (let w = x * worlds.words; w < (x + 1) * worlds.words; w++) worlds.bits[w] = ~worlds.bits[w];
    spread(x);
    for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
      const circle = network.kind[v] === Kind.Circle ? network.circles[network.circleOf.get(v)!] : undefined;
      const ends = circle ? [...new Set([...circle.outHolds, ...circle.outPossible])] : [v];
      const before = ends.map((end) => copyOf(worlds, end));
      worlds.evaluate(v);
      ends.forEach((end, i) => {
        const old = before[i];
        if (old.every((word, w) => word === worlds.bits[end * worlds.words + w])) return;
        touched.set(end, old);
        spread(end);
      });
    }
    return touched;
  }
}

/** The node of the circle that an inner gate is part of: the first circle behind it. */
function circleAround({ circles }: Network, gate: number): number {
  let lo = 0;
  let hi = circles.length - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (circles[mid].node < gate) lo = mid + 1;
    else hi = mid;
  }
  return circles[lo].node;
}

function copyOf(worlds: Worlds, v: number): Int32Array {
  return worlds.bits.slice(v * worlds.words, (v + 1) * worlds.words);
}
