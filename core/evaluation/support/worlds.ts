/** Simulated worlds, 32 in a machine word: drawing facts, and evaluating the network in all of them at once. */
import type { Slices } from '../../text/slices.ts';
import { solveCircle, type Values, wiringOf } from '../program/circle.ts';
import { Kind, type Literal, type Network } from '../program/network.ts';

/** The generator "sfc32" (Chris Doty-Humphrey, PractRand), from a fixed seed. */
export class Dice {
  private a = 0x9e3779b9;
  private b = 0x243f6a88;
  private c = 0xb7e15162;
  private counter = 1;

  constructor() {
    for (let i = 0; i < 16; i++) this.word();
  }

  /** 32 random bits. */
  word(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    this.c |= 0;
    return t;
  }

  /** 32 bits, each set with probability `p`: compares random binary fractions with `p`, digit by digit. */
  biased(p: number): number {
    if (p >= 1) return -1;
    let set = 0;
    let rest = p;
    let open = -1;
    while (open !== 0 && rest > 0) {
      const r = this.word();
      rest *= 2;
      if (rest >= 1) {
        rest -= 1;
        set |= open & ~r;
        open &= r;
      } else open &= ~r;
    }
    return set;
  }
}

/** Gates of circles that are worked out in a slice. */
const SLICE = 1000;

/** Truth in a block of `words` · 32 worlds, for every node of a network. */
export class Worlds implements Values {
  readonly bits: Int32Array;
  private computed = 0;

  constructor(
    private readonly network: Network,
    readonly words: number,
  ) {
    this.bits = new Int32Array(network.kind.length * words);
    this.bits.fill(-1, 0, words);
  }

  /** Evaluates a node whose arguments are there. */
  *evaluate(v: number): Slices<void> {
    const { kind } = this.network;
    if (kind[v] === Kind.And) this.and(v);
    else if (kind[v] === Kind.Circle) yield* solveCircle(wiringOf(this.network, v), this);
  }

  assign(node: number, literal: Literal): boolean {
    const { bits, words } = this;
    const sign = -(literal & 1);
    const from = (literal >> 1) * words;
    const to = node * words;
    let changed = false;
    for (let w = 0; w < words; w++) {
      const value = bits[from + w] ^ sign;
      if (bits[to + w] === value) continue;
      bits[to + w] = value;
      changed = true;
    }
    return changed;
  }

  *compute(gate: number): Slices<boolean> {
    if (++this.computed % SLICE === 0) yield;
    return this.and(gate);
  }

  private and(v: number): boolean {
    const { bits, words } = this;
    const { argStart, args } = this.network;
    let changed = false;
    for (let w = 0; w < words; w++) {
      let value = -1;
      for (let i = argStart[v]; i < argStart[v + 1]; i++)
        value &= bits[(args[i] >> 1) * words + w] ^ -(args[i] & 1);
      if (bits[v * words + w] === value) continue;
      bits[v * words + w] = value;
      changed = true;
    }
    return changed;
  }
}

/** How many bits are set. */
export function popCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
