/** Which row each box stands in: a thesis on top, everything else below what it bears on. */
import type { Graph } from '../graph/graph.ts';
import type { Wire } from './wires.ts';

/**
 * The row of each box, 0 on top. A line that closes a circle runs downwards, theses coming first in breaking it; no
 * line stays in one row.
 */
export function rowsOf(graph: Graph, wires: readonly Wire[]): Map<string, number> {
  const boxes = graph.nodes.filter((n) => n.kind !== 'step');
  const ids = [...boxes.filter((n) => n.kind === 'thesis'), ...boxes.filter((n) => n.kind !== 'thesis')].map(
    (n) => n.id,
  );
  const ranks = wires
    .filter((w) => w.tail !== w.head)
    .map((w) => (w.downward ? { lower: w.head, upper: w.tail } : { lower: w.tail, upper: w.head }));
  const order = depthFirst(ids, lists(ids, ranks, 'upper', 'lower'));
  const kept = ranks.filter((r) => order.get(r.lower)! > order.get(r.upper)!);
  const above = lists(ids, kept, 'lower', 'upper');
  const below = lists(ids, kept, 'upper', 'lower');
  const downwards = [...ids].sort((a, b) => order.get(a)! - order.get(b)!);

  const rows = new Map<string, number>();
  for (const id of downwards) rows.set(id, 1 + Math.max(-1, ...above.get(id)!.map((up) => rows.get(up)!)));
  lowerBystanders(
    boxes.filter((n) => n.kind === 'thesis').map((n) => n.id),
    downwards,
    above,
    below,
    rows,
  );
  return rows;
}

/** That one box stands below another. */
interface Rank {
  readonly lower: string;
  readonly upper: string;
}

function lists(ids: readonly string[], ranks: readonly Rank[], by: keyof Rank, what: keyof Rank) {
  const out = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const rank of ranks) out.get(rank[by])?.push(rank[what]);
  return out;
}

/** A topological order of the lines, those apart that close a circle: reverse postorder, without recursion. */
function depthFirst(
  ids: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const seen = new Set<string>();
  const finished: string[] = [];
  for (const root of ids) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ id: root, at: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const following = next.get(top.id)!;
      if (top.at === following.length) {
        finished.push(top.id);
        stack.pop();
        continue;
      }
      const child = following[top.at++];
      if (seen.has(child)) continue;
      seen.add(child);
      stack.push({ id: child, at: 0 });
    }
  }
  return new Map(finished.reverse().map((id, i) => [id, i]));
}

/** What bears on no thesis stands just above what it rests on, not up beside the thesis. */
function lowerBystanders(
  theses: readonly string[],
  downwards: readonly string[],
  above: ReadonlyMap<string, readonly string[]>,
  below: ReadonlyMap<string, readonly string[]>,
  rows: Map<string, number>,
): void {
  const bears = new Set(theses);
  for (const id of downwards) if (above.get(id)!.some((up) => bears.has(up))) bears.add(id);
  for (const id of [...downwards].reverse()) {
    const lower = below.get(id)!;
    if (bears.has(id) || lower.length === 0) continue;
    rows.set(id, Math.max(rows.get(id)!, Math.min(...lower.map((l) => rows.get(l)!)) - 1));
  }
}
