/** The quotes of a file, each with how it was found. */
import type { Statement } from '../../model/argument.ts';
import type { QuoteMatch } from '../../sources/match.ts';
import type { QuoteClause, Text } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { type Finding, lasting, pausing, type Rule, type RuleContext } from '../rule.ts';
import { clauseAt, ownStatements } from './places.ts';

export interface LookedUp {
  readonly clause: QuoteClause & { readonly text: Text };
  /** What the source is called in the file. */
  readonly source: string;
  readonly match: QuoteMatch;
  /** How many quotes of the file are not there, up to and including this one. */
  readonly absent: number;
}

const quoting = lasting((shaped): readonly Statement[] =>
  ownStatements(shaped).filter((s) => s.quotes.length > 0),
);

/** Of more quotes that are not there it is not looked for what is there instead: the whole text is likely another one. */
export const MOST_COMPARED = 200;

/** A rule that looks at one quote after the other: those that could be looked up, whose source has a text that can be read. */
export function quoteByQuote(
  look: (quote: LookedUp, context: RuleContext) => Finding | undefined,
): Rule['check'] {
  return function* (context) {
    for (const quote of lookedUp(context)) yield quote && look(quote, context);
  };
}

/** The quotes that could be looked up; undefined where more work is to come than should be done at once. */
function* lookedUp(context: RuleContext): Generator<LookedUp | undefined> {
  let absent = 0;
  for (const { quotes } of quoting(context)) {
    for (const quote of quotes) {
      const { source } = quote;
      const clause = context.argument.clause(quote);
      const index = source && clause.text && context.quotedText(clause);
      if (index) yield* pausing(index.readied(clause.text!.value));
      const match = source && context.quote(clause, absent < MOST_COMPARED);
      if (match?.outcome === 'near' || match?.outcome === 'missing') absent++;
      if (match && hasText(clause)) yield { clause, source: clause.ref!.text, match, absent };
    }
  }
}

/** The quote whose text is marked. */
export function quoteAt(context: RuleContext, span: Span): LookedUp['clause'] | undefined {
  const clause = clauseAt(context, span);
  return clause?.kind === 'quote' && hasText(clause) ? clause : undefined;
}

function hasText(clause: QuoteClause): clause is LookedUp['clause'] {
  return clause.text !== undefined;
}
