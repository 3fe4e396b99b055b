/** The sincere link that a crossing lacks: the hidden assumption, written out. */
import type { Entity } from '../../model/argument.ts';
import type { RuleContext } from '../rule.ts';
import { nameIn } from './places.ts';

/** The lines of a declaration of a sincere link of `persona`. */
export function sincereLines(name: string, persona: Entity, context: RuleContext): string[] {
  const model = persona.model ? nameIn(context, persona.model) : 'the model';
  const written = nameIn(context, persona);
  return [
    `sincere ${name} "What ${written} says and does expresses what ${model} itself is disposed to" of ${written}`,
  ];
}

/** What a sincere link of the persona is called in the file, if it knows one. */
export function sincereLinkOf(persona: Entity, { scope }: RuleContext): string | undefined {
  for (const [name, thing] of scope.names) {
    if (thing.type === 'statement' && thing.kind === 'sincere' && thing.of === persona) return name;
  }
  return undefined;
}
