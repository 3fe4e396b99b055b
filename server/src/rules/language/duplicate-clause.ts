/** `duplicate-clause`: a clause that may stand once stands there again. */
import type { Clause } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { remove } from '../edits.ts';
import { clauseAt, declarationAt } from '../places.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { mayHave, readClauses, standsOnce } from './clauses.ts';

export const duplicateClause: Rule = {
  code: 'duplicate-clause',
  *check(context) {
    const { uri, tree } = context.scope.file;
    const report = (clause: string, span: Span, first: Span) => {
      const related = [{ uri, span: first, message: 'The first one, which counts' }];
      return finding('duplicate-clause', span, { clause }, { related });
    };
    let argument: Span | undefined;
    for (const [declaration, clauses] of readClauses(context)) {
      if (declaration.kind === 'argument') {
        if (argument) yield report('argument', declaration.keyword, argument);
        argument ??= declaration.keyword;
      }
      const seen = new Map<string, Span>();
      for (const clause of clauses) {
        const first = seen.get(clause.kind);
        if (!first) seen.set(clause.kind, clause.keyword);
        else if (standsOnce(clause.kind) && mayHave(declaration.kind, clause.kind))
          yield report(clause.kind, clause.keyword, first);
        for (const [span, firstSince] of laterWarrants(clause, tree.text))
          yield report('since', span, firstSince);
      }
    }
  },
  fixes({ span, args }, context) {
    const { file } = context.scope;
    const extent = whole(args.clause, span, context);
    if (!extent) return [];
    return [{ title: `Remove this \`${args.clause}\``, edits: [remove(file, extent)], safe: true }];
  },
};

/** The keyword of each `since` but the first, with that of the first. */
function* laterWarrants(clause: Clause, text: string): Generator<[Span, Span]> {
  if (clause.kind !== 'because' && clause.kind !== 'rebuts' && clause.kind !== 'undercuts') return;
  if (clause.since.length < 2) return;
  const keywords = clause.since.map(({ span }): Span => {
    const start = clause.span.start + text.slice(clause.span.start, span.start).lastIndexOf('since');
    return { start, end: start + 'since'.length };
  });
  for (const keyword of keywords.slice(1)) yield [keyword, keywords[0]];
}

/** What belongs to the keyword that is marked. */
function whole(kind: string, keyword: Span, context: RuleContext): Span | undefined {
  if (kind === 'argument') return declarationAt(context, keyword)?.span;
  const clause = clauseAt(context, keyword);
  if (kind !== 'since') return clause?.span;
  if (clause?.kind !== 'because' && clause?.kind !== 'rebuts' && clause?.kind !== 'undercuts')
    return undefined;
  const text = clause.since.find((t) => t.span.start > keyword.start);
  return text && { start: keyword.start, end: text.span.end };
}
