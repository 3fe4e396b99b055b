/** What of the argument belongs to the file that is checked, and what is at a finding's place. */
import type { Attack, NameProblem, Statement, Step, Thing } from '../../model/argument.ts';
import type { Clause, Declaration, Ref, SyntaxProblem } from '../../syntax/tree.ts';
import { contains, type Span } from '../../text/span.ts';
import { lasting, type RuleContext } from '../rule.ts';

/** The statements that the file declares, in source order. */
export const ownStatements = lasting(({ shape }): readonly Statement[] =>
  shape.statements.filter((s) => s.uri === shape.root.uri),
);

/** Those of them that were read completely: what they lack they do lack. */
export const intactStatements = lasting((shaped): readonly Statement[] =>
  ownStatements(shaped).filter((s) => s.intact),
);

export const ownSteps = lasting(({ shape }): readonly Step[] =>
  shape.steps.filter((s) => s.uri === shape.root.uri),
);

export function ownAttacks({ argument, scope }: RuleContext): Attack[] {
  return argument.attacks.filter((a) => a.uri === scope.uri);
}

export function syntaxProblems(context: RuleContext, code: SyntaxProblem['code']): SyntaxProblem[] {
  return context.scope.file.tree.errors.filter((e) => e.code === code);
}

export function nameProblems(context: RuleContext, code: NameProblem['code']): NameProblem[] {
  return context.scope.problems.filter((p) => p.code === code);
}

/** The declaration that holds the span. */
export function declarationAt({ scope }: RuleContext, span: Span): Declaration | undefined {
  const { tree } = scope.file;
  const index = tree.greens.findIndex((green, i) => contains(tree.span(i, green.span), span));
  return index < 0 ? undefined : tree.declaration(index);
}

/** The clause that holds the span. */
export function clauseAt(context: RuleContext, span: Span): Clause | undefined {
  return declarationAt(context, span)?.clauses.find((c) => contains(c.span, span));
}

/** The statement whose declaration holds the span; none where its name means another, as a fix would then fix that one. */
export function statementAt(context: RuleContext, span: Span): Statement | undefined {
  const statement = ownStatements(context).find((s) => contains(context.argument.span(s), span));
  const meant = statement && context.scope.names.get(statement.name);
  return meant && meant !== statement ? undefined : statement;
}

/** How a thing is written in the file: by its name, or after the prefix of its import. */
export function nameIn({ scope }: RuleContext, thing: Thing): string {
  if (thing.uri === scope.uri || scope.names.get(thing.name) === thing) return thing.name;
  for (const [name, named] of scope.names) if (named === thing) return name;
  return thing.name;
}

/** The reference among these that means the thing. */
export function refTo({ scope }: RuleContext, refs: readonly Ref[], thing: Statement): Ref | undefined {
  return refs.find((r) => scope.names.get(r.text) === thing);
}

/** Where a thing is named. */
export function namedAt({ argument }: RuleContext, thing: Thing): Span {
  return nameSpan(argument.declaration(thing));
}

/** Where a declaration is named; its keyword where it has no name. */
export function nameSpan(declaration: Declaration): Span {
  return declaration.name?.span ?? declaration.keyword;
}
