/** `modal-leap`: "will", "always" or "cannot" is concluded from "may", "could" or "some". */
import { finding } from '../catalog.ts';
import { nameIn, ownSteps } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

const STRONG = /\b(will|always|cannot|can't|must|never|necessarily|certainly|inevitably|all|every|none)\b/i;
const WEAK = /\b(may|might|could|can|some|sometimes|possibly|perhaps|possible|often|many)\b/i;

export const modalLeap: Rule = {
  code: 'modal-leap',
  *check(context) {
    for (const { conclusion, premises, clause } of ownSteps(context)) {
      const strong = STRONG.exec(conclusion.text)?.[0];
      if (!strong || WEAK.test(conclusion.text)) continue;
      for (const premise of premises) {
        const weak = WEAK.exec(premise.text)?.[0];
        if (!weak || STRONG.test(premise.text)) continue;
        const name = nameIn(context, premise);
        const span = clause.refs.find((r) => r.text === name)?.span ?? clause.keyword;
        yield finding('modal-leap', span, { name: conclusion.name, strong, premise: name, weak });
        break;
      }
    }
  },
};
