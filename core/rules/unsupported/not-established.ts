/** `not-established`: a step negates a derived claim, though not established is weaker than false. */
import { stringLiteral } from '../../syntax/strings.ts';
import { premiseSpan } from '../../syntax/written.ts';
import { contains } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { premiseRefs } from '../helpers/crossings.ts';
import { freeName, insertDeclaration, replace } from '../helpers/edits.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const notEstablished: Rule = {
  code: 'not-established',
  *check(context) {
    for (const step of ownSteps(context)) {
      for (const negated of step.negated) {
        if (negated.steps.length === 0) continue;
        const { keyword } = context.argument.clause(step);
        const span = refTo(context, premiseRefs(step, context.argument), negated)?.span ?? keyword;
        yield finding('not-established', span, { name: nameIn(context, negated) });
      }
    }
  },
  fixes({ span, args }, context) {
    const { argument, scope } = context;
    const step = ownSteps(context).find((s) => contains(argument.clause(s).span, span));
    const denied = step?.negated.find((s) => nameIn(context, s) === args.name);
    const ref = step && denied && refTo(context, premiseRefs(step, argument), denied);
    if (!step || !denied || !ref) return [];
    const name = freeName(scope, `not-${denied.name}`);
    const about = denied.about.map((entity) => nameIn(context, entity));
    const lines = [
      `assumption ${name} ${stringLiteral(`It is not so: ${argument.text(denied) || denied.name}`)}`,
      ...(about.length > 0 ? [`about ${about.join(', ')}`] : []),
    ];
    const edits = [
      replace(scope.file, premiseSpan(ref), name),
      insertDeclaration(scope.file, argument.declaration(step.conclusion), lines),
    ];
    return [{ title: `Rest it on an assumption that \`${args.name}\` is false`, edits }];
  },
};
