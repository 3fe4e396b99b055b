/** What a statement depends on: the importance of each fact below it, and the leaves it cannot do without. */
import type { Statement } from '../../model/argument.ts';
import type { Slices } from '../../text/slices.ts';
import type { Crux } from '../evaluation.ts';
import { below, factNode, Kind, type Literal } from '../program/network.ts';
import type { ReadProgram } from '../program/program.ts';
import { oddsWith, readByMany } from '../support/forward.ts';
import { descend, gradientOf } from '../support/gradient.ts';
import { coneOf, openParts } from '../support/simulate.ts';
import type { Support } from '../support/support.ts';
import { neededFacts } from './failure.ts';
import { sensitivities } from './sensitivity.ts';

/** All cruxes of a statement, the most important first. */
export function* cruxesOf(
  support: Support,
  { elements, granted }: ReadProgram,
  thesis: Statement,
): Slices<Crux[]> {
  const literal = support.network.holds[thesis.index];
  const cone = below(support.network, literal);
  const importances = yield* importancesOf(support, literal, cone);
  yield;
  const { facts, rules } = support.network.program;
  const cruxes = elements.flatMap((element, fact): Crux[] => {
    if (!element || cone[factNode(fact)] === 0) return [];
    const importance = importances[factNode(fact)];
    const grant = granted.get(fact);
    if (grant !== undefined && element.type === 'statement') {
      // Computed: the leaf as it is now; the other half is what granting it would change.
      const gain = importances[factNode(grant)];
      const credence = chanceOf(support, rules[element.index].own!);
      return [{ thesis, element, credence, importance: gain + importance, gain, loss: importance }];
    }
    const credence = facts.p[fact];
    const gain = importance * (1 - credence);
    return [{ thesis, element, credence, importance, gain, loss: importance * credence }];
  });
  yield;
  // Rounded, so that facts which matter equally are ordered by name and not by the last binary digit.
  const weight = (crux: Crux) => Number(Math.abs(crux.importance).toPrecision(12));
  return cruxes
    .map((crux) => ({ crux, weight: weight(crux) }))
    .sort((a, b) => b.weight - a.weight || compare(a.crux.element.id, b.crux.element.id))
    .map(({ crux }) => crux);
}

/**
 * The leaves without which a statement cannot hold, in source order. Where several parts read the same sure fact, what
 * it can be is for `strict` to say, in which no two parts share any.
 */
export function failurePoints(
  support: Support,
  strict: () => Support,
  { elements }: ReadProgram,
  statement: Statement,
): Statement[] {
  const { network } = support;
  const literal = network.holds[statement.index];
  const cone = below(network, literal);
  const isLoose = readByMany(support).some((v) => cone[v] === 1);
  const isExact = isLoose && strict().open[literal >> 1] === 0;
  const needed = neededFacts(isExact ? strict() : support, literal);
  return elements
    .filter(
      (element, fact): element is Statement => element?.type === 'statement' && needed.has(factNode(fact)),
    )
    .sort((a, b) => a.index - b.index);
}

/** P(`literal` | x) − P(`literal` | not x) by network node, for facts x. */
function* importancesOf(support: Support, literal: Literal, cone: Uint8Array): Slices<Float64Array> {
  const { network, open, parts, folded } = support;
  const { kind, program } = network;
  const isOpen = open[literal >> 1] === 1;
  const gradient = isOpen ? new Float64Array(kind.length) : gradientOf(support, literal);
  const sure = readByMany(support).filter((v) => cone[v] === 1);
  const isFolded = cone.some((mark, v) => mark === 1 && parts.of[v] >= 0 && folded[parts.of[v]] === 1);
  yield;
  for (const v of isOpen ? [] : sure) {
    gradient[v] = importanceOfSure(support, literal, v);
    yield;
  }
  if (!isOpen && !isFolded) return gradient;
  // Where sums over exact parts do not show the effect of a sure fact, they are simulated too.
  const isDeep = isFolded || sure.length > 0;
  const simulated = isDeep ? parts.of.map((part) => +(part >= 0)) : openParts(support);
  const around = coneOf(
    support,
    cone.map((mark, v) => mark & simulated[v]),
  );
  const measured = yield* sensitivities(support, literal, around);
  around.inputs.forEach((v, i) => {
    if (isOpen || (kind[v] === Kind.Fact && program.facts.p[v - 1] % 1 === 0)) gradient[v] = measured[i];
  });
  if (isOpen && !isDeep) descend(support, gradient, literal >> 1);
  return gradient;
}

/** A fact of 0 or 100 % that several parts read: what changes when it is the other way. */
function importanceOfSure(support: Support, literal: Literal, v: number): number {
  const { p, q } = support;
  const [other] = oddsWith(support, literal, v, [q[v], p[v]], (u) => [p[u], q[u]]);
  const now = literal & 1 ? q[literal >> 1] : p[literal >> 1];
  return p[v] === 1 ? now - other : other - now;
}

/** How often a rule holds, as far as the diagrams show. */
function chanceOf({ network, p, q }: Support, rule: number): number {
  const literal = network.holds[rule];
  return literal & 1 ? q[literal >> 1] : p[literal >> 1];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
