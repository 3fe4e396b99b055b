/** `duplicate-clause`: a clause that is allowed once is there again. */

import { mayHave, standsOnce } from '../../syntax/clauses/table.ts';
import { perGreen } from '../../syntax/green.ts';
import type { Inference } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { eachRead } from '../helpers/clauses.ts';
import { remove } from '../helpers/edits.ts';
import { clauseAt, declarationAt } from '../helpers/places.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const duplicateClause: Rule = {
  code: 'duplicate-clause',
  check(context) {
    const { uri, tree } = context.scope.file;
    const found: Finding[] = [];
    const report = (clause: string, span: Span, first: Span) => {
      const related = [{ uri, span: first, message: 'The first one, which counts' }];
      found.push(finding('duplicate-clause', span, { clause }, { related }));
    };
    let argument: Span | undefined;
    eachRead(context, repeatsOne, (declaration, clauses) => {
      if (declaration.kind === 'argument') {
        if (argument) report('argument', declaration.keyword, argument);
        argument ??= declaration.keyword;
      }
      for (const clause of clauses) {
        if (standsOnce(clause.kind) && mayHave(declaration.kind, clause.kind)) {
          const first = clauses.find((c) => c.kind === clause.kind)!;
          if (first !== clause) report(clause.kind, clause.keyword, first.keyword);
        }
        if ('since' in clause && clause.since.length > 1) {
          const [first, ...later] = warrantKeywords(clause, tree.text);
          for (const keyword of later) report('since', keyword, first);
        }
      }
    });
    return found;
  },
  fixes({ span, args }, context) {
    const { file } = context.scope;
    const extent = whole(args.clause, span, context);
    if (!extent) return [];
    return [{ title: `Remove this \`${args.clause}\``, edits: [remove(file, extent)], safe: true }];
  },
};

/** Whether something that may occur once could occur twice. */
const repeatsOne = perGreen(
  ({ kind, clauses }) =>
    kind === 'argument' ||
    clauses.some(
      (clause, i) =>
        ('since' in clause && clause.since.length > 1) ||
        (standsOnce(clause.kind) && clauses.findIndex((c) => c.kind === clause.kind) < i),
    ),
);

/** The keyword of each `since`. */
function warrantKeywords({ since, span }: Pick<Inference, 'since' | 'span'>, text: string): Span[] {
  return since.map((warrant): Span => {
    const start = span.start + text.slice(span.start, warrant.span.start).lastIndexOf('since');
    return { start, end: start + 'since'.length };
  });
}

/** What belongs to the keyword that is marked. */
function whole(kind: string, keyword: Span, context: RuleContext): Span | undefined {
  if (kind === 'argument') return declarationAt(context, keyword)?.span;
  const clause = clauseAt(context, keyword);
  if (kind !== 'since') return clause?.span;
  if (!clause || !('since' in clause)) return undefined;
  const text = clause.since.find((t) => t.span.start > keyword.start);
  return text && { start: keyword.start, end: text.span.end };
}
