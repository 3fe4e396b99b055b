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
    for (const { clause, premises, conclusion } of ownSteps(context)) {
      if (clause.since.length > 0 || premises.length === 0 || conclusion.declaration.damaged) continue;
      const names = listed([...new Set(premises)].map((p) => nameIn(context, p)));
      yield finding('missing-warrant', clause.keyword, { premises: names, name: conclusion.name });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const step = ownSteps(context).find((s) => s.clause.keyword.start === span.start);
    if (!step) return [];
    const { clause, conclusion } = step;
    const indent = indentation(file, conclusion.declaration);
    const end = behindStrength(file.tree.text, clause.strength?.span.end) ?? clause.refs.at(-1)!.span.end;
    const warrant = stringLiteral(`Why this would make it so: ${conclusion.text || conclusion.name}`);
    const text = `${lineBreak(file)}${indent}${indent}since ${warrant}`;
    return [{ title: 'Add a warrant with `since`', edits: [insert(file, end, text)] }];
  },
};

/** Behind the parenthesis that closes a strength. */
function behindStrength(text: string, end: number | undefined): number | undefined {
  return end === undefined ? undefined : text.indexOf(')', end) + 1 || undefined;
}
