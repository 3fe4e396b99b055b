/** The network cut into parts that share no fact, so that each can be computed by itself. */
import type { Slices } from '../../text/slices.ts';
import type { Digraph } from './components.ts';
import { Kind, type Network } from './network.ts';

/**
 * Parts in an order in which each comes after those it reads. A part is a gate all of whose facts are read only
 * through it, with the gates between it and further parts; or what hangs together below statements nothing reads.
 */
export interface Parts {
  readonly count: number;
  /** The part a gate, circle or out node lies in; −1 for all others. */
  readonly of: Int32Array;
  /** The nodes of part `p`, arguments first: `node[start[p] … start[p + 1])`. */
  readonly start: Int32Array;
  readonly node: Int32Array;
}

/**
 * Finds the parts in linear time. Facts of 0 and 100 % are independent of everything, so that several parts may read
 * them; unless `isStrict`, which keeps together what holds whatever their probability.
 */
export function* partsInSlices(network: Network, isStrict: boolean): Slices<Parts> {
  const { argStart, args } = network;
  const isModule = findModules(network, isStrict);
  yield;
  const n = network.kind.length;
  const label = new Int32Array(n).fill(-1);
  const joined: number[] = [];
  const find = (p: number): number => {
    while (joined[p] !== p) p = joined[p] = joined[joined[p]];
    return p;
  };
  for (let v = n - 1; v >= 0; v--) {
    if (!hasPart(network, v)) continue;
    if (label[v] < 0) label[v] = joined.push(joined.length) - 1;
    for (let i = argStart[v]; i < argStart[v + 1]; i++) {
      const w = args[i] >> 1;
      if (isModule[w] || !hasPart(network, w)) continue;
      if (label[w] < 0) label[w] = label[v];
      else joined[find(label[w])] = find(label[v]);
    }
  }
  for (let v = 0; v < n; v++) if (label[v] >= 0) label[v] = find(label[v]);
  yield;
  return sortByPart(label, joined.length);
}

function hasPart({ kind }: Network, v: number): boolean {
  return kind[v] === Kind.And || kind[v] === Kind.Circle || kind[v] === Kind.Out;
}

/** Numbers the parts by their last node, which puts each after those it reads. */
function sortByPart(label: Int32Array, labels: number): Parts {
  const last = new Int32Array(labels);
  for (let v = 0; v < label.length; v++) if (label[v] >= 0) last[label[v]] = v;
  const number = new Int32Array(labels);
  let count = 0;
  for (let v = 0; v < label.length; v++)
    if (label[v] >= 0 && last[label[v]] === v) number[label[v]] = count++;
  const start = new Int32Array(count + 1);
  for (let v = 0; v < label.length; v++) {
    if (label[v] < 0) continue;
    label[v] = number[label[v]];
    start[label[v] + 1]++;
  }
  for (let p = 0; p < count; p++) start[p + 1] += start[p];
  const free = start.slice();
  const node = new Int32Array(start[count]);
  for (let v = 0; v < label.length; v++) if (label[v] >= 0) node[free[label[v]]++] = v;
  return { count, of: label, start, node };
}

/** The gates all of whose facts are read only through them. */
function findModules(network: Network, isStrict: boolean): Uint8Array {
  const { kind, argStart, args, inner, program } = network;
  const graph = { start: Int32Array.from(argStart), target: Int32Array.from(args, (a) => a >> 1) };
  const isSure = (v: number) => !isStrict && kind[v] === Kind.Fact && program.facts.p[v - 1] % 1 === 0;
  const closed = closedBelow(graph, roots(network), isSure);
  for (let v = 0; v < kind.length; v++)
    if (inner[v] === 1 || (kind[v] !== Kind.And && kind[v] !== Kind.Out)) closed[v] = 0;
  return closed;
}

/**
 * Marks the vertices through which alone everything below them is reached: each date at which something below was
 * met lies between the vertex's own first and last (Dutuit and Rauzy, "A linear-time algorithm to find modules of
 * fault trees", 1996). Edges lead to lower numbers; `isIgnored` vertices may be reached from anywhere.
 */
export function closedBelow(
  { start, target }: Digraph,
  roots: readonly number[],
  isIgnored: (vertex: number) => boolean = () => false,
): Uint8Array {
  const n = start.length - 1;
  const first = new Int32Array(n);
  const last = new Int32Array(n);
  const finish = new Int32Array(n);
  const next = start.slice();
  const path: number[] = [];
  let date = 0;
  for (const root of roots) {
    if (first[root] > 0) continue;
    first[root] = last[root] = ++date;
    path.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1];
      if (next[v] === start[v + 1]) {
        finish[v] = ++date;
        path.pop();
        continue;
      }
      const w = target[next[v]++];
      last[w] = ++date;
      if (first[w] > 0) continue;
      first[w] = date;
      path.push(w);
    }
  }
  const earliest = new Int32Array(n).fill(date + 1);
  const latest = new Int32Array(n);
  const closed = new Uint8Array(n);
  for (let v = 0; v < n; v++) {
    for (let i = start[v]; i < start[v + 1]; i++) {
      const w = target[i];
      if (isIgnored(w)) continue;
      earliest[v] = Math.min(earliest[v], first[w], earliest[w]);
      latest[v] = Math.max(latest[v], last[w], latest[w]);
    }
    if (first[v] > 0 && earliest[v] > first[v] && latest[v] < finish[v]) closed[v] = 1;
  }
  return closed;
}

/** What nothing reads. An unread way out of a circle that has another is no root: it adds nothing to what is shared. */
function roots(network: Network): number[] {
  const { kind, args } = network;
  const read = new Uint8Array(kind.length);
  for (const a of args) read[a >> 1] = 1;
  for (const circle of network.circles) {
    const outs = [...circle.outHolds, ...circle.outPossible];
    read[circle.node] = outs.some((out) => read[out] === 1) ? 1 : 0;
    for (const out of outs) read[out] = 1;
  }
  const found: number[] = [];
  for (let v = 0; v < kind.length; v++) if (hasPart(network, v) && read[v] === 0) found.push(v);
  return found;
}
