/** The clauses that surely belong to a declaration, where mistakes have cut the text up. */
import type { GreenDeclaration } from '../../syntax/green.ts';
import type { Clause, Declaration } from '../../syntax/tree.ts';
import { firstIndex } from '../../text/search.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Visits the declarations of the file that `concerns` holds for, with those clauses that surely are theirs: what follows a
 * mistake may be another's. Most declarations have no place yet, and it costs to find it.
 */
export function eachRead(
  { scope }: RuleContext,
  concerns: (declaration: GreenDeclaration) => boolean,
  visit: (declaration: Declaration, clauses: readonly Clause[]) => void,
): void {
  const { tree } = scope.file;
  const starts = tree.errors.map((e) => e.span.start).sort((a, b) => a - b);
  for (const [index, green] of tree.greens.entries()) {
    if (green.kind === 'broken' || !concerns(green)) continue;
    const declaration = tree.declaration(index);
    const { span, clauses, damaged } = declaration;
    const mistake = starts[firstIndex(starts.length, (i) => starts[i] < span.start)] ?? span.end;
    visit(declaration, damaged ? clauses.filter((c) => c.span.end <= mistake) : clauses);
  }
}
