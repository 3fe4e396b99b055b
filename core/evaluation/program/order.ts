/** In which order a part's diagram asks about its inputs: what decides whether it stays small. */
import { Kind, type Network } from './network.ts';

/** A part laid out for ordering: its nodes and inputs by place, arguments as places. */
export interface Layout {
  /** Nodes of the part, arguments first; their places are 0 … nodes.length − 1. */
  readonly nodes: Int32Array;
  /** Facts and further parts that it reads; their places follow those of the nodes. */
  readonly inputs: readonly number[];
  readonly start: Int32Array;
  /** Places of arguments, constants and members of circles left out. */
  readonly args: Int32Array;
}

/** `place` is a scratch array as long as the network, all −1; it is handed back so. */
export function layOut(network: Network, nodes: Int32Array, place: Int32Array): Layout {
  const { kind, argStart, args } = network;
  const inputs: number[] = [];
  const start = new Int32Array(nodes.length + 1);
  const found: number[] = [];
  for (let i = 0; i < nodes.length; i++) place[nodes[i]] = i;
  for (let i = 0; i < nodes.length; i++) {
    for (let k = argStart[nodes[i]]; k < argStart[nodes[i] + 1]; k++) {
      const w = args[k] >> 1;
      if (kind[w] === Kind.Constant || kind[w] === Kind.Member) continue;
      if (place[w] < 0) place[w] = nodes.length + inputs.push(w) - 1;
      found.push(place[w]);
    }
    start[i + 1] = found.length;
  }
  for (const v of nodes) place[v] = -1;
  for (const v of inputs) place[v] = -1;
  return { nodes, inputs, start, args: Int32Array.from(found) };
}

/** The inputs as a walk from the last node meets them, arguments in the order `prefer` gives, smallest first. */
function walkOrder(layout: Layout, prefer?: (place: number) => number): Int32Array {
  const { nodes, inputs, start } = layout;
  let args = layout.args;
  if (prefer) {
    args = args.slice();
    for (let i = 0; i < nodes.length; i++)
      args.subarray(start[i], start[i + 1]).sort((a, b) => prefer(a) - prefer(b) || a - b);
  }
  const order = new Int32Array(inputs.length);
  const seen = new Uint8Array(nodes.length + inputs.length);
  const next = start.slice();
  const path: number[] = [];
  let found = 0;
  for (let root = nodes.length - 1; root >= 0; root--) {
    if (seen[root]) continue;
    seen[root] = 1;
    path.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1];
      if (next[v] === start[v + 1]) {
        path.pop();
        continue;
      }
      const w = args[next[v]++];
      if (seen[w]) continue;
      seen[w] = 1;
      if (w < nodes.length) path.push(w);
      else order[found++] = w - nodes.length;
    }
  }
  return order;
}

/** How many nodes and inputs lie below each place, shared ones counted once per use. */
function sizes({ nodes, inputs, start, args }: Layout): Float64Array {
  const size = new Float64Array(nodes.length + inputs.length).fill(1);
  for (let i = 0; i < nodes.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) size[i] += size[args[k]];
  return size;
}

/**
 * Pulls together what is read together: each gate goes to the middle of its arguments and each input to the middle of
 * its gates, again and again (Aloul, Markov and Sakallah, "FORCE", 2003). Keeps the round with the least total span.
 */
function* forceOrder(
  { nodes, inputs, start, args }: Layout,
  initial: Int32Array,
): Generator<undefined, Int32Array, void> {
  const n = nodes.length;
  const at = new Float64Array(n + inputs.length);
  let order = initial.slice();
  let best = initial;
  let bestSpan = Infinity;
  const uses = new Int32Array(n + inputs.length);
  for (const a of args) uses[a]++;
  const sum = new Float64Array(n + inputs.length);
  const middle = new Float64Array(inputs.length);
  const low = new Float64Array(n);
  const high = new Float64Array(n);
  for (let round = 0, work = 0; round <= ROUNDS; round++) {
    for (let i = 0; i < order.length; i++) at[n + order[i]] = i;
    sum.fill(0);
    let span = 0;
    // A gate's place is the mean of its arguments'; it is one of the arguments of those above it.
    low.fill(Infinity);
    high.fill(-Infinity);
    for (let i = 0; i < n; i++) {
      let total = 0;
      for (let k = start[i]; k < start[i + 1]; k++) {
        const a = args[k];
        total += at[a];
        low[i] = Math.min(low[i], a < n ? low[a] : at[a]);
        high[i] = Math.max(high[i], a < n ? high[a] : at[a]);
      }
      if (start[i + 1] > start[i]) {
        at[i] = total / (start[i + 1] - start[i]);
        span += high[i] - low[i];
      }
      for (let k = start[i]; k < start[i + 1]; k++) sum[args[k]] += at[i];
    }
    if (span < bestSpan) {
      bestSpan = span;
      best = order;
    }
    for (let i = 0; i < middle.length; i++) middle[i] = sum[n + i] / uses[n + i];
    const last = order;
    order = order.slice().sort((a, b) => middle[a] - middle[b] || a - b);
    // From here on every round would find the same.
    if (order.every((input, i) => input === last[i])) break;
    work += args.length + 10 * order.length;
    if (work > SLICE) {
      work = 0;
      yield;
    }
  }
  return best;
}

/**
 * The input that matters most first, then the one that matters most in what is left, and so on: weight flows from the
 * roots down, shared out evenly among arguments (Minato, Ishiura and Yajima, "Shared binary decision diagram with
 * attributed edges", 1990). Undefined where that would take too long, for it is quadratic.
 */
function* weightOrder({
  nodes,
  inputs,
  start,
  args,
}: Layout): Generator<undefined, Int32Array | undefined, void> {
  if (inputs.length * args.length > MOST_FLOW) return undefined;
  const n = nodes.length;
  const isRead = new Uint8Array(n + inputs.length);
  for (const a of args) isRead[a] = 1;
  const isGone = new Uint8Array(n + inputs.length);
  /** How many arguments of a node have an input left below them. */
  const live = new Int32Array(n);
  const weight = new Float64Array(n + inputs.length);
  const order = new Int32Array(inputs.length);
  for (let found = 0, work = 0; found < inputs.length; found++) {
    work += args.length;
    if (work > SLICE) {
      work = 0;
      yield;
    }
    for (let i = 0; i < n; i++) {
      live[i] = 0;
      for (let k = start[i]; k < start[i + 1]; k++) live[i] += 1 - isGone[args[k]];
      isGone[i] = live[i] === 0 ? 1 : 0;
      weight[i] = isRead[i] === 1 ? 0 : 1;
    }
    weight.fill(0, n);
    for (let i = n - 1; i >= 0; i--)
      for (let k = start[i]; k < start[i + 1]; k++)
        if (isGone[args[k]] === 0) weight[args[k]] += weight[i] / live[i];
    let heaviest = -1;
    for (let i = n; i < weight.length; i++)
      if (isGone[i] === 0 && (heaviest < 0 || weight[i] > weight[heaviest])) heaviest = i;
    order[found] = heaviest - n;
    isGone[heaviest] = 1;
  }
  return order;
}

/** Inputs times arguments, at most, in an order by weight. */
const MOST_FLOW = 20_000_000;

/**
 * Candidate orders, the most promising first: walks in the order written and by size, the order by weight, and
 * walks with what belongs together pulled together. For a small part one is as good as another. Undefined between them, where
 * the search for the next one may give way.
 */
export function* candidateOrders(layout: Layout): Generator<Int32Array | undefined, void, void> {
  if (layout.nodes.length + layout.inputs.length <= SMALL) {
    yield layout.nodes.length === 1 ? Int32Array.from(layout.inputs.keys()) : walkOrder(layout);
    return;
  }
  const size = sizes(layout);
  const smallFirst = walkOrder(layout, (v) => size[v]);
  yield smallFirst;
  yield walkOrder(layout, (v) => -size[v]);
  yield yield* forceOrder(layout, smallFirst);
  const byWeight = yield* weightOrder(layout);
  if (byWeight) yield byWeight;
  const written = walkOrder(layout);
  yield written;
  yield yield* forceOrder(layout, written);
}

/** Up to so many nodes and inputs a part is small. */
export const SMALL = 24;
const ROUNDS = 100;
/** Arguments that are looked at in a slice: some milliseconds. */
const SLICE = 200_000;
