/** `modal-leap`: "will", "must" or "cannot" is concluded from "may" or "could". */
import { finding } from '../catalog.ts';
import { nameIn, ownSteps } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

const STRONG = /\b(will|always|cannot|can't|must|never|necessarily|certainly|inevitably)\b/i;
const WEAK = /\b(may|might|could|can|possibly|perhaps|possible)\b/i;

export const modalLeap: Rule = {
  code: 'modal-leap',
  *check(context) {
    const { argument } = context;
    for (const step of ownSteps(context)) {
      const { conclusion, premises } = step;
      const text = argument.text(conclusion);
      const strong = STRONG.exec(text)?.[0];
      if (!strong || WEAK.test(text)) continue;
      for (const premise of premises) {
        const weak = WEAK.exec(argument.text(premise))?.[0];
        if (!weak || STRONG.test(argument.text(premise))) continue;
        const name = nameIn(context, premise);
        const { refs, keyword } = argument.clause(step);
        const span = refs.find((r) => r.text === name)?.span ?? keyword;
        yield finding('modal-leap', span, { name: conclusion.name, strong, premise: name, weak });
        break;
      }
    }
  },
};
