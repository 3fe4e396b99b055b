/** The diagrams computed again with one fact settled: for facts of 0 or 100 %, which several parts may read. */
import { Kind, type Literal } from '../program/network.ts';
import type { Support } from './support.ts';

/** How often something is true and how often false; or whether it can be, as 0 or 1. */
export type Odds = readonly [p: number, q: number];

/**
 * The odds of `literal` when one input, `settled`, has the odds `to` and every other its own by `oddsOf`; only what
 * `settled` reaches is computed again. The odds may be indicators: sums are cut off at 1.
 */
export function oddsWith(
  support: Support,
  literal: Literal,
  settled: number,
  to: Odds,
  oddsOf: (node: number) => Odds,
): Odds {
  const { parts, input, top, floor } = support;
  const target = literal >> 1;
  const changed = new Map<number, Odds>([[settled, to]]);
  const look = (v: number) => changed.get(v) ?? oddsOf(v);
  for (let part = 0; target !== settled && part <= parts.of[target]; part++) {
    let isReached = false;
    for (let t = top[part]; t < floor[part] && !isReached; t++) isReached = changed.has(input[t]);
    if (isReached) recompute(support, part, look, changed);
  }
  const [p, q] = look(target);
  return literal & 1 ? [q, p] : [p, q];
}

function recompute(
  support: Support,
  part: number,
  look: (v: number) => Odds,
  changed: Map<number, Odds>,
): void {
  const { parts, diagram, input, begin, end, edge, open } = support;
  const { level, high, low } = diagram;
  const first = begin[part];
  const chance = new Float64Array(end[part] - first);
  const against = new Float64Array(end[part] - first);
  const at = (e: number): Odds => {
    const i = (e >> 1) - first;
    const odds: Odds = e >> 1 === 0 ? [1, 0] : [chance[i], against[i]];
    return e & 1 ? [odds[1], odds[0]] : odds;
  };
  for (let i = first; i < end[part]; i++) {
    const [p, q] = look(input[level[i]]);
    const [hp, hq] = at(high[i]);
    const [lp, lq] = at(low[i]);
    chance[i - first] = Math.min(1, p * hp + q * lp);
    against[i - first] = Math.min(1, p * hq + q * lq);
  }
  for (let n = parts.start[part]; n < parts.start[part + 1]; n++) {
    const v = parts.node[n];
    if (open[v] === 0) changed.set(v, at(edge[v]));
  }
}

/** Facts of 0 or 100 % that more than one part asks about, as nodes: no single diagram shows their effect. */
export function readByMany({ network, input }: Support): number[] {
  const { p } = network.program.facts;
  const uses = new Map<number, number>();
  for (const v of input)
    if (network.kind[v] === Kind.Fact && p[v - 1] % 1 === 0) uses.set(v, (uses.get(v) ?? 0) + 1);
  return [...uses.keys()].filter((v) => uses.get(v)! > 1);
}
