/** The fix for a step from one model or setting to another: the premise that the one is like the other, to be argued for. */
import type { Statement } from '../../model/argument.ts';
import type { Ref } from '../../syntax/tree.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { freeName, insert, insertDeclaration } from './edits.ts';

/** What is to be like what, as the file calls them, and the clauses of the premise. */
export interface Likeness {
  readonly from: string;
  readonly to: string;
  /** What the premise is called; a number is added where the name is taken. */
  readonly name: string;
  readonly clauses: readonly string[];
}

/** Adds an assumption to the premises of a conclusion, after the last one named; none where none is. */
export function likenessFixes(
  { conclusion, refs }: { readonly conclusion: Statement; readonly refs: readonly Ref[] },
  { from, to, name, clauses }: Likeness,
  context: RuleContext,
): Fix[] {
  const { argument, scope } = context;
  const last = refs.at(-1);
  if (!last) return [];
  const free = freeName(scope, name);
  const lines = [`assumption ${free} "In this, ${to} is like ${from}"`, ...clauses];
  return [
    {
      title: `Add a premise that \`${to}\` is like \`${from}\``,
      edits: [
        insert(scope.file, last.span.end, `, ${free}`),
        insertDeclaration(scope.file, argument.declaration(conclusion), lines),
      ],
    },
  ];
}
