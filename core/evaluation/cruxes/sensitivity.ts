/** What a fact changes where diagrams were too large: the same simulated worlds with that fact flipped. */
import type { Slices } from '../../text/slices.ts';
import type { Digraph } from '../program/components.ts';
import { MinHeap } from '../program/min-heap.ts';
import { Kind, type Literal, type Network, readers } from '../program/network.ts';
import { Block, blocksFor, type Cone, workOf } from '../support/simulate.ts';
import type { Support } from '../support/support.ts';
import { popCount, type Worlds } from '../support/worlds.ts';

/** Blocks of worlds; fewer than for support, for every input is flipped in each. */
const BLOCKS = 8;
/** Words of nodes evaluated again at most. */
const MOST_WORK = 100_000_000;

/**
 * P(`literal` | x) − P(`literal` | not x) for each input x of a cone, in the order of its inputs. Inputs that it would
 * take too long to flip are judged by the worlds in which they happen to be true and false.
 */
export function* sensitivities(support: Support, literal: Literal, cone: Cone): Slices<Float64Array> {
  const turning = new Turning(support.network, cone);
  const tallies = cone.inputs.map(() => new Tally());
  const target = literal >> 1;
  const block = new Block(support, cone);
  const blocks = Math.min(BLOCKS, blocksFor(support.network, cone));
  for (let n = 0; n < blocks; n++) {
    const worlds = yield* block.drawn();
    const { bits } = worlds;
    const before = copyOf(worlds, target);
    for (const [i, x] of cone.inputs.entries()) {
      yield;
      const input = copyOf(worlds, x);
      tallies[i].observe(input, before);
      if (turning.work > MOST_WORK) continue;
      const touched = yield* turning.turnOver(worlds, x);
      tallies[i].compare(input, before, copyOf(worlds, target));
      for (const [v, old] of touched) bits.set(old, v * worlds.words);
    }
  }
  return Float64Array.from(tallies, (tally) => (literal & 1 ? -tally.importance : tally.importance));
}

/** What is counted for one input. */
class Tally {
  private turned = 0;
  private gained = 0;
  /** Worlds with the input and without, and of each those with the target. */
  private withInput = 0;
  private withBoth = 0;
  private without = 0;
  private withTarget = 0;

  observe(input: Int32Array, target: Int32Array): void {
    input.forEach((word, w) => {
      this.withInput += popCount(word);
      this.withBoth += popCount(word & target[w]);
      this.without += popCount(~word);
      this.withTarget += popCount(~word & target[w]);
    });
  }

  /** The target before and after the input was flipped: it goes with the input where it was what that was. */
  compare(input: Int32Array, before: Int32Array, after: Int32Array): void {
    input.forEach((word, w) => {
      const changed = before[w] ^ after[w];
      const isWith = ~(before[w] ^ word);
      this.gained += popCount(changed & isWith) - popCount(changed & ~isWith);
    });
    this.turned += 32 * input.length;
  }

  get importance(): number {
    if (this.turned > 0) return this.gained / this.turned;
    if (this.withInput === 0 || this.without === 0) return 0;
    return this.withBoth / this.withInput - this.withTarget / this.without;
  }
}

/** Flips an input in all worlds of a block and evaluates what that reaches. */
class Turning {
  /** Words of nodes evaluated so far. */
  work = 0;
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
  *turnOver(worlds: Worlds, x: number): Slices<Map<number, Int32Array>> {
    const { network, isIn } = this;
    const touched = new Map([[x, copyOf(worlds, x)]]);
    const waiting = new Set<number>();
    const queue = new MinHeap();
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
      this.work += worlds.words * workOf(network, v);
      yield* worlds.evaluate(v);
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

/** The node of the circle that an inner gate is part of: the first circle after it. */
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
