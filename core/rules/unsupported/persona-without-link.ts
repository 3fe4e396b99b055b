/** `persona-without-link`: a persona with neither link, of which something is said that only a link can vouch for. */
import type { Argument, Entity } from '../../model/argument.ts';
import { isAboutModelOf } from '../../model/boundary.ts';
import { isLinkKind } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { placesOf } from '../helpers/crossings.ts';
import { freeName, insertDeclaration } from '../helpers/edits.ts';
import { namedAt, nameIn } from '../helpers/places.ts';
import { sincereLines } from '../helpers/sincere.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const personaWithoutLink: Rule = {
  code: 'persona-without-link',
  *check(context) {
    const { argument, scope } = context;
    if (!argument.entities.some((e) => e.kind === 'persona')) return;
    const crossing = new Set(placesOf(context).map((place) => place.persona));
    const linked = new Set(argument.statements.map((s) => s.of));
    // A link that does not say whose it is may be the one that is missing.
    if (argument.statements.some((s) => isLinkKind(s.kind) && !s.of)) return;
    for (const persona of argument.entities) {
      const { kind, model, uri, name } = persona;
      if (kind !== 'persona' || !model || uri !== scope.uri || linked.has(persona)) continue;
      if (scope.names.get(name) !== persona || context.usedElsewhere(name)) continue;
      // Where the persona's word is taken for more, that report names the link that is missing.
      if (isAccountedFor(persona, argument) || crossing.has(persona)) continue;
      yield finding('persona-without-link', namedAt(context, persona), {
        name,
        model: nameIn(context, model),
      });
    }
  },
  fixes({ args }, context) {
    const { scope } = context;
    const persona = personaNamed(args.name, context);
    if (!persona) return [];
    const link = freeName(scope, `${persona.name}-sincere`);
    // Whether the persona is sincere is as open as it was before the link said so.
    const lines = [...sincereLines(link, persona, context), 'credence roughly-even'];
    const edit = insertDeclaration(scope.file, context.argument.declaration(persona), lines);
    return [{ title: `Add the sincere link \`${link}\``, edits: [edit] }];
  },
};

/** Whether what the persona shows is marked as shown by its model, too, or is weighed: then no link has to vouch for it. */
function isAccountedFor(persona: Entity, { statements, observations }: Argument): boolean {
  const shown = statements.filter((s) => s.steps.length === 0 && s.about.includes(persona));
  const weighed = new Set(observations.map((o) => o.observed));
  return shown.length > 0 && shown.every((s) => isAboutModelOf(s, persona) || weighed.has(s));
}

function personaNamed(name: string, { scope }: RuleContext) {
  const persona = scope.names.get(name);
  return persona?.type === 'entity' ? persona : undefined;
}
