/** When each statement holds: rules by number, in terms of facts and of other rules. */

/** An attack on a statement or on a step. */
export interface Bite {
  /** −1 when its strength is 100 %. */
  readonly fact: number;
  readonly attacker: number;
  readonly exceptions: readonly number[];
}

/** One step, or several that are one: the same premises and exceptions. */
export interface Inference {
  /** −1 when its strength is 100 %. */
  readonly fact: number;
  readonly premises: readonly number[];
  /** Premises with a `not`: they must be false. */
  readonly negated: readonly number[];
  readonly exceptions: readonly number[];
  readonly undercuts: readonly Bite[];
}

/** When a statement holds: as a leaf by its fact, its own part and its `given`, else by one of its steps. */
export interface Rule {
  /** The fact of a leaf; −1 for what has steps, and for a leaf that does not count with its `given`. */
  readonly leaf: number;
  /** The rule of a leaf's own part, where that is more than its fact: evidence is weighed on it, or it is tied to others. */
  readonly own?: number;
  /** How a leaf's own part is weighed. */
  readonly weighing?: Weighing;
  readonly given: readonly number[];
  readonly steps: readonly Inference[];
  readonly rebuttals: readonly Bite[];
  /** Whether it is a part of how a leaf's own part comes true: support and status read it, ranges have a closed form for it. */
  readonly inner?: boolean;
  /** A claim, thesis or link with neither step nor credence: nothing supports it yet. */
  readonly bare: boolean;
}

/** One observation as it weighs on a leaf. */
export interface Weight {
  /** The rule that holds when the observation speaks. */
  readonly speaks: number;
  /** P(observed | true) / P(observed | false): above 0, and not 1. */
  readonly quotient: number;
}

/** A prior and what weighs on it: what the range of a leaf is computed from. */
export interface Weighing {
  /** As written, both ends in [0, 1]. */
  readonly prior: { readonly lo: number; readonly hi: number };
  readonly weights: readonly Weight[];
}

const NONE: readonly never[] = [];

/** Holds in no world. */
export const NEVER: Rule = { leaf: -1, given: NONE, steps: NONE, rebuttals: NONE, bare: false };

/** A step in which what is not said is empty, or certain. */
export function lineOf(parts: Partial<Inference>): Inference {
  return { fact: -1, premises: NONE, negated: NONE, exceptions: NONE, undercuts: NONE, ...parts };
}

/** The rules of a program: those of its statements by their index, then more that these are built from. */
export class Rules {
  readonly all: Rule[];

  constructor(statements: number) {
    this.all = new Array<Rule>(statements).fill(NEVER);
  }

  /** Adds a rule that holds when one of the steps applies, and gives its number. */
  add(steps: readonly Inference[]): number {
    return this.all.push({ ...NEVER, steps }) - 1;
  }

  /** The same for a part of how a leaf comes true. */
  addInner(steps: readonly Inference[]): number {
    return this.all.push({ ...NEVER, steps, inner: true }) - 1;
  }
}
