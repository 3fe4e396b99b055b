/** The places of a file where a persona's boundary is crossed without a licence. */

import type { Attack, Entity, Statement, Step } from '../../model/argument.ts';
import type { Crossing } from '../../model/boundary.ts';
import { attackedStatement } from '../../model/targets.ts';
import type { Ref } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { RuleContext } from '../rule.ts';
import { nameIn, ownAttacks, ownSteps } from './places.ts';

export interface Place {
  readonly what: 'step' | 'attack' | 'exception';
  /** Where the premise or exception is named; for an attack, where what it attacks is named. */
  readonly span: Span;
  readonly persona: Entity;
  /** What is about the persona: a premise, the attacker, or the exception. */
  readonly via: Statement;
  /** What the persona's word is taken to be about: its model, or another persona of that. */
  readonly subject: Entity;
  /** What the step concludes, or what is attacked (for a step, its conclusion). */
  readonly target: Statement;
  readonly holder: Step | Attack;
}

/**
 * The unlicensed crossings, one for each persona at each step, attack and exception. An exception to what counts for
 * nothing anyway is no further mistake.
 */
export function placesOf(context: RuleContext): Place[] {
  const { boundaries } = context;
  const places: Place[] = [];
  const seen = new Set<string>();
  const add = (
    what: Place['what'],
    crossings: readonly Crossing[],
    holder: Step | Attack,
    spanOf: (via: Statement) => Span,
  ) => {
    const target = attacked(holder);
    for (const { persona, via, licence } of crossings) {
      const span = spanOf(via);
      const key = `${what} ${what === 'step' ? holder.index : span.start} ${persona.id}`;
      if (licence || seen.has(key)) continue;
      seen.add(key);
      places.push({ what, span, persona, via, subject: subjectOf(target, persona, context), target, holder });
    }
  };
  const addExceptions = (holder: Step | Attack) => {
    for (const exception of holder.unless) {
      const refs = holder.clause.unless.flatMap((u) => u.refs);
      const spanOf = (via: Statement) => refSpan(refs, via, holder.clause.keyword, context);
      add('exception', boundaries.ofException(holder, exception), holder, spanOf);
    }
  };
  for (const step of ownSteps(context)) {
    add('step', boundaries.ofStep(step), step, (via) =>
      refSpan(step.clause.refs, via, step.clause.keyword, context),
    );
    if (boundaries.stepCounts(step)) addExceptions(step);
  }
  for (const attack of ownAttacks(context)) {
    add('attack', boundaries.ofAttack(attack), attack, () => attack.span);
    if (boundaries.attackCounts(attack)) addExceptions(attack);
  }
  return places;
}

function attacked(holder: Step | Attack): Statement {
  return attackedStatement(holder.type === 'step' ? holder : holder.target);
}

function subjectOf(target: Statement, persona: Entity, { boundaries }: RuleContext): Entity {
  const model = persona.model!;
  if (target.about.some((e) => e.kind !== 'persona' && e.model === model)) return model;
  const others = [...target.about, ...boundaries.personas(target)];
  return others.find((e) => e.kind === 'persona' && e !== persona && e.model === model) ?? model;
}

function refSpan(refs: readonly Ref[], statement: Statement, fallback: Span, context: RuleContext): Span {
  const name = nameIn(context, statement);
  return refs.find((r) => r.text === name)?.span ?? fallback;
}
