/** The clauses that surely belong to a declaration, where mistakes have cut the text up. */
import type { Clause, Declaration } from '../../syntax/tree.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Visits the declarations of the file with those clauses that surely are theirs: what follows a mistake may be
 * another's.
 */
export function eachRead(
  { scope }: RuleContext,
  visit: (declaration: Declaration, clauses: readonly Clause[]) => void,
): void {
  const { declarations, errors } = scope.file.tree;
  let next = 0;
  const starts = errors.map((e) => e.span.start).sort((a, b) => a - b);
  for (const declaration of declarations) {
    const { kind, span, clauses, damaged } = declaration;
    if (kind === 'broken') continue;
    while (next < starts.length && starts[next] < span.start) next++;
    const mistake = starts[next] ?? span.end;
    visit(declaration, damaged ? clauses.filter((c) => c.span.end <= mistake) : clauses);
  }
}
