/** `unreachable`: a claim that bears on no thesis. */

import { finding } from '../catalog.ts';
import { endsOf, mayBeThesis, supportersIn } from '../helpers/bearing.ts';
import { removeDeclaration, replace } from '../helpers/edits.ts';
import { isPlain, mentionedBeyond } from '../helpers/mentions.ts';
import { excusesOnce } from '../helpers/objecting.ts';
import { namedAt, ownStatements, statementAt } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const unreachable: Rule = {
  code: 'unreachable',
  *check(context) {
    const { scope } = context;
    if (!ownStatements(context).some((s) => s.kind === 'thesis')) return;
    const mentioned = mentionedBeyond(context);
    // What leads to such a claim bears on no thesis either: it is the end of the way that is reported.
    for (const claim of endsOf(context)) {
      if (claim.kind !== 'claim' || claim.uri !== scope.uri || !isPlain(claim, context)) continue;
      if (mentioned(claim) || supportersIn(context).has(claim)) continue;
      yield finding('unreachable', namedAt(context, claim), { name: claim.name });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const claim = statementAt(context, span);
    if (!claim) return [];
    const edits = [replace(file, context.argument.declaration(claim).keyword, 'thesis')];
    const thesis = mayBeThesis(claim, context) ? [{ title: 'Make it a thesis', edits }] : [];
    // What attacks the claim would then attack nothing.
    const isAttacked = claim.rebuttals.length > 0 || claim.steps.some((step) => step.undercuts.length > 0);
    // And an exception to it would object to nothing.
    const parts = [...claim.steps, ...claim.observations, ...claim.attacks];
    if (isAttacked || excusesOnce(parts, context)) return thesis;
    return [
      ...thesis,
      { title: 'Remove this claim', edits: [removeDeclaration(file, context.argument.declaration(claim))] },
    ];
  },
};
