/** Exact support: a decision diagram for each part of the network, and the probabilities read off it. */
import type { Slices } from '../../text/slices.ts';
import { solveCircle, type Values, wiringOf } from '../program/circle.ts';
import { type Parts, partsInSlices } from '../program/modules.ts';
import { factNode, Kind, type Literal, type Network } from '../program/network.ts';
import { candidateOrders, type Layout, layOut, SMALL } from '../program/order.ts';
import { Diagram, type Edge, FALSE, Progress, TRUE } from './diagram.ts';

/** What the diagrams say; by network node, by part or by diagram node. */
export interface Support {
  readonly network: Network;
  /** The network that the parts were cut from: the same but for probabilities. */
  readonly cut: Network;
  readonly parts: Parts;
  readonly diagram: Diagram;
  /** For a statement or the root of a part, when it is not `open`, its function over the inputs of its part. */
  readonly edge: Int32Array;
  /** The network node that a level of the diagram asks about. Parts share no level. */
  readonly input: readonly number[];
  /** The levels of part `p`: from `top[p]` up to `floor[p]`. */
  readonly top: Int32Array;
  readonly floor: Int32Array;
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

/** Steps of diagram work between two chances to yield: each may touch a page of memory for the first time, which is slow. */
const SLICE = 1_000;
/** Nodes and inputs of parts laid out and put in order, between two chances to yield. */
const LAID_OUT = 2_000;
/** Steps that each node of the budget may cost, nodes found again included. */
const STEPS_PER_NODE = 20;
/** The share of what is left of the budget that each order of a part may spend at first. */
const FIRST_TRY = 0.006;
/** What is left for parts too large for that is shared out among them; of its share each order may spend this. */
const SECOND_TRY = 0.05;
/** The same for one more try, with the facts of 0 and 100 % taken for constants. */
const FOLDED_TRY = 0.2;

/** Works out every part that `budget` diagram nodes suffice for; `isStrict` as for the parts. */
export function* solveSupport(network: Network, budget: number, isStrict = false): Slices<Support> {
  const parts = yield* partsInSlices(network, isStrict);
  yield;
  const solver = new Solver(network, parts, budget);
  const large: Search[] = [];
  for (let part = 0, laidOut = 0; part < parts.count; part++) {
    const search = solver.begun(part);
    laidOut += search.layout.nodes.length + search.layout.inputs.length;
    if (laidOut > LAID_OUT) {
      laidOut = 0;
      yield;
    }
    if (!(yield* solver.tryAll(search, FIRST_TRY * (budget - solver.diagram.made)))) large.push(search);
  }
  for (const [i, search] of large.entries())
    yield* solver.insist(search, (budget - solver.diagram.made) / (large.length - i));
  return yield* solver.finish();
}

/** A part and the orders that were tried on it. */
interface Search {
  readonly part: number;
  readonly layout: Layout;
  attempts: Attempt[];
}

interface Attempt {
  readonly order: Int32Array;
  /** How many nodes of the part were ready when the nodes gave out. */
  ready: number;
}

/**
 * The same diagrams with other probabilities: what an edit of a credence needs. Undefined when the network is another
 * one, or a fact is sure no more, for sure facts decide what the parts are. One that has become sure would have made for
 * smaller parts: with `isStrict` that is another network, too, so that the outcome is that of a new start to the last
 * digit.
 */
export function revalued(support: Support, network: Network, isStrict: boolean): Support | undefined {
  const { facts } = network.program;
  const cut = support.cut.program.facts;
  const mayBecomeSure = !isStrict && !support.open.includes(1);
  const isSame =
    isAlike(support.cut, network) &&
    facts.p.every((p, f) => p === cut.p[f] || (cut.p[f] % 1 !== 0 && (mayBecomeSure || p % 1 !== 0)));
  return isSame ? { ...support, network, ...probabilities(support, network) } : undefined;
}

function isAlike(a: Network, b: Network): boolean {
  return equal(a.kind, b.kind) && equal(a.argStart, b.argStart) && equal(a.args, b.args);
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

type Measures = 'p' | 'q' | 'chance' | 'against';

/** Reads the probabilities off the diagrams: one pass, children first. */
function probabilities(
  { parts, diagram, input, edge, open, begin, end }: Omit<Support, Measures>,
  network: Network,
): Pick<Support, Measures> {
  const { level, high, low, size } = diagram;
  const { facts } = network.program;
  const p = new Float64Array(network.kind.length);
  const q = new Float64Array(network.kind.length);
  p[0] = 1;
  for (let f = 0; f < facts.count; f++) {
    p[factNode(f)] = facts.p[f];
    q[factNode(f)] = 1 - facts.p[f];
  }
  const chance = new Float64Array(size).fill(1, 0, 1);
  const against = new Float64Array(size);
  for (let part = 0; part < parts.count; part++) {
    for (let i = begin[part]; i < end[part]; i++) {
      const v = input[level[i]];
      const h = high[i] >> 1;
      const l = low[i] >> 1;
      const negated = (low[i] & 1) === 1;
      chance[i] = p[v] * chance[h] + q[v] * (negated ? against[l] : chance[l]);
      against[i] = p[v] * against[h] + q[v] * (negated ? chance[l] : against[l]);
    }
    for (let n = parts.start[part]; n < parts.start[part + 1]; n++) {
      const v = parts.node[n];
      if (open[v] === 1) continue;
      const i = edge[v] >> 1;
      const negated = (edge[v] & 1) === 1;
      p[v] = negated ? against[i] : chance[i];
      q[v] = negated ? chance[i] : against[i];
    }
  }
  return { p, q, chance, against };
}

class Solver implements Omit<Support, Measures | 'cut'>, Values {
  readonly diagram = new Diagram();
  readonly edge: Int32Array;
  readonly input: number[] = [];
  readonly top: Int32Array;
  readonly floor: Int32Array;
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly open: Uint8Array;
  readonly folded: Uint8Array;
  /** What nodes and inputs of the part at hand are, as arguments. */
  private readonly value: Int32Array;
  private readonly place: Int32Array;
  /** 1 for a part whose diagrams are there. */
  private readonly built: Uint8Array;
  private steps: number;

  constructor(
    readonly network: Network,
    readonly parts: Parts,
    private readonly budget: number,
  ) {
    const n = network.kind.length;
    this.edge = new Int32Array(n);
    this.value = new Int32Array(n);
    this.place = new Int32Array(n).fill(-1);
    this.top = new Int32Array(parts.count);
    this.floor = new Int32Array(parts.count);
    this.begin = new Int32Array(parts.count);
    this.end = new Int32Array(parts.count);
    this.open = new Uint8Array(n);
    this.folded = new Uint8Array(parts.count);
    this.built = new Uint8Array(parts.count);
    this.steps = budget * STEPS_PER_NODE;
    this.diagram.fuel = SLICE;
  }

  begun(part: number): Search {
    const { network, parts } = this;
    const nodes = parts.node.subarray(parts.start[part], parts.start[part + 1]);
    return { part, layout: layOut(network, nodes, this.place), attempts: [] };
  }

  /** Tries orders, each with so many nodes, until one suffices: the most promising first, or all that there are. */
  *tryAll(search: Search, nodes: number): Slices<boolean> {
    const { layout, attempts } = search;
    const isSmall = layout.nodes.length + layout.inputs.length <= SMALL;
    for (const attempt of attempts.length > 0 ? ranked(attempts) : newAttempts(search)) {
      if (!attempt) {
        yield;
        continue;
      }
      const share = isSmall ? this.budget - this.diagram.made : nodes;
      if (!isSmall) yield;
      if (yield* this.build(search, attempt, share)) return true;
    }
    return false;
  }

  /** Spends up to so many nodes on a part that the first try was not enough for. */
  *insist(search: Search, nodes: number): Slices<void> {
    const { diagram, folded, network } = this;
    const limit = diagram.made + nodes;
    if (yield* this.tryAll(search, SECOND_TRY * nodes)) return;
    const [best] = ranked(search.attempts);
    const { p } = network.program.facts;
    if (search.layout.inputs.some((v) => network.kind[v] === Kind.Fact && p[v - 1] % 1 === 0)) {
      folded[search.part] = 1;
      if (yield* this.build(search, best, FOLDED_TRY * nodes)) return;
      folded[search.part] = 0;
    }
    yield* this.build(search, best, limit - diagram.made, true);
  }

  /** Marks as open what reads something open, and works out the probabilities of the rest. */
  *finish(): Slices<Support> {
    const { network, parts, diagram, edge, input, top, floor, begin, end, open, folded } = this;
    for (const v of parts.node) if (this.readsOpen(v)) open[v] = 1;
    yield;
    // Only what is a statement, or what another part asks about, is looked at again.
    const asked = new Set([
      ...input,
      ...network.holds.map((l) => l >> 1),
      ...network.possible.map((l) => l >> 1),
    ]);
    const kept = parts.node.filter((v) => open[v] === 0 && asked.has(v));
    const edges = kept.map((v) => edge[v]);
    yield;
    const number = diagram.close(edges);
    yield;
    edge.fill(TRUE);
    kept.forEach((v, i) => {
      edge[v] = (number[edges[i] >> 1] << 1) | (edges[i] & 1);
    });
    for (let part = 0; part < parts.count; part++) {
      begin[part] = number[begin[part]];
      end[part] = number[end[part]];
    }
    const found = {
      network,
      cut: network,
      parts,
      diagram,
      edge,
      input,
      top,
      floor,
      begin,
      end,
      open,
      folded,
    };
    return { ...found, ...probabilities(found, network) };
  }

  /**
   * Builds the part's diagrams in one order. When it needs more nodes, all is taken back; or, as a last resort, what
   * is `partial` stays, and the nodes that are missing are marked open.
   */
  private *build(search: Search, attempt: Attempt, nodes: number, partial = false): Slices<boolean> {
    const { part, layout } = search;
    const { network, diagram, edge, value, open, begin, end, top, floor } = this;
    // Not even enough to ask about each input once.
    if (nodes < layout.inputs.length && !partial) return false;
    begin[part] = diagram.size;
    top[part] = this.input.length;
    const limit = diagram.made + nodes;
    this.declareInputs(layout, attempt.order, this.folded[part] === 1);
    attempt.ready = 0;
    for (const v of layout.nodes) {
      if (network.inner[v] === 1) continue;
      // A node that is too large leaves something to those that are not.
      diagram.limit = partial ? diagram.made + 0.75 * (limit - diagram.made) : limit;
      const before = diagram.size;
      if (partial && this.readsOpen(v)) open[v] = 1;
      else if (yield* this.node(v)) attempt.ready++;
      else if (partial) {
        diagram.release(before);
        open[v] = 1;
      } else {
        diagram.release(begin[part]);
        this.input.length = top[part];
        return false;
      }
    }
    for (const v of layout.nodes) edge[v] = value[v];
    end[part] = diagram.size;
    floor[part] = this.input.length;
    this.built[part] = 1;
    return true;
  }

  /** Gives each input of a part a level of its own. */
  private declareInputs(layout: Layout, order: Int32Array, fold: boolean): void {
    const { network, diagram, edge, value, input, parts, built } = this;
    const { p } = network.program.facts;
    for (const i of order) {
      const v = layout.inputs[i];
      const isFact = network.kind[v] === Kind.Fact;
      const isConstant = !isFact && built[parts.of[v]] === 1 && edge[v] >> 1 === 0;
      if (isConstant) value[v] = edge[v];
      else if (isFact && fold && p[v - 1] % 1 === 0) value[v] = p[v - 1] === 1 ? TRUE : FALSE;
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

  private *node(v: number): Slices<boolean> {
    const { network } = this;
    if (network.kind[v] === Kind.And) return (yield* this.compute(v)) !== undefined;
    if (network.kind[v] === Kind.Out) return true;
    return yield* solveCircle(wiringOf(network, v), this);
  }

  assign(node: number, literal: Literal): boolean {
    const { value } = this;
    const edge = value[literal >> 1] ^ (literal & 1);
    if (value[node] === edge) return false;
    value[node] = edge;
    return true;
  }

  *compute(v: number): Slices<boolean | undefined> {
    const { diagram, value } = this;
    const { argStart, args } = this.network;
    const operands: Edge[] = [];
    for (let i = argStart[v]; i < argStart[v + 1]; i++) operands.push(value[args[i] >> 1] ^ (args[i] & 1));
    diagram.start(operands);
    diagram.fuel -= operands.length;
    let progress = diagram.fuel > 0 ? diagram.advance() : Progress.Paused;
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
}

function* newAttempts({ layout, attempts }: Search): Generator<Attempt | undefined, void, void> {
  for (const order of candidateOrders(layout)) {
    const attempt = order && { order, ready: 0 };
    if (attempt) attempts.push(attempt);
    yield attempt;
  }
}

/** Those that got furthest first. */
function ranked(attempts: readonly Attempt[]): Attempt[] {
  return [...attempts].sort((a, b) => b.ready - a.ready);
}
