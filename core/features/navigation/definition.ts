/** Go to definition: from a name to what declares it, from a path to its file, from a quote to its passage. */
import type { QuoteClause } from '../../syntax/tree.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, occurrenceAt, type Place, placeOf } from './names.ts';

/** One place to go to. */
export interface Definition extends Place {
  /** What in the asking file led there. */
  readonly origin: Span;
  /** Set where the place lies in a text that is no argument: it is the text the span counts in. */
  readonly text?: string;
}

/** Where the thing at the cursor is defined; none when there is nothing, several for a repeated passage. */
export function definition(snapshot: Snapshot, uri: string, offset: number): Definition[] {
  const named = occurrenceAt(snapshot, uri, offset);
  if (named) return [{ ...placeOf(snapshot.argument(uri), named.target), origin: named.span }];
  const declaration = declarationAt(snapshot, uri, offset);
  if (!declaration) return [];
  const { kind, text } = declaration;
  if (text && touches(text.span, offset) && (kind === 'import' || kind === 'source')) {
    const found = snapshot.sourceText(uri, text.value);
    if ('trouble' in found) return [];
    return [{ uri: found.uri, span: { start: 0, end: 0 }, origin: text.span, text: found.text }];
  }
  for (const clause of declaration.clauses) {
    if (clause.kind !== 'quote' || !clause.text || !touches(clause.text.span, offset)) continue;
    return passages(snapshot, uri, clause).map((p) => ({ ...p, origin: clause.text!.span }));
  }
  return [];
}

/** Where a quote's words are in its source; more than one place when they are repeated. */
export function passages(
  snapshot: Snapshot,
  uri: string,
  clause: QuoteClause,
): { readonly uri: string; readonly span: Span; readonly text: string }[] {
  const match = snapshot.quote(uri, clause);
  if (!match || match.outcome === 'missing') return [];
  const argument = snapshot.argument(uri);
  const source = argument.root.names.get(clause.ref?.text ?? '');
  if (source?.type !== 'source') return [];
  const text = snapshot.sourceText(source.uri, argument.path(source));
  if ('trouble' in text) return [];
  const spans = match.outcome === 'ambiguous' ? match.spans : [match.span];
  return spans.map((span) => ({ uri: text.uri, span, text: text.text }));
}
