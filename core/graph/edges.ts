/** The lines of an argument: what carries, weighs on, attacks, conditions and questions each of its statements. */
import type { Argument, Attack, Observation, Question, Statement, Step } from '../model/argument.ts';
import { namedConditions } from '../model/assessed.ts';
import type { Boundaries } from '../model/boundary.ts';
import type { GraphEdge } from './graph.ts';

function edge(kind: GraphEdge['kind'], from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge {
  const { id = `${kind}:${from}>${to}`, strength = null, label = '', negated = false, inert = false } = more;
  return { id, from, to, kind, strength, label, negated, inert };
}

/** The id of the line from a step to its conclusion. */
export function conclusionId({ id, conclusion }: Step): string {
  return `conclusion:${id}>${conclusion.id}`;
}

/** Which entity another one is of. */
export function entityEdge(from: string, to: string): GraphEdge {
  return edge('of', from, to);
}

/** From the premises of a step to its dot and on to its conclusion, and what bears on it. */
export function stepEdges(
  argument: Argument,
  step: Step,
  premises: readonly Statement[],
  boundaries: Boundaries,
): GraphEdge[] {
  const inert = !boundaries.stepCounts(step);
  const negated = new Set(step.negated);
  return [
    ...premises.map((p) => edge('premise', p.id, step.id, { inert, negated: negated.has(p) })),
    edge('conclusion', step.id, step.conclusion.id, {
      id: conclusionId(step),
      strength: argument.strength(step) ?? null,
      inert,
    }),
    ...exceptions(step, boundaries),
    ...attacksOn(argument, step.undercuts, boundaries),
  ];
}

/** From what was observed to the dot of the observation and on to what it weighs on, and what bears on it. */
export function observationEdges(
  argument: Argument,
  observation: Observation,
  boundaries: Boundaries,
): GraphEdge[] {
  return [
    edge('premise', observation.observed.id, observation.id),
    edge('conclusion', observation.id, observation.statement.id),
    ...unique(observation.given).map((s) => edge('given', s.id, observation.id)),
    ...exceptions(observation, boundaries),
    ...attacksOn(argument, observation.undercuts, boundaries),
  ];
}

function exceptions(holder: Step | Attack | Observation, boundaries: Boundaries): GraphEdge[] {
  return unique(holder.unless).map((s) =>
    edge('unless', s.id, holder.id, { inert: !boundaries.exceptionCounts(holder, s) }),
  );
}

/** Attacks, each before what attacks it in turn. */
function attacksOn(argument: Argument, attacks: readonly Attack[], boundaries: Boundaries): GraphEdge[] {
  const edges: GraphEdge[] = [];
  const stack = [...attacks].reverse();
  while (stack.length > 0) {
    const attack = stack.pop()!;
    const { id, attacker, target, undercuts } = attack;
    edges.push(
      edge(target.type === 'statement' ? 'rebut' : 'undercut', attacker.id, target.id, {
        id,
        strength: argument.strength(attack) ?? null,
        label: argument.warrant(attack) ?? '',
        inert: !boundaries.attackCounts(attack),
      }),
      ...exceptions(attack, boundaries),
    );
    stack.push(...[...undercuts].reverse());
  }
  return edges;
}

/** Rebuttals on it, its conditions, and what a link is of, serves and lasts until. */
export function otherEdges(argument: Argument, s: Statement, boundaries: Boundaries): GraphEdge[] {
  const out = attacksOn(argument, s.rebuttals, boundaries);
  for (const condition of nearestConditions(s))
    out.push(edge('given', condition.id, s.id, { inert: !boundaries.leafCounts(s) }));
  if (s.of) out.push(edge('of', s.id, s.of.id));
  if (s.serves) out.push(edge('serves', s.id, s.serves.id));
  if (s.until) out.push(edge('until', s.id, s.until.id));
  for (const mask of boundaries.masks(s)) {
    // Written out as well, it is one attack all the same.
    if (!s.rebuttals.some((a) => a.attacker === mask)) out.push(edge('rebut', mask.id, s.id));
  }
  return out;
}

/** What a question asks, and what answers it. */
export function questionEdges({ id, asks, answered }: Question): GraphEdge[] {
  return [
    ...[...new Set(asks)].map((target) => edge('asks', id, target.id)),
    ...unique(answered).map((s) => edge('answers', s.id, id)),
  ];
}

/** The conditions that no other of its conditions has already: "given all before it" is drawn as a chain. */
function nearestConditions(s: Statement): Statement[] {
  const given = unique([...namedConditions(s)]);
  if (given.length < 2) return given;
  const implied = new Set<Statement>();
  const stack = given.flatMap((g) => g.given);
  while (stack.length > 0) {
    const g = stack.pop()!;
    if (implied.has(g)) continue;
    implied.add(g);
    stack.push(...g.given);
  }
  const nearest = given.filter((g) => !implied.has(g));
  return nearest.length > 0 ? nearest : given;
}

/** Leaves out the lines whose other end is not in the picture; what ends on a line comes after that line. */
export function onlyDrawn(nodes: Iterable<string>, edges: readonly GraphEdge[]): GraphEdge[] {
  const ends = new Set(nodes);
  return edges.filter((e) => {
    const isDrawn = ends.has(e.from) && ends.has(e.to);
    if (isDrawn) ends.add(e.id);
    return isDrawn;
  });
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
