/** `import-conflict`: an import brings in a name that is already taken. */
import type { Import, NameProblem } from '../../model/argument.ts';
import { isName } from '../../syntax/keywords.ts';
import { finding } from '../catalog.ts';
import { freeName, insert } from '../helpers/edits.ts';
import { nameProblems } from '../helpers/places.ts';
import { listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const importConflict: Rule = {
  code: 'import-conflict',
  *check(context) {
    // One report for an import, however many of its names are taken.
    const byPlace = new Map<number, NameProblem[]>();
    for (const problem of nameProblems(context, 'import-conflict')) {
      const known = byPlace.get(problem.span.start);
      if (known) known.push(problem);
      else byPlace.set(problem.span.start, [problem]);
    }
    for (const problems of byPlace.values()) {
      const [{ span, args, related }] = problems;
      yield finding(
        'import-conflict',
        span,
        { path: args.path, names: listed(problems.map((p) => p.args.name)) },
        {
          related: related?.map((place, i) => ({
            ...place,
            message: i === 0 ? `\`${args.name}\` means this one` : `\`${args.name}\` in the imported file`,
          })),
        },
      );
    }
  },
  fixes({ span }, context) {
    const { argument, scope } = context;
    const entry = scope.imports.find((i) => argument.declaration(i).text?.span.start === span.start);
    if (entry?.target === undefined || entry.alias !== undefined) return [];
    const stem = entry.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const alias = freeName(scope, isName(stem) ? stem : 'other');
    // What used one of its names so far goes on meaning the same.
    const edits = [
      insert(scope.file, span.end, ` as ${alias}`),
      ...usesOf(entry, context).map((use) => insert(scope.file, use.start, `${alias}.`)),
    ];
    return [{ title: `Import it as \`${alias}\``, edits, preferred: true }];
  },
};

function usesOf(entry: Import, { argument, scope }: RuleContext): { start: number }[] {
  const uses = scope.occurrences.filter(
    ({ role, target }) =>
      role === 'reference' &&
      target.type !== 'import' &&
      target.type !== 'step' &&
      target.uri === entry.target,
  );
  return uses.map((use) => argument.span(use)).filter(({ start }) => scope.file.tree.text[start - 1] !== '.');
}
