/** `restated-premise`: the conclusion says what a premise says already, in much the same words. */
import type { Argument, Statement } from '../../model/argument.ts';
import { perGreen } from '../../syntax/green.ts';
import { textOf } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { isEnglish, isNegative, overlap, stemsOf } from '../helpers/english.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

/** How much of their content a premise and a conclusion must share, and how much there must be to share. */
const LEAST_OVERLAP = 0.75;
const LEAST_STEMS = 3;
/** Who reports what was said says something else than what was said. */
const SAYING =
  /\b(?:say|says|said|claim|claims|claimed|report|reports|reported|argue|argues|argued|state|states|stated|deny|denies|denied|admit|admits|admitted|tell|tells|told|write|writes|wrote|believe|believes|think|thinks)\b/i;

export const restatedPremise: Rule = {
  code: 'restated-premise',
  *check(context) {
    if (!isEnglish(context)) return;
    const { argument } = context;
    for (const step of ownSteps(context)) {
      const { premises, negated, conclusion } = step;
      if (argument.strength(step) || negated.length > 0 || premises.length > 2) continue;
      if (!isPlain(conclusion, argument)) continue;
      const premise = premises.find((p) => isRestated(p, conclusion, argument));
      if (!premise) continue;
      const clause = argument.clause(step);
      const span = refTo(context, clause.refs, premise)?.span ?? clause.keyword;
      yield finding('restated-premise', span, {
        name: nameIn(context, conclusion),
        premise: nameIn(context, premise),
      });
    }
  },
};

function isRestated(premise: Statement, conclusion: Statement, argument: Argument): boolean {
  if (!isPlain(premise, argument) || premise === conclusion || !isAboutTheSame(premise, conclusion))
    return false;
  const [text, other] = [argument.text(premise), argument.text(conclusion)];
  const [said, concluded] = [stemsOf(text), stemsOf(other)];
  return (
    Math.min(said.size, concluded.size) >= LEAST_STEMS &&
    overlap(said, concluded).larger >= LEAST_OVERLAP &&
    isNegative(text) === isNegative(other)
  );
}

function isPlain(statement: Statement, argument: Argument): boolean {
  return !statement.placeholder && plainness(argument.green(statement)).isPlain;
}

const plainness = perGreen((declaration) => {
  const text = textOf(declaration);
  return { isPlain: !/\d/.test(text) && !SAYING.test(text) };
});

function isAboutTheSame(a: Statement, b: Statement): boolean {
  return a.about.length === b.about.length && a.about.every((entity) => b.about.includes(entity));
}
