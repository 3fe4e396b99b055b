/** Takes texts and numbers over from declarations that say something new in the same words for names. */
import { clausesOf, type Declaration, type Interval } from '../syntax/tree.ts';
import type { Argument, Attack, Entity, Source, Statement, Step } from './argument.ts';

type Changing<T> = { -readonly [K in keyof T]: T[K] };

/** The credence a declaration gives: the first that makes sense. */
export function credenceOf({ clauses }: Declaration): Interval | undefined {
  for (const clause of clauses) {
    if (clause.kind === 'credence' && clause.credence?.value) return clause.credence.value;
  }
  return undefined;
}

export function titleOf(source: Declaration): string | undefined {
  return clausesOf(source, 'title')[0]?.text?.value;
}

/** Brings the argument up to date with its declarations, in place; whether any number is another than before. */
export function refresh(argument: Argument): boolean {
  let changed = false;
  for (const statement of argument.statements as Changing<Statement>[]) {
    statement.text = statement.declaration.text?.value ?? '';
    const credence = credenceOf(statement.declaration);
    if (!isSame(statement.credence, credence)) changed = true;
    statement.credence = credence;
  }
  for (const inference of [...argument.steps, ...argument.attacks] as Changing<Step | Attack>[]) {
    const strength = inference.clause.strength?.value;
    if (!isSame(inference.strength, strength)) changed = true;
    inference.strength = strength;
  }
  for (const entity of argument.entities as Changing<Entity>[]) {
    entity.text = entity.declaration.text?.value ?? '';
  }
  for (const source of argument.sources as Changing<Source>[]) {
    source.path = source.declaration.text?.value ?? '';
    source.title = titleOf(source.declaration);
  }
  return changed;
}

function isSame(a: Interval | undefined, b: Interval | undefined): boolean {
  return a === b || (a?.lo === b?.lo && a?.hi === b?.hi);
}
