/** `ambiguous-step`: an undercut of what has several steps, observations or attacks that does not say which. */
import { partName } from '../../model/targets.ts';
import { finding } from '../catalog.ts';
import { insert } from '../helpers/edits.ts';
import { partsMeant, partWords } from '../helpers/parts.ts';
import { nameProblems } from '../helpers/places.ts';
import type { Fix, Rule } from '../rule.ts';

export const ambiguousStep: Rule = {
  code: 'ambiguous-step',
  check: (context) =>
    nameProblems(context, 'ambiguous-step').map(({ span, args: { name } }) => {
      const parts = partsMeant(context, name);
      const handle = parts.map(partName).find((known) => known !== undefined);
      const part = parts[0]?.type ?? 'step';
      return finding('ambiguous-step', span, {
        name,
        count: String(parts.length),
        part,
        todo: handle
          ? `Name the ${part}, as in \`${name}#${handle}\`.`
          : `Give the ${part} that is meant a label, and name that: \`${name}#label\`.`,
      });
    }),
  fixes({ span, args }, context) {
    // Something is there already that should say which, and cannot be read.
    if (context.scope.file.tree.text[span.end] === '#') return [];
    return partsMeant(context, args.name).flatMap((part): Fix[] => {
      const handle = partName(part);
      if (handle === undefined) return [];
      const edits = [insert(context.scope.file, span.end, `#${handle}`)];
      return [{ title: `Undercut ${partWords(part)}`, edits }];
    });
  },
};
