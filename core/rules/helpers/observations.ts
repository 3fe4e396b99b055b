/** The observations of the file that is checked, with what they weigh. */
import type { Observation } from '../../model/argument.ts';
import { contains, type Span } from '../../text/span.ts';
import type { RuleContext } from '../rule.ts';
import { ownStatements } from './places.ts';

/** Those that have a valid ratio; an invalid one has its own report. */
export function weighed(context: RuleContext): Observation[] {
  const { argument } = context;
  return ownStatements(context)
    .flatMap((statement) => statement.observations)
    .filter((observation) => argument.clause(observation).ratio?.value);
}

/** The weighed observation whose clause holds the span. */
export function observationAt(context: RuleContext, span: Span): Observation | undefined {
  return weighed(context).find((o) => contains(context.argument.clause(o).span, span));
}

/** P(observed | true) / P(observed | false), above 0; over 1 the observation tells for its statement. */
export function quotientOf(observation: Observation, { argument }: RuleContext): number {
  const { ifTrue, ifFalse } = argument.ratio(observation);
  return ifTrue / ifFalse;
}

/** Where the ratio is written. */
export function ratioSpan(observation: Observation, { argument }: RuleContext): Span {
  const clause = argument.clause(observation);
  return clause.ratio?.span ?? clause.keyword;
}

/** Where what was observed is named. */
export function observedSpan(observation: Observation, { argument }: RuleContext): Span {
  const clause = argument.clause(observation);
  return clause.ref?.span ?? clause.keyword;
}

/**
 * Whether an attack would miss its mark without the observation: one on it, or on a later one of the statement, which it may
 * call by its number.
 */
export function isAttacked({ number, statement }: Observation): boolean {
  return statement.observations.some((other) => other.number >= number && other.undercuts.length > 0);
}

/** The later observations of a statement that are one with an earlier one, each with that. */
export function repeatedIn({ observations }: { readonly observations: readonly Observation[] }) {
  const first = new Map<string, Observation>();
  const repeated = new Map<Observation, Observation>();
  for (const observation of observations) {
    const { observed, given, unless } = observation;
    const key = [[observed], given, unless]
      .map((part) => [...new Set(part.map((s) => s.index))].sort((a, b) => a - b).join())
      .join('|');
    const known = first.get(key);
    if (known) repeated.set(observation, known);
    else first.set(key, observation);
  }
  return repeated;
}
