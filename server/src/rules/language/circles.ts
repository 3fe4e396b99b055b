/** Circles of support: statements that rest on themselves through premises and conditions. */
import type { Argument, Statement } from '../../model/argument.ts';
import type { Span } from '../../text/span.ts';

/** One arrow of a circle: `from` rests on `to`, as is written at `span`. */
export interface Arrow {
  readonly from: Statement;
  readonly to: Statement;
  readonly span: Span;
}

/**
 * The strongly connected components of the support graph that hold a circle, each in source order (Tarjan 1972, with an
 * explicit stack so that long chains are no trouble).
 */
export function circlesOf({ statements }: Argument): Statement[][] {
  const order = new Map<Statement, number>();
  const low = new Map<Statement, number>();
  const open = new Set<Statement>();
  const path: Statement[] = [];
  const circles: Statement[][] = [];
  for (const root of statements) {
    if (order.has(root)) continue;
    const stack = [{ at: root, below: below(root), next: 0 }];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1];
      const { at } = frame;
      if (!order.has(at)) {
        order.set(at, order.size);
        low.set(at, order.get(at)!);
        open.add(at);
        path.push(at);
      }
      if (frame.next < frame.below.length) {
        const to = frame.below[frame.next++];
        if (!order.has(to)) stack.push({ at: to, below: below(to), next: 0 });
        else if (open.has(to)) low.set(at, Math.min(low.get(at)!, order.get(to)!));
        continue;
      }
      stack.pop();
      const parent = stack.at(-1)?.at;
      if (parent) low.set(parent, Math.min(low.get(parent)!, low.get(at)!));
      if (low.get(at) !== order.get(at)) continue;
      const members = path.splice(path.lastIndexOf(at));
      for (const member of members) open.delete(member);
      if (members.length > 1 || frame.below.includes(at))
        circles.push(members.sort((a, b) => a.index - b.index));
    }
  }
  return circles.sort((a, b) => a[0].index - b[0].index);
}

/** A shortest way from `start` back to itself inside its component. */
export function shortestCircle(start: Statement, component: readonly Statement[]): Arrow[] {
  const inside = new Set(component);
  const reached = new Map<Statement, Arrow>();
  const queue = [start];
  for (const from of queue) {
    for (const arrow of arrowsFrom(from)) {
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

/** What a statement directly rests on. */
function below(statement: Statement): Statement[] {
  return [...statement.steps.flatMap((step) => step.premises), ...statement.given];
}

function* arrowsFrom(from: Statement): Generator<Arrow> {
  const { name, keyword, clauses } = from.declaration;
  for (const step of from.steps) {
    for (const to of step.premises) {
      const ref = step.clause.refs.find((r) => r.name.value === to.name);
      yield { from, to, span: (ref ?? step.clause).span };
    }
  }
  const refs = clauses.flatMap((c) => (c.kind === 'credence' ? c.given : []));
  for (const to of from.given) {
    yield { from, to, span: refs.find((r) => r.name.value === to.name)?.span ?? name?.span ?? keyword };
  }
}
