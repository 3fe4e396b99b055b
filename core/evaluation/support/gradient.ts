/** How the probability of one literal changes with that of each fact: one pass down the diagrams. */
import { Kind, type Literal } from '../program/network.ts';
import type { Support } from './support.ts';

/**
 * Carries the derivatives in `gradient`, given for nodes up to `last`, down to the facts they rest on; by network
 * node, in place. Open nodes are left as they are.
 */
export function descend(support: Support, gradient: Float64Array, last: number): void {
  const { network, open } = support;
  for (let v = last; v > 0; v--) {
    const isGate = network.kind[v] === Kind.And || network.kind[v] === Kind.Out;
    if (gradient[v] !== 0 && isGate && open[v] === 0) throughPart(support, gradient, v);
  }
}

/** The derivatives of P(`literal`) by network node; those of facts are their importance. */
export function gradientOf(support: Support, literal: Literal): Float64Array {
  const gradient = new Float64Array(support.network.kind.length);
  gradient[literal >> 1] = literal & 1 ? -1 : 1;
  descend(support, gradient, literal >> 1);
  return gradient;
}

/** From a node of a part to the part's inputs. A node's diagram lies below it, in descending numbers. */
function throughPart(support: Support, gradient: Float64Array, v: number): void {
  const { parts, diagram, edge, input, begin, p, q, chance, against } = support;
  const { level, high, low } = diagram;
  const first = begin[parts.of[v]];
  const root = edge[v] >> 1;
  const flow = new Float64Array(Math.max(0, root - first + 1));
  if (flow.length === 0) return;
  flow[root - first] = edge[v] & 1 ? -gradient[v] : gradient[v];
  for (let i = root; i >= first; i--) {
    const g = flow[i - first];
    if (g === 0) continue;
    const u = input[level[i]];
    const h = high[i] >> 1;
    const l = low[i] >> 1;
    const negated = (low[i] & 1) === 1;
    gradient[u] += g * (chance[h] - (negated ? against[l] : chance[l]));
    if (h > 0) flow[h - first] += g * p[u];
    if (l > 0) flow[l - first] += negated ? -g * q[u] : g * q[u];
  }
}
