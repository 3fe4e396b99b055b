/** The places of a file where a persona's boundary is crossed without a licence. */
import type { Argument, Attack, Entity, Observation, Statement, Step } from '../../model/argument.ts';
import type { Crossing } from '../../model/boundary.ts';
import { attackedStatement } from '../../model/targets.ts';
import type { Ref } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { once, type RuleContext } from '../rule.ts';
import { nameIn, ownAttacks, ownStatements, ownSteps } from './places.ts';

/** What crosses: a step, a leaf's `given`, an attack, or an exception to a step, an observation or an attack. */
export type Crosser = 'step' | 'given' | 'attack' | 'exception';

export interface Place {
  readonly what: Crosser;
  /** Where the premise, condition or exception is named; for an attack, where what it attacks is named. */
  readonly span: Span;
  readonly persona: Entity;
  /** What speaks with the persona's voice: a premise or condition, the attacker, or the exception. */
  readonly via: Statement;
  /** What the step concludes, the leaf, or what is attacked in the end (for a step, its conclusion). */
  readonly target: Statement;
  /** What crosses; of a `given` the leaf. */
  readonly holder: Step | Attack | Observation | Statement;
}

/**
 * The unlicensed crossings, one for each persona at each step, leaf, attack and exception. An exception to what counts
 * for nothing anyway is no further mistake, and an attack on what nothing declares has a nearer cause.
 */
export const placesOf = once((context): readonly Place[] => {
  const { argument, boundaries } = context;
  const places: Place[] = [];
  const seen = new Set<string>();
  const add = (
    what: Crosser,
    target: Statement,
    holder: Place['holder'],
    crossings: readonly Crossing[],
    spanOf: (via: Statement) => Span,
  ) => {
    for (const { persona, via, licence } of crossings) {
      const span = spanOf(via);
      const key = `${what} ${what === 'step' || what === 'given' ? `${holder.index}` : span.start} ${persona.id}`;
      if (licence || target.placeholder || seen.has(key)) continue;
      seen.add(key);
      places.push({ what, span, persona, via, target, holder });
    }
  };
  const addExceptions = (holder: Step | Attack | Observation, target: Statement) => {
    for (const exception of holder.unless) {
      const spanOf = (via: Statement) => {
        const { unless, keyword } = argument.clause(holder);
        return refSpan(
          unless.flatMap((u) => u.refs),
          via,
          keyword,
          context,
        );
      };
      add('exception', target, holder, boundaries.ofException(holder, exception), spanOf);
    }
  };
  for (const step of ownSteps(context)) {
    const { conclusion } = step;
    add('step', conclusion, step, boundaries.ofStep(step), (via) =>
      refSpan(premiseRefs(step, argument), via, argument.clause(step).keyword, context),
    );
    if (boundaries.stepCounts(step)) addExceptions(step, conclusion);
  }
  for (const leaf of ownStatements(context)) {
    add('given', leaf, leaf, boundaries.ofGiven(leaf), (via) =>
      refSpan(conditionRefs(leaf, argument), via, argument.declaration(leaf).keyword, context),
    );
    for (const observation of leaf.observations) addExceptions(observation, leaf);
  }
  for (const attack of ownAttacks(context)) {
    const target = attackedStatement(attack.target);
    add('attack', target, attack, boundaries.ofAttack(attack), () => argument.span(attack));
    if (boundaries.attackCounts(attack)) addExceptions(attack, target);
  }
  return places;
});

/** The references of the `given` that a leaf is computed with. */
export function conditionRefs(leaf: Statement, argument: Argument): readonly Ref[] {
  const { clauses } = argument.declaration(leaf);
  const conditions = clauses.flatMap((c) => (c.kind === 'credence' || c.kind === 'prior' ? [c.given] : []));
  return conditions.find((given) => given.length > 0) ?? [];
}

/** The references of a step's premises; a `supports` names what it supports instead. */
export function premiseRefs(step: Step, argument: Argument): readonly Ref[] {
  const clause = argument.clause(step);
  return clause.kind === 'because' ? clause.refs : [];
}

function refSpan(refs: readonly Ref[], statement: Statement, fallback: Span, context: RuleContext): Span {
  const name = nameIn(context, statement);
  return refs.find((r) => r.text === name)?.span ?? fallback;
}
