/** The sincere link that a crossing lacks: the hidden assumption, written out. */
import type { Entity, Statement } from '../../model/argument.ts';
import { remembered } from '../../text/remembered.ts';
import { once, type RuleContext } from '../rule.ts';
import { nameIn } from './places.ts';
import { supportOf } from './supported.ts';

/** The lines of a declaration of a sincere link of `persona`. */
export function sincereLines(name: string, persona: Entity, context: RuleContext): string[] {
  const model = persona.model ? nameIn(context, persona.model) : 'the model';
  const written = nameIn(context, persona);
  return [
    `sincere ${name} "What ${written} says and does expresses what ${model} itself is disposed to" of ${written}`,
  ];
}

/** What supports each link: of one link it is asked at every crossing. */
const supports = once(() => remembered(supportOf));

/** What a sincere link of the persona is called in the file, if it knows one that does not rest on `target` itself. */
export function sincereLinkOf(persona: Entity, target: Statement, context: RuleContext): string | undefined {
  for (const [name, thing] of context.scope.names) {
    if (thing.type !== 'statement' || thing.kind !== 'sincere' || thing.of !== persona) continue;
    if (!supports(context)(thing).has(target)) return name;
  }
  return undefined;
}
