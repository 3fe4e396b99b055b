/** Hover on a quote: the passage it was found at, in its context, and how well it matched. */
import type { QuoteMatch } from '../sources/match.ts';
import { type Span, touches } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { passages } from './definition.ts';
import { literal } from './markdown.ts';
import { declarationAt } from './names.ts';

/** How much of the text around a passage is shown, in characters. */
const CONTEXT = 160;

/** What is known of the quote whose text the cursor is in; undefined elsewhere. */
export function quoteHover(
  snapshot: Snapshot,
  uri: string,
  offset: number,
): { text: string; span: Span } | undefined {
  const clause = declarationAt(snapshot, uri, offset)?.clauses.find(
    (c) => c.kind === 'quote' && c.text && touches(c.text.span, offset),
  );
  if (clause?.kind !== 'quote' || !clause.text) return undefined;
  const { span } = clause.text;
  const match = snapshot.quote(uri, clause);
  if (!match) return { text: 'The text of this source is not read, so the quote is not checked.', span };
  const [first] = passages(snapshot, uri, clause);
  const lines = [outcomeWords(match)];
  if (first) lines.push(`> ${inContext(first.text, first.span)}`);
  return { text: lines.join('\n\n'), span };
}

function outcomeWords(match: QuoteMatch): string {
  switch (match.outcome) {
    case 'exact':
      return 'Found, word for word.';
    case 'normalised':
      return 'Found; only white space, quotes, dashes or marks differ.';
    case 'near':
      return `Not there as quoted. The nearest passage is ${Math.round(match.score * 100)} % the same:`;
    case 'ambiguous':
      return `Found ${match.spans.length} times; \`after\` or \`before\` tells which one is meant. The first:`;
    case 'missing':
      return 'Not found in the source.';
  }
}

function inContext(text: string, span: Span): string {
  const fold = (part: string) => literal(part.replace(/\s+/g, ' '));
  const from = Math.max(0, span.start - CONTEXT);
  const to = Math.min(text.length, span.end + CONTEXT);
  const before = (from > 0 ? '…' : '') + fold(text.slice(from, span.start));
  const passage = fold(text.slice(span.start, span.end)).trim();
  return `${before}**${passage}**${fold(text.slice(span.end, to))}${to < text.length ? '…' : ''}`;
}
