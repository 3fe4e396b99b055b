/** Circles of support: statements that rest on themselves through premises, conditions and observations. */
import { components as componentsOf, digraph } from '../../evaluation/program/components.ts';
import type { Argument, Attack, Observation, Statement } from '../../model/argument.ts';
import { namedConditions } from '../../model/assessed.ts';
import type { Ref } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { type Lasting, lasting } from '../rule.ts';

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
  const graph = digraph(all, (statement, add) => {
    for (const { premises } of statement.steps) for (const premise of premises) add(premise.index);
    for (const condition of namedConditions(statement)) add(condition.index);
    for (const { observed, given } of statement.observations)
      for (const part of [observed, ...given]) add(part.index);
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

/**
 * The observations that depend on what they are evidence for through an attack or an exception, and so do not speak. Circles of
 * support alone are left to `circlesOf`.
 */
export const circularObservations = lasting((shaped): readonly Observation[] => {
  const { statements, placeholders, observations } = shaped.shape;
  if (observations.length === 0) return [];
  const inCircle = new Set(circlesOf(shaped).flat());
  const graph = digraph([...statements, ...placeholders], (statement, add) => {
    for (const to of dependsOn(statement, shaped)) add(to.index);
  });
  const { member, start, count } = componentsOf(graph);
  const component = new Map<number, number>();
  for (let c = 0; c < count; c++)
    for (const index of member.slice(start[c], start[c + 1])) component.set(index, c);
  return observations.filter((observation) => {
    const { statement } = observation;
    if (inCircle.has(statement)) return false;
    const own = component.get(statement.index);
    return restsOn(observation, shaped).some((part) => component.get(part.index) === own);
  });
});

/** Whether a statement depends on another at any depth, through attacks and exceptions, too. */
export function isDependent(statement: Statement, on: Statement, shaped: Lasting): boolean {
  const found = new Set([statement]);
  for (const one of found) for (const below of dependsOn(one, shaped)) found.add(below);
  return found.has(on);
}

/** All that a statement depends on directly, attackers and exceptions included. */
function dependsOn(statement: Statement, shaped: Lasting): Statement[] {
  const { steps, observations, rebuttals } = statement;
  return [
    ...steps.flatMap((s) => [...s.premises, ...s.negated, ...s.unless, ...against(s.undercuts, shaped)]),
    ...namedConditions(statement),
    ...observations.flatMap((observation) => restsOn(observation, shaped)),
    ...against(rebuttals, shaped),
    ...shaped.boundaries.masks(statement),
  ];
}

function restsOn({ observed, given, unless, undercuts }: Observation, shaped: Lasting): Statement[] {
  return [observed, ...given, ...unless, ...against(undercuts, shaped)];
}

/** What attacks that count depend on, and the attacks on those. */
function against(attacks: readonly Attack[], { boundaries }: Lasting): Statement[] {
  const all = new Set(attacks.filter(boundaries.attackCounts));
  for (const { undercuts } of all) for (const u of undercuts) if (boundaries.attackCounts(u)) all.add(u);
  return [...all].flatMap(({ attacker, unless }) => [attacker, ...unless]);
}

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
  for (const to of namedConditions(from))
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
