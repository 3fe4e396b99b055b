/** `import-not-found`: an imported file cannot be read. */
import { finding } from '../catalog.ts';
import { nameProblems } from '../helpers/places.ts';
import { homeFixes, isToldElsewhere, remedy } from '../helpers/refused.ts';
import type { Rule } from '../rule.ts';

export const importNotFound: Rule = {
  code: 'import-not-found',
  *check(context) {
    for (const { span, args } of nameProblems(context, 'import-not-found')) {
      const trouble = context.sourceTrouble(args.path);
      if (isToldElsewhere(context, span.start)) continue;
      yield finding('import-not-found', span, {
        path: args.path,
        reason: trouble ? ` (${trouble.trouble})` : '',
        todo: trouble ? remedy(context, trouble, CORRECT) : CORRECT,
      });
    }
  },
  fixes: ({ span }, context) => homeFixes(context, span.start),
};

const CORRECT = 'Correct the path.';
