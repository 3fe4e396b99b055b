/** `missing-warrant`: a step without a warrant. */
import { stringLiteral } from '../../syntax/strings.ts';
import { finding } from '../catalog.ts';
import { indentation, insert, lineBreak } from '../helpers/edits.ts';
import { nameIn, ownSteps } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const missingWarrant: Rule = {
  code: 'missing-warrant',
  *check(context) {
    for (const step of ownSteps(context)) {
      const { premises, conclusion } = step;
      if (context.argument.warrant(step) !== undefined || premises.length === 0 || !conclusion.intact)
        continue;
      const names = listed([...new Set(premises)].map((p) => nameIn(context, p)));
      yield finding('missing-warrant', context.argument.clause(step).keyword, {
        premises: names,
        name: conclusion.name,
      });
    }
  },
  fixes({ span }, context) {
    const { argument, scope } = context;
    const { file } = scope;
    const step = ownSteps(context).find((s) => argument.span(s).start === span.start);
    if (!step) return [];
    const { conclusion } = step;
    const clause = argument.clause(step);
    const indent = indentation(file, argument.declaration(conclusion));
    const end = afterStrength(file.tree.text, clause.strength?.span.end) ?? clause.refs.at(-1)!.span.end;
    const warrant = stringLiteral(
      `Why this would make it so: ${argument.text(conclusion) || conclusion.name}`,
    );
    const text = `${lineBreak(file)}${indent}${indent}since ${warrant}`;
    return [{ title: 'Add a warrant with `since`', edits: [insert(file, end, text)] }];
  },
};

/** After the parenthesis that closes a strength. */
function afterStrength(text: string, end: number | undefined): number | undefined {
  return end === undefined ? undefined : text.indexOf(')', end) + 1 || undefined;
}
