/** Which stems stand at each box, in the order that keeps their lines apart. */
import type { Graph } from '../graph/graph.ts';
import type { Sizes } from '../graph/measure.ts';
import { type Anatomy, anatomyOf, type Stem } from './anatomy.ts';
import type { Wire } from './wires.ts';

/** The middle of each box as far as known; stems are sorted towards what they lead to. */
export type Middles = ReadonlyMap<string, number>;

export function outId(edge: string): string {
  return `out|${edge}`;
}

/** Whether a wire runs against the picture's direction. */
export function runsDown(wire: Wire, rows: ReadonlyMap<string, number>): boolean {
  return rows.get(wire.tail)! <= rows.get(wire.head)!;
}

/** A plain rebuttal or condition from above ends on the upper edge; all else is led round to the lower one. */
export function endsOnTop(wire: Wire, rows: ReadonlyMap<string, number>): boolean {
  const { kind } = wire.edge;
  return (
    (kind === 'rebut' || kind === 'given') &&
    !wire.excepted &&
    wire.tail !== wire.head &&
    runsDown(wire, rows)
  );
}

/** The anatomy of every box. */
export function anatomies(
  graph: Graph,
  wires: readonly Wire[],
  rows: ReadonlyMap<string, number>,
  sizes: Sizes,
  middles: Middles,
  stacked: ReadonlySet<string>,
): Map<string, Anatomy> {
  const ending = new Map<string, Wire[]>();
  for (const wire of wires) {
    const at =
      wire.edge.kind === 'of' || wire.edge.kind === 'serves' || wire.edge.kind === 'until'
        ? wire.edge.id
        : wire.edge.to;
    ending.set(at, [...(ending.get(at) ?? []), wire]);
  }
  const south = new Map<string, Stem[]>(graph.nodes.map((n) => [n.id, []]));
  const north = new Map<string, Stem[]>(graph.nodes.map((n) => [n.id, []]));
  const wish = (arriving: readonly Wire[], self: string) => {
    const known = arriving.map((w) => middles.get(w.tail)).filter((x) => x !== undefined);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : (middles.get(self) ?? 0);
  };
  const lanesAt = (id: string): Stem[] =>
    (ending.get(id) ?? [])
      .filter((w) => w.edge.kind === 'unless' || w.edge.kind === 'undercut')
      .map((w) => ({ id: w.edge.id, kind: 'bar', edges: [w.edge.id], lanes: lanesAt(w.edge.id), wish: 0 }));

  for (const edge of graph.edges) {
    if (edge.kind !== 'conclusion') continue;
    const premises = (ending.get(edge.from) ?? []).filter((w) => w.edge.kind === 'premise');
    south.get(edge.to)!.push({
      id: edge.from,
      kind: 'step',
      edges: premises.map((w) => w.edge.id),
      lanes: lanesAt(edge.from),
      wish: wish(premises, edge.to),
    });
  }
  for (const wire of wires) {
    const { id, kind } = wire.edge;
    const out: Stem = {
      id: outId(id),
      kind: 'out',
      edges: [outId(id)],
      lanes: [],
      wish: middles.get(wire.head) ?? 0,
    };
    if (wire.tail !== wire.head && !stacked.has(wire.tail))
      (runsDown(wire, rows) ? south : north).get(wire.tail)!.push(out);
    if (kind === 'premise' || kind === 'unless' || kind === 'undercut') continue;
    const stem: Stem = {
      id,
      kind: kind === 'rebut' ? 'bar' : 'plain',
      edges: [id],
      lanes: kind === 'rebut' ? lanesAt(id) : [],
      wish: wish([wire], wire.head),
    };
    (endsOnTop(wire, rows) ? north : south).get(wire.head)!.push(stem);
  }
  const boxes = graph.nodes.filter((n) => n.kind !== 'step');
  const loops = (id: string) => wires.filter((w) => w.tail === id && w.head === id).map((w) => w.edge.id);
  return new Map(
    boxes.map((n) => [n.id, anatomyOf(n.id, south.get(n.id)!, north.get(n.id)!, loops(n.id), sizes)]),
  );
}
