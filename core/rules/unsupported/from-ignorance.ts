/** `from-ignorance`: that nobody has shown something is taken for its being false. */
import { finding } from '../catalog.ts';
import { isEnglish, isPriced, overlap, stemsOf } from '../helpers/english.ts';
import { nameIn, ownSteps, refTo } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

const LEAST_OVERLAP = 1 / 3;
const UNSHOWN = [
  /\b(?:nobody|no one|no (?:study|studies|experiment|paper|work)) (?:has|have|had) (?:yet |ever )?(?:shown|found|demonstrated|proved|proven|observed|seen)\b/i,
  /\b(?:has|have|had) (?:not|never) (?:yet |ever )?been (?:shown|found|demonstrated|proved|proven|observed|seen)\b/i,
  /\b(?:found|showed|saw|revealed) no (?:sign|signs|trace|traces|evidence|indication|indications|hint|hints)\b/i,
  /\b(?:there is|we have) no (?:evidence|sign|proof|indication)\b/i,
];

export const fromIgnorance: Rule = {
  code: 'from-ignorance',
  *check(context) {
    if (!isEnglish(context)) return;
    const { argument } = context;
    for (const step of ownSteps(context)) {
      if (isPriced(step, context)) continue;
      const { conclusion, premises } = step;
      const concluded = stemsOf(argument.text(conclusion));
      const premise = premises.find(
        (p) =>
          UNSHOWN.some((pattern) => pattern.test(argument.text(p))) &&
          overlap(stemsOf(argument.text(p)), concluded).smaller >= LEAST_OVERLAP - 1e-9,
      );
      if (!premise) continue;
      const clause = argument.clause(step);
      const span = refTo(context, clause.refs, premise)?.span ?? clause.keyword;
      yield finding('from-ignorance', span, {
        premise: nameIn(context, premise),
        name: nameIn(context, conclusion),
      });
    }
  },
};
