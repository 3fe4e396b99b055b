/** Single points of failure: the facts without which a statement cannot hold. */

import { below, FALSE, Kind, type Literal, readers } from '../program/network.ts';
import type { Diagram, Edge } from '../support/diagram.ts';
import type { Support } from '../support/support.ts';

/**
 * The fact nodes that must be true for `literal` to be; none for what is never true. Exact when no two parts share a
 * fact; else, and where nodes are open, those that the parts show one by one.
 */
export function neededFacts(support: Support, literal: Literal): Set<number> {
  const { network, edge, open, folded, parts } = support;
  const needed = new Set<number>();
  if (isNever(support, literal)) return needed;
  const waiting: Literal[] = [literal];
  for (let l = waiting.pop(); l !== undefined; l = waiting.pop()) {
    const v = l >> 1;
    if (network.kind[v] !== Kind.Fact) {
      if (v > 0 && open[v] === 0)
        for (const each of forced(support, v, edge[v] ^ (l & 1))) waiting.push(each);
    } else if ((l & 1) === 0) needed.add(v);
  }
  const cone = below(network, literal);
  const isIncomplete = cone.some((mark, v) => mark === 1 && (open[v] === 1 || folded[parts.of[v]] === 1));
  if (isIncomplete) addByPropagation(support, literal, cone, needed);
  return needed;
}

function isNever({ edge, open, network }: Support, literal: Literal): boolean {
  const v = literal >> 1;
  if (v === 0) return literal === FALSE;
  return network.kind[v] !== Kind.Fact && open[v] === 0 && (edge[v] ^ (literal & 1)) === FALSE;
}

/**
 * The inputs, with signs, that every way to the true end of `root` takes: no edge passes over their level, and all
 * nodes on it have a false end on the same side.
 */
function forced({ diagram, input, top, floor, parts }: Support, v: number, root: Edge): Literal[] {
  const first = top[parts.of[v]];
  const levels = floor[parts.of[v]] - first;
  /** How many edges start to pass over a level here, less those that stop. */
  const passing = new Int32Array(levels + 2);
  const blocksHigh = new Uint8Array(levels).fill(1);
  const blocksLow = new Uint8Array(levels).fill(1);
  const seen = new Set<Edge>();
  const waiting: Edge[] = [];
  const follow = (from: number, to: Edge) => {
    const level = levelOf(diagram, to, first, levels);
    if (level > from + 1) {
      passing[from + 1]++;
      passing[level]--;
    }
    if (to >> 1 === 0 || seen.has(to)) return;
    seen.add(to);
    waiting.push(to);
  };
  follow(-1, root);
  for (let e = waiting.pop(); e !== undefined; e = waiting.pop()) {
    const level = levelOf(diagram, e, first, levels);
    const high = diagram.high[e >> 1] ^ (e & 1);
    const low = diagram.low[e >> 1] ^ (e & 1);
    if (high !== FALSE) {
      blocksHigh[level] = 0;
      follow(level, high);
    }
    if (low !== FALSE) {
      blocksLow[level] = 0;
      follow(level, low);
    }
  }
  const found: Literal[] = [];
  let open = 0;
  for (let level = 0; level < levels; level++) {
    open += passing[level];
    if (open > 0) continue;
    if (blocksLow[level] === 1) found.push(input[first + level] << 1);
    else if (blocksHigh[level] === 1) found.push((input[first + level] << 1) | 1);
  }
  return found;
}

function levelOf(diagram: Diagram, e: Edge, first: number, levels: number): number {
  return e >> 1 === 0 ? levels : diagram.level[e >> 1] - first;
}

/**
 * Adds the facts whose falsehood alone settles the literal as false, gate by gate. Where diagrams were too large this
 * finds those that the form of the argument shows.
 */
function addByPropagation(
  { network }: Support,
  literal: Literal,
  cone: Uint8Array,
  needed: Set<number>,
): void {
  const { kind, argStart, args, program } = network;
  const { start, target } = readers(network);
  const settled = new Map<number, boolean>();
  for (let f = 1; f <= program.facts.count; f++) {
    if (cone[f] === 0 || needed.has(f)) continue;
    settled.clear();
    settled.set(f, false);
    const waiting = [f];
    for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
      for (let i = start[v]; i < start[v + 1]; i++) {
        const gate = target[i];
        if (cone[gate] === 0 || kind[gate] !== Kind.And || settled.has(gate)) continue;
        const value = settledGate(gate);
        if (value === undefined) continue;
        settled.set(gate, value);
        waiting.push(gate);
      }
    }
    if (settled.get(literal >> 1) === ((literal & 1) === 1)) needed.add(f);
  }

  function settledGate(gate: number): boolean | undefined {
    let isTrue = true;
    for (let i = argStart[gate]; i < argStart[gate + 1]; i++) {
      const value = settled.get(args[i] >> 1);
      if (value === undefined) isTrue = false;
      else if (value === ((args[i] & 1) === 1)) return false;
    }
    return isTrue ? true : undefined;
  }
}
