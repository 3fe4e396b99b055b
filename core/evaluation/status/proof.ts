/** Best proofs: the least doubtful ways to a statement, each doubt in them counted once. */

/** Doubts by number, ascending, and their sum: an upper bound on the probability that the proof fails. */
export interface Proof {
  readonly doubts: Int32Array;
  readonly cost: number;
}

/** Proofs of one statement that are kept: as many that cost the same, so that the order of writing matters less. */
const MOST_ALTERNATIVES = 16;
/** Doubts copied at most; past it nothing more is proved, which is safe. */
const MOST_COPIES = 20_000_000;
const SAME = 1e-12;

/** The doubts of an argument: what a proof can fail by, each with its cost. */
export class Doubts {
  private readonly cost: number[] = [];
  private readonly numbers = new Map<unknown, number>();
  private copies = 0;

  /** The number of the doubt that `key` stands for, at its present cost; undefined when there is none. */
  of(key: unknown, cost: number): number | undefined {
    if (cost <= 0) return undefined;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.cost.length;
      this.numbers.set(key, number);
    }
    this.cost[number] = cost;
    return number;
  }

  /**
   * Proofs of everything in `parts` together, with `own` doubts besides; the cheapest first. None when a part has
   * none, or when all cost 1 or more and so say nothing.
   */
  join(own: readonly number[], parts: readonly (readonly Proof[])[]): readonly Proof[] {
    const certain: number[] = [...own];
    const choices: (readonly Proof[])[] = [];
    for (const part of parts) {
      if (part.length === 0) return [];
      if (part.length > 1) choices.push(part);
      else for (const doubt of part[0].doubts) certain.push(doubt);
    }
    let found = this.proofs([certain]);
    for (const choice of choices) {
      const sets: number[][] = [];
      for (const a of found) for (const b of choice) sets.push([...a.doubts, ...b.doubts]);
      found = this.proofs(sets);
    }
    return found;
  }

  private proofs(sets: readonly number[][]): readonly Proof[] {
    const found: Proof[] = [];
    for (const set of sets) {
      this.copies += set.length;
      if (this.copies > MOST_COPIES) return [];
      const doubts = ascending(set);
      let cost = 0;
      for (const doubt of doubts) cost += this.cost[doubt];
      if (cost < 1) found.push({ doubts, cost });
    }
    return found.length > 1 ? distinct(found) : found;
  }
}

/** Of several proofs those that cost least. */
export function cheapest(proofs: readonly Proof[]): readonly Proof[] {
  if (proofs.length < 2) return proofs;
  const least = proofs.reduce((least, { cost }) => Math.min(least, cost), Number.POSITIVE_INFINITY);
  return distinct(proofs.filter((proof) => proof.cost <= least + SAME));
}

function distinct(proofs: readonly Proof[]): readonly Proof[] {
  const sorted = [...proofs].sort((a, b) => a.cost - b.cost);
  const kept: Proof[] = [];
  for (const proof of sorted) {
    if (kept.length === MOST_ALTERNATIVES) break;
    const isKnown = kept.some(
      ({ doubts }) => doubts.length === proof.doubts.length && doubts.every((d, i) => d === proof.doubts[i]),
    );
    if (!isKnown) kept.push(proof);
  }
  return kept;
}

/** Sorted, repeats left out. */
function ascending(numbers: readonly number[]): Int32Array {
  const sorted = Int32Array.from(numbers);
  if (sorted.length < 2) return sorted;
  sorted.sort();
  let kept = 1;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i];
  return kept === sorted.length ? sorted : sorted.slice(0, kept);
}
