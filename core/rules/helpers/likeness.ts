/** The fix for a step from one model or setting to another: the premise that the one is like the other, to be argued for. */
import type { Step } from '../../model/argument.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { premiseRefs } from './crossings.ts';
import { freeName, insert, insertDeclaration } from './edits.ts';

/** What is to be like what, as the file calls them, and the clauses of the premise. */
export interface Likeness {
  readonly from: string;
  readonly to: string;
  /** What the premise is called; a number is added where the name is taken. */
  readonly name: string;
  readonly clauses: readonly string[];
}

/** Adds an assumption to the premises of a step, after its last one; none for a step without premises. */
export function likenessFixes(
  step: Step,
  { from, to, name, clauses }: Likeness,
  context: RuleContext,
): Fix[] {
  const { argument, scope } = context;
  const last = premiseRefs(step, argument).at(-1);
  if (!last) return [];
  const free = freeName(scope, name);
  const lines = [`assumption ${free} "In this, ${to} is like ${from}"`, ...clauses];
  return [
    {
      title: `Add a premise that \`${to}\` is like \`${from}\``,
      edits: [
        insert(scope.file, last.span.end, `, ${free}`),
        insertDeclaration(scope.file, argument.declaration(step.conclusion), lines),
      ],
    },
  ];
}
