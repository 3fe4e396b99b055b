/** `persona-without-link`: a persona with neither link, of which something is said that only a link can vouch for. */
import type { Argument, Entity, Statement } from '../../model/argument.ts';
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
    const shown = shownBy(argument);
    const weighed = new Set(argument.observations.map((o) => o.observed));
    for (const persona of argument.entities) {
      const { kind, model, uri, name } = persona;
      if (kind !== 'persona' || !model || uri !== scope.uri || linked.has(persona)) continue;
      if (scope.names.get(name) !== persona || context.usedElsewhere(name)) continue;
      // Where the persona's word is taken for more, that report names the link that is missing.
      if (crossing.has(persona)) continue;
      // Nor where all that it shows is marked as shown by its model, too, or is weighed: no link has to vouch for that.
      if (shown.get(persona)?.every((s) => isAboutModelOf(s, persona) || weighed.has(s))) continue;
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

/** By entity what is said of it that rests on no step. */
function shownBy({ statements }: Argument): Map<Entity, Statement[]> {
  const shown = new Map<Entity, Statement[]>();
  for (const s of statements) {
    if (s.steps.length > 0) continue;
    for (const entity of s.about) {
      const others = shown.get(entity);
      if (others) others.push(s);
      else shown.set(entity, [s]);
    }
  }
  return shown;
}

function personaNamed(name: string, { scope }: RuleContext) {
  const persona = scope.names.get(name);
  return persona?.type === 'entity' ? persona : undefined;
}
