/** `scope-shift`: "all" or "always" is concluded from "some" or "in our tests". */
import type { Statement } from '../../model/argument.ts';
import { perGreen } from '../../syntax/green.ts';
import { textOf } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { isEnglish, isPriced } from '../helpers/english.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

/** What looks like one of these words and is not: "not all", "no longer", "almost every", "if any". */
const OTHERWISE =
  /\b(?:almost|nearly|not) (?:all|every|any|always)\b|\bno longer\b|\bat all\b|\ball else(?: being)? equal\b|\bif any\b|\bafter all\b|\ball in all\b/gi;
const UNIVERSAL_SUBJECT =
  /^(?:all|every|each|any)\s+(?:of\s+)?\p{L}+|^no\s+(?!evidence\b|reason\b|way\b|one\b|doubt\b)\p{L}+/iu;
const UNIVERSAL_VERB = /\balways\b|(?<!\b(?:has|have|had) )\bnever\b/i;
const UNIVERSAL = /\b(?:all|every|each|any|always|never|none|no)\b/i;
const PARTIAL = /\b(?:some|several|a few|most|often|sometimes|in (?:our|the) tests?)\b/i;

export const scopeShift: Rule = {
  code: 'scope-shift',
  *check(context) {
    if (!isEnglish(context)) return;
    const { argument } = context;
    for (const step of ownSteps(context)) {
      const { conclusion, premises } = step;
      const { strong } = conclusion.placeholder ? NOTHING : universal(argument.green(conclusion));
      const said = (premise: Statement) => bare(argument.text(premise));
      if (!strong || isPriced(step, context) || premises.some((p) => UNIVERSAL.test(said(p)))) continue;
      const premise = premises.find((p) => PARTIAL.test(said(p)));
      if (!premise) continue;
      const clause = argument.clause(step);
      yield finding('scope-shift', refTo(context, clause.refs, premise)?.span ?? clause.keyword, {
        name: nameIn(context, conclusion),
        strong: strong.toLowerCase(),
        premise: nameIn(context, premise),
        weak: PARTIAL.exec(said(premise))![0].toLowerCase(),
      });
    }
  },
};

const universal = perGreen((declaration) => ({ strong: universalIn(textOf(declaration)) }));
const NOTHING = { strong: undefined };

/** The word by which a conclusion is about all there are: its subject's, or an "always" or "never". */
function universalIn(text: string): string | undefined {
  const words = bare(text);
  return UNIVERSAL_SUBJECT.exec(words)?.[0].split(/\s/)[0] ?? UNIVERSAL_VERB.exec(words)?.[0];
}

function bare(text: string): string {
  return text.replace(OTHERWISE, ' ').trim();
}
