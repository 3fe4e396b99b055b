/** What attacks and names lead to: the statement it belongs to, and how it is named. */
import type { Attack, AttackTarget, Part, Statement, Step, Target } from './argument.ts';

/** Whether the target is a part of a statement, named `statement#part`, and no declaration of its own. */
export function isPart(target: Target): target is Part {
  return target.type === 'step' || target.type === 'observation' || target.type === 'attack';
}

/** The statement that a part belongs to: a step's conclusion, what an observation weighs on, an attack's attacker. */
export function ownerOf(part: Part): Statement {
  switch (part.type) {
    case 'step':
      return part.conclusion;
    case 'observation':
      return part.statement;
    case 'attack':
      return part.attacker;
  }
}

/** The label of a part, or its number; undefined for an attack without a label, since attacks have no numbers. */
export function partName(part: Part): string | undefined {
  return part.type === 'attack' ? part.label : (part.label ?? String(part.number));
}

/** The target as references write it, `claim`, `claim#label` or `claim#2`; `nameOf` names a statement. */
export function targetName(target: AttackTarget, nameOf = (s: Statement): string => s.name): string {
  if (target.type === 'statement') return nameOf(target);
  const name = partName(target);
  return name === undefined ? nameOf(ownerOf(target)) : `${nameOf(ownerOf(target))}#${name}`;
}

/** What a step rests on, as it is written: `a`, `not b`; `nameOf` names a statement. */
export function premiseNames(
  { premises, negated }: Pick<Step, 'premises' | 'negated'>,
  nameOf = (s: Statement): string => s.name,
): string[] {
  return [...premises.map(nameOf), ...negated.map((denied) => `not ${nameOf(denied)}`)];
}

/**
 * What an attack bears on in the end: through attacks that are undercut, a statement, a step or an observation. Attacks that
 * undercut each other in a circle bear on nothing else than whoever makes them: the attacker where the circle closes.
 */
export function attackedThing(target: AttackTarget): Exclude<AttackTarget, Attack> {
  const seen = new Set<Attack>();
  let at = target;
  while (at.type === 'attack') {
    if (seen.has(at)) return at.attacker;
    seen.add(at);
    at = at.target;
  }
  return at;
}

/** The statement that an attack on the target bears on: for a step its conclusion, for an attack what that is on. */
export function attackedStatement(target: AttackTarget): Statement {
  const thing = attackedThing(target);
  return thing.type === 'statement' ? thing : ownerOf(thing);
}
