/** Circles of support: statements that rest on themselves through premises, conditions and observations. */
import { components as componentsOf, digraph } from '../../evaluation/program/components.ts';
import type { Argument, Statement } from '../../model/argument.ts';
import type { Ref } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { lasting } from '../rule.ts';

/** One arrow of a circle: `from` rests on `to`, as is written at `span`. */
export interface Arrow {
  readonly from: Statement;
  readonly to: Statement;
  readonly span: Span;
}

/** The strongly connected components of the support graph that hold a circle, each in source order. */
export const circlesOf = lasting(({ shape }): readonly (readonly Statement[])[] => {
  const { statements, placeholders } = shape;
  const all = [...statements, ...placeholders];
  const graph = digraph(all, ({ steps, given, prior, observations }, add) => {
    for (const { premises } of steps) for (const premise of premises) add(premise.index);
    for (const condition of [...given, ...(prior?.given ?? [])]) add(condition.index);
    for (const { observed, given } of observations) for (const part of [observed, ...given]) add(part.index);
  });
  const components = componentsOf(graph);
  const circles: Statement[][] = [];
  for (let c = 0; c < components.count; c++) {
    if (components.circular[c] === 0) continue;
    const members = components.member.slice(components.start[c], components.start[c + 1]).sort();
    circles.push([...members].map((index) => all[index]));
  }
  return circles.sort((a, b) => a[0].index - b[0].index);
});

/** A shortest way from `start` back to itself inside its component. */
export function shortestCircle(
  start: Statement,
  component: readonly Statement[],
  argument: Argument,
): Arrow[] {
  const inside = new Set(component);
  const reached = new Map<Statement, Arrow>();
  const queue = [start];
  for (const from of queue) {
    for (const arrow of arrowsFrom(from, argument)) {
      if (!inside.has(arrow.to) || reached.has(arrow.to)) continue;
      reached.set(arrow.to, arrow);
      queue.push(arrow.to);
    }
    if (reached.has(start)) break;
  }
  const circle = [reached.get(start)!];
  while (circle[0].from !== start) circle.unshift(reached.get(circle[0].from)!);
  return circle;
}

function* arrowsFrom(from: Statement, argument: Argument): Generator<Arrow> {
  const { name, keyword, clauses } = argument.declaration(from);
  for (const step of from.steps) {
    const clause = argument.clause(step);
    for (const to of step.premises) {
      yield { from, to, span: spanOf(to, clause.refs) ?? clause.span };
    }
  }
  const conditions = clauses.flatMap((c) => (c.kind === 'credence' || c.kind === 'prior' ? c.given : []));
  for (const to of [...from.given, ...(from.prior?.given ?? [])])
    yield { from, to, span: spanOf(to, conditions) ?? name?.span ?? keyword };
  for (const observation of from.observations) {
    const { ref, given, span } = argument.clause(observation);
    const refs = ref ? [ref, ...given] : given;
    for (const to of [observation.observed, ...observation.given])
      yield { from, to, span: spanOf(to, refs) ?? span };
  }
}

function spanOf(to: Statement, refs: readonly Ref[]): Span | undefined {
  return refs.find((r) => r.name.value === to.name)?.span;
}
