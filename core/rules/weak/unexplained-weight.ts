/** `unexplained-weight`: an observation weighs much, or weighs though a mask would show it as well, and it is not said why. */
import type { Entity, Observation } from '../../model/argument.ts';
import { isAboutModelOf, isSincereLinkOf } from '../../model/boundary.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { likelier } from '../../text/ratio.ts';
import { finding } from '../catalog.ts';
import { indentation, insert, lineBreak } from '../helpers/edits.ts';
import { observationAt, quotientOf, ratioSpan, weighed } from '../helpers/observations.ts';
import { nameIn } from '../helpers/places.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Evidence that is more than so many times likelier one way than the other is rare. */
const MUCH = 10;

export const unexplainedWeight: Rule = {
  code: 'unexplained-weight',
  *check(context) {
    for (const observation of weighed(context)) {
      if (context.argument.warrant(observation) !== undefined) continue;
      const problem = problemWith(observation, context);
      if (problem) yield finding('unexplained-weight', ratioSpan(observation, context), { problem });
    }
  },
  fixes({ span }, context) {
    const { argument, scope } = context;
    const observation = observationAt(context, span);
    const clause = observation && argument.clause(observation);
    const end = clause?.ratio && scope.file.tree.text.indexOf(')', clause.ratio.span.end) + 1;
    if (!clause || !end) return [];
    const { statement, observed } = observation;
    const indent = indentation(scope.file, argument.declaration(statement));
    const last = clause.given.at(-1)?.span.end ?? end;
    const warrant = stringLiteral(
      `Why it would differ so much: ${argument.text(observed) || nameIn(context, observed)}`,
    );
    const text = `${lineBreak(scope.file)}${indent}${indent}since ${warrant}`;
    return [{ title: 'Add a warrant with `since`', edits: [insert(scope.file, last, text)] }];
  },
};

function problemWith(observation: Observation, context: RuleContext): string | undefined {
  const { observed, statement } = observation;
  const quotient = quotientOf(observation, context);
  const [name, on] = [nameIn(context, observed), statement.name];
  const persona = [...context.boundaries.voices(observed)].find((p) => vouches(observation, p, quotient));
  if (persona) {
    const side = quotient > 1 ? 'for' : 'against';
    return `\`${name}\` speaks with the voice of the persona \`${nameIn(context, persona)}\` and counts ${side} \`${on}\`. A mask would show this as well: why less often?`;
  }
  if (quotient <= MUCH * (1 + ROUNDING) && quotient * MUCH * (1 + ROUNDING) >= 1) return undefined;
  return `\`${name}\` is ${likelier(quotient, `\`${on}\``)}: few observations are that strong.`;
}

/** Ten to one is no more than that, written as 50% : 5%. */
const ROUNDING = 1e-9;

/** Whether the persona's own conduct tells that the persona is what its model is. */
function vouches({ statement }: Observation, persona: Entity, quotient: number): boolean {
  if (statement.kind === 'instrumental') return statement.of === persona && quotient < 1;
  return quotient > 1 && (isSincereLinkOf(statement, persona) || isAboutModelOf(statement, persona));
}
