/** `missing-about`: a thesis without `about` that is speaks with the voice of a persona. */
import { finding } from '../catalog.ts';
import { insertClause } from '../helpers/edits.ts';
import { intactStatements, namedAt, nameIn, statementAt } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Fix, Rule } from '../rule.ts';

export const missingAbout: Rule = {
  code: 'missing-about',
  *check(context) {
    for (const thesis of intactStatements(context)) {
      if (thesis.kind !== 'thesis' || thesis.marked) continue;
      const personas = [...context.boundaries.voices(thesis)].map((p) => nameIn(context, p));
      if (personas.length === 0) continue;
      yield finding('missing-about', namedAt(context, thesis), {
        name: thesis.name,
        personas: `the persona${personas.length > 1 ? 's' : ''} ${listed(personas)}`,
      });
    }
  },
  fixes({ span }, context) {
    const thesis = statementAt(context, span);
    if (!thesis) return [];
    const personas = [...context.boundaries.voices(thesis)];
    const models = new Set(personas.flatMap((p) => p.model ?? []));
    return [...models, ...personas].map((entity): Fix => {
      const clause = `about ${nameIn(context, entity)}`;
      return {
        title: `Add \`${clause}\``,
        edits: [insertClause(context.scope.file, context.argument.declaration(thesis), clause)],
      };
    });
  },
};
