/** What stands out in a picture: what the theses rest on, what matters to them, and the few cruxes that are marked. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Argument, Statement } from '../model/argument.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

/** How many cruxes of a thesis are marked. */
const MARKED = 3;
/** What moves a thesis by less, which its number would not show, is no crux. */
const LEAST = 0.0005;

/** Whether what has this importance may be a crux: of a thesis that is near 0 %, little is all there is. */
export function mayBeCrux(importance: number): boolean {
  return Math.abs(importance) >= LEAST;
}

/**
 * The statements and steps on a path of support to a thesis; without a thesis, to any claim. A thesis whose author states
 * less than one half is an estimate of what is unlikely: nothing below it is weak for being so.
 */
export function carryingOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Set<string> {
  const below = new Map<string, string[]>(nodes.map((n) => [n.id, []]));
  const observed = new Set(nodes.filter((n) => n.kind === 'observation').map((n) => n.id));
  for (const { kind, from, to, negated } of edges) {
    // What a case excludes, or an observation shows, is no weakness where it does not hold.
    if (negated || observed.has(to)) continue;
    if (kind === 'premise' || kind === 'conclusion' || kind === 'given') below.get(to)?.push(from);
  }
  const theses = nodes.filter((n) => n.kind === 'thesis');
  const tops = theses.length > 0 ? theses : nodes.filter((n) => n.kind === 'claim');
  const stack = tops.filter(({ stated }) => !stated || stated.hi >= 0.5).map((n) => n.id);
  const carrying = new Set<string>();
  while (stack.length > 0) {
    const id = stack.pop()!;
    if (carrying.has(id)) continue;
    carrying.add(id);
    for (const each of below.get(id) ?? []) stack.push(each);
  }
  return carrying;
}

/** The importance of each element to the thesis it matters most to, and its rank where it is a crux; by id. */
export function marksOf(
  argument: Argument,
  evaluation: Pick<Evaluation, 'cruxes'> | undefined,
  drawn: ReadonlySet<Statement>,
): Map<string, { readonly importance: number; readonly crux: number | null }> {
  const marks = new Map<string, { importance: number; crux: number | null }>();
  const theses = argument.statements.filter((s) => s.kind === 'thesis' && drawn.has(s));
  for (const thesis of evaluation ? theses : []) {
    let rank = 0;
    for (const { element, importance } of evaluation!.cruxes(thesis)) {
      const id = element.type === 'attack' ? element.attacker.id : element.id;
      const isCrux = rank < MARKED && mayBeCrux(importance) && !marks.get(id)?.crux;
      const crux = isCrux ? ++rank : null;
      const known = marks.get(id);
      if (!known || Math.abs(known.importance) < Math.abs(importance)) {
        marks.set(id, { importance, crux: crux ?? known?.crux ?? null });
      } else if (crux !== null) marks.set(id, { ...known, crux: Math.min(crux, known.crux ?? crux) });
    }
  }
  return marks;
}
