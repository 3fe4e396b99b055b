/** `duplicate-name`: two things have the same name. */
import { finding } from '../catalog.ts';
import { freeName, replace } from '../helpers/edits.ts';
import { nameProblems } from '../helpers/places.ts';
import { aKind } from '../helpers/words.ts';
import type { Rule } from '../rule.ts';

export const duplicateName: Rule = {
  code: 'duplicate-name',
  check: (context) =>
    nameProblems(context, 'duplicate-name').map(({ span, args, related }) =>
      finding(
        'duplicate-name',
        span,
        { name: args.name, other: aKind(args.kind) },
        {
          related: related?.map((place) => ({
            ...place,
            message: `\`${args.name}\` is declared here first`,
          })),
        },
      ),
    ),
  fixes({ span, args }, { scope }) {
    // What refers to the name means the first one, so only the name itself changes.
    const name = freeName(scope, `${args.name}-2`);
    return [{ title: `Rename this one to \`${name}\``, edits: [replace(scope.file, span, name)] }];
  },
};
