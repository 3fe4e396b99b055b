/** Expand selection: word, text, reference, clause, declaration, file. */
import { TokenKind, tokenSpan } from '../../syntax/tokens.ts';
import type { Clause, Declaration } from '../../syntax/tree.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, tokenUnder } from '../navigation/names.ts';

/** The spans around the offset, smallest first, each larger than the one before it. */
export function selectionSpans(snapshot: Snapshot, uri: string, offset: number): Span[] {
  const tree = snapshot.tree(uri);
  const spans: Span[] = [];
  const index = tokenUnder(tree, offset);
  if (index >= 0)
    for (const each of tokenSpans(tree.text, tree.tokens.kinds[index], tokenSpan(tree.tokens, index), offset))
      spans.push(each);
  const declaration = declarationAt(snapshot, uri, offset);
  if (declaration) for (const each of partsOf(declaration, tree.text)) spans.push(each);
  spans.push({ start: 0, end: tree.text.length });
  const around = spans
    .filter((span) => touches(span, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const span of around) {
    const last = nested[nested.length - 1];
    if (
      !last ||
      (span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start)
    ) {
      nested.push(span);
    }
  }
  return nested;
}

/** A token, and in a text or comment the word and what is between the quotes. */
function tokenSpans(text: string, kind: TokenKind, span: Span, offset: number): Span[] {
  if (kind === TokenKind.Space) return [];
  if (kind !== TokenKind.String && kind !== TokenKind.OpenString && kind !== TokenKind.Comment) return [span];
  let start = offset;
  let end = offset;
  while (start > span.start && /[\p{L}\p{N}]/u.test(text[start - 1])) start--;
  while (end < span.end && /[\p{L}\p{N}]/u.test(text[end])) end++;
  const inner = { start: span.start + 1, end: kind === TokenKind.String ? span.end - 1 : span.end };
  return [...(end > start ? [{ start, end }] : []), ...(kind === TokenKind.Comment ? [] : [inner]), span];
}

function partsOf(declaration: Declaration, text: string): Span[] {
  const spans = [declaration.span];
  const { name, keyword } = declaration;
  const head = declaration.text ?? name;
  if (head) spans.push({ start: keyword.start, end: head.span.end });
  for (const clause of declaration.clauses) spans.push(clause.span, ...clauseParts(clause));
  // The clauses together: what follows the head.
  if (declaration.clauses.length > 0) {
    spans.push({ start: declaration.clauses[0].span.start, end: declaration.span.end });
  }
  return spans.filter((span) => span.end <= text.length);
}

function clauseParts(clause: Clause): Span[] {
  const spans: Span[] = [];
  const list = (items: readonly { readonly span: Span }[]) => {
    for (const each of items.map((item) => item.span)) spans.push(each);
    if (items.length > 1) spans.push({ start: items[0].span.start, end: items[items.length - 1].span.end });
  };
  if ('refs' in clause) list(clause.refs);
  if ('targets' in clause) list(clause.targets);
  if ('given' in clause) list(clause.given);
  if ('credence' in clause && clause.credence) spans.push(clause.credence.span);
  if ('strength' in clause && clause.strength) spans.push(clause.strength.span);
  if ('unless' in clause) {
    for (const exception of clause.unless) {
      spans.push(exception.span);
      list(exception.refs);
    }
  }
  return spans;
}
