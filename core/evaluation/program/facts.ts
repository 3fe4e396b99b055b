/** The random facts of a program, numbered as they are met. */
import type { Attack, Statement, Step } from '../../model/argument.ts';
import { middle } from '../../syntax/interval.ts';
import type { Interval } from '../../syntax/tree.ts';

/** What carries a credence or a strength. */
export type Element = Statement | Step | Attack;

/** Random facts, all independent, in columns. */
export interface Facts {
  readonly count: number;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** What it counts as in support: the midpoint, 1 where there is no credence. */
  readonly p: Float64Array;
  /** 1 for a leaf without a credence. */
  readonly unassessed: Uint8Array;
  /** 1 for what is true in the likeliest world. */
  readonly likely: Uint8Array;
}

/** The midpoint of 30 % and 70 % must not miss 50 % by a rounding error. */
const EVEN = 0.5 - 1e-12;

export class FactList {
  /** By fact: what it is the credence or strength of; undefined for a fact that is part of how a leaf is computed. */
  readonly elements: (Element | undefined)[] = [];
  private readonly lo: number[] = [];
  private readonly hi: number[] = [];
  private readonly p: number[] = [];
  private readonly likely: number[] = [];
  private readonly gaps = new Set<number>();

  /** The fact of a leaf with this credence. Without one it is unassessed; `presumed` says whether it is then likely. */
  leaf(credence: Interval | undefined, presumed: boolean, element: Statement): number {
    if (credence) return this.add(credence, middle(credence), element);
    const fact = this.add({ lo: 0, hi: 1 }, 1, element);
    this.gaps.add(fact);
    if (!presumed) this.likely[fact] = 0;
    return fact;
  }

  /** A strength of 100 % needs no fact: −1. */
  strength(strength: Interval | undefined, element: Element): number {
    if (strength === undefined || strength.lo === 1) return -1;
    return this.add(strength, middle(strength), element);
  }

  /**
   * A fact of a leaf whose own part is computed from others: it is sure in support, and has the leaf's credence in the
   * range. What the leaf is worth is then what flipping this fact changes.
   */
  stand(credence: Interval | undefined, presumed: boolean, element: Statement): number {
    const fact = this.leaf(credence, presumed, element);
    this.p[fact] = 1;
    this.likely[fact] = credence || presumed ? 1 : 0;
    return fact;
  }

  /** A fact without an element: true with probability `p`, in [0, 1]; likely if `nominal`, by default `p`, is one half or more. */
  part(p: number, nominal = p): number {
    const fact = this.add({ lo: p, hi: p }, p, undefined);
    this.likely[fact] = +(nominal >= EVEN);
    return fact;
  }

  columns(): Facts {
    const unassessed = new Uint8Array(this.p.length);
    for (const fact of this.gaps) unassessed[fact] = 1;
    return {
      count: this.p.length,
      lo: Float64Array.from(this.lo),
      hi: Float64Array.from(this.hi),
      p: Float64Array.from(this.p),
      unassessed,
      likely: Uint8Array.from(this.likely),
    };
  }

  private add({ lo, hi }: Interval, p: number, element: Element | undefined): number {
    this.lo.push(lo);
    this.hi.push(hi);
    this.p.push(p);
    this.likely.push(+(p >= EVEN));
    return this.elements.push(element) - 1;
  }
}
