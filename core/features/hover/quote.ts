/** Hover on a quote: the passage it was found at, in its context, and how well it matched. */
import type { QuoteMatch } from '../../sources/match.ts';
import { passageContext } from '../../sources/passage.ts';
import { literal } from '../../text/markdown.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { passages } from '../navigation/definition.ts';
import { declarationAt } from '../navigation/names.ts';
import { changeWords } from '../passages/words.ts';

/** How much of the text around a passage is shown on each side, in characters. */
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
  if (first) {
    const passage = first.text.slice(first.span.start, first.span.end);
    const words = match.outcome === 'near' ? changeWords(clause.text.value, passage) : undefined;
    lines.push(`> ${inContext(first.text, first.span, words)}`);
  }
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
      return `Found ${match.spans.length} times; \`after\` or \`before\` says which one is meant. The first:`;
    case 'missing':
      return 'Not found in the source.';
  }
}

/** `words` stand in for those of the passage, where they say more. */
function inContext(text: string, span: Span, words?: string): string {
  const { before, passage, after } = passageContext(text, span, CONTEXT);
  return literal(before) + (words ?? `**${literal(passage)}**`) + literal(after);
}
