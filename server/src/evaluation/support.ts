/** Exact support: a decision diagram for each part of the network, and the probabilities read off it. */
import { solveCircle, type Values, wire } from './circle.ts';
import { Diagram, type Edge, FALSE, Progress, TRUE } from './diagram.ts';
import { findParts, type Parts } from './modules.ts';
import { factNode, Kind, type Literal, type Network } from './network.ts';
import { candidateOrders, type Layout, layOut } from './order.ts';

/** What the diagrams say; by network node, by part or by diagram node. */
export interface Support {
  readonly network: Network;
  readonly parts: Parts;
  readonly diagram: Diagram;
  /** For a node that is not `open` its function over the inputs of its part. */
  readonly edge: Int32Array;
  /** The network node that a level of the diagram asks about. Parts share no level. */
  readonly input: readonly number[];
  /** The levels of part `p`: from `top[p]` up to `top[p + 1]`. */
  readonly top: Int32Array;
  /** The diagram nodes of part `p`: from `begin[p]` up to `end[p]`. */
  readonly begin: Int32Array;
  readonly end: Int32Array;
  /** 1 for a network node that was too large, or reads one that was: it has no value here. */
  readonly open: Uint8Array;
  /** 1 for a part whose facts of 0 and 100 % had to be taken for constants. */
  readonly folded: Uint8Array;
  /** How often a network node is true, and false: both, so that neither loses digits to 1 − x. */
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** The same for diagram nodes. */
  readonly chance: Float64Array;
  readonly against: Float64Array;
}

/** Steps of diagram work between two chances to give way: some milliseconds. */
const SLICE = 50_000;
/** Steps that each node of the budget may cost, nodes found again included. */
const STEPS_PER_NODE = 20;
/** Up to so many nodes and inputs a part is built in the first order that comes. */
const SMALL = 24;
/** Shares of the budget that each candidate order may spend, round by round; what is left is for the best alone. */
const FIRST_ROUND = 0.004;
const LATER_ROUNDS = [0.04];
/** The share for one more try with the facts of 0 and 100 % taken for constants. */
const FOLDED = 0.2;

/** Works out every part that `budget` diagram nodes suffice for; `isStrict` as for the parts. */
export function* solveSupport(
  network: Network,
  budget: number,
  isStrict = false,
): Generator<void, Support, void> {
  const solver = new Solver(network, findParts(network, isStrict), budget);
  for (let part = 0; part < solver.parts.count; part++) yield* solver.solve(part);
  return solver;
}

interface Attempt {
  readonly order: Int32Array;
  /** How many nodes of the part were ready when the nodes gave out. */
  ready: number;
}

class Solver implements Support, Values {
  readonly diagram = new Diagram();
  readonly edge: Int32Array;
  readonly input: number[] = [];
  readonly top: Int32Array;
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly open: Uint8Array;
  readonly folded: Uint8Array;
  readonly p: Float64Array;
  readonly q: Float64Array;
  chance = new Float64Array(1024).fill(1, 0, 1);
  against = new Float64Array(1024);
  /** What nodes and inputs of the part at hand are, as arguments. */
  private readonly value: Int32Array;
  private readonly place: Int32Array;
  private steps: number;

  constructor(
    readonly network: Network,
    readonly parts: Parts,
    private readonly budget: number,
  ) {
    const n = network.kind.length;
    const { facts } = network.program;
    this.edge = new Int32Array(n);
    this.value = new Int32Array(n);
    this.place = new Int32Array(n).fill(-1);
    this.top = new Int32Array(parts.count + 1);
    this.begin = new Int32Array(parts.count);
    this.end = new Int32Array(parts.count);
    this.open = new Uint8Array(n);
    this.folded = new Uint8Array(parts.count);
    this.p = new Float64Array(n);
    this.q = new Float64Array(n);
    this.p[0] = 1;
    for (let f = 0; f < facts.count; f++) {
      this.p[factNode(f)] = facts.p[f];
      this.q[factNode(f)] = 1 - facts.p[f];
    }
    this.steps = budget * STEPS_PER_NODE;
    this.diagram.fuel = SLICE;
  }

  /** Tries the candidate orders until one suffices; what none suffices for stays open. */
  *solve(part: number): Generator<void, void, void> {
    const { network, parts, diagram } = this;
    const nodes = parts.node.subarray(parts.start[part], parts.start[part + 1]);
    const layout = layOut(network, nodes, this.place);
    this.begin[part] = diagram.size;
    yield* this.search(layout, part);
    this.readProbabilities(nodes, this.begin[part]);
    this.end[part] = diagram.size;
    this.top[part + 1] = this.input.length;
  }

  private *search(layout: Layout, part: number): Generator<void, void, void> {
    const isSmall = layout.nodes.length + layout.inputs.length <= SMALL;
    let attempts: Attempt[] = [];
    for (const order of candidateOrders(layout)) {
      const attempt = { order, ready: 0 };
      if (yield* this.build(layout, attempt, isSmall ? 1 : FIRST_ROUND, false)) return;
      attempts.push(attempt);
    }
    for (const share of LATER_ROUNDS) {
      attempts = attempts.sort((a, b) => b.ready - a.ready);
      for (const attempt of attempts) if (yield* this.build(layout, attempt, share, false)) return;
    }
    const [best] = attempts.sort((a, b) => b.ready - a.ready);
    const { p } = this;
    if (layout.inputs.some((v) => p[v] === 0 || p[v] === 1)) {
      this.folded[part] = 1;
      if (yield* this.build(layout, best, FOLDED, true)) return;
      this.folded[part] = 0;
    }
    yield* this.build(layout, best, 1, false, true);
  }

  /**
   * Builds the part's diagrams in one order. When its share of the budget is used up, all is taken back; or, as a
   * last resort, what is `partial` stays, and the nodes that are missing are marked open.
   */
  private *build(
    layout: Layout,
    attempt: Attempt,
    share: number,
    fold: boolean,
    partial = false,
  ): Generator<void, boolean, void> {
    const { network, diagram, edge, value, open } = this;
    const mark = diagram.size;
    const levels = this.input.length;
    const allowed = Math.min(this.budget, diagram.made + Math.ceil(this.budget * share));
    this.declareInputs(layout, attempt.order, fold);
    attempt.ready = 0;
    for (const v of layout.nodes) {
      open[v] = 0;
      if (network.inner[v] === 1) continue;
      diagram.limit = partial
        ? Math.min(allowed, diagram.made + Math.ceil((allowed - diagram.made) / 2))
        : allowed;
      const before = diagram.size;
      if (this.readsOpen(v)) open[v] = 1;
      else if (yield* this.node(v)) attempt.ready++;
      else if (partial) {
        diagram.release(before);
        open[v] = 1;
      } else {
        diagram.release(mark);
        this.input.length = levels;
        return false;
      }
    }
    for (const v of layout.nodes) edge[v] = value[v];
    return true;
  }

  /** Gives each input of a part a level of its own. */
  private declareInputs(layout: Layout, order: Int32Array, fold: boolean): void {
    const { network, diagram, edge, value, input, p, open } = this;
    for (const i of order) {
      const v = layout.inputs[i];
      if (open[v] === 1) continue;
      const root = network.kind[v] === Kind.Fact ? -1 : edge[v];
      if (root === TRUE || root === FALSE) value[v] = root;
      else if (fold && (p[v] === 0 || p[v] === 1)) value[v] = p[v] === 1 ? TRUE : FALSE;
      else value[v] = diagram.variable(input.push(v) - 1);
    }
  }

  /** Whether an argument is open; for a circle, whether one of its gates reads something open. */
  private readsOpen(v: number): boolean {
    const { network, open } = this;
    const { argStart, args } = network;
    const reads = (u: number) => {
      for (let i = argStart[u]; i < argStart[u + 1]; i++) if (open[args[i] >> 1] === 1) return true;
      return false;
    };
    if (network.kind[v] !== Kind.Circle) return reads(v);
    const [first] = network.circles[network.circleOf.get(v)!].lower;
    for (let u = first; u <= v; u++) if ((u === v || network.inner[u] === 1) && reads(u)) return true;
    return false;
  }

  private *node(v: number): Generator<void, boolean, void> {
    const { network } = this;
    if (network.kind[v] === Kind.And) return (yield* this.compute(v)) !== undefined;
    if (network.kind[v] === Kind.Out) return true;
    return yield* solveCircle(wire(network, network.circles[network.circleOf.get(v)!]), this);
  }

  assign(node: number, literal: Literal): boolean {
    const { value } = this;
    const edge = value[literal >> 1] ^ (literal & 1);
    if (value[node] === edge) return false;
    value[node] = edge;
    return true;
  }

  *compute(v: number): Generator<void, boolean | undefined, void> {
    const { diagram, value } = this;
    const { argStart, args } = this.network;
    const operands: Edge[] = [];
    for (let i = argStart[v]; i < argStart[v + 1]; i++) operands.push(value[args[i] >> 1] ^ (args[i] & 1));
    diagram.start(operands);
    let progress = diagram.advance();
    while (progress === Progress.Paused) {
      yield;
      this.steps -= SLICE;
      if (this.steps < 0) return undefined;
      diagram.fuel = SLICE;
      progress = diagram.advance();
    }
    if (progress === Progress.Over) return undefined;
    const changed = value[v] !== diagram.result;
    value[v] = diagram.result;
    return changed;
  }

  /** One pass, children first. */
  private readProbabilities(nodes: Int32Array, begin: number): void {
    const { diagram, input, p, q, edge } = this;
    const { level, high, low, size } = diagram;
    if (this.chance.length < size) {
      this.chance = extended(this.chance, level.length);
      this.against = extended(this.against, level.length);
    }
    const { chance, against } = this;
    for (let i = begin; i < size; i++) {
      const v = input[level[i]];
      const h = high[i] >> 1;
      const l = low[i] >> 1;
      const negated = (low[i] & 1) === 1;
      chance[i] = p[v] * chance[h] + q[v] * (negated ? against[l] : chance[l]);
      against[i] = p[v] * against[h] + q[v] * (negated ? chance[l] : against[l]);
    }
    for (const v of nodes) {
      if (this.open[v] === 1) continue;
      const i = edge[v] >> 1;
      const negated = (edge[v] & 1) === 1;
      p[v] = negated ? against[i] : chance[i];
      q[v] = negated ? chance[i] : against[i];
    }
  }
}

function extended(old: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(old);
  return copy;
}
