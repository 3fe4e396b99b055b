/** `import-not-found`: an imported file cannot be read. */
import { finding } from '../catalog.ts';
import { nameProblems } from '../helpers/places.ts';
import type { Rule } from '../rule.ts';

export const importNotFound: Rule = {
  code: 'import-not-found',
  check: (context) =>
    nameProblems(context, 'import-not-found').map(({ span, args: { path } }) => {
      const trouble = context.sourceTrouble(path);
      return finding('import-not-found', span, { path, reason: trouble ? ` (${trouble})` : '' });
    }),
};
