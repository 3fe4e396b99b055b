/** Decision diagrams: functions over random facts, each kept once, so that equal functions are equal numbers. */

/** A node with a sign: `node << 1`, plus one for the negation. Node 0 is the constant. */
export type Edge = number;
export const TRUE: Edge = 0;
export const FALSE: Edge = 1;

/** How far a conjunction got: ready; out of steps for now; or out of nodes for good. */
export const Progress = { Done: 0, Paused: 1, Over: 2 } as const;
export type Progress = (typeof Progress)[keyof typeof Progress];

const BOTTOM = 0x7fffffff;
const PENDING = -1;

/**
 * Past so many nodes there is room at once for as many as an argument may have: memory that has not been written to costs
 * nothing, and copying hundreds of thousands of nodes would take too long for one step.
 */
const FEW = 1 << 16;
const MOST = 1 << 20;
/** Entries of the cache, at least and at most. */
const LEAST_CACHED = 1 << 10;
const MOST_CACHED = 1 << 20;

/**
 * Reduced ordered binary decision diagrams with complement edges (Bryant 1986; Brace, Rudell and Bryant 1990) in
 * typed arrays. A node's `high` edge is never negated; children are made before parents, so that ascending node
 * numbers are a topological order. AND is the only operation and runs on its own stack, in steps.
 */
export class Diagram {
  /** Nodes in use, the constant included. */
  size = 1;
  /** Nodes ever made, released ones too: what the budget counts. */
  made = 0;
  /** `made` may not go past this. */
  limit = 0;
  /** Steps left before a conjunction pauses. */
  fuel = 0;
  /** The outcome of the last conjunction. */
  result: Edge = TRUE;

  level = new Int32Array(1024).fill(BOTTOM, 0, 1);
  high = new Int32Array(1024);
  low = new Int32Array(1024);
  /** By node the level of the last question below it. */
  private bottom = new Int32Array(1024);
  private next = new Int32Array(1024);
  /**
   * The first node of each chain of nodes whose hashes end alike, the newest first. After the table has grown, chains are
   * split one by one (Litwin 1980): to do it at once for half a million nodes takes too long for one step.
   */
  private heads = new Int32Array(1024);
  /** So many bits of a hash count, and one more where its chain was split. */
  private mask = 1023;
  private split = 0;
  /** Pairs of edges and their AND. A pair of zeros is none, as no AND with a constant is looked up: memory comes so for nothing. */
  private cache = new Int32Array(3 * LEAST_CACHED);
  private cacheMask = LEAST_CACHED - 1;
  private stack = new Int32Array(3 * 256);
  private depth = 0;
  private left: Edge = TRUE;
  private right: Edge = TRUE;
  private pending: Edge[] = [];

  /** The function that is true when the variable at `level` is. */
  variable(level: number): Edge {
    return this.make(level, TRUE, FALSE);
  }

  /** Takes back the nodes made since `size` was `mark`. No edge to one of them may be used again. */
  release(mark: number): void {
    for (let i = this.size - 1; i >= mark; i--)
      this.heads[this.slot(this.level[i], this.high[i], this.low[i])] = this.next[i];
    if (this.size > mark) this.clearCache(LEAST_CACHED);
    this.size = mark;
    this.depth = 0;
    this.pending.length = 0;
  }

  /** Starts the AND of all operands; those that begin, or else end, deepest are joined first. */
  start(operands: Edge[]): void {
    const { level, bottom } = this;
    this.pending = operands.sort(
      (a, b) => bottom[a >> 1] - bottom[b >> 1] || level[a >> 1] - level[b >> 1] || a - b,
    );
    this.left = this.pending.pop() ?? TRUE;
    this.right = this.pending.pop() ?? TRUE;
    this.depth = 0;
  }

  /** Goes on with what was started. */
  advance(): Progress {
    for (;;) {
      const progress = this.step();
      if (progress !== Progress.Done) return progress;
      if (this.pending.length === 0 || this.result === FALSE) return progress;
      this.left = this.result;
      this.right = this.pending.pop()!;
    }
  }

  /** One AND of two, until done, out of fuel or over the limit. */
  private step(): Progress {
    let { level, high, low, cache, stack, cacheMask } = this;
    let f = this.left;
    let g = this.right;
    let sp = this.depth;
    let fuel = this.fuel;
    for (;;) {
      let r: Edge;
      if (f === g || g === TRUE) r = f;
      else if (f === TRUE) r = g;
      else if (f === FALSE || g === FALSE || (f ^ g) === 1) r = FALSE;
      else {
        if (f > g) {
          const t = f;
          f = g;
          g = t;
        }
        const at = 3 * (((Math.imul(f, 0x9e3779b1) ^ Math.imul(g, 0x85ebca6b)) >>> 7) & cacheMask);
        if (cache[at] === f && cache[at + 1] === g) r = cache[at + 2];
        else {
          if (--fuel < 0) {
            this.left = f;
            this.right = g;
            this.depth = sp;
            this.fuel = 0;
            return Progress.Paused;
          }
          if (sp + 3 > stack.length) {
            this.stack = new Int32Array(2 * stack.length);
            this.stack.set(stack);
            stack = this.stack;
          }
          stack[sp] = f;
          stack[sp + 1] = g;
          stack[sp + 2] = PENDING;
          sp += 3;
          const lf = level[f >> 1];
          const lg = level[g >> 1];
          const top = Math.min(lf, lg);
          if (lf === top) f = high[f >> 1] ^ (f & 1);
          if (lg === top) g = high[g >> 1] ^ (g & 1);
          continue;
        }
      }
      // A value is there: pass it to its caller.
      for (;;) {
        if (sp === 0) {
          this.result = r;
          this.depth = 0;
          this.fuel = fuel;
          return Progress.Done;
        }
        const a = stack[sp - 3];
        const b = stack[sp - 2];
        const la = level[a >> 1];
        const lb = level[b >> 1];
        const top = Math.min(la, lb);
        if (stack[sp - 1] === PENDING) {
          stack[sp - 1] = r;
          f = la === top ? low[a >> 1] ^ (a & 1) : a;
          g = lb === top ? low[b >> 1] ^ (b & 1) : b;
          break;
        }
        r = this.make(top, stack[sp - 1], r);
        if (this.made > this.limit) return Progress.Over;
        if (level !== this.level || cache !== this.cache) ({ level, high, low, cache, cacheMask } = this);
        const at = 3 * (((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 7) & cacheMask);
        cache[at] = a;
        cache[at + 1] = b;
        cache[at + 2] = r;
        sp -= 3;
      }
    }
  }

  /**
   * Ends the work: keeps the nodes that `roots` rest on, in their order, and gives back all other memory. The outcome
   * is the new number of each node, or of the next one kept where it is gone; one entry more than there were nodes.
   */
  close(roots: Iterable<Edge>): Int32Array {
    const { size, high, low, level } = this;
    const number = new Int32Array(size + 1);
    number[0] = 1;
    for (const root of roots) number[root >> 1] = 1;
    for (let i = size - 1; i > 0; i--) if (number[i] === 1) number[high[i] >> 1] = number[low[i] >> 1] = 1;
    let kept = 0;
    for (let i = 0; i <= size; i++) {
      const isKept = number[i] === 1;
      number[i] = kept;
      if (!isKept || i === size) continue;
      level[kept] = level[i];
      high[kept] = (number[high[i] >> 1] << 1) | (high[i] & 1);
      low[kept] = (number[low[i] >> 1] << 1) | (low[i] & 1);
      kept++;
    }
    this.size = kept;
    this.level = level.slice(0, kept);
    this.high = high.slice(0, kept);
    this.low = low.slice(0, kept);
    this.bottom = this.next = this.heads = this.cache = this.stack = new Int32Array(0);
    return number;
  }

  private make(top: number, h: Edge, l: Edge): Edge {
    if (h === l) return h;
    const sign = h & 1;
    h ^= sign;
    l ^= sign;
    const { level, high, low, bottom, next } = this;
    const slot = this.slot(top, h, l);
    for (let i = this.heads[slot]; i !== 0; i = next[i])
      if (low[i] === l && high[i] === h && level[i] === top) return (i << 1) | sign;
    const i = this.size++;
    this.made++;
    level[i] = top;
    high[i] = h;
    low[i] = l;
    bottom[i] = Math.max(top, bottom[h >> 1], bottom[l >> 1]);
    next[i] = this.heads[slot];
    this.heads[slot] = i;
    if (this.size === level.length) this.grow();
    if (this.size > this.cacheMask && this.cacheMask < MOST_CACHED - 1)
      this.clearCache(2 * (this.cacheMask + 1));
    // Two for each new node, so that all are split long before the table grows again.
    if (this.mask + 1 < this.heads.length) this.splitChain();
    if (this.mask + 1 < this.heads.length) this.splitChain();
    return (i << 1) | sign;
  }

  private slot(level: number, h: Edge, l: Edge): number {
    const x = hash(level, h, l);
    const slot = x & this.mask;
    return slot < this.split ? x & (2 * this.mask + 1) : slot;
  }

  /** Splits the next chain in two by one more bit of the hashes; both keep their order. */
  private splitChain(): void {
    const { heads, next, level, high, low, split, mask } = this;
    const bit = mask + 1;
    let i = heads[split];
    const last = [0, 0];
    heads[split] = 0;
    while (i !== 0) {
      const part = (hash(level[i], high[i], low[i]) & bit) === 0 ? 0 : 1;
      if (last[part] === 0) heads[split + part * bit] = i;
      else next[last[part]] = i;
      last[part] = i;
      const after = next[i];
      next[i] = 0;
      i = after;
    }
    this.split++;
    if (this.split <= mask) return;
    this.split = 0;
    this.mask = 2 * mask + 1;
  }

  private grow(): void {
    const capacity = this.level.length === FEW ? MOST : 2 * this.level.length;
    const larger = (old: Int32Array<ArrayBuffer>) => {
      const copy = new Int32Array(capacity);
      copy.set(old);
      return copy;
    };
    this.level = larger(this.level);
    this.high = larger(this.high);
    this.low = larger(this.low);
    this.bottom = larger(this.bottom);
    this.next = larger(this.next);
    this.heads = larger(this.heads);
  }

  /** Forgets what was found and makes room for so many entries, in new memory: overwriting megabytes would take longer. */
  private clearCache(entries: number): void {
    this.cache = new Int32Array(3 * entries);
    this.cacheMask = entries - 1;
  }
}

function hash(level: number, h: Edge, l: Edge): number {
  const x = Math.imul(level, 0x27d4eb2f) ^ Math.imul(h, 0x9e3779b1) ^ Math.imul(l, 0x85ebca6b);
  return x ^ (x >>> 15);
}
